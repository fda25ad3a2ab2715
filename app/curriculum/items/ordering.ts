import { z } from 'zod'
import { Position } from './choices.ts'
import { question, ShortText } from './common.ts'
import { distinct } from './distinct.ts'
import type { ItemType } from './item-type.ts'
import { listAt, listOr, shuffled } from './order.ts'
import { htmlOf, prose } from './prose.ts'
import { joinHtml, row } from './review.ts'
import { allOrNothing, NOT_THIS_ORDER, NOT_THIS_TYPE, scored, unscorable } from './score.ts'

const Step = z.strictObject({ text: ShortText, rationale: ShortText })

/** Three to six steps, written in the right order: the authored order is the key. */
export const Ordering = z
  .strictObject({
    ...question,
    type: z.literal('ordering'),
    steps: z.array(Step).min(3).max(6),
    credit: z.enum(['all', 'each']).default('all'),
  })
  .check(distinct('steps', { list: 'steps', field: 'text' }))
export type Ordering = z.infer<typeof Ordering>

/** The displayed positions in the order the candidate put them. */
export const OrderingResponse = z.strictObject({ order: z.array(Position).max(6) })

export interface OrderingView {
  readonly type: 'ordering'
  readonly stemHtml: string
  readonly credit: string
  readonly stepsHtml: readonly string[]
}

const creditOf = (item: Ordering): string =>
  item.credit === 'all'
    ? 'One point when every step is in its place.'
    : `Each step in its right place earns 1/${item.steps.length} of the point.`

/** The authored steps in the order the candidate gave, or null when that is not an order of all of them. */
function arranged(item: Ordering, shown: readonly number[], response: unknown): number[] | null {
  const given = OrderingResponse.safeParse(response)
  if (!given.success) return null
  const { order } = given.data
  if (order.length !== item.steps.length || new Set(order).size !== order.length) return null
  const steps = order.flatMap((at) => shown.slice(at, at + 1))
  return steps.length === order.length ? steps : null
}

/** A display that happens to be right stays: skipping it would let the display tell something about the key. */
export const ordering: ItemType<Ordering, OrderingView> = {
  type: 'ordering',
  prose: (item) => [
    prose('stem', item.stem, 'stem'),
    ...item.steps.flatMap((s, i) => [
      prose('choice', s.text, 'steps', i, 'text'),
      prose('rationale', s.rationale, 'steps', i, 'rationale'),
    ]),
  ],
  orderFor: (item, random) => [
    shuffled(
      item.steps.map((s) => s.text),
      random,
    ),
  ],
  view: (item, order) => ({
    type: 'ordering',
    stemHtml: htmlOf(item, item.stem),
    credit: creditOf(item),
    stepsHtml: listOr(order, 0, item.steps.length).map((i) => htmlOf(item, item.steps[i]?.text ?? '')),
  }),
  credit: creditOf,
  score(item, order, response) {
    const shown = listAt(order, 0, item.steps.length)
    if (shown === null) return unscorable(NOT_THIS_ORDER)
    const steps = arranged(item, shown, response)
    if (steps === null) return unscorable(NOT_THIS_TYPE)
    const right = steps.filter((step, place) => step === place).length
    return item.credit === 'each' ? scored(right / steps.length) : allOrNothing(right === steps.length)
  },
  review(item, order, response) {
    const shown = listOr(order, 0, item.steps.length)
    const steps = arranged(item, shown, response)
    const html = (i: number) => htmlOf(item, item.steps[i]?.text ?? '')
    return {
      rows: item.steps.map((step, i) => {
        const place = steps === null ? -1 : steps.indexOf(i)
        return row(html(i), htmlOf(item, step.rationale), {
          key: true,
          chosen: place === i,
          expectedHtml: String(i + 1),
          givenHtml: place < 0 ? null : String(place + 1),
        })
      }),
      correctHtml: joinHtml(item.steps.map((_, i) => html(i))),
      yoursHtml: steps === null ? null : joinHtml(steps.map(html)),
    }
  },
}
