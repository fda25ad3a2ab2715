import { sha256Hex } from '#kernel/hash.ts'
import type { CalendarDay } from '#kernel/time.ts'
import { daysBetween } from '../calendar/day.ts'
import type { Activity } from './activity.ts'

/** A text as it is compared: small letters and digits, no accents, no punctuation, one space between words. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

type Told = Pick<Activity, 'provider' | 'title' | 'completedOn'>

/** Hash of what makes two activities the same one: provider, title and day, without case, accents and punctuation. */
export const likenessOf = ({ provider, title, completedOn }: Told): string =>
  sha256Hex(`${folded(provider)}\n${folded(title)}\n${completedOn}`)

/** A line that stands in the ledger, as far as likeness looks. */
export interface PastActivity {
  readonly id: string
  readonly activity: Pick<Activity, 'provider' | 'title' | 'completedOn' | 'approvals'>
}

/**
 * How an activity resembles one that is in the ledger: the same one; under a number that was used before (a repeat of an
 * approved program earns no second credit with most boards); or of the same title within a week (the day mistyped, or
 * two sessions under one name).
 */
export interface Like {
  readonly entryId: string
  readonly kind: 'same' | 'same-number' | 'same-title'
  readonly title: string
  readonly completedOn: CalendarDay
}

/** Two activities of one title within so many days are asked about. */
export const NEAR_DAYS = 7

/** Which lines an activity resembles, the nearest kind first, each line once; newest first within a kind. */
export function findLikes(activity: PastActivity['activity'], past: readonly PastActivity[]): Like[] {
  const likeness = likenessOf(activity)
  const title = folded(activity.title)
  const numbers = numbersOf(activity)
  const kindOf = (other: PastActivity['activity']): Like['kind'] | null => {
    if (likenessOf(other) === likeness) return 'same'
    if (numbersOf(other).some((number) => numbers.includes(number))) return 'same-number'
    const isNear = Math.abs(daysBetween(activity.completedOn, other.completedOn)) <= NEAR_DAYS
    return isNear && folded(other.title) === title ? 'same-title' : null
  }
  return past
    .flatMap(({ id, activity: other }) => {
      const kind = kindOf(other)
      return kind ? [{ entryId: id, kind, title: other.title, completedOn: other.completedOn }] : []
    })
    .sort(
      (a, b) =>
        KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
        (a.completedOn < b.completedOn ? 1 : a.completedOn > b.completedOn ? -1 : 0),
    )
}

const KINDS: readonly Like['kind'][] = ['same', 'same-number', 'same-title']

/** Approval numbers as they are compared: with their board, without spaces, hyphens and case. */
export const numbersOf = ({ approvals }: Pick<Activity, 'approvals'>): string[] =>
  approvals.flatMap(({ board, number }) => {
    const plain = (number ?? '')
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '')
    return plain === '' ? [] : [`${board}:${plain}`]
  })
