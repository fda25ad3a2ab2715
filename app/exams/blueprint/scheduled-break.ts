import { z } from 'zod'
import { count } from '#kernel/text.ts'
import { Provenance, Slug } from './figure.ts'

/**
 * A break that an exam offers to everyone, once: when the candidate goes past `after` for the first time, which is a
 * number of questions or the end of a section. It lasts `minutes` at most; `stopsClock` says whether the time of the
 * exam stands still meanwhile.
 */
export const ScheduledBreak = Provenance.extend({
  after: z
    .union([z.int().min(1).max(2499), Slug])
    .describe('a number of questions, or the section after whose last question the break is offered'),
  minutes: z.number().min(1).max(240),
  stopsClock: z.boolean(),
})
export type ScheduledBreak = z.infer<typeof ScheduledBreak>

interface Fitting {
  readonly breaks?: readonly ScheduledBreak[] | undefined
  readonly sectioned?: object | undefined
  readonly sections: Readonly<Record<string, unknown>>
  /** How many questions are asked. */
  readonly asked: number
}

/** "after question 100", "after the section “Fraud”". */
export const breakPlaceInWords = (
  { after }: Pick<ScheduledBreak, 'after'>,
  titleOf: (section: string) => string,
): string => (typeof after === 'number' ? `after question ${after}` : `after the section “${titleOf(after)}”`)

/** "One break of 10 minutes after question 100; the clock stands still. …" */
export function breakInWords(of: ScheduledBreak, titleOf: (section: string) => string): string {
  const clock = of.stopsClock ? 'the clock stands still' : 'the clock runs on'
  return `One break of ${count(of.minutes, 'minute')} ${breakPlaceInWords(of, titleOf)}; ${clock}. You may skip it. If you take it, the questions seen before it can be read again, not answered anew.`
}

/** What no schema can say of the breaks of an exam: whether they fit it. */
export function breakFaults({ breaks = [], sectioned, sections, asked }: Fitting): string[] {
  const faults: string[] = []
  if (breaks.length > 0 && sectioned)
    faults.push(
      'breaks: do not go with an exam that is worked section by section, on as many days as it takes',
    )
  for (const [i, { after }] of breaks.entries()) {
    const at = `breaks.${i}.after`
    if (typeof after === 'number' && after >= asked)
      faults.push(`${at}: there is no question after number ${after}; ${asked} are asked`)
    if (typeof after === 'string' && !Object.hasOwn(sections, after))
      faults.push(`${at}: the exam has no section "${after}"`)
    if (after === Object.keys(sections).at(-1))
      faults.push(`${at}: "${after}" is the last section; nothing comes after it`)
    if (breaks.findIndex((other) => other.after === after) < i)
      faults.push(`${at}: two breaks after ${after}`)
  }
  return faults
}
