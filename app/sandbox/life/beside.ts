import type { Cents } from '#billing'
import { cents, dollars, NOTHING } from '#billing'
import { isSecond } from '../payers/incidents.ts'
import { linesInBooks, paidBy } from './books.ts'
import { entriesBack } from './money-back.ts'
import type { MoveOf, Refused } from './move.ts'
import type { CaseState, Deposit } from './state.ts'

/** What a trainee says of the amounts beside the claims. */
type Said = NonNullable<MoveOf<'post'>['beside']>

/**
 * To which account each amount beside the claims of a remittance belongs (PLB, 005010X221A1 §1.10.2.4). One only: what a
 * payer takes back of a payment it made twice (WO) settles the account that was paid twice. All else stands beside: a
 * balance carried forward (FB) and the recovery after a reversal are of money that the reversal has taken from the account
 * already; a recovery with its refund (WO and 72) is the practice's own check, which was posted when it was written;
 * interest and fees are of no account.
 */
export function rightBeside({ deposits }: CaseState, { by, paid }: Deposit): readonly (string | null)[] {
  const adjustments = paid?.adjustments ?? []
  const checks: Cents[] = adjustments.filter(({ code }) => code === '72').map(({ amount }) => amount)
  const twice = new Map(
    deposits
      .filter((one) => one.by === by && one.paid !== null && isSecond(one.paid))
      .flatMap((one) => one.paid?.claims.map(({ control, claim }) => [control, claim.id] as const) ?? []),
  )
  return adjustments.map(({ code, reference, amount }) => {
    if (code !== 'WO' || amount <= 0) return null
    const check = checks.indexOf(cents(-amount))
    if (check >= 0) {
      checks.splice(check, 1)
      return null
    }
    return twice.get(reference) ?? null
  })
}

/**
 * Ties what a payer took beside the claims to the accounts it is about: there its money has gone back, and what it had
 * paid too much is no surplus any more. Which account is the trainee's decision; what was never paid cannot be taken.
 */
export function tieBeside(state: CaseState, { by, paid }: Deposit, said: Said): CaseState | Refused {
  let next = state
  const seen = new Set<number>()
  for (const { n, account } of said) {
    const one = paid?.adjustments[n - 1]
    if (!one || seen.has(n))
      return { code: 'unknown-amount', message: `The remittance has no amount ${n} beside the claims.` }
    seen.add(n)
    if (account === null) continue
    if (one.amount <= 0)
      return {
        code: 'not-taken',
        message: `Nothing was taken with ${one.code}: it stands beside the claims.`,
      }
    if (linesInBooks(next, account).length === 0)
      return { code: 'no-claim', message: `Nothing is charged to ${account}.` }
    const held = paidBy(next, account)[by] ?? NOTHING
    if (one.amount > held)
      return { code: 'too-much', message: `Only ${dollars(held)} came from ${by} for ${account}.` }
    const entries = entriesBack(next, { account, to: by, amount: one.amount }, 'WO')
    next = { ...next, books: [...next.books, ...entries] }
  }
  return next
}
