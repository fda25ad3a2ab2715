/** Check-ups by age, of new and of known patients; Medicare's law leaves them out (MCPM ch. 12 §30.6.2). */
export const CHECK_UPS: ReadonlySet<string> = new Set([
  ...['99381', '99382', '99383', '99384', '99385', '99386', '99387'],
  ...['99391', '99392', '99393', '99394', '99395', '99396', '99397'],
])

/** The Welcome to Medicare visit, the first and the later wellness visits (42 CFR 410.15, 410.16). */
export const WELLNESS: ReadonlySet<string> = new Set(['G0402', 'G0438', 'G0439'])

/** Giving a vaccine, whatever the code. */
export const VACCINATIONS: ReadonlySet<string> = new Set([
  ...['90460', '90461', '90471', '90472', '90473', '90474', '90480', 'G0008', 'G0009', 'G0010', 'M0201'],
])

/** Preventive services of Medicare Part B besides, by their numbers (SSA 1861(ddd); MCPM ch. 18). */
const OTHERS = [
  ...['G0101', 'G0102', 'G0103', 'G0104', 'G0105', 'G0108', 'G0109', 'G0117', 'G0118', 'G0121', 'G0123'],
  ...['G0270', 'G0271', 'G0296', 'G0328', 'G0442', 'G0443', 'G0444', 'G0446', 'G0447', 'G0473', 'Q0091'],
  ...['76706', '77063', '77067', '77078', '77080', '77081', '80061', '82270', '97802', '97803', '97804'],
  ...['99406', '99407', '99497'],
]
export const PREVENTIVE: ReadonlySet<string> = new Set([...WELLNESS, ...VACCINATIONS, ...OTHERS])
