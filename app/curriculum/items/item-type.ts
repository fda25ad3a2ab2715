import type { Random } from '#kernel/random.ts'
import type { OptionOrder } from './order.ts'
import type { Prose, Rendered } from './prose.ts'
import type { ReviewBody } from './review.ts'
import type { Score } from './score.ts'

/**
 * All that differs between item types; one file implements one type. `View` is what may leave before the answer
 * counts: built by listing it, so that a new field stays inside until someone lets it out.
 */
export interface ItemType<I, View> {
  readonly type: string
  /** Every Markdown text with its place; rendered when published, read by the checks. */
  prose(item: I): readonly Prose[]
  orderFor(item: I, random: Random): OptionOrder
  view(item: I & Rendered, order: OptionOrder): View
  /** The partial-credit rule in one sentence, shown with the question. */
  credit(item: I): string
  /** Never throws, whatever `response` is. */
  score(item: I, order: OptionOrder, response: unknown): Score
  review(item: I & Rendered, order: OptionOrder, response: unknown): ReviewBody
  /** The misconception that leads to an answer which is wrong; only the types that templates draw name any. */
  misconception?(item: I, order: OptionOrder, response: unknown): string | null
}
