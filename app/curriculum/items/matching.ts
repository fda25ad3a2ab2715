import { z } from 'zod'
import { Position } from './choices.ts'
import { question, ShortText } from './common.ts'
import { distinct } from './distinct.ts'
import type { ItemType } from './item-type.ts'
import type { OptionOrder } from './order.ts'
import { listAt, listOr, shuffled } from './order.ts'
import { htmlOf, prose } from './prose.ts'
import { joinHtml, row } from './review.ts'
import { allOrNothing, NOT_THIS_ORDER, NOT_THIS_TYPE, scored, unanswered, unscorable } from './score.ts'

const Prompt = z.strictObject({ text: ShortText, match: ShortText, rationale: ShortText })
const Extra = z.strictObject({ text: ShortText, rationale: ShortText })

/** Three to six prompts, each with its own answer; up to three more answers match nothing. */
export const Matching = z
  .strictObject({
    ...question,
    type: z.literal('matching'),
    prompts: z.array(Prompt).min(3).max(6),
    extra: z.array(Extra).max(3).default([]),
    credit: z.enum(['each', 'all']).default('each'),
  })
  .check(
    distinct('prompts', { list: 'prompts', field: 'text' }),
    distinct('answers', { list: 'prompts', field: 'match' }, { list: 'extra', field: 'text' }),
  )
export type Matching = z.infer<typeof Matching>

/** For each prompt in displayed order the displayed position of its answer, or null. */
export const MatchingResponse = z.strictObject({ pairs: z.array(Position.nullable()).max(6) })

export interface MatchingView {
  readonly type: 'matching'
  readonly stemHtml: string
  readonly credit: string
  readonly promptsHtml: readonly string[]
  readonly answersHtml: readonly string[]
}

/** All answers: first the match of each prompt, then the extra ones. Orders hold indices into this list. */
function answersOf(item: {
  prompts: readonly { match: string }[]
  extra: readonly { text: string }[]
}): string[] {
  return [...item.prompts.map((p) => p.match), ...item.extra.map((e) => e.text)]
}

const creditOf = (item: Matching): string =>
  item.credit === 'each'
    ? `Each right match earns 1/${item.prompts.length} of the point.`
    : 'One point when every match is right.'

const shownAnswers = (item: Matching, order: OptionOrder): readonly number[] =>
  listOr(order, 0, answersOf(item).length)

/** Prompts stay as written (they reveal nothing); answers are shuffled. `each`: right matches ÷ prompts. */
export const matching: ItemType<Matching, MatchingView> = {
  type: 'matching',
  prose: (item) => [
    prose('stem', item.stem, 'stem'),
    ...item.prompts.flatMap((p, i) => [
      prose('choice', p.text, 'prompts', i, 'text'),
      prose('choice', p.match, 'prompts', i, 'match'),
      prose('rationale', p.rationale, 'prompts', i, 'rationale'),
    ]),
    ...item.extra.flatMap((e, i) => [
      prose('choice', e.text, 'extra', i, 'text'),
      prose('rationale', e.rationale, 'extra', i, 'rationale'),
    ]),
  ],
  orderFor: (item, random) => [shuffled(answersOf(item), random)],
  view(item, order) {
    const answers = answersOf(item)
    return {
      type: 'matching',
      stemHtml: htmlOf(item, item.stem),
      credit: creditOf(item),
      promptsHtml: item.prompts.map((p) => htmlOf(item, p.text)),
      answersHtml: shownAnswers(item, order).map((i) => htmlOf(item, answers[i] ?? '')),
    }
  },
  credit: creditOf,
  score(item, order, response) {
    const given = MatchingResponse.safeParse(response)
    if (!given.success || given.data.pairs.length !== item.prompts.length) return unscorable(NOT_THIS_TYPE)
    const shown = listAt(order, 0, answersOf(item).length)
    if (shown === null) return unscorable(NOT_THIS_ORDER)
    if (given.data.pairs.every((at) => at === null)) return unanswered
    if (given.data.pairs.some((at) => at !== null && at >= shown.length)) return unscorable(NOT_THIS_TYPE)
    const right = given.data.pairs.filter((at, prompt) => at !== null && shown[at] === prompt).length
    return item.credit === 'each'
      ? scored(right / item.prompts.length)
      : allOrNothing(right === item.prompts.length)
  },
  review(item, order, response) {
    const given = MatchingResponse.safeParse(response)
    const shown = shownAnswers(item, order)
    const answers = answersOf(item)
    const put = item.prompts.map((_, prompt) => {
      const at = given.success ? given.data.pairs[prompt] : null
      return typeof at === 'number' ? (shown[at] ?? null) : null
    })
    const line = (prompt: number, answer: number) =>
      `${htmlOf(item, item.prompts[prompt]?.text ?? '')} – ${htmlOf(item, answers[answer] ?? '')}`
    const yours = put.flatMap((answer, prompt) => (answer === null ? [] : [line(prompt, answer)]))
    return {
      rows: [
        ...item.prompts.map((p, i) => {
          const answer = put[i] ?? null
          return row(htmlOf(item, p.text), htmlOf(item, p.rationale), {
            key: true,
            chosen: answer === i,
            expectedHtml: htmlOf(item, p.match),
            givenHtml: answer === null ? null : htmlOf(item, answers[answer] ?? ''),
          })
        }),
        ...item.extra.map((e, i) =>
          row(htmlOf(item, e.text), htmlOf(item, e.rationale), {
            chosen: put.includes(item.prompts.length + i),
          }),
        ),
      ],
      correctHtml: joinHtml(item.prompts.map((_, i) => line(i, i))),
      yoursHtml: yours.length === 0 ? null : joinHtml(yours),
    }
  },
}
