import type { Day } from '../claim/day.ts'
import type { Tables } from './tables.ts'

/** A code that a larger table has, as far as a rule that only asks whether it exists needs it. */
export interface BorrowedCode {
  readonly code: string
  readonly label: string
}

/** Finds a borrowed code of a kind on a day. */
export type Borrowed = (
  kind: 'diagnoses' | 'procedures' | 'modifiers',
  code: string,
  on: Day,
) => BorrowedCode | null

/**
 * Tables that also know single codes of a larger table which is not at hand as a whole: that they exist and what they
 * say, not what they cost nor what may stand beside them. What the tables have themselves is theirs.
 */
export const tablesWith = (tables: Tables, borrowed: Borrowed): Tables => ({
  ...tables,
  diagnosis(code, on) {
    const found = tables.diagnosis(code, on)
    const more = found ? null : borrowed('diagnoses', code.replaceAll('.', ''), on)
    return found ?? (more && { ...more, billable: true })
  },
  procedure: (code, on) => tables.procedure(code, on) ?? borrowed('procedures', code, on),
  modifier(code, on) {
    const found = tables.modifier(code, on)
    const more = found ? null : borrowed('modifiers', code, on)
    return found ?? (more && { ...more, kind: 'informational' })
  },
})
