import type { LedgerEntry } from '../ledger/entry.ts'
import type { LedgerFile } from '../ledger/ledger-file.ts'

/** The lines of one credential and year, with their sum. */
export interface TranscriptGroup {
  /** `board:credential`; null: lines that serve none. */
  readonly credential: string | null
  readonly memberNumber: string | null
  readonly years: readonly {
    readonly year: string
    readonly entries: readonly LedgerEntry[]
    /** Minutes earned by lines that stand. */
    readonly minutes: number
  }[]
  readonly minutes: number
}

const stands = ({ reversed, denied }: LedgerEntry): boolean => !reversed && !denied

/** A ledger by credential and calendar year, newest year first. A line that serves two credentials stands under both. */
export function transcriptGroups({ holdings, entries }: LedgerFile): TranscriptGroup[] {
  const named = new Set([
    ...holdings.map(({ credential }) => credential),
    ...entries.flatMap(({ activity }) => activity.appliesTo),
  ])
  return [...[...named].sort(), null].flatMap((credential): TranscriptGroup[] => {
    const own = entries.filter(({ activity: { appliesTo } }) =>
      credential === null ? appliesTo.length === 0 : appliesTo.includes(credential),
    )
    if (own.length === 0 && credential === null) return []
    const years = [...new Set(own.map(({ activity }) => activity.completedOn.slice(0, 4)))].sort().reverse()
    const holding = holdings.find((one) => one.credential === credential)
    const sum = (list: readonly LedgerEntry[]) =>
      list.filter(stands).reduce((all, { activity }) => all + activity.minutesEarned, 0)
    return [
      {
        ...{ credential, memberNumber: holding?.memberNumber ?? null, minutes: sum(own) },
        years: years.map((year) => {
          const list = own
            .filter(({ activity }) => activity.completedOn.startsWith(year))
            .sort((a, b) => (a.activity.completedOn < b.activity.completedOn ? -1 : 1))
          return { year, entries: list, minutes: sum(list) }
        }),
      },
    ]
  })
}
