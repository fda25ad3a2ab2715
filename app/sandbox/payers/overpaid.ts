import type { Recoupment } from '#billing'
import { addDays, dollars, NOTHING, payerOf, refund } from '#billing'
import { paidBy } from '../life/books.ts'
import { entriesBack } from '../life/money-back.ts'
import type { MoveOf, Refused } from '../life/move.ts'
import type { CaseState, Deposit } from '../life/state.ts'
import { told, withDesk } from '../life/world.ts'
import { isSecond } from './incidents.ts'

/** What a payer has paid for a claim a second time, by mistake. */
const secondPaymentOf = ({ deposits }: CaseState, payer: string, account: string): Deposit | undefined =>
  deposits.find(
    ({ by, paid }) => by === payer && paid && isSecond(paid) && paid.claims[0]?.claim.id === account,
  )

/** Whether a payer has still something to ask back of a claim: it has paid it twice, and nothing came back. */
export const isOwed = (state: CaseState, payer: string, account: string): boolean =>
  secondPaymentOf(state, payer, account) !== undefined &&
  !state.refunds.some((one) => one.account === account && one.to === payer)

/** A payer notices what it paid twice and asks it back; it takes it from a later payment if nothing comes. */
export function demand(state: CaseState, id: string, account: string): CaseState {
  const payer = payerOf(id)
  const second = secondPaymentOf(state, id, account)
  if (!payer || !second?.paid || !isOwed(state, id, account)) return state
  const [claim] = second.paid.claims
  const from = addDays(state.today, payer.recoupsAfterDays ?? 0)
  const next = withDesk(state, id, (desk) => ({
    ...desk,
    ledger: {
      ...desk.ledger,
      recoupments: [
        ...desk.ledger.recoupments,
        {
          ...{ control: claim?.control ?? '', payee: second.paid?.payee ?? '', amount: second.amount },
          from,
        },
      ],
    },
  }))
  const text = `${payer.name} asks ${dollars(second.amount)} back for ${account}, or takes it from a payment from ${from} on.`
  return told(next, 'trouble', text, { account })
}

/** What a payer has told to be its own, of this claim: a reversal has posted it already. */
const toldOf = (state: CaseState, payer: string, account: string): Recoupment | undefined =>
  state.desks[payer]?.ledger.recoupments.find(({ control }) =>
    state.claims[account]?.sent.some((one) => one.control === control),
  )

/** Gives money back: to the payer, who says so on its next remittance, or to the patient. */
export function giveBack(state: CaseState, move: MoveOf<'refund'>): CaseState | Refused {
  const { account, to, amount } = move
  const owed = toldOf(state, to, account)
  const held = owed?.amount ?? paidBy(state, account)[to] ?? NOTHING
  if (amount <= 0) return { code: 'no-amount', message: 'A refund is more than nothing.' }
  if (amount > held)
    return {
      code: 'too-much',
      message: owed
        ? `${to} has told of ${dollars(held)} too much for this claim.`
        : `Only ${dollars(held)} came from ${to === 'patient' ? 'the patient' : to} for this claim.`,
    }
  // What a reversal has taken out of the account is owed beside it: the books of the claim are right already.
  const entries = owed ? [] : entriesBack(state, move, 'refund')
  const next: CaseState = {
    ...state,
    books: [...state.books, ...entries],
    refunds: [...state.refunds, { on: state.today, account, to, amount }],
  }
  const said = told(
    next,
    'done',
    `Gave ${dollars(amount)} back to ${to === 'patient' ? 'the patient' : (payerOf(to)?.name ?? to)}.`,
    { account },
  )
  return payerOf(to) ? received(said, move, owed) : said
}

/** The payer's next remittance says that a check came in; one for a second payment tells it of its mistake too. */
function received(
  state: CaseState,
  { account, to, amount, control }: MoveOf<'refund'>,
  owed: Recoupment | undefined,
): CaseState {
  return withDesk(state, to, (desk) => {
    const second = secondPaymentOf(state, to, account)?.paid
    const reference = owed?.control ?? second?.claims[0]?.control ?? control ?? ''
    const isNews = second != null && !desk.ledger.recoupments.some((one) => one.control === reference)
    const recoupment = { control: reference, payee: second?.payee ?? '', amount, from: state.today }
    const ledger = isNews
      ? { ...desk.ledger, recoupments: [...desk.ledger.recoupments, recoupment] }
      : desk.ledger
    const number = `CHK${String(state.refunds.length).padStart(4, '0')}`
    const back = refund(ledger, reference, { number, amount })
    return { ...desk, ledger: back.ledger, more: [...desk.more, ...back.adjustments] }
  })
}
