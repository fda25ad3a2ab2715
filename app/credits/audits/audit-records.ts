import type { Instant } from '#kernel/time.ts'
import type { LedgerEntry } from '../ledger/entry.ts'
import type { LedgerLine } from '../ledger/ledger.ts'
import type { CountedEntry, Requirement, Statement } from '../statement/statement.ts'
import type { AuditMove } from './audit.ts'

/** Entries as they stood before any auditor spoke: a verdict must not move a record to another place of the page. */
export const withoutVerdicts = (entries: readonly LedgerEntry[]): LedgerEntry[] =>
  entries.map(({ denied: _, ...entry }) => entry)

/** Reasons for which an entry is no record of a cycle at all, rather than one that counts for nothing. */
const ELSEWHERE = ['reversed', 'not-applied', 'outside-cycle', 'other-cycle-chosen', 'exclusive-elsewhere']

/** The entries of a statement that belong to its cycle, whether they count or not. */
export const entriesOfCycle = (statement: Statement): readonly CountedEntry[] =>
  statement.entries.filter(({ reason }) => !ELSEWHERE.includes(reason))

/** A requirement with what serves it; `requirement` null: what counts for nothing. */
export interface RequirementGroup<Row = CountedEntry> {
  readonly requirement: Requirement | null
  readonly rows: readonly { readonly entry: Row; readonly credits: number; readonly why: string }[]
}

/**
 * A statement's entries by requirement, each under every requirement it serves, as a transcript shows them. What serves none
 * stands at the end.
 */
export function groupByRequirement(statement: Statement): RequirementGroup[] {
  const own = entriesOfCycle(statement)
  const groups = statement.requirements.map(
    (requirement): RequirementGroup => ({
      requirement,
      rows: own.flatMap((entry) =>
        entry.contributions
          .filter((one) => one.requirement === requirement.id && one.credits > 0)
          .map(({ credits, why }) => ({ entry, credits, why })),
      ),
    }),
  )
  const placed = new Set(groups.flatMap(({ rows }) => rows.map(({ entry }) => entry.id)))
  const rest = own.filter(({ id }) => !placed.has(id)).map((entry) => ({ entry, credits: 0, why: entry.why }))
  return [...groups, ...(rest.length > 0 ? [{ requirement: null, rows: rest }] : [])]
}

/**
 * The same with each entry once: under the most particular requirement it serves, the total last, so that an auditor meets
 * every record one time.
 */
export function groupOnce(statement: Statement): RequirementGroup[] {
  const seen = new Set<string>()
  const rank = (group: RequirementGroup) =>
    group.requirement === null ? 2 : group.requirement.kind === 'total' ? 1 : 0
  return groupByRequirement(statement)
    .toSorted((a, b) => rank(a) - rank(b))
    .map((group) => ({
      ...group,
      rows: group.rows.filter(({ entry }) => !seen.has(entry.id) && seen.add(entry.id)),
    }))
    .filter(({ rows }) => rows.length > 0)
}

/**
 * The lines that an audit is about: those of the cycle that stood when it was submitted, and what stands in for one of them
 * since. A line that is logged later is none, so that an audit can come to its end.
 */
export function recordsOf(
  statement: Statement,
  lines: readonly LedgerLine[],
  moves: readonly AuditMove[],
): string[] {
  const until: Instant | undefined = moves.find(({ kind }) => kind !== 'opened')?.at
  const inCycle = new Set(entriesOfCycle(statement).map(({ id }) => id))
  const byId = new Map(lines.map((line) => [line.entry.id, line]))
  const isIn = (line: LedgerLine): boolean => {
    if (until === undefined || line.at <= until) return true
    const before = line.corrects === null ? undefined : byId.get(line.corrects)
    return before !== undefined && isIn(before)
  }
  return lines.filter((line) => inCycle.has(line.entry.id) && isIn(line)).map(({ entry }) => entry.id)
}
