/** Named sides and parts of the body (NCCI Policy Manual ch. I §E). */
export const ANATOMIC: ReadonlySet<string> = new Set(
  'E1 E2 E3 E4 FA F1 F2 F3 F4 F5 F6 F7 F8 F9 TA T1 T2 T3 T4 T5 T6 T7 T8 T9 LT RT LC LD RC LM RI'.split(' '),
)
/** They part a visit from a procedure. */
export const OF_VISITS: ReadonlySet<string> = new Set(['24', '25', '57'])
/** They explain a second procedure within a surgery's package. */
export const OF_PACKAGES: ReadonlySet<string> = new Set(['58', '78', '79'])
/** A distinct service: 59, and what says so more exactly. */
export const EXACT_DISTINCT: ReadonlySet<string> = new Set(['XE', 'XP', 'XS', 'XU'])
export const DISTINCT: ReadonlySet<string> = new Set(['27', '59', '91', ...EXACT_DISTINCT])
/** Whoever bills with one of these helped another surgeon. */
export const OF_ASSISTANTS: ReadonlySet<string> = new Set(['80', '81', '82', 'AS'])

/** Of each set a line has one at most. */
const EITHER: readonly ReadonlySet<string>[] = [
  new Set(['26', 'TC']),
  OF_PACKAGES,
  new Set(['62', '66', ...OF_ASSISTANTS]),
  new Set(['59', ...EXACT_DISTINCT]),
  new Set(['52', '53']),
]

/** More than one of a set whose members exclude each other; `null`: they go together. */
export function together(modifiers: readonly string[]): readonly string[] | null {
  if (modifiers.length < 2) return null
  for (const set of EITHER) {
    const found = [...new Set(modifiers.filter((one) => set.has(one)))]
    if (found.length > 1) return found
  }
  return null
}

/** Whether one of a line's modifiers is in a set. */
export function hasOf(modifiers: readonly string[], set: ReadonlySet<string>): boolean {
  for (const one of modifiers) if (set.has(one)) return true
  return false
}
