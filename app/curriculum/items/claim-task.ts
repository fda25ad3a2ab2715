import { z } from 'zod'
import { question, ShortText } from './common.ts'
import type { ItemType } from './item-type.ts'
import { htmlOf, prose } from './prose.ts'
import { row } from './review.ts'
import { NOT_THIS_TYPE, scored, unscorable } from './score.ts'

/** The names the claim sandbox gives to a scenario and to its checks; this room knows no more of them. */
const ScenarioName = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,60}$/, 'the name of a folder of content/scenarios, such as both-knees')
const CheckName = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,60}$/, 'the id of a check of the scenario, such as coverage')

/**
 * A whole claim to be worked in the claim sandbox. `checks` names the part of the work that counts; without it all of
 * the scenario's checks do, each with its weight. The name of the scenario often says what is to be found out, so it
 * never leaves before the answer counts.
 */
export const ClaimTask = z.strictObject({
  ...question,
  type: z.literal('claim'),
  scenario: ScenarioName,
  checks: z
    .array(CheckName)
    .min(1)
    .max(80)
    .refine((names) => new Set(names).size === names.length, 'a check is named twice')
    .optional(),
  rationale: ShortText,
})
export type ClaimTask = z.infer<typeof ClaimTask>

/**
 * What stands as the answer to a claim task: the case in which it is worked and, once the exam is handed in, its grade
 * of a hundred. Only the server writes it.
 */
export const ClaimResponse = z.strictObject({
  case: z.string().max(60),
  grade: z.number().min(0).max(100).optional(),
})
export type ClaimResponse = z.infer<typeof ClaimResponse>

export interface ClaimTaskView {
  readonly type: 'claim'
  readonly stemHtml: string
  readonly credit: string
}

const CREDIT =
  'The claim is graded of a hundred by its checks when the exam is handed in; that share of the point is earned.'
const NOT_GRADED = 'The claim was begun and has no grade.'

const inWords = (grade: number): string => `${grade} of 100`

export const claimTask: ItemType<ClaimTask, ClaimTaskView> = {
  type: 'claim',
  prose: (item) => [prose('stem', item.stem, 'stem'), prose('rationale', item.rationale, 'rationale')],
  orderFor: () => [],
  view: (item) => ({ type: 'claim', stemHtml: htmlOf(item, item.stem), credit: CREDIT }),
  credit: () => CREDIT,
  score(_item, _order, response) {
    const given = ClaimResponse.safeParse(response)
    if (!given.success) return unscorable(NOT_THIS_TYPE)
    return given.data.grade === undefined
      ? unscorable(NOT_GRADED)
      : scored(Math.round(given.data.grade * 1000) / 100_000)
  },
  review(item, _order, response) {
    const given = ClaimResponse.safeParse(response)
    const grade = given.success ? given.data.grade : undefined
    return {
      rows: [
        row(grade === undefined ? 'What it is about' : inWords(grade), htmlOf(item, item.rationale), {
          key: grade === 100,
          chosen: grade === 100,
        }),
      ],
      correctHtml: inWords(100),
      yoursHtml: grade === undefined ? null : inWords(grade),
    }
  },
}
