import type { Activity } from '../ledger/activity.ts'
import { typedOfActivity } from '../ledger/activity-form.ts'
import { folded } from '../ledger/likeness.ts'
import { csv } from '../text/csv.ts'

/** The columns of a file of past activities: their names in it, and the fields they hold. */
export const IMPORT_COLUMNS = {
  Kind: 'kind',
  Title: 'title',
  Provider: 'provider',
  Issuer: 'issuer',
  Started: 'startedOn',
  Completed: 'completedOn',
  'Minutes offered': 'minutesOffered',
  'Minutes earned': 'minutesEarned',
  Delivery: 'delivery',
  Place: 'place',
  Instructor: 'instructor',
  Approvals: 'approvals',
  Topics: 'topics',
  'Words written': 'wordCount',
  'Applies to': 'appliesTo',
  Note: 'note',
} as const satisfies Readonly<Record<string, keyof Activity>>
export type ImportColumn = keyof typeof IMPORT_COLUMNS

export const COLUMN_NAMES = Object.keys(IMPORT_COLUMNS) as readonly ImportColumn[]
/** A file without one of these cannot be read; the others may be missing. */
export const NEEDED_COLUMNS: readonly ImportColumn[] = [
  ...(['Kind', 'Title', 'Provider', 'Completed', 'Minutes offered', 'Delivery'] as const),
]

const BY_FOLDED = new Map(COLUMN_NAMES.map((name) => [folded(name), name]))

/** The column that a heading means, whatever its case, spaces and punctuation. */
export const columnOf = (heading: string): ImportColumn | null => BY_FOLDED.get(folded(heading)) ?? null

/** Activities as a file that can be imported. */
export function activitiesCsv(activities: readonly Activity[]): string {
  const rows = activities.map((activity) => {
    const typed = typedOfActivity(activity)
    const approvals = activity.approvals.map(
      ({ board, number = '', credits = '' }) => `${board}:${number}:${credits}`,
    )
    return COLUMN_NAMES.map((name) => {
      const field = IMPORT_COLUMNS[name]
      return (field === 'approvals' ? approvals : (typed[field] ?? [])).join('; ')
    })
  })
  return csv([COLUMN_NAMES, ...rows])
}

/** The file to begin with: the headings, and a row that shows how each is filled in. */
export const importTemplate = (): string =>
  activitiesCsv([
    {
      kind: 'webinar',
      title: 'Modifiers that payers read first (an example: write over it)',
      provider: 'Harbor Billing Institute',
      issuer: null,
      startedOn: '2025-09-12' as Activity['completedOn'],
      completedOn: '2025-09-12' as Activity['completedOn'],
      minutesOffered: 60,
      minutesEarned: 60,
      delivery: 'live-online',
      approvals: [{ board: 'aapc', number: 'HBI-2025-0912', credits: 1 }],
      topics: [],
      appliesTo: ['aapc:cpb', 'amba:cmrs'],
    },
  ])
