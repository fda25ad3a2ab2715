import { addDays, cents, dollars, minus, payerOf, refund } from '#billing'
import { linesInBooks, paidBy } from '../life/books.ts'
import type { MoveOf, Refused } from '../life/move.ts'
import type { BookEntry, CaseState } from '../life/state.ts'
import { told, withDesk } from '../life/world.ts'

/** A payer notices what it paid twice and asks it back; it takes it from a later payment if nothing comes. */
export function demand(state: CaseState, id: string, account: string): CaseState {
  const payer = payerOf(id)
  const second = state.deposits.find(({ by, payment }) => by === id && payment.endsWith('DUP'))
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

/** Gives money back: to the payer, who says so on its next remittance, or to the patient. */
export function giveBack(state: CaseState, move: MoveOf<'refund'>): CaseState | Refused {
  const { account, to, amount, control } = move
  const held = paidBy(state, account)[to] ?? 0
  if (amount <= 0) return { code: 'no-amount', message: 'A refund is more than nothing.' }
  if (amount > held)
    return {
      code: 'too-much',
      message: `Only ${dollars(cents(held))} came from ${to === 'patient' ? 'the patient' : to} for this claim.`,
    }
  const entries = refundEntries(state, move)
  const next: CaseState = {
    ...state,
    books: [...state.books, ...entries],
    refunds: [...state.refunds, { on: state.today, account, to, amount }],
  }
  const said = told(
    next,
    'done',
    `Gave ${dollars(amount)} back to ${to === 'patient' ? 'the patient' : to}.`,
    { account },
  )
  const payer = payerOf(to)
  if (!payer) return said
  return withDesk(said, to, (desk) => {
    const number = `CHK${String(state.refunds.length + 1).padStart(4, '0')}`
    const back = refund(desk.ledger, control ?? '', { number, amount })
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
