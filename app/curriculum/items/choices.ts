import { z } from 'zod'
import { Misconception, ShortText } from './common.ts'
import type { OptionOrder } from './order.ts'
import { listOr } from './order.ts'
import type { Prose, Rendered } from './prose.ts'
import { htmlOf, prose } from './prose.ts'
import type { ReviewBody } from './review.ts'
import { joinHtml, row } from './review.ts'

/** One option of a single-best or multiple-response item. */
export const Choice = z.strictObject({
  text: ShortText,
  key: z.boolean().default(false),
  rationale: ShortText,
  /** Which misconception leads here, by its name in content/templates/misconceptions.yaml; only templates say it. */
  misconception: Misconception.optional(),
})
export type Choice = z.infer<typeof Choice>

/** Position of a displayed option, counted from 0. */
export const Position = z.int().min(0).max(15)

/** Which options are keys, where every option can be read; all that rules about keys look at. */
export const Keys = z.object({
  options: z.array(z.object({ key: z.boolean().default(false) })).min(1),
})
export const keysIn = ({ options }: z.infer<typeof Keys>): number => options.filter((o) => o.key).length

export const choiceProse = (stem: string, options: readonly Choice[]): Prose[] => [
  prose('stem', stem, 'stem'),
  ...options.flatMap((o, i) => [
    prose('choice', o.text, 'options', i, 'text'),
    prose('rationale', o.rationale, 'options', i, 'rationale'),
  ]),
]

/** The options as displayed. */
export const shownChoices = <C>(options: readonly C[], order: OptionOrder): C[] =>
  listOr(order, 0, options.length).flatMap((i) => options.slice(i, i + 1))

/** The review of choosing options: one row an option, in displayed order. */
export function reviewChoices(
  item: Rendered & { readonly options: readonly Choice[] },
  order: OptionOrder,
  chosen: readonly number[],
): ReviewBody {
  const shown = shownChoices(item.options, order)
  const html = (choice: Choice) => htmlOf(item, choice.text)
  const yours = shown.filter((_, i) => chosen.includes(i)).map(html)
  return {
    rows: shown.map((choice, i) =>
      row(html(choice), htmlOf(item, choice.rationale), { key: choice.key, chosen: chosen.includes(i) }),
    ),
    correctHtml: joinHtml(shown.filter((c) => c.key).map(html)),
    yoursHtml: yours.length === 0 ? null : joinHtml(yours),
  }
}
