import type { Recoupment } from '#billing'
import { addDays, cents, dollars, minus, NOTHING, payerOf, refund } from '#billing'
import { linesInBooks, paidBy } from '../life/books.ts'
import type { MoveOf, Refused } from '../life/move.ts'
import type { BookEntry, CaseState, Deposit } from '../life/state.ts'
import { told, withDesk } from '../life/world.ts'
import { isSecond } from './incidents.ts'

/** What a payer has paid for a claim a second time, by mistake. */
const secondPaymentOf = ({ deposits }: CaseState, payer: string, account: string): Deposit | undefined =>
  deposits.find(
    ({ by, paid }) => by === payer && paid && isSecond(paid) && paid.claims[0]?.claim.id === account,
  )

/** A payer notices what it paid twice and asks it back; it takes it from a later payment if nothing comes. */
export function demand(state: CaseState, id: string, account: string): CaseState {
  const payer = payerOf(id)
  const second = secondPaymentOf(state, id, account)
  const isReturned = state.refunds.some((one) => one.account === account && one.to === id)
  if (!payer || !second?.paid || isReturned) return state
  const [claim] = second.paid.claims
  const next = withDesk(state, id, (desk) => ({
    ...desk,
    ledger: {
      ...desk.ledger,
      recoupments: [
        ...desk.ledger.recoupments,
        {
          ...{ control: claim?.control ?? '', payee: second.paid?.payee ?? '', amount: second.amount },
          from: addDays(state.today, payer.recoupsAfterDays ?? 0),
        },
      ],
    },
  }))
  return told(next, 'trouble', `${payer.name} asks ${dollars(second.amount)} back for ${account}.`, {
    account,
  })
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
  const entries = owed ? [] : refundEntries(state, move)
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

/** The books of a refund: from what was paid back to where the surplus stands, line by line. */
function refundEntries(state: CaseState, { account, to, amount }: MoveOf<'refund'>): readonly BookEntry[] {
  const entries: BookEntry[] = []
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
    entries.push(entry(state, account, line, to, part))
    left = minus(left, part)
  }
  const [first] = linesInBooks(state, account)
  if (left > 0 && first !== undefined) entries.push(entry(state, account, first, to, left))
  return entries
}

const entry = (
  state: CaseState,
  account: string,
  line: string,
  to: string,
  amount: BookEntry['amount'],
): BookEntry => ({
  ...{ on: state.today, account, line, from: 'paid', to: to === 'patient' ? 'patient' : 'insurance', amount },
  ...{ by: to, why: 'refund' },
})

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
