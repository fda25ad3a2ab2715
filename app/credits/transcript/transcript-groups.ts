import type { CalendarDay } from '#kernel/time.ts'
import { dayInWords } from '#kernel/time.ts'
import type { LedgerEntry } from '../ledger/entry.ts'
import type { LedgerFile } from '../ledger/ledger-file.ts'

/** The cycle of a credential that holds a day; null: no cycle does. */
export type CycleOf = (
  credential: string,
  day: CalendarDay,
) => { readonly start: CalendarDay; readonly end: CalendarDay } | null

/** The lines of one credential by its cycles, with their sums. */
export interface TranscriptGroup {
  /** `board:credential`; null: lines that serve none. */
  readonly credential: string | null
  readonly memberNumber: string | null
  readonly years: readonly {
    /** The calendar year, or the cycle in words. */
    readonly year: string
    readonly entries: readonly LedgerEntry[]
    /** Minutes earned by lines that stand. */
    readonly minutes: number
  }[]
  readonly minutes: number
}

const stands = ({ reversed, denied }: LedgerEntry): boolean => !reversed && !denied

/**
 * A ledger by credential, and within by the cycle in which a line was completed, newest first; by calendar year where no
 * cycle holds it. A line that serves two credentials stands under both.
 */
export function transcriptGroups(
  { holdings, entries }: LedgerFile,
  cycleOf: CycleOf = () => null,
): TranscriptGroup[] {
  const named = new Set([
    ...holdings.map(({ credential }) => credential),
    ...entries.flatMap(({ activity }) => activity.appliesTo),
  ])
  return [...[...named].sort(), null].flatMap((credential): TranscriptGroup[] => {
    const own = entries.filter(({ activity: { appliesTo } }) =>
      credential === null ? appliesTo.length === 0 : appliesTo.includes(credential),
    )
    if (own.length === 0 && credential === null) return []
    const periodOf = ({ activity: { completedOn } }: LedgerEntry) => {
      const cycle = credential === null ? null : cycleOf(credential, completedOn)
      return cycle
        ? { from: cycle.start, year: `Cycle ${dayInWords(cycle.start)} to ${dayInWords(cycle.end)}` }
        : { from: completedOn.slice(0, 4), year: completedOn.slice(0, 4) }
    }
    const periods = new Map(own.map((entry) => [entry.id, periodOf(entry)]))
    const froms = new Map([...periods.values()].map(({ from, year }) => [year, from]))
    const years = [...froms].sort(([, a], [, b]) => (a < b ? 1 : -1)).map(([year]) => year)
    const holding = holdings.find((one) => one.credential === credential)
    const sum = (list: readonly LedgerEntry[]) =>
      list.filter(stands).reduce((all, { activity }) => all + activity.minutesEarned, 0)
    return [
      {
        ...{ credential, memberNumber: holding?.memberNumber ?? null, minutes: sum(own) },
        years: years.map((year) => {
          const list = own
            .filter(({ id }) => periods.get(id)?.year === year)
            .sort((a, b) => (a.activity.completedOn < b.activity.completedOn ? -1 : 1))
          return { year, entries: list, minutes: sum(list) }
        }),
      },
    ]
  })
}
