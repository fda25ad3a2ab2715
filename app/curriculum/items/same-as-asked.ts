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

/** A claim was graded when it was handed in, by the scenario and the checks of the version that was asked. */
const isSameWork = (from: Question, to: Question): boolean =>
  from.type !== 'claim' ||
  (to.type === 'claim' &&
    from.scenario === to.scenario &&
    canonicalJson(from.checks ?? null) === canonicalJson(to.checks ?? null))

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
  if (!isSameWork(from.item, to.item))
    return fail(
      'It is another claim, or another part of its work counts: what was worked was graded by what counted then.',
    )
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
