import type { Benefits, Claim, Day, PastLine, Payer, Scene } from '#billing'
import { destinationOf, payerOf, sceneOf, standardBenefits } from '#billing'
import type { CaseState } from '../life/state.ts'
import type { CaseWorld } from '../life/world.ts'
import type { Encounter } from '../scenarios/encounter.ts'
import { encounterOf } from '../scenarios/encounter.ts'
import { plainNumber } from '../scenarios/plain-number.ts'
import type { TruthMember } from '../scenarios/truth.ts'
import { factsFor } from './line-facts.ts'

/**
 * A payer with the fees that its contract names in this scenario. What else it allows is its usual share of the Medicare
 * amount; a payer that pays by the fee schedule has no contract to change.
 */
export function contracted({ scenario }: CaseWorld, payer: Payer): Payer {
  const fees = scenario.payers[payer.id]?.fees
  const { contract } = payer
  if (!fees || contract.kind !== 'percent-of-medicare') return payer
  const { percent, lesserOfCharge } = contract
  return {
    ...payer,
    contract: { kind: 'fixed', fees, otherwise: { of: 'medicare', percent }, lesserOfCharge },
  }
}

/** The payer a claim is sent to, by the number on it; null: none of this world. */
export const payerOfClaim = (claim: Claim): Payer | null => payerOf(destinationOf(claim).payer.id)

/** The member a claim names at a payer; null: not on its file. */
export function memberOfClaim({ scenario }: CaseWorld, payer: string, claim: Claim): TruthMember | null {
  const { subscriber } = destinationOf(claim)
  const members = scenario.payers[payer]?.members ?? []
  return members.find(({ memberId }) => plainNumber(memberId) === plainNumber(subscriber.memberId)) ?? null
}

/** Benefits with the permissions that were granted since. */
function withGranted(state: CaseState, base: Benefits, payer: string, encounter: Encounter): Benefits {
  const granted = state.permissions.filter(
    (one) => one.payer === payer && one.patient === encounter.patient && one.answer?.number != null,
  )
  const authorizations = granted.flatMap(({ kind, procedures, answer }) =>
    kind === 'authorization' && answer?.number != null && answer.from !== null && answer.to !== null
      ? [{ number: answer.number, procedures, from: answer.from, to: answer.to, units: answer.units }]
      : [],
  )
  const referrals = granted.flatMap(({ kind, answer }) =>
    kind === 'referral' && answer?.number != null && answer.from !== null && answer.to !== null
      ? [{ number: answer.number, from: answer.from, to: answer.to }]
      : [],
  )
  return {
    ...base,
    authorizations: [...base.authorizations, ...authorizations],
    ...((base.referrals !== undefined || referrals.length > 0) && {
      referrals: [...(base.referrals ?? []), ...referrals],
    }),
  }
}

/** A claim before its payer, with all that the payer knows. `null`: no payer of this world, or not its member. */
export function payerScene(
  world: CaseWorld,
  state: CaseState,
  claim: Claim,
  encounter: Encounter,
  received: Day,
): Scene | null {
  const payer = payerOfClaim(claim)
  const member = payer && memberOfClaim(world, payer.id, claim)
  if (!payer || !member) return null
  return sceneOf(claim, {
    ...{ payer: contracted(world, payer), tables: world.tables, received },
    history: member.history as readonly PastLine[],
    benefits: withGranted(state, member.benefits as Benefits, payer.id, encounter),
    facts: factsFor(state, encounter, claim, payer.id, member),
  })
}

/** A claim as the practice's own scrubber sees it: what payers hide and what only the chart proves is not in it. */
export function practiceScene(
  { tables, scenario }: CaseWorld,
  state: CaseState,
  claim: Claim,
  received: Day,
): Scene | null {
  const payer = payerOfClaim(claim)
  if (!payer) return null
  const encounter = encounterOf(scenario, claim.id)
  const verified = encounter
    ? (state.inquiries.findLast((one) => one.patient === encounter.patient && one.payer === payer.id)?.on ??
      null)
    : null
  // Of the plan it knows nothing; what it was granted it has on paper.
  const benefits = encounter && withGranted(state, standardBenefits(payer, received), payer.id, encounter)
  return sceneOf(claim, {
    ...{ payer, tables, received, facts: { verified } },
    ...(benefits && benefits.authorizations.length > 0 && { benefits }),
  })
}
