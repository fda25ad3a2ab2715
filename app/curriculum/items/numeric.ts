import { z } from 'zod'
import { fits } from '#kernel/fits.ts'
import { Misconception, question, ShortText } from './common.ts'
import type { ItemType } from './item-type.ts'
import { escapeHtml, htmlOf, prose } from './prose.ts'
import { row } from './review.ts'
import { allOrNothing, NOT_THIS_TYPE, unanswered, unscorable } from './score.ts'
import { formatNumber, NUMBER_RULE, readTypedNumber } from './typed-number.ts'

const Near = z.strictObject({
  value: z.number(),
  rationale: ShortText,
  /** As in an option. */
  misconception: Misconception.optional(),
})

/** What the rule about near answers looks at. */
const Values = z.object({
  answer: z.number(),
  tolerance: z.number().default(0),
  near: z.array(z.object({ value: z.number().nullable() }).catch({ value: null })),
})

/** A number typed in, right within `tolerance` (absolute, in the unit of the answer). */
export const Numeric = z
  .strictObject({
    ...question,
    type: z.literal('numeric'),
    answer: z.number(),
    unit: z.string().max(30).default(''),
    tolerance: z.number().min(0).default(0),
    rationale: ShortText,
    near: z.array(Near).min(1).max(4),
  })
  .check(
    fits(Values, (item) =>
      item.near.flatMap(({ value }, i) =>
        value === null || !isWithin(item, value)
          ? []
          : [
              {
                path: ['near', i, 'value'],
                message: 'this near answer lies within the tolerance of the right one',
                fix: 'Write a value that is wrong, or lower the tolerance.',
              },
            ],
      ),
    ),
  )
export type Numeric = z.infer<typeof Numeric>

export const NumericResponse = z.strictObject({ text: z.string().max(200) })

export interface NumericView {
  readonly type: 'numeric'
  readonly stemHtml: string
  readonly credit: string
  readonly unit: string
}

const creditOf = (item: { unit: string; tolerance: number }): string =>
  item.tolerance === 0
    ? 'One point for the exact number.'
    : `One point within ${formatNumber(item.tolerance, item.unit)} of the right number.`

/** The margin swallows binary rounding, which for amounts up to a billion stays below a ten-millionth. */
function isWithin(item: { answer: number; tolerance: number }, value: number): boolean {
  return Math.abs(value - item.answer) <= item.tolerance + 1e-9 * Math.max(1, Math.abs(item.answer))
}

/**
 * The near answer that a number is: the nearest of those within the tolerance of the question, or less than half a cent
 * away, however it was rounded. What is within the tolerance of the key is right and no near answer.
 */
function nearTo(item: Numeric, value: number): Numeric['near'][number] | null {
  if (isWithin(item, value)) return null
  const away = (near: Numeric['near'][number]) => Math.abs(near.value - value)
  const isNear = (near: Numeric['near'][number]) =>
    away(near) < 0.005 || isWithin({ answer: near.value, tolerance: item.tolerance }, value)
  return item.near.filter(isNear).sort((a, b) => away(a) - away(b))[0] ?? null
}

export const numeric: ItemType<Numeric, NumericView> = {
  type: 'numeric',
  prose: (item) => [
    prose('stem', item.stem, 'stem'),
    prose('rationale', item.rationale, 'rationale'),
    ...item.near.map((n, i) => prose('rationale', n.rationale, 'near', i, 'rationale')),
  ],
  orderFor: () => [],
  view: (item) => ({
    type: 'numeric',
    stemHtml: htmlOf(item, item.stem),
    credit: creditOf(item),
    unit: item.unit,
  }),
  credit: creditOf,
  score(item, _order, response) {
    const given = NumericResponse.safeParse(response)
    if (!given.success) return unscorable(NOT_THIS_TYPE)
    if (given.data.text.trim() === '') return unanswered
    const value = readTypedNumber(given.data.text, item.unit)
    return value === null
      ? unscorable(`This could not be read as a number. ${NUMBER_RULE}`)
      : allOrNothing(isWithin(item, value))
  },
  review(item, _order, response) {
    const given = NumericResponse.safeParse(response)
    const typed = given.success ? given.data.text.trim() : ''
    const value = typed === '' ? null : readTypedNumber(typed, item.unit)
    const right = value !== null && isWithin(item, value)
    const nearest = value === null ? null : nearTo(item, value)
    const show = (n: number) => escapeHtml(formatNumber(n, item.unit))
    return {
      rows: [
        row(show(item.answer), htmlOf(item, item.rationale), { key: true, chosen: right }),
        ...item.near.map((n) => row(show(n.value), htmlOf(item, n.rationale), { chosen: n === nearest })),
        ...(typed === '' || right || nearest ? [] : [row(escapeHtml(typed), '', { chosen: true })]),
      ],
      correctHtml: show(item.answer),
      yoursHtml: typed === '' ? null : escapeHtml(typed),
    }
  },
  misconception(item, _order, response) {
    const given = NumericResponse.safeParse(response)
    const value = given.success ? readTypedNumber(given.data.text, item.unit) : null
    return value === null ? null : (nearTo(item, value)?.misconception ?? null)
  },
}
