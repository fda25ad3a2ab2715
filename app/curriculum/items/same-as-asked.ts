import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import { canonicalJson } from '#kernel/text.ts'
import { viewOf } from './answer-item.ts'
import type { Question } from './item.ts'
import type { OptionOrder } from './order.ts'
import { listOr } from './order.ts'
import type { Place } from './places.ts'

/** The texts of a question's shuffled list, in the authored order; empty when nothing is shuffled. */
function shuffledTexts(item: Question): readonly string[] {
  switch (item.type) {
    case 'single':
    case 'multiple':
      return item.options.map((option) => option.text)
    case 'matching':
      return [...item.prompts.map((p) => p.match), ...item.extra.map((e) => e.text)]
    case 'ordering':
      return item.steps.map((step) => step.text)
    default:
      return []
  }
}

/**
 * The order in which `to` is on the screen exactly what `from` was in `order`, so that an answer to the one can be
 * judged by the other; or why there is none. What counts is what the candidate saw: chart, stem, options, the sentence
 * about credit. Keys, rationales, sources and the authored order may differ.
 */
export function sameAsAsked(
  from: Pick<Place, 'item' | 'chartHtml'>,
  to: Pick<Place, 'item' | 'chartHtml'>,
  order: OptionOrder,
): Result<OptionOrder, string> {
  if (from.item.type !== to.item.type) return fail('It has become another type of question.')
  if (from.chartHtml !== to.chartHtml) return fail('The chart of its case was changed.')
  const before = shuffledTexts(from.item)
  const after = shuffledTexts(to.item)
  if (before.length !== after.length || before.some((text) => !after.includes(text)))
    return fail('Its options are not the same set.')
  const shown = before.length === 0 ? order : [listOr(order, 0, before.length)]
  const same =
    before.length === 0 ? order : shown.map((list) => list.map((i) => after.indexOf(before[i] ?? '')))
  if (canonicalJson(viewOf(from.item, shown)) !== canonicalJson(viewOf(to.item, same)))
    return fail('Its wording was changed: who answered the old wording cannot be judged by the new one.')
  return ok(same)
}
