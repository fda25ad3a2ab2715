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

/** The insured of that plan as the wire needs them: a patient who is the insured lends what is not said twice. */
export function insuredOf(claim: Claim): Subscriber {
  const coverage = destinationOf(claim)
  const { subscriber } = coverage
  if (!isSelf(coverage)) return subscriber
  const { birth, sex, address } = claim.patient
  return given({ birth, sex, address, ...given(subscriber) }) as Subscriber
}
