import { z } from 'zod'
import { fits } from '#kernel/fits.ts'
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

const Breaks = z.object({ breaks: z.array(z.object({ after: z.unknown() }).catch({ after: null })) })

const notSectioned = fits(z.object({ breaks: z.array(z.unknown()).min(1), sectioned: z.object({}) }), () => [
  {
    path: ['breaks'],
    message: 'breaks do not go with an exam that is worked section by section, on as many days as it takes',
    fix: 'Delete breaks, or sectioned.',
  },
])

const withinTheQuestions = fits(
  Breaks.extend({ scored: z.object({ value: z.int() }), pretest: z.object({ value: z.int() }) }),
  ({ breaks, scored, pretest }) => {
    const asked = scored.value + pretest.value
    return breaks.flatMap(({ after }, i) => {
      if (typeof after !== 'number' || after < asked) return []
      const message = `there is no question after number ${after}; ${asked} are asked`
      return [{ path: ['breaks', i, 'after'], message, fix: `Write a number below ${asked}.` }]
    })
  },
)

const afterASection = fits(
  Breaks.extend({ sections: z.record(z.string(), z.unknown()) }),
  ({ breaks, sections }) => {
    const names = Object.keys(sections)
    return breaks.flatMap(({ after }, i) => {
      const path = ['breaks', i, 'after']
      const before = names.slice(0, -1)
      const fix = before.length > 0 ? `Name one of: ${before.join(', ')}.` : 'Write the number of a question.'
      if (typeof after !== 'string') return []
      if (!names.includes(after)) return [{ path, message: `the exam has no section "${after}"`, fix }]
      if (after !== names.at(-1)) return []
      return [{ path, message: `"${after}" is the last section; nothing comes after it`, fix }]
    })
  },
)

const onceEach = fits(Breaks, ({ breaks }) =>
  breaks.flatMap(({ after }, i) =>
    after === null || breaks.findIndex((other) => other.after === after) === i
      ? []
      : [
          {
            path: ['breaks', i, 'after'],
            message: `two breaks after ${String(after)}`,
            fix: 'Delete one, or move it.',
          },
        ],
  ),
)

/** What no schema can say of the breaks of an exam: whether they fit it. */
export const fitBreaks = [notSectioned, withinTheQuestions, afterASection, onceEach] as const
