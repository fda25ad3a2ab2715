import type { CalendarDay } from '#kernel/time.ts'
import type { LedgerEntry } from '../ledger/entry.ts'
import type { LedgerFile } from '../ledger/ledger-file.ts'
import type { RuleSet } from '../rules/rule-set.ts'
import type { CountedEntry, Statement } from './statement.ts'
import { statementOf, statementsOf } from './statement-of.ts'

/** What one entry counted for with one board, in the cycle of the day it was completed. */
export interface CountedFor {
  readonly board: string
  readonly credentials: readonly string[]
  readonly cycle: Statement['cycle']
  readonly counted: CountedEntry
}

/** What an entry counted for, and why or why not, with every board whose credentials its owner holds. */
export function countedFor(
  sets: readonly RuleSet[],
  ledger: LedgerFile,
  entry: LedgerEntry,
  today: CalendarDay,
): CountedFor[] {
  const day = entry.activity.completedOn
  return statementsOf(sets, ledger, today).flatMap((now) => {
    const set = sets.find(({ board }) => board === now.board)
    const [credential] = now.credentials
    const isIn = day >= now.cycle.start && day <= now.cycle.end
    const then =
      isIn || !set
        ? now
        : (statementOf(set, ledger.holdings, ledger.entries, today, { credential, cycleOf: day }) ?? now)
    const counted = then.entries.find(({ id }) => id === entry.id)
    const { board, credentials, cycle } = then
    return counted ? [{ board, credentials, cycle, counted }] : []
  })
}
