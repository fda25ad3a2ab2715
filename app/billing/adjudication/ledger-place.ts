/** A service in the ledger that waits for its remittance. */
export interface LedgerLine {
  readonly control: string | null
  readonly procedure: string
  readonly modifiers: readonly string[]
  readonly from: string
}

const sameModifiers = (a: readonly string[], b: readonly string[]): boolean =>
  [...a].sort().join() === [...b].sort().join()

/**
 * Rule F11: the place in the ledger that a remitted line belongs to: by its control number (REF*6R), else by code,
 * modifiers and day; null where that is none or more than one, which a person must decide.
 */
export function ledgerPlace(remitted: LedgerLine, ledger: readonly LedgerLine[]): number | null {
  if (remitted.control !== null) {
    const at = ledger.findIndex(({ control }) => control === remitted.control)
    if (at !== -1) return at
  }
  const alike = ledger.flatMap((line, i) =>
    line.procedure === remitted.procedure &&
    line.from === remitted.from &&
    sameModifiers(line.modifiers, remitted.modifiers)
      ? [i]
      : [],
  )
  return alike.length === 1 ? (alike[0] ?? null) : null
}
