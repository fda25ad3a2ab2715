import type { Claim } from '#billing'
import { encounterOf } from '../scenarios/encounter.ts'
import type { CaseWorld } from './world.ts'

/**
 * Whether another payer is to be asked after this one: the patient has a plan in force on the day of service at a payer
 * that this claim has not gone to.
 */
export function hasNextPayer({ scenario }: CaseWorld, claim: Claim): boolean {
  const encounter = encounterOf(scenario, claim.id)
  const patient = scenario.patients.find(({ id }) => id === encounter?.patient)
  if (!encounter || !patient) return false
  const asked = new Set(claim.coverages.slice(0, claim.destination).map(({ payer }) => payer.id))
  return patient.cards.some(({ payer, memberId }) => {
    if (asked.has(payer)) return false
    const member = scenario.payers[payer]?.members.find((one) => one.memberId === memberId)
    // Whoever is in a Medicare Advantage plan keeps the red, white and blue card, and Medicare pays nothing on it.
    if (!member || member.facts.advantagePlan != null) return false
    const { from, to } = member.benefits as { from: string | null; to: string | null }
    return (from === null || from <= encounter.on) && (to === null || to >= encounter.on)
  })
}
