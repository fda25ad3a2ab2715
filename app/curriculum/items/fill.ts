import { z } from 'zod'
import { fits } from '#kernel/fits.ts'
import type { TextForm as Form } from './accepted-text.ts'
import { normalizeText, textRule } from './accepted-text.ts'
import { Plain, question, ShortText } from './common.ts'
import type { ItemType } from './item-type.ts'
import { escapeHtml, htmlOf, prose } from './prose.ts'
import { row } from './review.ts'
import { allOrNothing, NOT_THIS_TYPE, unanswered, unscorable } from './score.ts'

const Near = z.strictObject({ text: Plain, rationale: ShortText })

const TextForm = z.enum(['code', 'text'])
/** What rules about accepted answers look at. */
const Accepted = z.object({ form: TextForm, answers: z.array(z.string()) })

/** A short answer typed in: a code or a few words, with every accepted spelling. */
export const Fill = z
  .strictObject({
    ...question,
    type: z.literal('fill'),
    answers: z.array(Plain).min(1).max(20),
    form: TextForm,
    rationale: ShortText,
    near: z.array(Near).min(1).max(4),
  })
  .check(
    fits(Accepted, ({ form, answers }) =>
      answers.flatMap((answer, i) =>
        normalizeText(form, answer) !== ''
          ? []
          : [
              {
                path: ['answers', i],
                message: 'an accepted answer has no letter or digit',
                fix: 'Write the answer itself, or delete it.',
              },
            ],
      ),
    ),
    fits(
      Accepted.extend({ near: z.array(z.object({ text: z.string() }).catch({ text: '' })) }),
      ({ form, answers, near }) => {
        const accepted = new Set(answers.map((answer) => normalizeText(form, answer)))
        return near.flatMap(({ text }, i) =>
          text === '' || !accepted.has(normalizeText(form, text))
            ? []
            : [
                {
                  path: ['near', i, 'text'],
                  message: 'this near answer would be accepted as right',
                  fix: 'Write an answer that is wrong, or take it out of answers.',
                },
              ],
        )
      },
    ),
  )
export type Fill = z.infer<typeof Fill>

export const FillResponse = z.strictObject({ text: z.string().max(200) })

export interface FillView {
  readonly type: 'fill'
  readonly stemHtml: string
  readonly credit: string
  readonly form: Form
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
