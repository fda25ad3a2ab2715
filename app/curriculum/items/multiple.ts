import { z } from 'zod'
import { fits } from '#kernel/fits.ts'
import { Choice, choiceProse, Keys, keysIn, Position, reviewChoices, shownChoices } from './choices.ts'
import { question } from './common.ts'
import { distinct } from './distinct.ts'
import type { ItemType } from './item-type.ts'
import { listAt, shuffled } from './order.ts'
import { htmlOf } from './prose.ts'
import { allOrNothing, NOT_THIS_ORDER, NOT_THIS_TYPE, scored, unanswered, unscorable } from './score.ts'

/** Multiple response: the number of keys is stated, and the candidate picks that many of four to six options. */
export const Multiple = z
  .strictObject({
    ...question,
    type: z.literal('multiple'),
    choose: z.int().min(2).max(5),
    credit: z.enum(['all', 'each']).default('all'),
    options: z.array(Choice).min(4).max(6),
  })
  .check(
    fits(Keys.extend({ choose: z.int() }), (item) => {
      const keys = keysIn(item)
      if (keys === item.choose) return []
      const message = `choose says ${item.choose}, but ${keys} options have key: true`
      return [{ path: ['choose'], message, fix: 'Correct choose, or the options that have key: true.' }]
    }),
    fits(Keys.extend({ choose: z.int() }), ({ options, choose }) => {
      if (options.length > choose) return []
      const fix = 'Lower choose, or write an option without key.'
      return [{ path: ['choose'], message: 'at least one option must be wrong', fix }]
    }),
    distinct('options', { list: 'options', field: 'text' }),
  )
export type Multiple = z.infer<typeof Multiple>

export const MultipleResponse = z.strictObject({ choices: z.array(Position).max(16) })

export interface MultipleView {
  readonly type: 'multiple'
  readonly stemHtml: string
  readonly credit: string
  readonly choose: number
  readonly optionsHtml: readonly string[]
}

const creditOf = (item: Multiple): string =>
  item.credit === 'all'
    ? `One point for choosing exactly the ${item.choose} right answers.`
    : `Each right choice earns 1/${item.choose} of the point and each wrong one takes 1/${item.choose} away, never below zero.`

/**
 * `all`: the chosen set is the keyed set. `each`: (right − wrong) ÷ keys, not below zero, so that choosing
 * everything earns nothing when half the options are wrong.
 */
export const multiple: ItemType<Multiple, MultipleView> = {
  type: 'multiple',
  prose: (item) => choiceProse(item.stem, item.options),
  orderFor: (item, random) => [
    shuffled(
      item.options.map((o) => o.text),
      random,
    ),
  ],
  view: (item, order) => ({
    type: 'multiple',
    stemHtml: htmlOf(item, item.stem),
    credit: creditOf(item),
    choose: item.choose,
    optionsHtml: shownChoices(item.options, order).map((o) => htmlOf(item, o.text)),
  }),
  credit: creditOf,
  score(item, order, response) {
    const given = MultipleResponse.safeParse(response)
    if (!given.success) return unscorable(NOT_THIS_TYPE)
    const shown = listAt(order, 0, item.options.length)
    if (shown === null) return unscorable(NOT_THIS_ORDER)
    const chosen = [...new Set(given.data.choices)]
    if (chosen.length === 0) return unanswered
    if (chosen.some((at) => at >= shown.length)) return unscorable(NOT_THIS_TYPE)
    const right = chosen.filter((at) => item.options[shown[at] ?? -1]?.key === true).length
    const wrong = chosen.length - right
    if (item.credit === 'all') return allOrNothing(wrong === 0 && right === item.choose)
    return scored((right - wrong) / item.choose)
  },
  review(item, order, response) {
    const given = MultipleResponse.safeParse(response)
    return reviewChoices(item, order, given.success ? given.data.choices : [])
  },
}
