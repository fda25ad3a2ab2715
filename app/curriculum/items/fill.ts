import { z } from 'zod'
import type { TextForm } from './accepted-text.ts'
import { normalizeText, textRule } from './accepted-text.ts'
import { Plain, question, ShortText } from './common.ts'
import type { ItemType } from './item-type.ts'
import { escapeHtml, htmlOf, prose } from './prose.ts'
import { row } from './review.ts'
import { allOrNothing, NOT_THIS_TYPE, unanswered, unscorable } from './score.ts'

const Near = z.strictObject({ text: Plain, rationale: ShortText })

/** A short answer typed in: a code or a few words, with every accepted spelling. */
export const Fill = z
  .strictObject({
    ...question,
    type: z.literal('fill'),
    answers: z.array(Plain).min(1).max(20),
    form: z.enum(['code', 'text']),
    rationale: ShortText,
    near: z.array(Near).min(1).max(4),
  })
  .superRefine((item, context) => {
    const accepted = new Set(item.answers.map((a) => normalizeText(item.form, a)))
    if (accepted.has('')) {
      context.addIssue({
        code: 'custom',
        path: ['answers'],
        message: 'an accepted answer has no letter or digit',
      })
    }
    item.near.forEach((near, i) => {
      if (!accepted.has(normalizeText(item.form, near.text))) return
      const message = 'this near answer would be accepted as right'
      context.addIssue({ code: 'custom', path: ['near', i, 'text'], message })
    })
  })
export type Fill = z.infer<typeof Fill>

export const FillResponse = z.strictObject({ text: z.string().max(200) })

export interface FillView {
  readonly type: 'fill'
  readonly stemHtml: string
  readonly credit: string
  readonly form: TextForm
}

const creditOf = (item: Fill): string => `One point for an accepted answer. ${textRule[item.form]}`

const accepts = (item: Fill, typed: string): boolean => {
  const given = normalizeText(item.form, typed)
  return item.answers.some((answer) => normalizeText(item.form, answer) === given)
}

export const fill: ItemType<Fill, FillView> = {
  type: 'fill',
  prose: (item) => [
    prose('stem', item.stem, 'stem'),
    prose('rationale', item.rationale, 'rationale'),
    ...item.near.map((n, i) => prose('rationale', n.rationale, 'near', i, 'rationale')),
  ],
  orderFor: () => [],
  view: (item) => ({
    type: 'fill',
    stemHtml: htmlOf(item, item.stem),
    credit: creditOf(item),
    form: item.form,
  }),
  credit: creditOf,
  score(item, _order, response) {
    const given = FillResponse.safeParse(response)
    if (!given.success) return unscorable(NOT_THIS_TYPE)
    return given.data.text.trim() === '' ? unanswered : allOrNothing(accepts(item, given.data.text))
  },
  review(item, _order, response) {
    const given = FillResponse.safeParse(response)
    const typed = given.success ? given.data.text.trim() : ''
    const isTyped = (text: string) =>
      typed !== '' && normalizeText(item.form, text) === normalizeText(item.form, typed)
    const right = typed !== '' && accepts(item, typed)
    const known = right || item.near.some((n) => isTyped(n.text))
    return {
      rows: [
        row(item.answers.map(escapeHtml).join(' / '), htmlOf(item, item.rationale), {
          key: true,
          chosen: right,
        }),
        ...item.near.map((n) =>
          row(escapeHtml(n.text), htmlOf(item, n.rationale), { chosen: isTyped(n.text) }),
        ),
        ...(known || typed === '' ? [] : [row(escapeHtml(typed), '', { chosen: true })]),
      ],
      correctHtml: escapeHtml(item.answers[0] ?? ''),
      yoursHtml: typed === '' ? null : escapeHtml(typed),
    }
  },
}
