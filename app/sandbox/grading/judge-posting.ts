import type { Cents } from '#billing'
import { rightBeside } from '../life/beside.ts'
import { rightEntries } from '../life/right-posting.ts'
import type { CaseState, Deposit } from '../life/state.ts'
import type { Judge } from './graded.ts'
import { partly, right, wrong } from './graded.ts'

/** Counts keys; of what was counted as much may be taken as is there. */
function counted(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}
function takeOne(counts: Map<string, number>, key: string): boolean {
  const left = counts.get(key) ?? 0
  if (left > 0) counts.set(key, left - 1)
  return left > 0
}

interface Told {
  readonly account: string
  readonly line: string
  readonly by: string
  readonly why: string
  readonly amount: Cents
}
const keyOf = ({ account, line, by, why, amount }: Told, to = ''): string =>
  [account, line, by, why, amount, to].join('|')

/** Amounts that remittances sent to the books, as often as they stand there. */
const booked = ({ books, deposits }: CaseState) => {
  const payers = new Set(deposits.filter(({ paid }) => paid !== null).map(({ by }) => by))
  return books.filter(
    ({ by, from, to, why }) => payers.has(by) && from === 'insurance' && to !== from && why !== 'refund',
  )
}

/**
 * Whether what was taken beside the claims is with the account it is about. What belongs to none and was left beside is
 * no merit, and is not counted.
 */
const besideOf = (state: CaseState, deposit: Deposit): readonly boolean[] =>
  rightBeside(state, deposit).flatMap((right, i) => {
    const is = deposit.beside?.[i] ?? null
    return right === null && is === null ? [] : [is === right]
  })

/**
 * Every remittance is posted, and every amount of it where it belongs. The same amount may stand on two remittances of
 * one line; then it counts how often it is in the books. What is neutral is right where nothing of it stands there.
 */
export const postedRight: Judge<'posted-right'> = (_, { world, state }) => {
  const expected = 'every remittance posted, every amount in its place'
  const all = state.deposits.filter(({ paid }) => paid !== null)
  if (all.length === 0) return wrong('no remittance came', expected)
  const open = all.filter(({ posted }) => posted === null)
  const wanted = all
    .filter(({ posted }) => posted !== null)
    .flatMap((deposit) =>
      rightEntries(world, deposit).map(({ account, line, code, amount, place }) => ({
        ...{ account, line, amount, by: deposit.by, why: code ?? 'payment' },
        to: place === 'payment' ? 'paid' : place === 'write-off' ? 'written-off' : place,
      })),
    )
    .filter(({ amount }) => amount !== 0)
  const entries = booked(state)
  const inPlace = counted(entries.map((one) => keyOf(one, one.to)))
  const placed = wanted.filter(({ to }) => to !== 'neutral')
  // What stands in the books beyond what belongs there was neutral and should not be there at all.
  const beyond = counted(entries.map((one) => keyOf(one)))
  for (const one of placed) takeOne(beyond, keyOf(one))
  const good = wanted.filter((one) =>
    one.to === 'neutral' ? !takeOne(beyond, keyOf(one)) : takeOne(inPlace, keyOf(one, one.to)),
  ).length
  const beside = all.filter(({ posted }) => posted !== null).flatMap((deposit) => besideOf(state, deposit))
  const hits = good + beside.filter(Boolean).length
  const count = wanted.length + beside.length
  const share = count === 0 ? 0 : (hits / count) * ((all.length - open.length) / all.length)
  const found = `${hits} of ${count} amounts${open.length > 0 ? `, ${open.length} remittances not posted` : ''}`
  return share === 1 ? right(found, expected) : partly(share ** 2, found, expected)
}
