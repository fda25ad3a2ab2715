import type { LedgerEntry } from '../ledger/entry.ts'
import type { Statement } from '../statement/statement.ts'
import type { RecordStanding } from './audit.ts'
import { standingOf } from './audit.ts'

/** What an audit comes to so far. */
export interface Compliance {
  readonly records: number
  readonly decided: number
  readonly approved: number
  readonly denied: number
  /** Credits of approved records; what the board asks for, null: unknown. */
  readonly earned: number
  readonly needed: number | null
  /** The share of what is needed, to 100; null where nothing is known to be needed. */
  readonly percent: number | null
  /** Every requirement that is known, by approved records alone; null: one cannot be told. */
  readonly isMet: boolean | null
  readonly requirements: readonly {
    readonly id: string
    readonly title: string
    readonly needed: number | null
    readonly earned: number
    readonly met: boolean | null
  }[]
}

/** An entry as an audit sees it: what is approved is verified, all else is as if it had been denied. */
export const onlyApproved = (
  entries: readonly LedgerEntry[],
  standings: ReadonlyMap<string, RecordStanding>,
): LedgerEntry[] =>
  entries
    .filter(({ id }) => standingOf(standings, id).verdict === 'approved')
    .map(({ denied: _, ...entry }) => ({ ...entry, evidence: 'verified' }))

/** @param approved the statement of the cycle with approved records alone (`onlyApproved`) */
export function complianceOf(
  records: readonly string[],
  standings: ReadonlyMap<string, RecordStanding>,
  approved: Statement,
): Compliance {
  const verdicts = records.map((id) => standingOf(standings, id).verdict)
  const of = (kind: 'approved' | 'denied') => verdicts.filter((verdict) => verdict === kind).length
  const { needed, earned, requirements } = approved
  const met = requirements.map((one) => one.met)
  return {
    records: records.length,
    decided: of('approved') + of('denied'),
    ...{ approved: of('approved'), denied: of('denied'), earned, needed },
    percent: needed === null || needed === 0 ? null : Math.min(100, Math.floor((earned / needed) * 100)),
    isMet: met.includes(false) ? false : met.includes(null) ? null : true,
    requirements: requirements.map(({ id, title, needed, earned, met }) => ({
      id,
      title,
      needed,
      earned,
      met,
    })),
  }
}
