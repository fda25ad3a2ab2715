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

/** A plan evaluates the same ledger again and again. */
const keys = new WeakMap<Activity, string>()

/** Provider and title without case, accents and punctuation. */
export function titleKey(activity: Activity): string {
  const known = keys.get(activity)
  if (known !== undefined) return known
  const key = `${bare(activity.provider)}|${bare(activity.title)}`
  keys.set(activity, key)
  return key
}

/** Whether an activity of this kind comes again under its title. */
export const isRepeated = (kind: ActivityKind): boolean => REPEATED.has(kind)

/** What two entries of one and the same activity have in common, by the rule of the board. */
export const sameKey = (once: 'day' | 'title' | null, activity: Activity): string =>
  once === 'title' && !isRepeated(activity.kind)
    ? titleKey(activity)
    : `${titleKey(activity)}|${activity.completedOn}`
