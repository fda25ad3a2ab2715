import type { Activity, ActivityKind } from '../ledger/activity.ts'

/** Kinds that come again under one title: each time is another. */
const REPEATED = new Set<ActivityKind>(['chapter-meeting', 'conference', 'volunteering', 'talk', 'other'])

const bare = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Provider and title without case, accents and punctuation. */
export const titleKey = ({ provider, title }: Activity): string => `${bare(provider)}|${bare(title)}`

/** What two entries of one and the same activity have in common, by the rule of the board. */
export const sameKey = (
  once: 'day' | 'title' | null,
  activity: Activity,
  title = titleKey(activity),
): string => (once === 'title' && !REPEATED.has(activity.kind) ? title : `${title}|${activity.completedOn}`)
