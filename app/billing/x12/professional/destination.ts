import type { Claim } from '../../claim/claim.ts'
import type { Coverage } from '../../claim/coverage.ts'
import type { Subscriber } from '../../claim/parties.ts'
import { given } from '../guide/pick.ts'

/** Which plan a claim is sent to, from 0; a destination without one falls back to the first, as everywhere. */
export const destinationIndex = ({ coverages, destination }: Claim): number =>
  destination <= coverages.length ? destination - 1 : 0

/** The plan a claim is sent to. */
export const destinationOf = (claim: Claim): Coverage => claim.coverages[destinationIndex(claim)] as Coverage

/** Whether the patient is the insured. */
export const isSelf = ({ relationship }: Coverage): boolean => relationship === '18'

/**
 * The insured of that plan as the wire has them: a patient who is the insured lends what is not said twice. Of one who is
 * not the patient only name and numbers are sent; address, birth date and sex stand with the patient (2010BA N3, N4, DMG
 * of 005010X222A1: only where the patient is the subscriber; X12 RFI 2281). Files of others that have them all the same
 * are read.
 */
export function insuredOf(claim: Claim): Subscriber {
  const coverage = destinationOf(claim)
  const { subscriber } = coverage
  if (!isSelf(coverage)) {
    const { birth: _, sex: __, address: ___, ...named } = subscriber
    return named
  }
  const { birth, sex, address } = claim.patient
  return given({ birth, sex, address, ...given(subscriber) }) as Subscriber
}
