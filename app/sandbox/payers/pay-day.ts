import type { Day, Payment, RemitClaim } from '#billing'
import {
  addDays,
  cents,
  dollars,
  earliestPayment,
  filedClaim,
  pay,
  payerOf,
  remittanceOf,
  trainingRemitter,
  writeRemittances,
} from '#billing'
import type { CaseState, PayerDesk } from '../life/state.ts'
import type { CaseWorld } from '../life/world.ts'
import { told, withDesk } from '../life/world.ts'
import { isDown, isSecond, numberedAgain } from './incidents.ts'
import { standsAs, withSent } from './intake.ts'
import { inEnvelope, traffic } from './traffic.ts'

/** Hands back to a payer's books what it may tell from today. */
function releasedTo({ held, ledger, ...desk }: PayerDesk, today: Day): PayerDesk {
  const isFree = (one: PayerDesk['held'][number]) => one.until <= today && one.wants.length === 0
  const free = held.filter(isFree)
  if (free.length === 0) return { ...desk, held, ledger }
  return {
    ...desk,
    held: held.filter((one) => !isFree(one)),
    ledger: { ...ledger, due: [...ledger.due, ...free.flatMap(({ remits }) => remits)] },
  }
}

/** A payer pays, where something is due: its remittance and the money come to the practice. */
export function payDay(world: CaseWorld, state: CaseState, id: string): CaseState {
  const payer = payerOf(id)
  const before = state.desks[id]
  if (!payer || !before || isDown(world.scenario.payers[id], state.today)) return state
  const desk = releasedTo(before, state.today)
  const { payment, ledger } = pay(desk.ledger, payer, {
    ...{ on: state.today, payee: world.scenario.practice.billing.npi ?? '' },
    ...{ number: `EFT${id.slice(0, 3)}${String(desk.payments + 1).padStart(5, '0')}`, more: desk.more },
  })
  const next = withDesk(state, id, () => ({
    ...desk,
    ledger,
    ...(payment && { payments: desk.payments + 1, more: [] }),
  }))
  return payment ? remitted(world, next, payer.name, payment) : next
}

/** The remittance of a payment arrives, with the money. */
export function remitted(world: CaseWorld, state: CaseState, name: string, payment: Payment): CaseState {
  const accounts = [...new Set(payment.claims.map(({ claim }) => claim.id))]
  const back = traffic(
    state,
    { direction: 'in', kind: '835', payer: payment.payer, accounts },
    writeRemittances([remittanceOf(payment, trainingRemitter(name))], inEnvelope(state)),
  )
  const deposit = {
    ...{ on: state.today, by: payment.payer, payment: payment.number, amount: payment.amount },
    ...{ file: back.file, paid: payment, posted: null },
  }
  let next: CaseState = { ...back.state, deposits: [...back.state.deposits, deposit] }
  for (const one of payment.claims) next = toldOf(world, next, one)
  return told(
    next,
    'money',
    `${name} pays ${dollars(payment.amount)} (${payment.number}) for ${accounts.join(', ') || 'no claim'}.`,
    back.file ? { file: back.file } : {},
  )
}

/** The sendings of a claim stand as its remittance says. */
function toldOf(
  { scenario }: CaseWorld,
  state: CaseState,
  { claim, control, answer, kind }: RemitClaim,
): CaseState {
  const sent = state.claims[claim.id]?.sent ?? []
  if (kind === 'reversal') {
    const old = sent.find((one) => one.control === control)
    return old ? withSent(state, claim.id, old.file, { stands: 'replaced' }) : state
  }
  const own = sent.findLast((one) => one.control === control)
  const stands = standsAs(answer)
  const next = own ? withSent(state, claim.id, own.file, { stands }) : state
  if (answer.paid <= 0) return next
  return secondPayment(scenario.payers[answer.payer]?.incidents ?? [], next, claim.id, answer.payer, control)
}

/** A payer that will pay this claim a second time by mistake. */
function secondPayment(
  incidents: readonly { readonly kind: string }[],
  state: CaseState,
  account: string,
  payer: string,
  control: string,
): CaseState {
  const twice = incidents.find(
    (one): one is { kind: 'pays-twice'; account: string; after: number; demandsOn?: Day } =>
      one.kind === 'pays-twice' && (one as { account?: string }).account === account,
  )
  const isKnown = state.coming.some(({ kind }) => kind === 'second-payment')
  const wasPaid = state.deposits.some(({ paid }) => paid !== null && isSecond(paid))
  if (!twice || isKnown || wasPaid) return state
  const demand = twice.demandsOn ? [{ kind: 'demand' as const, on: twice.demandsOn, payer, account }] : []
  return {
    ...state,
    coming: [
      ...state.coming,
      { kind: 'second-payment', on: addDays(state.today, twice.after), payer, control },
      ...demand,
    ],
  }
}

/** The second payment itself: the same claim, paid under another number as if it had been sent again. */
export function payAgain(world: CaseWorld, state: CaseState, id: string, control: string): CaseState {
  const payer = payerOf(id)
  const desk = state.desks[id]
  const paid = desk?.ledger.payments.flatMap(({ claims }) => claims).find((one) => one.control === control)
  if (!payer || !desk || !paid || paid.answer.paid <= 0) return state
  const again: RemitClaim = { ...paid, control: `${control}D`, kind: 'original', corrects: null }
  const payment: Payment = {
    number: numberedAgain(`EFT${id.slice(0, 3)}${String(desk.payments + 1).padStart(5, '0')}`),
    payer: id,
    ...{ payee: world.scenario.practice.billing.npi ?? '', on: state.today, claims: [again] },
    ...{ adjustments: [], amount: cents(paid.answer.paid) },
  }
  const next = withDesk(state, id, (one) => ({ ...one, payments: one.payments + 1 }))
  return remitted(world, next, payer.name, payment)
}

/** The next day on which a payer pays something, from tomorrow; null: nothing waits there. */
export function nextPayDay(state: CaseState, id: string): Day | null {
  const payer = payerOf(id)
  const desk = state.desks[id]
  if (!payer || !desk) return null
  const tomorrow = addDays(state.today, 1)
  const days = [
    ...desk.held
      .filter(({ wants }) => wants.length === 0)
      .flatMap(({ remits, until }) => remits.map((one) => laterOf(until, ripeOn(desk, one)))),
    ...desk.ledger.due.map((one) => ripeOn(desk, one)),
    ...(desk.more.length > 0 ? [tomorrow] : []),
  ].map((on) => laterOf(on, tomorrow))
  return days.sort()[0] ?? null

  function ripeOn({ ledger }: PayerDesk, one: RemitClaim): Day {
    const filed = filedClaim(ledger, one.control)
    return filed && one.kind === 'original' && payer
      ? earliestPayment(payer, filed.received, filed.medium)
      : tomorrow
  }
}

const laterOf = (a: Day, b: Day): Day => (a > b ? a : b)
