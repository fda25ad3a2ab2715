import { addDays, payerOf } from '#billing'
import type { MoveOf, Refused } from '../life/move.ts'
import type { CaseState, Permission } from '../life/state.ts'
import type { CaseWorld } from '../life/world.ts'
import { told } from '../life/world.ts'

const nameOf = (payer: string): string => payerOf(payer)?.name ?? payer

const WORDS = { authorization: 'an authorization', referral: 'a referral' } as const

/** Asks a payer for permission; the answer comes in its time. */
export function askPermission(
  { scenario }: CaseWorld,
  state: CaseState,
  move: MoveOf<'ask-permission'>,
): CaseState | Refused {
  const encounter = scenario.encounters.find(({ id }) => id === move.encounter)
  if (!encounter || encounter.patient !== move.patient)
    return { code: 'no-encounter', message: 'There is no such visit of this patient.' }
  const truth = scenario.payers[move.payer]
  const rule = truth?.permissions.find(
    (one) => one.kind === move.kind && move.procedures.every((code) => one.procedures.includes(code)),
  )
  const permission: Permission = {
    ...{ kind: move.kind, payer: move.payer, patient: move.patient, encounter: move.encounter },
    ...{ procedures: move.procedures, askedOn: state.today, answer: null },
  }
  const next: CaseState = {
    ...state,
    permissions: [...state.permissions, permission],
    coming: [
      ...state.coming,
      {
        ...{ kind: 'permission', on: addDays(state.today, rule?.answersIn ?? 1) },
        permission: state.permissions.length,
      },
    ],
  }
  return told(
    next,
    'done',
    `Asked ${nameOf(move.payer)} for ${WORDS[move.kind]} for ${move.procedures.join(', ')}.`,
  )
}

/** The payer answers: it grants, refuses, or says that none is wanted. */
export function answerPermission({ scenario }: CaseWorld, state: CaseState, at: number): CaseState {
  const asked = state.permissions[at]
  const encounter = scenario.encounters.find(({ id }) => id === asked?.encounter)
  if (!asked || !encounter) return state
  const rule = scenario.payers[asked.payer]?.permissions.find(
    (one) => one.kind === asked.kind && asked.procedures.every((code) => one.procedures.includes(code)),
  )
  const isLate = rule !== undefined && asked.askedOn > addDays(encounter.on, rule.retroDays)
  const grant = rule && !isLate ? rule.grant : null
  const why = !rule
    ? `No ${asked.kind} is wanted for that.`
    : isLate
      ? `It was asked for on ${asked.askedOn}; the last day was ${addDays(encounter.on, rule.retroDays)}.`
      : rule.why
  const answer: Permission['answer'] = {
    ...{ on: state.today, number: grant?.number ?? null, from: grant?.from ?? null, to: grant?.to ?? null },
    ...{ units: grant?.units ?? 0, why },
  }
  const next: CaseState = {
    ...state,
    permissions: state.permissions.map((one, i) => (i === at ? { ...one, answer } : one)),
  }
  return told(
    next,
    grant ? 'news' : 'trouble',
    grant ? `${nameOf(asked.payer)} grants ${grant.number}. ${why}` : `${nameOf(asked.payer)}: ${why}`,
  )
}
