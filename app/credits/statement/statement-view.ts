import type { CalendarDay } from '#kernel/time.ts'
import type { LedgerEntry } from '../ledger/entry.ts'
import type { Reason } from './judged.ts'
import { REASONS } from './judged.ts'
import type { CountedEntry, Statement } from './statement.ts'

/** What a person wants to see of a statement. */
export interface StatementWish {
  /** For a board with one statement a credential. */
  readonly credential: string
  /** A day of the cycle; null: the one that runs. */
  readonly cycle: CalendarDay | null
  readonly show: 'all' | 'counted' | 'not-counted'
  readonly reason: Reason | null
}

/** An entry with what a list says of it. */
export interface StatementRow {
  readonly id: string
  readonly on: CalendarDay
  readonly title: string
  readonly provider: string
  readonly kind: LedgerEntry['activity']['kind']
  readonly evidence: LedgerEntry['evidence']
  readonly counted: CountedEntry
}

export interface StatementView {
  /** Newest completed first. */
  readonly rows: readonly StatementRow[]
  readonly all: number
  readonly counted: number
  /** Why entries do not count, the most frequent first. */
  readonly reasons: readonly { readonly reason: Reason; readonly n: number }[]
}

/** A wish from the address of the page; what it does not know is no wish. @param readDay days as the room reads them */
export function statementWish(
  search: { get(name: string): string | null },
  readDay: (text: string) => CalendarDay | null,
): StatementWish {
  const get = (name: string) => search.get(name)?.trim() ?? ''
  const show = get('show')
  return {
    credential: get('credential').slice(0, 80),
    cycle: readDay(get('cycle')),
    show: show === 'counted' || show === 'not-counted' ? show : 'all',
    reason: REASONS.find((one) => one === get('reason')) ?? null,
  }
}

/** The entries of a statement that a wish is about, and why the others do not count. */
export function statementView(
  { entries }: Pick<Statement, 'entries'>,
  ledger: readonly LedgerEntry[],
  { show, reason }: Pick<StatementWish, 'show' | 'reason'>,
): StatementView {
  const activities = new Map(ledger.map((one) => [one.id, one]))
  const tally = new Map<Reason, number>()
  for (const { counted, reason } of entries)
    if (!counted) tally.set(reason as Reason, (tally.get(reason as Reason) ?? 0) + 1)
  const rows = entries
    .filter((one) => (show === 'all' || one.counted === (show === 'counted')) && fits(one, reason))
    .flatMap((one): StatementRow[] => {
      const entry = activities.get(one.id)
      if (!entry) return []
      const { completedOn, title, provider, kind } = entry.activity
      const { id, evidence } = entry
      return [{ id, on: completedOn, title, provider, kind, evidence, counted: one }]
    })
    .sort((a, b) => (a.on === b.on ? (a.id < b.id ? 1 : -1) : a.on < b.on ? 1 : -1))
  return {
    rows,
    all: entries.length,
    counted: entries.filter(({ counted }) => counted).length,
    reasons: [...tally].map(([reason, n]) => ({ reason, n })).sort((a, b) => b.n - a.n),
  }
}

const fits = (one: CountedEntry, reason: Reason | null): boolean => reason === null || one.reason === reason
