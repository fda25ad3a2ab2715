import { z } from 'zod'
import { fits } from '#kernel/fits.ts'
import { cms1500BoxIds, cms1500BoxName } from './cms-1500-boxes.ts'
import { question, ShortText } from './common.ts'
import type { ItemType } from './item-type.ts'
import { escapeHtml, htmlOf, prose } from './prose.ts'
import { row } from './review.ts'
import { allOrNothing, NOT_THIS_TYPE, unscorable } from './score.ts'

const Box = z.enum(cms1500BoxIds)
const Near = z.strictObject({ box: Box, rationale: ShortText })

/** What the rule about near boxes looks at. */
const Boxes = z.object({ box: z.string(), near: z.array(z.object({ box: z.string() }).catch({ box: '' })) })

/** Pick the right box of a drawn CMS-1500. */
export const Hotspot = z
  .strictObject({
    ...question,
    type: z.literal('hotspot'),
    form: z.literal('cms1500'),
    box: Box,
    rationale: ShortText,
    near: z.array(Near).min(1).max(4),
  })
  .check(
    fits(Boxes, (item) =>
      item.near.flatMap(({ box }, i) =>
        box !== item.box
          ? []
          : [{ path: ['near', i, 'box'], message: 'a near box is the right box', fix: 'Name another box.' }],
      ),
    ),
  )
export type Hotspot = z.infer<typeof Hotspot>

export const HotspotResponse = z.strictObject({ box: Box })

export interface HotspotView {
  readonly type: 'hotspot'
  readonly stemHtml: string
  readonly credit: string
  readonly form: 'cms1500'
}

const CREDIT = 'One point for the right box.'
const boxHtml = (box: string) => escapeHtml(`Box ${cms1500BoxName(box)}`)

export const hotspot: ItemType<Hotspot, HotspotView> = {
  type: 'hotspot',
  prose: (item) => [
    prose('stem', item.stem, 'stem'),
    prose('rationale', item.rationale, 'rationale'),
    ...item.near.map((n, i) => prose('rationale', n.rationale, 'near', i, 'rationale')),
  ],
  orderFor: () => [],
  view: (item) => ({ type: 'hotspot', stemHtml: htmlOf(item, item.stem), credit: CREDIT, form: item.form }),
  credit: () => CREDIT,
  score(item, _order, response) {
    const given = HotspotResponse.safeParse(response)
    return given.success ? allOrNothing(given.data.box === item.box) : unscorable(NOT_THIS_TYPE)
  },
  review(item, _order, response) {
    const given = HotspotResponse.safeParse(response)
    const chosen = given.success ? given.data.box : null
    const known = chosen === null || chosen === item.box || item.near.some((n) => n.box === chosen)
    return {
      rows: [
        row(boxHtml(item.box), htmlOf(item, item.rationale), { key: true, chosen: chosen === item.box }),
        ...item.near.map((n) => row(boxHtml(n.box), htmlOf(item, n.rationale), { chosen: chosen === n.box })),
        ...(known ? [] : [row(boxHtml(chosen), '', { chosen: true })]),
      ],
      correctHtml: boxHtml(item.box),
      yoursHtml: chosen === null ? null : boxHtml(chosen),
    }
  },
}
