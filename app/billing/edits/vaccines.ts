/** The vaccines that Medicare gives a code of its own for giving (MCPM ch. 18 §10). */
export type FederalVaccine = 'G0008' | 'G0009' | 'G0010'

const FLU = [
  ...['90630', '90653', '90655', '90656', '90657', '90658', '90660', '90661', '90662', '90672', '90673'],
  ...['90674', '90682', '90685', '90686', '90687', '90688', '90689', '90694', '90756'],
  ...['Q2034', 'Q2035', 'Q2036', 'Q2037', 'Q2038', 'Q2039'],
]
const PNEUMOCOCCAL = ['90670', '90671', '90677', '90684', '90732']
const HEPATITIS_B = ['90739', '90740', '90743', '90744', '90746', '90747', '90759']

const FEDERAL = new Map<string, FederalVaccine>([
  ...FLU.map((code) => [code, 'G0008'] as const),
  ...PNEUMOCOCCAL.map((code) => [code, 'G0009'] as const),
  ...HEPATITIS_B.map((code) => [code, 'G0010'] as const),
])

/** Medicare's code for giving this vaccine; null: 90471 and its like. */
export const federalVaccine = (product: string): FederalVaccine | null => FEDERAL.get(product) ?? null

/** Whether the code is a vaccine itself: 90476 to 90759, COVID-19 vaccines, and flu vaccines of Medicare's numbering. */
export const isVaccine = (code: string): boolean =>
  code.length === 5 &&
  ((code >= '90476' && code <= '90759') || (code >= '91300' && code <= '91323') || FEDERAL.has(code))

/** Codes for giving a vaccine, each of which stands for one vaccine; 90461 counts components, and is left out. */
export const GIVEN: ReadonlySet<string> = new Set([
  ...['90460', '90471', '90472', '90473', '90474', '90480', 'G0008', 'G0009', 'G0010'],
])
