import type { Response } from '#curriculum'
import type { Instant } from '#kernel/time.ts'
import type { AttemptEvent } from '../attempt/attempt-event.ts'
import { settledAnswers } from '../scoring/answer-history.ts'
import { outcomeOf } from '../scoring/judge-questions.ts'
import type { Change, Outcome, QuestionLine } from '../scoring/report.ts'
import type { ScoreOf } from './tell-events.ts'

/** One end of a changed answer. */
export interface StoodAnswer {
  readonly response: Response | null
  readonly at: Instant
  readonly outcome: Outcome
}

/** A question whose answer was changed: the first answer that stood when it was left, against the last. */
export interface AnswerChange {
  readonly place: number
  readonly change: Change
  readonly first: StoodAnswer
  readonly last: StoodAnswer
  /** How many times it was changed. */
  readonly times: number
  /** Milliseconds from giving the first answer to giving the last. */
  readonly betweenMs: number
  /** Whether the question was flagged at some time before the last answer was given. */
  readonly flagged: boolean
  /** What the change brought, in points: −1 to 1; 0 where the question does not count, or counts as right anyhow. */
  readonly points: number
  /** Why it brings nothing whatever the answers: it was being tried out, was left out, or everyone has its point. */
  readonly without: 'pretest' | 'void' | 'credit' | null
}

/** Every change that the report names, in the order of its questions. */
export function changesOf(
  events: readonly AttemptEvent[],
  moments: readonly Instant[],
  questions: readonly QuestionLine[],
  scoreOf: ScoreOf,
): readonly AnswerChange[] {
  const settled = settledAnswers(events)
  const flaggedAt = new Map<number, number>()
  for (const [i, event] of events.entries())
    if (event.kind === 'flagged' && !flaggedAt.has(event.place)) flaggedAt.set(event.place, i)
  return questions.flatMap((line): AnswerChange[] => {
    const { n, change } = line
    const answers = settled.get(n) ?? []
    const [one] = answers
    const other = answers.at(-1)
    if (change === null || !one || !other) return []
    const stood = ({ response, at }: typeof one): StoodAnswer => ({
      ...{ response, at: moments[at] ?? (0 as Instant), outcome: outcomeOf(scoreOf(n, response)) },
    })
    const worth = ({ response }: typeof one) => {
      const score = scoreOf(n, response)
      return score.kind === 'scored' ? score.points : 0
    }
    const first = stood(one)
    const last = stood(other)
    const without = withoutEffect(line)
    return [
      {
        ...{ place: n, change, first, last, without },
        times: answers.length - 1,
        betweenMs: Math.max(0, last.at - first.at),
        flagged: (flaggedAt.get(n) ?? events.length) < other.at,
        points: without ? 0 : Math.round((worth(other) - worth(one)) * 1e6) / 1e6,
      },
    ]
  })
}

function withoutEffect({ corrected, pretest }: QuestionLine): AnswerChange['without'] {
  if (corrected === 'void' || corrected === 'credit') return corrected
  return pretest ? 'pretest' : null
}
