import type { Instant, Millis } from '#kernel/time.ts'
import type { AttemptEvent } from '../attempt/attempt-event.ts'
import { sheetOf } from '../attempt/sheet.ts'
import type { QuestionLine } from '../scoring/report.ts'
import { pageSteps } from '../scoring/time-per-place.ts'
import type { AnswerChange } from './changes.ts'
import { changesOf } from './changes.ts'
import type { Gap } from './gaps.ts'
import { gapsOf } from './gaps.ts'
import { momentsOf } from './moments.ts'
import type { Step } from './step.ts'
import { stepsOf } from './steps.ts'
import type { QuestionTime, Sticky } from './sticky.ts'
import { stickyOf } from './sticky.ts'
import type { ScoreOf } from './tell-events.ts'
import type { Visit } from './visits.ts'
import { visitsOf } from './visits.ts'

/** A sitting told again, from its first moment to its last. */
export interface Replay {
  readonly startedAt: Instant
  readonly endedAt: Instant
  /** What happened, in the order in which it happened; the last one ends the sitting. */
  readonly steps: readonly Step[]
  readonly visits: readonly Visit[]
  readonly gaps: readonly Gap[]
  readonly questions: readonly QuestionTime[]
  readonly changes: readonly AnswerChange[]
  /** What all changes of answers brought together, in points. */
  readonly net: number
  readonly sticky: Sticky | null
}

/** The frame of a sitting, as far as the replay needs it. */
export interface SittingFrame {
  readonly startedAt: Instant
  /** Longest time that counts between two events of a page (`longestGapMs`). */
  readonly longestMs: number
  /** Null without a limit. Moved by breaks and changes of time. */
  readonly deadlineAt: Instant | null
}

/** The questions of a report, and what any answer to them is worth by the keys that count after corrections. */
export interface Judgement {
  readonly questions: readonly QuestionLine[]
  readonly scoreOf: ScoreOf
}

/**
 * Tells a closed sitting again from its log. Pure: the same log and keys give the same replay for ever. Times per
 * question and changes of answers are the report's own; events of kinds that are not known here count for the time of
 * their page and are not told.
 */
export function replayOf(
  { startedAt, longestMs, deadlineAt }: SittingFrame,
  events: readonly AttemptEvent[],
  { questions, scoreOf }: Judgement,
): Replay {
  const moments = momentsOf(events, startedAt)
  const pages = pageSteps(events, longestMs)
  const visits = visitsOf(pages, moments)
  const endedAt = Math.max(startedAt, events.at(-1)?.at ?? startedAt) as Instant
  const gaps = gapsOf(events, pages, moments, { startedAt, endedAt })
  const steps = stepsOf(events, { moments, visits, gaps }, scoreOf)
  const changes = changesOf(events, moments, questions, scoreOf)
  const { answers } = sheetOf(events)
  const arrivals = new Map(visits.map(({ place, nth }) => [place, nth]))
  const times = questions.map(({ n, ms, points, pretest }): QuestionTime => {
    const answered = scoreOf(n, answers.get(n) ?? null).kind !== 'unanswered'
    return { n, ms, visits: arrivals.get(n) ?? 0, answered, points: pretest ? 0 : points }
  })
  const leftMs = deadlineAt === null ? null : (Math.max(0, deadlineAt - endedAt) as Millis)
  return {
    ...{ startedAt, endedAt, steps, visits, gaps, questions: times, changes },
    net: Math.round(changes.reduce((all, { points }) => all + points, 0) * 1e6) / 1e6,
    sticky: stickyOf(times, leftMs),
  }
}
