import type { Cents } from '#billing'
import { cents, minus, NOTHING, sum } from '#billing'
import type { BookEntry, Bucket, CaseState } from './state.ts'
import { BUCKETS } from './state.ts'

/** How much of a line, a claim, or everything lies where. */
export type Balances = Readonly<Record<Bucket, Cents>>

const EMPTY = Object.fromEntries(BUCKETS.map((bucket) => [bucket, NOTHING])) as Balances

/** The balances that entries come to. Whatever the entries: together they are what was charged. */
export function balancesOf(entries: readonly BookEntry[]): Balances {
  const out: Record<Bucket, Cents> = { ...EMPTY }
  for (const { from, to, amount } of entries) {
    if (from !== 'charge') out[from] = minus(out[from], amount)
    out[to] = cents(out[to] + amount)
  }
  return out
}

const entriesOf = ({ books }: CaseState, account: string, line?: string): readonly BookEntry[] =>
  books.filter((one) => one.account === account && (line === undefined || one.line === line))

/** The balances of one claim, or of one of its lines. */
export const accountOf = (state: CaseState, account: string, line?: string): Balances =>
  balancesOf(entriesOf(state, account, line))

/** What was charged for a claim, or for one of its lines. */
export const chargedFor = (state: CaseState, account: string, line?: string): Cents =>
  sum(
    entriesOf(state, account, line)
      .filter(({ from }) => from === 'charge')
      .map(({ amount }) => amount),
  )

/** The lines of a claim that the books know, in the order in which they were first charged. */
export const linesInBooks = (state: CaseState, account: string): readonly string[] => [
  ...new Set(entriesOf(state, account).map(({ line }) => line)),
]

/** What somebody still owes: everything that is neither paid nor written off. */
export const openOf = (balances: Balances): Cents =>
  sum((['insurance', 'next-payer', 'patient', 'to-work'] as const).map((bucket) => balances[bucket]))

/** Who paid how much for a claim, less what was given back. */
export function paidBy(state: CaseState, account: string): Readonly<Record<string, Cents>> {
  const out: Record<string, Cents> = {}
  for (const { from, to, amount, by } of entriesOf(state, account)) {
    if (to === 'paid') out[by] = cents((out[by] ?? 0) + amount)
    if (from === 'paid') out[by] = cents((out[by] ?? 0) - amount)
  }
  return out
}

/** Where the books do not add up: a balance that is not the charge. Always empty; a test holds it. */
export const breaksOfBooks = (state: CaseState): readonly string[] =>
  Object.keys(state.claims).flatMap((account) =>
    linesInBooks(state, account).filter((line) => {
      const balances = accountOf(state, account, line)
      return sum(BUCKETS.map((bucket) => balances[bucket])) !== chargedFor(state, account, line)
    }),
  )
