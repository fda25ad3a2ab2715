import type { Millis } from '#kernel/time.ts'

/** How long one question held the candidate. */
export interface QuestionTime {
  readonly n: number
  /** Milliseconds, all visits together: the report's. */
  readonly ms: number
  /** How many times the candidate came to it from another question; 0: never opened. */
  readonly visits: number
  /** Whether an answer stood at the end. */
  readonly answered: boolean
  /** What it brought, in points; 0 where it does not count. */
  readonly points: number
}

/** The questions that held the candidate longest, and what their time would have been worth elsewhere. */
export interface Sticky {
  readonly questions: readonly QuestionTime[]
  /** Time at these questions together. */
  readonly heldMs: Millis
  /** What they brought, in points. */
  readonly points: number
  /** The middle of the times at all opened questions: a question is sticky from twice that on. */
  readonly middleMs: Millis
  /** Other questions that were never opened, and those that were opened and have no answer. */
  readonly unseen: number
  readonly unanswered: number
  /** The middle of the times at the other questions that were answered; 0 when there are none. */
  readonly usualMs: Millis
  /** For how many of those without an answer the time would have been enough, at that pace. */
  readonly enoughFor: number
  /** The time that was left when the sitting ended; null without a limit. */
  readonly leftMs: Millis | null
}

const MOST = 3
const FACTOR = 2

/**
 * A question is sticky when it held the candidate for more than twice the middle (median) of the times at the questions
 * they opened, all visits together. Of those the three with the most time; of two with the same time the one that was
 * come back to more often. Null when there is none.
 *
 * What could have been instead is counted in minutes alone: whether an answer given in that time would have been right
 * is not known, so no points are made of it.
 */
export function stickyOf(questions: readonly QuestionTime[], leftMs: Millis | null): Sticky | null {
  const middleMs = median(questions.filter(({ visits }) => visits > 0).map(({ ms }) => ms))
  const sticky = questions
    .filter(({ ms }) => ms > 0 && ms > FACTOR * middleMs)
    .sort((a, b) => b.ms - a.ms || b.visits - a.visits || a.n - b.n)
    .slice(0, MOST)
  if (sticky.length === 0) return null
  const rest = questions.filter((question) => !sticky.includes(question))
  const heldMs = sum(sticky.map(({ ms }) => ms)) as Millis
  const unseen = rest.filter(({ visits, answered }) => visits === 0 && !answered).length
  const unanswered = rest.filter(({ visits, answered }) => visits > 0 && !answered).length
  const usualMs = median(rest.filter(({ answered, ms }) => answered && ms > 0).map(({ ms }) => ms))
  return {
    questions: sticky,
    heldMs,
    points: Math.round(sum(sticky.map(({ points }) => points)) * 1e6) / 1e6,
    ...{ middleMs, unseen, unanswered, leftMs },
    usualMs,
    enoughFor: usualMs > 0 ? Math.min(unseen + unanswered, Math.floor(heldMs / usualMs)) : 0,
  }
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)

function median(values: readonly number[]): Millis {
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length >> 1
  const upper = sorted[half] ?? 0
  return (sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2) as Millis
}
