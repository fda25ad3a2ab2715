import type { CaseState } from '../life/state.ts'
import { answersReason } from '../payers/appeals.ts'

/** A lost appeal that contested the right reason in time is worth so much: what failed it were the papers. */
const RIGHT_GROUND = 0.4

/**
 * How far an appeal of a claim came: won, or heard on the ground that answers the denial without what proves it. The
 * letter's own words count for nothing.
 */
export function appealShare(state: CaseState, account: string): number {
  const own = state.appeals.filter((one) => one.account === account)
  if (own.some(({ outcome }) => outcome?.kind === 'overturned')) return 1
  return own.some((one) => one.outcome?.kind === 'upheld' && answersReason(state, one)) ? RIGHT_GROUND : 0
}
