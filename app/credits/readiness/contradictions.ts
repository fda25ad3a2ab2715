import type { CalendarDay } from '#kernel/time.ts'
import { dayInWords } from '#kernel/time.ts'
import { daysBetween } from '../calendar/day.ts'
import type { LedgerEntry } from '../ledger/entry.ts'
import type { Holding } from '../ledger/holding.ts'

/** A pair of dates that cannot both be right. */
export interface Contradiction {
  /** Entries it is about; none: the credential's own dates. */
  readonly entryIds: readonly string[]
  /** The credential whose dates they are. */
  readonly credential: string | null
  readonly say: string
}

const MINUTES_A_DAY = 24 * 60
/** Nobody sits in a room or before a live screen for longer on one day. */
const MOST_LIVE = 16 * 60

/** What the dates of a credential say against each other. */
export function holdingContradictions(holding: Holding, today: CalendarDay): Contradiction[] {
  const { credential, certifiedOn, memberSince, membershipEndsOn, retiredOn, reinstatedOn, done } = holding
  const early = (day: CalendarDay | undefined) => day !== undefined && day < certifiedOn
  return [
    certifiedOn > today && `It was gained on ${dayInWords(certifiedOn)}, which is still to come.`,
    memberSince !== undefined &&
      membershipEndsOn !== undefined &&
      membershipEndsOn < memberSince &&
      'The membership ends before it began.',
    early(retiredOn) && 'It was retired before it was gained.',
    early(reinstatedOn) && 'It was given again before it was gained.',
    ...done.map(
      ({ task, on }) =>
        on > today && `The task "${task}" was done on ${dayInWords(on)}, which is still to come.`,
    ),
  ]
    .filter((say) => say !== false)
    .map((say) => ({ entryIds: [], credential, say }))
}

/** What the days of entries say against each other and against the day of today. */
export function entryContradictions(
  entries: readonly LedgerEntry[],
  { start, end }: { readonly start: CalendarDay; readonly end: CalendarDay },
  today: CalendarDay,
): Contradiction[] {
  const single = entries.flatMap(({ id, recordedOn, activity }) => {
    const { startedOn = activity.completedOn, completedOn, minutesEarned } = activity
    const days = daysBetween(startedOn, completedOn) + 1
    return [
      completedOn > today && `It was completed on ${dayInWords(completedOn)}, which is still to come.`,
      completedOn <= today &&
        recordedOn !== undefined &&
        completedOn > recordedOn &&
        `It was written down on ${dayInWords(recordedOn)}, before it was completed.`,
      completedOn >= start &&
        completedOn <= end &&
        startedOn < start &&
        'It began before the cycle: an auditor may ask which part belongs to it.',
      minutesEarned > days * MINUTES_A_DAY && 'It has more minutes than its days have.',
    ]
      .filter((say) => say !== false)
      .map((say) => ({ entryIds: [id], credential: null, say }))
  })
  return [...single, ...together(entries)]
}

/** Activities that one person cannot have attended on the same day. */
function together(entries: readonly LedgerEntry[]): Contradiction[] {
  const byDay = new Map<CalendarDay, LedgerEntry[]>()
  for (const entry of entries) {
    const { delivery, startedOn, completedOn } = entry.activity
    const isOneDay = startedOn === undefined || startedOn === completedOn
    if (isOneDay && (delivery === 'in-person' || delivery === 'live-online'))
      byDay.set(completedOn, [...(byDay.get(completedOn) ?? []), entry])
  }
  return [...byDay].flatMap(([day, same]): Contradiction[] => {
    const entryIds = same.map(({ id }) => id)
    const minutes = same.reduce((sum, { activity }) => sum + activity.minutesEarned, 0)
    const places = new Set(same.flatMap(({ activity }) => activity.place?.toLowerCase().trim() ?? []))
    const about = { entryIds, credential: null }
    if (same.length > 1 && minutes > MOST_LIVE)
      return [{ ...about, say: `More than 16 hours were attended live on ${dayInWords(day)}.` }]
    return places.size > 1
      ? [{ ...about, say: `On ${dayInWords(day)} they were attended in different places.` }]
      : []
  })
}
