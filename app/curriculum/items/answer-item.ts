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

/** The question with its answer: every option with its rationale, what was chosen, the source. */
export const reviewOf = (item: Question, order: OptionOrder, response: Response | null): Review =>
  visit(item, (type, it) => ({
    type: type.type,
    stemHtml: htmlOf(item, item.stem),
    credit: type.credit(it),
    score: scoreResponse(item, order, response),
    ...type.review(it, order, response),
    source: item.source,
  }))
