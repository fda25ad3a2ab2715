import type { Outcome } from '../../claim/outcome.ts'
import { checkedFile } from '../checked-file.ts'
import type { Envelope } from '../wire/write-file.ts'
import type { X12Error } from '../wire/x12-error.ts'
import { REMITTANCE } from './guide-835.ts'
import type { Remittance } from './remittance.ts'
import { remittanceSegments } from './segments-835.ts'

/**
 * Writes payments as one 835 file, a transaction set for each. Refuses what the guide does not allow and what does not
 * balance (F10), with its place and its amounts.
 */
export const writeRemittances = (
  remittances: readonly [Remittance, ...Remittance[]],
  envelope: Envelope,
): Outcome<string, readonly X12Error[]> =>
  checkedFile(
    REMITTANCE,
    envelope,
    remittances.map((one) => ({ segments: remittanceSegments(one) })),
  )
