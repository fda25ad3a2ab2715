import type { Cents, Payment, RemitClaim, RemitLine } from '#billing'
import { cents, dollars, minus, NOTHING, plus, sum } from '#billing'
import { tieBeside } from './beside.ts'
import type { MoveOf, Place, Refused } from './move.ts'
import type { BookEntry, Bucket, CaseState, Deposit } from './state.ts'
import { told } from './world.ts'

/** One amount of a remittance that has to be given a place. */
export interface ToPost {
  /** Which claim of the remittance, from 1. */
  readonly at: number
  readonly control: string
  readonly account: string
  /** As the remittance counts the line, and the line's own number. */
  readonly n: number
  readonly line: string
  readonly procedure: string
  /** "CO-45"; null: the payment. */
  readonly code: string | null
  readonly amount: Cents
}

const lineName = ({ control, n }: RemitLine): string => control ?? `L${n}`

/** Every amount of a payment that belongs to a claim, in the order of the remittance. */
export const amountsToPost = ({ claims }: Payment): readonly ToPost[] =>
  claims.flatMap((one, i) => one.answer.lines.flatMap((line) => amountsOf(one, line, i + 1)))

function amountsOf({ control, claim, answer }: RemitClaim, line: RemitLine, at: number): readonly ToPost[] {
  const about = { at, control, account: claim.id, n: line.n, line: lineName(line), procedure: line.procedure }
  const paid = answer.payee === 'patient' ? NOTHING : line.paid
  return [
    ...(paid === 0 ? [] : [{ ...about, code: null, amount: paid }]),
    ...line.adjustments.map(({ group, carc, amount }) => ({ ...about, code: `${group}-${carc}`, amount })),
  ]
}

const BUCKET_OF: Readonly<Record<Exclude<Place, 'neutral'>, Bucket>> = {
  ...{ payment: 'paid', 'write-off': 'written-off', patient: 'patient', 'next-payer': 'next-payer' },
  'to-work': 'to-work',
}

/** The remittance that waits longest to be posted; null: none. */
export const nextToPost = ({ deposits }: CaseState): Deposit | null =>
  deposits.find(({ paid, posted }) => paid !== null && posted === null) ?? null

const keyOf = ({
  at,
  n,
  code,
}: {
  readonly at: number
  readonly n: number
  readonly code: string | null
}): string => `${at} ${n} ${code ?? ''}`

/**
 * Posts a remittance as the trainee places its amounts. It closes only when every cent has a place: each amount of each
 * line is placed, in one part or in several, payments go to `payment` and nothing else does, and the deposit is the sum
 * of what was paid less what the payer kept (F10). Where an amount goes is the trainee's decision, right or wrong; so is to
 * which account it belongs what the payer took beside the claims.
 */
export function post(state: CaseState, move: MoveOf<'post'>): CaseState | Refused {
  const deposit = state.deposits.find(({ payment }) => payment === move.payment)
  if (!deposit?.paid) return { code: 'no-payment', message: 'There is no such remittance.' }
  if (deposit.posted !== null) return { code: 'posted', message: `It was posted on ${deposit.posted}.` }
  const wanted = new Map(amountsToPost(deposit.paid).map((one) => [keyOf(one), one]))
  const placed = new Map<string, Cents>()
  for (const entry of move.entries) {
    const key = keyOf(entry)
    const one = wanted.get(key)
    if (!one)
      return {
        code: 'unknown-amount',
        message: `The remittance has no ${entry.code ?? 'payment'} on line ${entry.n}.`,
      }
    if ((entry.code === null) !== (entry.place === 'payment'))
      return { code: 'not-money', message: 'Money is posted as payment, and adjustments are not.' }
    placed.set(key, plus(placed.get(key) ?? NOTHING, entry.amount))
  }
  for (const [key, one] of wanted) {
    const open = minus(one.amount, placed.get(key) ?? NOTHING)
    if (open !== 0)
      return {
        code: 'not-balanced',
        message: `${one.account}, line ${one.n}: ${dollars(open)} of ${one.code ?? 'the payment'} has no place yet.`,
      }
  }
  const books = move.entries.flatMap((entry): readonly BookEntry[] => {
    const one = wanted.get(keyOf(entry))
    if (!one || entry.place === 'neutral' || entry.amount === 0) return []
    return [
      {
        ...{ on: state.today, account: one.account, line: one.line, from: 'insurance' },
        ...{ to: BUCKET_OF[entry.place], amount: entry.amount, by: deposit.by, why: one.code ?? 'payment' },
      },
    ]
  })
  const kept = sum(deposit.paid.adjustments.map(({ amount }) => amount))
  const said = move.beside ?? []
  const tied = tieBeside({ ...state, books: [...state.books, ...books] }, deposit, said)
  if ('code' in tied) return tied
  const places = deposit.paid.adjustments.map((_, i) => said.find(({ n }) => n === i + 1)?.account ?? null)
  const posted = { ...deposit, posted: state.today, beside: places }
  const next: CaseState = {
    ...tied,
    deposits: state.deposits.map((one) => (one === deposit ? posted : one)),
  }
  const beside = kept === 0 ? '' : `, ${dollars(cents(-kept))} of it beside the claims`
  return told(next, 'done', `Posted ${deposit.payment}: ${dollars(deposit.amount)}${beside}.`)
}
