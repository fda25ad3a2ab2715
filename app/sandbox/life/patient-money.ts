import type { Cents } from '#billing'
import { addDays, cents, dollars } from '#billing'
import { encounterOf } from '../scenarios/encounter.ts'
import { accountOf, linesInBooks } from './books.ts'
import type { MoveOf, Refused } from './move.ts'
import type { BookEntry, CaseState } from './state.ts'
import type { CaseWorld } from './world.ts'
import { told } from './world.ts'

/** Bills the patient; they pay in their time, or do not. A bill for what is not theirs is sent all the same: it is graded. */
export function sendStatement(
  world: CaseWorld,
  state: CaseState,
  { account, amount }: MoveOf<'statement'>,
): CaseState | Refused {
  const encounter = encounterOf(world.scenario, account)
  if (!encounter || !state.claims[account]) return { code: 'no-claim', message: 'There is no such account.' }
  if (amount <= 0) return { code: 'no-amount', message: 'A statement asks for more than nothing.' }
  if (linesInBooks(state, account).length === 0)
    return { code: 'not-charged', message: 'Nothing is charged to this account yet: send the claim first.' }
  const pays = world.scenario.patientPays[encounter.patient]
  const inDays = pays === undefined ? 14 : pays
  const next: CaseState = {
    ...state,
    statements: [...state.statements, { on: state.today, account, amount }],
    coming:
      inDays === null
        ? state.coming
        : [...state.coming, { kind: 'patient-pays', on: addDays(state.today, inDays), account, amount }],
  }
  return told(next, 'done', `Sent the patient a statement for ${dollars(amount)}.`, { account })
}

/** Money of the patient comes in and is posted to their part, line by line; what is more than that is their credit. */
export function patientPays(state: CaseState, account: string, amount: Cents): CaseState {
  const lines = linesInBooks(state, account)
  const entries: BookEntry[] = []
  let left: number = amount
  for (const [i, line] of lines.entries()) {
    const owed = Math.max(0, accountOf(state, account, line).patient)
    const part = i === lines.length - 1 ? left : Math.min(left, owed)
    if (part === 0) continue
    entries.push({
      ...{ on: state.today, account, line, from: 'patient', to: 'paid', amount: cents(part) },
      ...{ by: 'patient', why: 'payment' },
    })
    left -= part
  }
  const deposit = {
    ...{
      on: state.today,
      by: 'patient',
      payment: `PAT${String(state.deposits.length + 1).padStart(4, '0')}`,
      amount,
    },
    ...{ file: null, paid: null, posted: state.today },
  }
  const next: CaseState = {
    ...state,
    books: [...state.books, ...entries],
    deposits: [...state.deposits, deposit],
  }
  return told(next, 'money', `The patient pays ${dollars(amount)} for ${account}.`, { account })
}

/** Takes money at the desk. Before anything is charged there is no line to post it to. */
export function collect(state: CaseState, { account, amount }: MoveOf<'collect'>): CaseState | Refused {
  if (!state.claims[account]) return { code: 'no-claim', message: 'There is no such account.' }
  if (amount <= 0) return { code: 'no-amount', message: 'More than nothing must be taken.' }
  if (linesInBooks(state, account).length === 0)
    return { code: 'not-charged', message: 'Nothing is charged to this account yet: send the claim first.' }
  return patientPays(state, account, amount)
}
