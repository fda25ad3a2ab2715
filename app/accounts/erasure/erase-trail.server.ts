import type { Writes } from '#db'
import { eraseDetails } from './erasures.store.server.ts'

/**
 * Takes the words out of the trail's lines about things of a person who is being erased, for the room that has them:
 * which lines of a ledger, certificates and attempts are theirs, the room knows. Who did what, and when, stays.
 */
export const eraseTrailOf = (tx: Writes, subjects: readonly string[]): Promise<void> =>
  eraseDetails(tx, subjects)
