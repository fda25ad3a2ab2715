import type { CalendarDay } from '#kernel/time.ts'
import { addDays } from '../calendar/day.ts'
import type { LedgerEntry } from '../ledger/entry.ts'
import type { LedgerFile } from '../ledger/ledger-file.ts'
import type { RuleSet } from '../rules/rule-set.ts'
import type { Statement } from '../statement/statement.ts'
import { statementOf, statementsOf } from '../statement/statement-of.ts'

/** What an audit or a pack is about: a board, or `board:credential` where the board renews each credential by itself. */
export const subjectOf = (sets: readonly RuleSet[], { board, credentials }: Statement): string =>
  sets.find((set) => set.board === board)?.scope.value === 'credential' ? (credentials[0] ?? board) : board

/** The statement of a subject in the cycle that holds a day; null: the person holds nothing of it, or no board is called so. */
export function statementAt(
  sets: readonly RuleSet[],
  { holdings }: Pick<LedgerFile, 'holdings'>,
  entries: readonly LedgerEntry[],
  subject: string,
  { asOf, cycleOf }: { readonly asOf: CalendarDay; readonly cycleOf?: CalendarDay | undefined },
): Statement | null {
  const [board = '', name] = subject.split(':')
  const set = sets.find((one) => one.board === board)
  if (!set) return null
  return statementOf(set, holdings, entries, asOf, { credential: name ? subject : undefined, cycleOf })
}

export interface SubjectCycle {
  readonly subject: string
  readonly credentials: readonly string[]
  readonly start: CalendarDay
  readonly end: CalendarDay
}

/** So many cycles back can be chosen on a page; an older one by its day in the address. */
const BACK = 3

/** The cycles that a person can make a pack of: the running one of each board and those before it, newest first. */
export function auditableCycles(
  sets: readonly RuleSet[],
  ledger: LedgerFile,
  asOf: CalendarDay,
): SubjectCycle[] {
  const found = new Map<string, SubjectCycle>()
  for (const now of statementsOf(sets, { ...ledger, entries: [] }, asOf)) {
    const subject = subjectOf(sets, now)
    let statement: Statement | null = now
    for (let back = 0; statement && back <= BACK; back++) {
      const { start, end } = statement.cycle
      const key = `${subject} ${start}`
      if (found.has(key) && back > 0) break
      found.set(key, { subject, credentials: now.credentials, start, end })
      const cycleOf = addDays(start, -1)
      const first = ledger.holdings
        .filter(({ credential }) => now.credentials.includes(credential))
        .map(({ certifiedOn }) => certifiedOn)
        .sort()[0]
      if (first === undefined || cycleOf < first) break
      statement = statementAt(sets, ledger, [], subject, { asOf, cycleOf })
    }
  }
  return [...found.values()].sort(
    (a, b) => a.subject.localeCompare(b.subject) || b.start.localeCompare(a.start),
  )
}
