import type { ClaimJson } from '#billing'
import { Coverage, claimForNext, payerOf } from '#billing'
import { decidedSending } from '../payers/appeals.ts'
import { encounterOf } from '../scenarios/encounter.ts'
import type { Card, ScenarioPatient } from '../scenarios/people.ts'
import { draftOf } from './draft.ts'
import type { MoveOf, Refused } from './move.ts'
import type { CaseState } from './state.ts'
import type { CaseWorld } from './world.ts'
import { told, withClaim } from './world.ts'

type CoverageJson = ClaimJson['coverages'][number]

/** A card as a coverage of a claim. */
export function coverageOfCard(card: Card, { person }: ScenarioPatient): CoverageJson {
  const holder = card.subscriber ?? person
  const payer = payerOf(card.payer)
  return {
    payer: { id: card.payer, name: payer?.name ?? card.payer },
    ...{ filing: card.filing, relationship: card.relationship },
    subscriber: {
      ...{ last: holder.last, memberId: card.memberId },
      ...(holder.first !== undefined && { first: holder.first }),
      ...(holder.middle !== undefined && { middle: holder.middle }),
      ...(holder.birth !== undefined && { birth: holder.birth }),
      ...(holder.sex !== undefined && { sex: holder.sex }),
      ...(holder.address !== undefined && { address: holder.address }),
      ...(card.group !== undefined && { group: card.group }),
      ...(card.groupName !== undefined && { groupName: card.groupName }),
    },
  }
}

/**
 * Writes the next payer's claim on the form: the services as they were sent, the plan on one of the patient's cards, and
 * what the payer before said, line by line, from its posted remittance.
 */
export function billNext(world: CaseWorld, state: CaseState, move: MoveOf<'bill-next'>): CaseState | Refused {
  const { account } = move
  const encounter = encounterOf(world.scenario, account)
  const patient = world.scenario.patients.find(({ id }) => id === encounter?.patient)
  const card = patient?.cards[move.card]
  if (!patient || !card) return { code: 'no-card', message: 'The patient has no such card.' }
  const decided = decidedSending(state.claims[account]?.sent ?? [])
  const deposit = state.deposits.findLast(
    ({ posted, paid }) =>
      posted !== null &&
      paid?.claims.some(({ control, kind }) => control === decided?.control && kind !== 'reversal'),
  )
  const remit = deposit?.paid?.claims.findLast(
    ({ control, kind }) => control === decided?.control && kind !== 'reversal',
  )
  if (!decided || !deposit || !remit)
    return {
      code: 'not-posted',
      message: 'Post the remittance of the payer before first: the next claim carries it.',
    }
  const plan = Coverage.safeParse(coverageOfCard(card, patient))
  if (!plan.success) return { code: 'unreadable', message: 'The card cannot be read as a plan.' }
  const { coverages, destination, authorization, referral } = decided.claim
  const before = { ...decided.claim, coverages: [...coverages.slice(0, destination), plan.data] }
  const claim = claimForNext(before, remit.answer, {
    ...{ on: deposit.on, control: remit.control },
    ...(authorization !== undefined && { authorization }),
    ...(referral !== undefined && { referral }),
  })
  if (!claim) return { code: 'not-decided', message: 'The payer before decided nothing to go by.' }
  const next = withClaim(state, account, (file) => ({ ...file, draft: draftOf(claim) }))
  return told(next, 'done', `Wrote the claim of ${account} for the next payer.`, { account })
}
