import { z } from 'zod'
import { fits } from '#kernel/fits.ts'
import { Choice, choiceProse, Keys, keysIn, Position, reviewChoices, shownChoices } from './choices.ts'
import { question } from './common.ts'
import { distinct } from './distinct.ts'
import type { ItemType } from './item-type.ts'
import { listAt, shuffled } from './order.ts'
import { htmlOf } from './prose.ts'
import { allOrNothing, NOT_THIS_ORDER, NOT_THIS_TYPE, unscorable } from './score.ts'

/** Single best answer: exactly one of three to five options is the key. */
export const Single = z
  .strictObject({
    ...question,
    type: z.literal('single'),
    options: z.array(Choice).min(3).max(5),
  })
  .check(
    fits(Keys, (item) => {
      if (keysIn(item) === 1) return []
      const fix = 'Write key: true at the one best answer and nowhere else.'
      return [{ path: ['options'], message: 'exactly one option has key: true', fix }]
    }),
    distinct('options', { list: 'options', field: 'text' }),
  )
export type Single = z.infer<typeof Single>

export const SingleResponse = z.strictObject({ choice: Position })

export interface SingleView {
  readonly type: 'single'
  readonly stemHtml: string
  readonly credit: string
  readonly optionsHtml: readonly string[]
}

const CREDIT = 'One point for the one best answer.'

export const single: ItemType<Single, SingleView> = {
  type: 'single',
  prose: (item) => choiceProse(item.stem, item.options),
  orderFor: (item, random) => [
    shuffled(
      item.options.map((o) => o.text),
      random,
    ),
  ],
  view: (item, order) => ({
    type: 'single',
    stemHtml: htmlOf(item, item.stem),
    credit: CREDIT,
    optionsHtml: shownChoices(item.options, order).map((o) => htmlOf(item, o.text)),
  }),
  credit: () => CREDIT,
  score(item, order, response) {
    const given = SingleResponse.safeParse(response)
    if (!given.success) return unscorable(NOT_THIS_TYPE)
    const shown = listAt(order, 0, item.options.length)
    if (shown === null) return unscorable(NOT_THIS_ORDER)
    const choice = item.options[shown[given.data.choice] ?? -1]
    return choice === undefined ? unscorable(NOT_THIS_TYPE) : allOrNothing(choice.key)
  },
  review(item, order, response) {
    const given = SingleResponse.safeParse(response)
    return reviewChoices(item, order, given.success ? [given.data.choice] : [])
  },
  misconception(item, order, response) {
    const given = SingleResponse.safeParse(response)
    const shown = listAt(order, 0, item.options.length)
    return given.success ? (item.options[shown?.[given.data.choice] ?? -1]?.misconception ?? null) : null
  },
}
