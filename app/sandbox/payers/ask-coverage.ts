import type { Benefits, EligibilityInquiries, EligibilityInquiry, Enrolment, Member } from '#billing'
import {
  benefitsFrom271,
  eligibilityAnswersTo,
  payerOf,
  rejectionsOf,
  writeAnswers,
  writeInquiries,
} from '#billing'
import type { MoveOf, Refused } from '../life/move.ts'
import type { CaseState } from '../life/state.ts'
import type { CaseWorld } from '../life/world.ts'
import { told } from '../life/world.ts'
import type { Practice, ScenarioPatient } from '../scenarios/people.ts'
import type { TruthMember } from '../scenarios/truth.ts'
import { isDown } from './incidents.ts'
import { inEnvelope, outContext, traffic } from './traffic.ts'

const memberOf = (one: TruthMember): Member => ({
  ...{ last: one.last, first: one.first, birth: one.birth, sex: one.sex, memberId: one.memberId },
  ...{ plan: one.plan, benefits: one.benefits as Benefits, dependents: one.dependents },
  ...{ authorized: one.authorized, others: one.others as NonNullable<Member['others']> },
  ...(one.insurance !== undefined && { insurance: one.insurance }),
  ...(one.group !== undefined && { group: one.group }),
  ...(one.primaryCare !== undefined && {
    primaryCare: one.primaryCare as NonNullable<Member['primaryCare']>,
  }),
})

/** What a payer has on file when it is asked. */
export function enrolmentOf(world: CaseWorld, state: CaseState, payer: string): Enrolment | null {
  const known = payerOf(payer)
  if (!known) return null
  const truth = world.scenario.payers[payer]
  return {
    ...{
      payer: { id: known.id, name: known.name, phone: '8005550188' },
      providers: null,
      ahead: 60,
      back: 730,
    },
    members: (truth?.members ?? []).map(memberOf),
    isDown: isDown(truth, state.today),
  }
}

function inquiryAbout(
  move: MoveOf<'ask-coverage'>,
  patient: ScenarioPatient,
  practice: Practice,
  trace: string,
): EligibilityInquiry {
  const payer = payerOf(move.payer)
  const { person } = patient
  const card = patient.cards.find(
    ({ payer: id, memberId }) => id === move.payer && memberId === move.memberId,
  )
  const holder = card?.subscriber
  const dates = [{ code: '291', from: move.on }]
  const traces = [{ code: '1', number: trace, by: '9LAKESIDE1' }]
  const none = { numbers: [], rejections: [] }
  const who = (one: typeof person | NonNullable<typeof holder>) => ({
    ...{ kind: 'person' as const, name: one.last.toUpperCase() },
    ...(one.first !== undefined && { first: one.first.toUpperCase() }),
    ...(one.birth !== undefined && { birth: one.birth }),
    ...(one.sex !== undefined && { sex: one.sex }),
  })
  const subscriber = { ...who(holder ?? person), idKind: 'MI', id: move.memberId, ...none }
  return {
    payer: {
      role: 'PR',
      kind: 'organization',
      name: (payer?.name ?? '').toUpperCase(),
      idKind: 'PI',
      id: move.payer,
    },
    provider: {
      ...{ role: '1P', kind: 'organization', name: practice.billing.name.toUpperCase(), idKind: 'XX' },
      ...{ id: practice.billing.npi ?? '', ...none },
    },
    subscriber: { ...subscriber, traces: holder ? [] : traces, dates: holder ? [] : dates },
    ...(holder && {
      dependent: {
        ...{ ...who(person), ...none, traces, dates },
        relation: { isSubscriber: 'N', relationship: card?.relationship ?? 'G8' },
      },
    }),
    asked: [
      { services: [...(move.services ?? ['30', '98'])], amounts: [], details: [], numbers: [], dates: [] },
    ],
  }
}

/** Asks a payer about coverage: a 270 goes out, its 271 comes back at once, also when the payer's system is down. */
export function askCoverage(
  world: CaseWorld,
  state: CaseState,
  move: MoveOf<'ask-coverage'>,
): CaseState | Refused {
  const { scenario } = world
  const patient = scenario.patients.find(({ id }) => id === move.patient)
  if (!patient) return { code: 'no-patient', message: 'There is no such patient here.' }
  const enrolment = enrolmentOf(world, state, move.payer)
  if (!enrolment) return { code: 'no-payer', message: 'No payer of this world has that number.' }
  const trace = `INQ${String(state.inquiries.length + 1).padStart(4, '0')}`
  const inquiries: EligibilityInquiries = {
    ...{ purpose: '13', reference: trace, on: state.today, at: '0930' },
    of: [inquiryAbout(move, patient, scenario.practice, trace)],
  }
  const about = { payer: move.payer, accounts: [] }
  const text = writeInquiries(inquiries, outContext(state).envelope)
  if (!text.ok)
    return {
      code: 'no-270',
      message:
        'The question would not be a 270: look at the member ID and the patient’s name. Nothing was sent.',
    }
  const out = traffic(state, { direction: 'out', kind: '270', ...about }, text)
  const answers = eligibilityAnswersTo(inquiries, enrolment, state.today, '0931')
  const back = traffic(
    out.state,
    { direction: 'in', kind: '271', ...about },
    writeAnswers(answers, inEnvelope(out.state, '0931')),
  )
  const answer = answers.of[0]
  const isActive = answer !== undefined && benefitsFrom271(answer).isActive === true
  const refusals = answer ? rejectionsOf(answer) : []
  const said =
    refusals.length > 0
      ? `${enrolment.payer.name} gives no answer (AAA ${refusals.map(({ reason }) => reason).join(', ')}).`
      : `${enrolment.payer.name} says that coverage ${isActive ? 'is in force' : 'is not in force'} on ${move.on}.`
  const next: CaseState = {
    ...back.state,
    inquiries: [
      ...back.state.inquiries,
      {
        ...{ on: state.today, patient: move.patient, payer: move.payer, about: move.on },
        ...{ memberId: move.memberId, file: back.file ?? '', isActive },
      },
    ],
  }
  return told(next, refusals.length > 0 ? 'trouble' : 'news', said, back.file ? { file: back.file } : {})
}
