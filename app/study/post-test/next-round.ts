import type { Instant, Millis } from '#kernel/time.ts'
import { between, hours } from '#kernel/time.ts'

/** An answer that counts toward the post-test of a lesson. */
export interface CountedAnswer {
  readonly round: number
  readonly item: string
  readonly revision: string
  readonly points: number
  readonly at: Instant
}

/** Answers show the key, so a test that was not passed rests for a day before it counts again. */
export const REST: Millis = hours(24)

/**
 * In which round the answer to `item` counts, or null when it does not: the first answer to a question counts, and a round
 * that was completed below the mark may be taken again, all of it, a day after its last answer. Answers to questions the lesson
 * no longer asks, or asks in another version, count for nothing.
 */
export function roundFor(
  item: string,
  asked: readonly { readonly item: string; readonly revision: string }[],
  counted: readonly CountedAnswer[],
  pass: number,
  now: Instant,
): number | null {
  const round = Math.max(1, ...counted.map((answer) => answer.round))
  const now_ = counted.filter((answer) => answer.round === round)
  const standing = scoreOf(asked, now_)
  if (standing !== null && standing >= pass) return null
  if (standing !== null) {
    const last = Math.max(...now_.map(({ at }) => at)) as Instant
    return between(last, now) >= REST ? round + 1 : null
  }
  if (!now_.some((answer) => answer.item === item)) return round
  // The question was revised since it was answered: that answer can not be completed to a test any more.
  const isStale = now_.some(
    (a) => a.item === item && !asked.some((q) => q.item === item && q.revision === a.revision),
  )
  return isStale ? round + 1 : null
}

/** What a round came to, in percent; null while a question is not answered. */
export function scoreOf(
  asked: readonly { readonly item: string; readonly revision: string }[],
  round: readonly CountedAnswer[],
): number | null {
  if (asked.length === 0) return null
  let sum = 0
  for (const { item, revision } of asked) {
    const answer = round.find((one) => one.item === item && one.revision === revision)
    if (!answer) return null
    sum += answer.points
  }
  return Math.round((sum / asked.length) * 1000) / 10
}
