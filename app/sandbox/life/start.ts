import type { ClaimJson, Outcome } from '#billing'
import { emptyLedger, mergedJson, PAYERS, readClaim } from '#billing'
import type { Encounter } from '../scenarios/encounter.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import { coverageOfCard } from './bill-next.ts'
import type { DraftJson } from './draft.ts'
import { draftOf } from './draft.ts'
import type { Log, MoveJson, Refused } from './move.ts'
import { Move } from './move.ts'
import { play } from './play.ts'
import type { CaseState, ClaimFile } from './state.ts'
import { expand } from './steps.ts'
import type { CaseWorld } from './world.ts'

/** An encounter's claim as the registration and some of the patient's cards make it, without any service. */
export function claimOfCards(
  scenario: Scenario,
  encounter: Encounter,
  cards: readonly number[],
  destination = 1,
): ClaimJson | null {
  const patient = scenario.patients.find(({ id }) => id === encounter.patient)
  const rendering = scenario.practice.providers[encounter.rendering]
  const coverages = cards.flatMap((n) => {
    const card = patient?.cards[n]
    return card && patient ? [coverageOfCard(card, patient)] : []
  })
  if (!patient || coverages.length === 0) return null
  return {
    ...{ id: encounter.account, billing: scenario.practice.billing, patient: patient.person },
    ...(rendering && { rendering }),
    ...{ coverages, destination, diagnoses: [], place: encounter.place, lines: [] },
  } as ClaimJson
}

/** The form as it lies on the desk: the practice's own boxes are printed, everything else is empty. */
export function emptyDraft(scenario: Scenario, encounter: Encounter): DraftJson {
  const nobody = { last: '', memberId: '' }
  const rendering = scenario.practice.providers[encounter.rendering]
  const claim = readClaim({
    ...{ id: encounter.account, billing: scenario.practice.billing, patient: { last: '' } },
    ...(rendering && { rendering }),
    coverages: [{ payer: { id: '', name: '' }, filing: '', relationship: '', subscriber: nobody }],
    ...{ diagnoses: [], place: '', lines: [] },
  })
  const draft: DraftJson = claim.ok
    ? draftOf(claim.value)
    : { boxes: {} as DraftJson['boxes'], lines: [], beside: {} }
  return { ...draft, boxes: { ...draft.boxes, '1': '', '6': '', '11d': '', '28': '' }, beside: {} }
}

/** A claim with what differs from it, as a draft; or why it is no claim. */
export function draftWith(base: ClaimJson, change: unknown): Outcome<DraftJson, string> {
  const read = readClaim(mergedJson(base, change))
  if (!read.ok) return { ok: false, fault: `${read.fault[0]?.path ?? ''}: ${read.fault[0]?.message ?? ''}` }
  return { ok: true, value: draftOf(read.value) }
}

/** The world on its first morning, before anything was done. */
function firstMorning({ scenario }: CaseWorld): CaseState {
  const claims = Object.fromEntries(
    scenario.encounters.map((encounter): [string, ClaimFile] => [
      encounter.account,
      {
        ...{ account: encounter.account, encounter: encounter.id, draft: emptyDraft(scenario, encounter) },
        ...{ letter: null, sent: [], scrubs: [] },
      },
    ]),
  )
  const desks = Object.fromEntries(
    PAYERS.map(({ id }) => [id, { ledger: emptyLedger(id), held: [], payments: 0, more: [], lost: [] }]),
  )
  return {
    ...{ n: 0, today: scenario.start, opened: [], claims, desks, files: [], coming: [], inquiries: [] },
    ...{ permissions: [], notices: [], books: [], deposits: [], refunds: [], statements: [], decisions: [] },
    ...{ statuses: [], recordsSent: [], appeals: [], hints: [], notes: [], happenings: [] },
    ...{ control: 1, closed: null },
  }
}

/** A case that could not be played: which step of it, and why. */
export interface StuckAt {
  readonly step: number
  readonly refused: Refused
}

/** Plays steps of a scenario's author one after the other; stops at the first that is refused. */
export function playSteps(
  world: CaseWorld,
  state: CaseState,
  steps: Scenario['before'],
): { readonly state: CaseState; readonly log: Log; readonly stuck: StuckAt | null } {
  let now = state
  const log: MoveJson[] = []
  for (const [i, step] of steps.entries()) {
    const moves = expand(world, now, step)
    if ('code' in moves) return { state: now, log, stuck: { step: i + 1, refused: moves } }
    for (const json of moves) {
      const move = Move.safeParse(json)
      if (!move.success) {
        const [issue] = move.error.issues
        const message = `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`
        return { state: now, log, stuck: { step: i + 1, refused: { code: 'no-move', message } } }
      }
      const played = play(world, now, move.data)
      if (!played.ok) return { state: now, log, stuck: { step: i + 1, refused: played.refused } }
      now = played.state
      log.push(json)
    }
  }
  return { state: now, log, stuck: null }
}

/**
 * The world as the trainee finds it: what the practice did before has happened. Numbers of moves count from here.
 * @throws when the scenario's own past cannot be played; the content check has refused such a scenario
 */
export function startCase(world: CaseWorld): CaseState {
  const { state, stuck } = playSteps(world, firstMorning(world), world.scenario.before)
  if (stuck)
    throw new Error(`The past of ${world.scenario.id} stops at step ${stuck.step}: ${stuck.refused.message}`)
  // Moves count anew: what the practice asked and sent before stands before all of them.
  const statuses = state.statuses.map((one) => ({ ...one, n: 0 }))
  const recordsSent = state.recordsSent.map((one) => ({ ...one, n: 0 }))
  return { ...state, n: 0, opened: [], decisions: [], hints: [], notes: [], statuses, recordsSent }
}

/** Plays a log from the beginning; a move that is refused now (the rules have changed since) is left out and counted. */
export function replay(
  world: CaseWorld,
  log: Log,
  until = log.length,
): { readonly state: CaseState; readonly refused: number } {
  let state = startCase(world)
  let refused = 0
  for (const json of log.slice(0, until)) {
    const move = Move.safeParse(json)
    const played = move.success ? play(world, state, move.data) : null
    if (played?.ok) state = played.state
    else {
      refused += 1
      state = { ...state, n: state.n + 1 }
    }
  }
  return { state, refused }
}
