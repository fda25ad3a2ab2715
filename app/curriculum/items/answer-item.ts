import type { Random } from '#kernel/random.ts'
import type { Question } from './item.ts'
import type { OptionOrder } from './order.ts'
import { htmlOf } from './prose.ts'
import type { Response } from './response.ts'
import type { Review } from './review.ts'
import type { Score } from './score.ts'
import { unanswered } from './score.ts'
import type { ItemView } from './visit.ts'
import { visit } from './visit.ts'

/** Draws the order in which the lists of a question are shown; `[]` when it has none to shuffle. */
export const orderFor = (item: Question, random: Random): OptionOrder =>
  visit(item, (type, it) => type.orderFor(it, random))

/** What may leave of a question before its answer counts: no key, no rationale, no id, no revision. */
export const viewOf = (item: Question, order: OptionOrder): ItemView =>
  visit(item, (type, it) => type.view(it, order))

/** The points of a response (a share of one). Never throws, whatever comes as `response`. */
export const scoreResponse = (item: Question, order: OptionOrder, response: Response | null): Score =>
  response === null || response === undefined
    ? unanswered
    : visit(item, (type, it) => type.score(it, order, response))

/**
 * The misconception an answer comes from: of the option that was picked, or of the near answer that was typed. Null when
 * the answer is right, when there is none that can be scored, and when nobody named what leads to it. The score does not
 * depend on it.
 */
export function misconceptionOf(
  item: Question,
  order: OptionOrder,
  response: Response | null,
): string | null {
  const score = scoreResponse(item, order, response)
  if (score.kind !== 'scored' || score.right) return null
  return visit(item, (type, it) => type.misconception?.(it, order, response) ?? null)
}

const UNNAMED: ReadonlyMap<string, string> = new Map()

/**
 * The question with its answer: every option with its rationale, what was chosen, the source.
 * @param names what misconceptions are called; one that has no name is not spoken of
 */
export const reviewOf = (
  item: Question,
  order: OptionOrder,
  response: Response | null,
  names = UNNAMED,
): Review =>
  visit(item, (type, it) => {
    const astray = names.get(misconceptionOf(item, order, response) ?? '')
    return {
      type: type.type,
      stemHtml: htmlOf(item, item.stem),
      credit: type.credit(it),
      score: scoreResponse(item, order, response),
      ...type.review(it, order, response),
      ...(astray === undefined ? {} : { astray }),
      source: item.source,
    }
  })
