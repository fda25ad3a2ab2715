import type { Claim } from '../../claim/claim.ts'
import { NOT } from '../../claim/quick.ts'
import { quickClaimOf, quickCoverage, quickPatient, quickProvider } from '../../claim/quick-claim.ts'
import { loopIn } from '../guide/pick.ts'
import { PlaceNotes } from './places.ts'
import type { ClaimLoops, ClaimParties } from './read-claim-loop.ts'
import { billingIn, claimIn, destinationIn, patientIn } from './read-claim-loop.ts'

/**
 * Reads the claims of a set that are right at first sight. Who bills, who was treated and under which plan stands in
 * the loops around a claim; it is read once for all claims that stand in the same ones, and they share it.
 */
export class SharedParties {
  private last: ClaimLoops | null = null
  private billing: Claim['billing'] | typeof NOT = NOT
  private parties: ClaimParties | null = null

  /** `null`: it has to be looked at more closely, or another plan stands beside the one it is sent to. */
  claim(loops: ClaimLoops, notes: PlaceNotes): Claim | null {
    if (loopIn(loops.claim, '2320')) return null
    const { last } = this
    this.last = loops
    const isSameBilling = last?.billing === loops.billing
    if (!isSameBilling) this.billing = quickProvider(billingIn(loops.billing, new PlaceNotes(false)))
    if (!isSameBilling || last?.subscriber !== loops.subscriber || last.dependent !== loops.dependent)
      this.parties = this.partiesIn(loops)
    if (!this.parties) return null
    const claim = quickClaimOf(claimIn(loops, notes, this.parties))
    return claim === NOT ? null : claim
  }

  private partiesIn(loops: ClaimLoops): ClaimParties | null {
    const { billing } = this
    const notes = new PlaceNotes(false)
    const own = destinationIn(loops, notes)
    const [patient, coverage] = [quickPatient(patientIn(loops, notes)), quickCoverage(own.coverage)]
    if (billing === NOT || patient === NOT || coverage === NOT) return null
    return { billing, patient, own: { turn: own.turn, coverage } }
  }
}
