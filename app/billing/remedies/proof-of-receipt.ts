import type { Claim } from '../claim/claim.ts'
import type { Day } from '../claim/day.ts'
import { addDays, addYears } from '../claim/day.ts'
import type { Payer } from '../coverage/payer.ts'
import type { ClaimAcknowledgment } from '../x12/acknowledgment/claim-acknowledgment.ts'

/**
 * The day on which a payer itself says that it has accepted a claim (277CA of the payer, category A2); null: it does not
 * say so. A clearinghouse's answer (A0, A1, or an A2 of its own) and a 999 are no proof: receipt by the payer counts
 * (billing.md A18, C2; 005010X214).
 */
export function acceptedOn(
  { source, received, providers }: ClaimAcknowledgment,
  claim: string,
  payer: Pick<Payer, 'id'>,
): Day | null {
  if (source.is !== 'payer' || source.id !== payer.id) return null
  const told = providers.flatMap(({ claims }) => claims).find((one) => one.claim === claim)
  return told?.accepted === true && told.statuses.some(({ category }) => category === 'A2') ? received : null
}

/**
 * Whether a 277CA proves that a claim came in time though a later one of it was found late: accepted by the payer within
 * its filing limit of every line (one calendar year where its data name no days; 42 CFR 424.44).
 */
export function provesReceipt(acknowledgment: ClaimAcknowledgment, claim: Claim, payer: Payer): boolean {
  const accepted = acceptedOn(acknowledgment, claim.id, payer)
  if (accepted === null) return false
  const prior = claim.coverages[claim.destination - 2]?.prior?.on
  const days = prior === undefined ? payer.filingDays : payer.secondaryFilingDays
  const lastFor = (from: Day): Day => (days === null ? addYears(from, 1) : addDays(prior ?? from, days))
  return claim.lines.every(({ from }) => accepted <= lastFor(from))
}
