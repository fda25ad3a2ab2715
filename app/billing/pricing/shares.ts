import type { Exact } from '../claim/exact.ts'
import { add, exact, ONE } from '../claim/exact.ts'
import type { FeeRow } from '../codes/tables.ts'

/** What a modifier leaves of the fee, or adds to it, and why; a `null` share is priced by report. */
export interface Share {
  readonly modifier: string
  readonly share: Exact | null
  readonly what: string
  readonly source: string
}

type ShareOf = (row: FeeRow) => Omit<Share, 'modifier'> | null

const GLOBAL = 'MCPM ch. 12 §40.4'
const THERAPY = 'SSA 1834(v); MCPM ch. 5 §20.1'
const ASSISTANT = 'SSA 1848(i)(2); MCPM ch. 12 §20.4.3'

/** Indicator 1: never an assistant; 9: the idea does not fit the service. */
const takesAssistant = ({ assistant }: FeeRow): boolean => assistant !== '1' && assistant !== '9'
const assistant: ShareOf = (row) =>
  takesAssistant(row) ? { share: exact('0.16'), what: 'Assistant at surgery: 16 %', source: ASSISTANT } : null
/** The file divides surgeries with days around them into three shares; others (000, XXX) have none. */
export const isDivided = ({ pre, intra, post }: FeeRow): boolean => pre.units + intra.units + post.units > 0n
const divided =
  (share: (row: FeeRow) => Exact, what: string): ShareOf =>
  (row) =>
    isDivided(row) ? { share: share(row), what, source: GLOBAL } : null
const therapyAssistant: ShareOf = () => ({
  ...{ share: exact('0.85'), what: 'Therapy assistant: 85 %', source: THERAPY },
})

/** How each pricing modifier changes the fee of its row; null where the row does not take it. */
const SHARES: Readonly<Record<string, ShareOf>> = {
  '50': ({ bilateral }) => {
    const source = 'MCPM ch. 12 §40.7'
    if (bilateral === '1') return { share: exact('1.5'), what: 'Both sides: 150 %', source }
    if (bilateral === '3') return { share: exact('2'), what: 'Both sides, each in full', source }
    return bilateral === '2' ? { share: exact('1'), what: 'Priced for both sides already', source } : null
  },
  '54': divided(({ pre, intra }) => add(pre, intra), 'Surgery without the care afterwards'),
  '55': divided(({ post }) => post, 'Care after surgery only'),
  '56': divided(({ pre }) => pre, 'Care before surgery only'),
  // What has no package is paid in full when it is a return to the operating room (MCPM ch. 12 §40.4.A).
  '78': divided(({ intra }) => intra, 'Unplanned return to the operating room: the operation alone'),
  '62': ({ coSurgeon }) =>
    coSurgeon === '1' || coSurgeon === '2'
      ? { share: exact('0.625'), what: 'Two surgeons: 62.5 % each', source: 'MCPM ch. 12 §40.8' }
      : null,
  '66': ({ team }) =>
    team === '1' || team === '2' ? { share: null, what: 'Surgical team', source: 'MCPM ch. 12 §40.8' } : null,
  '80': assistant,
  '81': assistant,
  '82': assistant,
  AS: (row) =>
    takesAssistant(row)
      ? { share: exact('0.136'), what: 'Assistant who is no physician: 85 % of 16 %', source: ASSISTANT }
      : null,
  '22': () => ({ share: null, what: 'More work than usual', source: 'MCPM ch. 12 §40.2' }),
  '52': () => ({ share: null, what: 'Reduced service', source: 'MCPM ch. 12 §40.2' }),
  // A broken-off service with a row of its own (45378-53) is priced by that row.
  '53': (row) =>
    row.modifier === '53' ? null : { share: null, what: 'Broken off', source: 'MCPM ch. 12 §30.1' },
  CO: therapyAssistant,
  CQ: therapyAssistant,
}

/** The shares that a line's modifiers bring to a row, in the order of the line. */
export function sharesOf(row: FeeRow, modifiers: readonly string[]): readonly Share[] {
  const shares: Share[] = []
  for (const modifier of modifiers) {
    const share = Object.hasOwn(SHARES, modifier) ? SHARES[modifier]?.(row) : null
    if (share) shares.push({ modifier, ...share })
  }
  return shares
}

/** What share of the physician's fee each kind of practitioner is paid in their own name. */
export const PRACTITIONERS = {
  physician: { share: ONE, what: 'Physician', source: '42 CFR 414.20' },
  'physician-assistant': { share: exact('0.85'), what: 'Physician assistant: 85 %', source: '42 CFR 414.52' },
  'nurse-practitioner': { share: exact('0.85'), what: 'Nurse practitioner: 85 %', source: '42 CFR 414.56' },
  'nurse-specialist': {
    share: exact('0.85'),
    what: 'Clinical nurse specialist: 85 %',
    source: '42 CFR 414.56',
  },
  'nurse-midwife': { share: ONE, what: 'Certified nurse-midwife: 100 %', source: '42 CFR 414.54' },
  'social-worker': {
    share: exact('0.75'),
    what: 'Clinical social worker: 75 %',
    source: 'SSA 1833(a)(1)(F)',
  },
  // Since 2024 (CAA 2023, section 4121); a psychologist is paid the physician's fee.
  'marriage-therapist': {
    ...{ share: exact('0.75'), what: 'Marriage and family therapist: 75 %', source: 'SSA 1833(a)(1)(FF)' },
  },
  'mental-health-counselor': {
    ...{ share: exact('0.75'), what: 'Mental health counselor: 75 %', source: 'SSA 1833(a)(1)(FF)' },
  },
  dietitian: { share: exact('0.85'), what: 'Dietitian: 85 %', source: '42 CFR 414.64' },
} as const satisfies Readonly<Record<string, Omit<Share, 'modifier'>>>
/** Who furnished a service, as far as the fee depends on it: a physician in full, others by their share. */
export type Practitioner = keyof typeof PRACTITIONERS
