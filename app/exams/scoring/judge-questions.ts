import type { Item, Response, Score } from '#curriculum'
import { misconceptionOf, partOf, sameAsAsked, scoreResponse } from '#curriculum'
import { sure } from '#kernel/assert.ts'
import type { Form, FormPlace } from '../assembly/form.ts'
import type { AttemptEvent } from '../attempt/attempt-event.ts'
import { sheetOf } from '../attempt/sheet.ts'
import type { Treatment, Treatments } from '../correction/correction.ts'
import { answerHistory } from './answer-history.ts'
import type { Change, Outcome, QuestionLine } from './report.ts'
import { timePerPlace } from './time-per-place.ts'

/** A question with what became of it, and why not when it could not be scored. */
export interface Judged {
  readonly line: QuestionLine
  readonly why: string | null
}

/**
 * Scores every question of a form from the log: its final answer, its time, and how the answer changed. What a
 * correction left out earns nothing; what it credits is right.
 */
export function judgeQuestions(
  form: Form,
  itemOf: (revision: string) => Item,
  events: readonly AttemptEvent[],
  longestMs = Number.POSITIVE_INFINITY,
  treatments: Treatments = new Map(),
): readonly Judged[] {
  const sheet = sheetOf(events)
  const times = timePerPlace(events, longestMs)
  const history = answerHistory(events)
  return form.places.map((place) => {
    const treatment = treatments.get(place.n)
    const scoreOf = scorerOf(place, itemOf, treatment)
    const answer = sheet.answers.get(place.n) ?? null
    const given = scoreOf(answer)
    const misconception = misconceptionAt(place, itemOf, treatment, answer)
    const score: Score = treatment?.kind === 'credit' ? { kind: 'scored', points: 1, right: true } : given
    const isVoid = treatment?.kind === 'void'
    const { n, section, objective, item, part, type, pretest } = place
    const line: QuestionLine = {
      ...{ n, section, objective, item, part, type, pretest },
      outcome: outcomeOf(score),
      points: score.kind === 'scored' && !isVoid ? score.points : 0,
      ms: times.get(n) ?? 0,
      flagged: sheet.flags.has(n),
      change: changeOf(history.get(place.n) ?? [], scoreOf),
      ...(treatment ? { corrected: treatment.kind } : {}),
      ...(misconception === null ? {} : { misconception }),
    }
    return { line, why: score.kind === 'unscorable' && !isVoid ? score.why : null }
  })
}

/** The question whose key decides about a place, and the order in which it is what the candidate saw. */
export function judgedBy(
  place: FormPlace,
  itemOf: (revision: string) => Item,
  treatment: Treatment | undefined,
) {
  const asked = partOf(itemOf(place.revision), place.part)
  if (treatment?.kind !== 'rekey') return { item: asked.item, order: place.order }
  const to = partOf(itemOf(treatment.revision), place.part)
  const order = sameAsAsked(asked, to, place.order)
  return { item: to.item, order: sure(order.ok ? order.value : undefined, `a comparable ${place.item}`) }
}

/** What any answer at a place is worth by the key that decides about it. */
export function scorerOf(
  place: FormPlace,
  itemOf: (revision: string) => Item,
  treatment: Treatment | undefined,
): (response: Response | null) => Score {
  const { item, order } = judgedBy(place, itemOf, treatment)
  return (response) => scoreResponse(item, order, response)
}

/** What led to the answer at a place. Of a question that was left out or credited to everyone no answer says anything. */
function misconceptionAt(
  place: FormPlace,
  itemOf: (revision: string) => Item,
  treatment: Treatment | undefined,
  answer: Response | null,
): string | null {
  if (treatment?.kind === 'void' || treatment?.kind === 'credit') return null
  const { item, order } = judgedBy(place, itemOf, treatment)
  return misconceptionOf(item, order, answer)
}

/** The score of one place as the log leaves it. */
export function outcomeOf(score: Score): Outcome {
  if (score.kind !== 'scored') return score.kind
  if (score.right) return 'right'
  return score.points > 0 ? 'partial' : 'wrong'
}

function changeOf(
  answers: readonly (Response | null)[],
  scoreOf: (response: Response | null) => Score,
): Change | null {
  if (answers.length < 2) return null
  const isRight = (response: Response | null) => {
    const score = scoreOf(response)
    return score.kind === 'scored' && score.right
  }
  const first = isRight(answers[0] ?? null)
  const last = isRight(answers.at(-1) ?? null)
  if (first) return last ? 'right-to-right' : 'right-to-wrong'
  return last ? 'wrong-to-right' : 'wrong-to-wrong'
}

/** The published question behind a place. */
export const questionOf = (place: FormPlace, itemOf: (revision: string) => Item) =>
  partOf(itemOf(place.revision), place.part)
