import { z } from 'zod'
import { Misconception, question, ShortText } from './common.ts'
import type { ItemType } from './item-type.ts'
import { htmlOf, prose } from './prose.ts'
import { row } from './review.ts'
import { allOrNothing, NOT_THIS_TYPE, unscorable } from './score.ts'

/** A statement that is true or false; always shown in that order, so nothing is shuffled. */
export const TrueFalse = z.strictObject({
  ...question,
  type: z.literal('truefalse'),
  answer: z.boolean(),
  rationales: z.strictObject({ true: ShortText, false: ShortText }),
  /** Which misconception leads to the other answer; only templates say it. */
  misconception: Misconception.optional(),
})
export type TrueFalse = z.infer<typeof TrueFalse>

export const TrueFalseResponse = z.strictObject({ answer: z.boolean() })

export interface TrueFalseView {
  readonly type: 'truefalse'
  readonly stemHtml: string
  readonly credit: string
}

const CREDIT = 'One point for the right answer.'
const word = (answer: boolean) => (answer ? 'True' : 'False')

export const trueFalse: ItemType<TrueFalse, TrueFalseView> = {
  type: 'truefalse',
  prose: (item) => [
    prose('stem', item.stem, 'stem'),
    prose('rationale', item.rationales.true, 'rationales', 'true'),
    prose('rationale', item.rationales.false, 'rationales', 'false'),
  ],
  orderFor: () => [],
  view: (item) => ({ type: 'truefalse', stemHtml: htmlOf(item, item.stem), credit: CREDIT }),
  credit: () => CREDIT,
  score(item, _order, response) {
    const given = TrueFalseResponse.safeParse(response)
    return given.success ? allOrNothing(given.data.answer === item.answer) : unscorable(NOT_THIS_TYPE)
  },
  review(item, _order, response) {
    const given = TrueFalseResponse.safeParse(response)
    const chosen = given.success ? given.data.answer : null
    return {
      rows: [true, false].map((answer) =>
        row(word(answer), htmlOf(item, item.rationales[answer ? 'true' : 'false']), {
          key: answer === item.answer,
          chosen: answer === chosen,
        }),
      ),
      correctHtml: word(item.answer),
      yoursHtml: chosen === null ? null : word(chosen),
    }
  },
  misconception: (item) => item.misconception ?? null,
}
