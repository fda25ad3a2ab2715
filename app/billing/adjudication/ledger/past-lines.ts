import { NOTHING } from '../../claim/cents.ts'
import type { PastLine } from '../history.ts'
import type { FiledClaim, Ledger } from './ledger.ts'
import { filedClaim, isInForce, patientKey } from './ledger.ts'

/** The lines of a claim on file as rules see them. Of one that was replaced nothing is left paid. */
export function pastLinesOf(filed: FiledClaim): readonly PastLine[] {
  const { claim, control, answer, remitted } = filed
  const isStanding = isInForce(filed)
  return claim.lines.map((line, i): PastLine => {
    const remit = answer.lines[i]
    const rendering = line.rendering ?? claim.rendering ?? claim.billing
    const isPaid = isStanding && remit !== undefined && remit.deniedBy === null
    return {
      ...{ claim: claim.id, control, from: line.from, through: line.through ?? line.from },
      ...{ procedure: line.procedure, modifiers: line.modifiers, units: line.units, charge: line.charge },
      ...{ place: line.place ?? claim.place, paid: isPaid ? remit.paid : NOTHING },
      outcome: isPaid ? 'paid' : 'denied',
      ...{ rendering: rendering.npi ?? '', billing: claim.billing.npi ?? '' },
      specialty: rendering.taxonomy ?? '',
      diagnoses: line.pointers.flatMap((pointer) => claim.diagnoses[pointer - 1] ?? []),
      ...(remitted !== null && { decided: remitted }),
    }
  })
}

/** A claim and all that it corrected before: what its replacement takes the place of. */
export function chainOf(ledger: Ledger, control: string): ReadonlySet<string> {
  const chain = new Set<string>()
  for (let at: string | null = control; at !== null && !chain.has(at); ) {
    chain.add(at)
    at = filedClaim(ledger, at)?.corrects ?? null
  }
  return chain
}

/** Rules that refuse because another payer is first: the payer has not judged the service then. */
const OTHERS_FIRST: ReadonlySet<string> = new Set(['B7', 'B8', 'B11'])

/** Whether a line waits for another payer's answer, with which it may come again (MSPM ch. 3; billing.md B7, B8, B11). */
const waitsForOther = ({ answer }: FiledClaim, at: number): boolean =>
  OTHERS_FIRST.has(answer.lines[at]?.deniedBy ?? '')

/**
 * What a payer has processed for the same patient, in the order of its numbers. Claims that were returned or voided are
 * left out, and lines for which another payer is first: they may be sent again.
 * @param without numbers of claims that are being corrected
 */
export function historyFor(
  ledger: Ledger,
  patient: string,
  without: ReadonlySet<string> = new Set(),
): readonly PastLine[] {
  return ledger.claims
    .filter(
      (one) =>
        (one.state === 'settled' || one.state === 'replaced') &&
        !without.has(one.control) &&
        patientKey(one.claim) === patient,
    )
    .flatMap((one) => pastLinesOf(one).filter((_, i) => !waitsForOther(one, i)))
}
