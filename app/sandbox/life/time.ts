import type { Day } from '#billing'
import { addDays } from '#billing'
import { decideAppeal } from '../payers/appeals.ts'
import { arrive } from '../payers/intake.ts'
import { demand, isOwed } from '../payers/overpaid.ts'
import { nextPayDay, payAgain, payDay } from '../payers/pay-day.ts'
import { answerPermission } from '../payers/permissions.ts'
import { closeWithout } from '../payers/records.ts'
import { patientPays } from './patient-money.ts'
import type { CaseState, Coming } from './state.ts'
import type { CaseWorld } from './world.ts'

function happen(world: CaseWorld, state: CaseState, coming: Coming): CaseState {
  switch (coming.kind) {
    case 'intake':
      return arrive(world, state, coming)
    case 'permission':
      return answerPermission(world, state, coming.permission)
    case 'appeal':
      return decideAppeal(world, state, coming.appeal)
    case 'patient-pays':
      return patientPays(state, coming.account, coming.amount)
    case 'second-payment':
      return payAgain(world, state, coming.payer, coming.control)
    case 'demand':
      return demand(state, coming.payer, coming.account)
    case 'records-due':
      return closeWithout(state, coming.payer, coming.account, coming.control)
  }
}

/** The next day, after today, on which something happens by itself; null: nothing will. */
export function nextDay(state: CaseState): Day | null {
  // A demand for what has come back already is none.
  const news = state.coming.filter((one) => one.kind !== 'demand' || isOwed(state, one.payer, one.account))
  const days = [
    ...news.map(({ on }) => (on > state.today ? on : addDays(state.today, 1))),
    ...Object.keys(state.desks).flatMap((id) => nextPayDay(state, id) ?? []),
  ]
  return days.sort()[0] ?? null
}

/** One day of the world: what was due by it happens, then payers pay. */
function dayOf(world: CaseWorld, before: CaseState, on: Day): CaseState {
  let state: CaseState = { ...before, today: on }
  // What happens may bring something else for the same day; a claim never comes twice.
  for (;;) {
    const due = state.coming.find((one) => one.on <= on)
    if (!due) break
    state = happen(world, { ...state, coming: state.coming.filter((one) => one !== due) }, due)
  }
  for (const id of Object.keys(state.desks)) state = payDay(world, state, id)
  return state
}

/** Lets time pass until a day; every day on which something happens is lived through in order. */
export function passTo(world: CaseWorld, before: CaseState, last: Day): CaseState {
  let state = before
  for (;;) {
    const next = nextDay(state)
    if (next === null || next > last) break
    state = dayOf(world, state, next)
  }
  return state.today < last ? { ...state, today: last } : state
}
