import type { Claim } from '#billing'
import { cents, minus, NOTHING } from '#billing'
import { accountOf, chargedFor, linesInBooks } from './books.ts'
import type { BookEntry, Bucket, CaseState } from './state.ts'

/**
 * Charges the lines of a claim that goes out: what a line is charged more or less than before is one entry. A new claim
 * (frequency 1) makes everything that was open its payer's matter again; a corrected one leaves what was posted where it
 * is, for the payer reverses it; a void charges nothing.
 */
export function chargeLines(state: CaseState, claim: Claim): CaseState {
  if (claim.frequency === '8') return state
  const account = claim.id
  const entry = (
    line: string,
    from: BookEntry['from'],
    to: Bucket,
    amount: BookEntry['amount'],
    why: string,
  ) => ({
    ...{ on: state.today, account, line, from, to, amount, by: 'practice', why },
  })
  const now = new Map(claim.lines.map((line, i) => [line.control ?? `L${i + 1}`, line.charge]))
  const lines = [...new Set([...linesInBooks(state, account), ...now.keys()])]
  const charges = lines.flatMap((line) => {
    const delta = minus(now.get(line) ?? NOTHING, chargedFor(state, account, line))
    return delta === 0
      ? []
      : [entry(line, 'charge', 'insurance', delta, delta > 0 ? 'charge' : 'charge corrected')]
  })
  if (claim.frequency !== '1') return { ...state, books: [...state.books, ...charges] }
  const open: readonly Bucket[] =
    claim.destination > 1 ? ['next-payer', 'patient'] : ['to-work', 'patient', 'next-payer']
  const again = lines.flatMap((line) => {
    const balances = accountOf(state, account, line)
    return open.flatMap((bucket) =>
      balances[bucket] > 0 ? [entry(line, bucket, 'insurance', cents(balances[bucket]), 'billed')] : [],
    )
  })
  return { ...state, books: [...state.books, ...charges, ...again] }
}
