import type { Cents } from '#billing'
import { cents, minus } from '#billing'
import { linesInBooks } from './books.ts'
import type { BookEntry, CaseState } from './state.ts'

/** Money of an account that goes back to who paid it. */
interface MoneyBack {
  readonly account: string
  /** `patient`, or the payer's number. */
  readonly to: string
  readonly amount: Cents
}

/**
 * The books of money that goes back, given or taken: from what was paid to where the surplus stands, line by line.
 * @param why `refund`: the practice gave it; `WO`: the payer took it from a payment
 */
export function entriesBack(
  state: CaseState,
  { account, to, amount }: MoneyBack,
  why: 'refund' | 'WO',
): readonly BookEntry[] {
  const entries: BookEntry[] = []
  const entry = (line: string, part: Cents): BookEntry => ({
    ...{ on: state.today, account, line, from: 'paid', to: to === 'patient' ? 'patient' : 'insurance' },
    ...{ amount: part, by: to, why },
  })
  let left = amount
  for (const line of linesInBooks(state, account)) {
    const paid = state.books.filter((one) => one.account === account && one.line === line && one.by === to)
    const net = paid.reduce(
      (all, one) => all + (one.to === 'paid' ? one.amount : one.from === 'paid' ? -one.amount : 0),
      0,
    )
    // What came beyond this line's share lies as a negative balance where it was posted from.
    const part = cents(Math.min(left, Math.max(0, net), surplusOf(state, account, line, to)))
    if (part <= 0) continue
    entries.push(entry(line, part))
    left = minus(left, part)
  }
  const [first] = linesInBooks(state, account)
  if (left > 0 && first !== undefined) entries.push(entry(first, left))
  return entries
}

function surplusOf(state: CaseState, account: string, line: string, to: string): number {
  const bucket = to === 'patient' ? 'patient' : 'insurance'
  const balance = state.books
    .filter((one) => one.account === account && one.line === line)
    .reduce(
      (all, one) => all + (one.to === bucket ? one.amount : 0) - (one.from === bucket ? one.amount : 0),
      0,
    )
  return Math.max(0, -balance)
}
