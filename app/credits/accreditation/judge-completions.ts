import type { CalendarDay } from '#kernel/time.ts'
import type { Accreditation } from './accreditation.ts'

/** What a person finished: a lesson read to its end, the questions of a lesson, or an exam. */
export interface Completion {
  readonly kind: 'lesson' | 'post-test' | 'exam'
  readonly subjectId: string
  readonly revision: string
  /** Missing for reading. */
  readonly percent: number | null
  readonly completedOn: CalendarDay
}

/** An accreditation, and the published revision it covers (null: what is published is another text). */
export interface Offer {
  readonly accreditation: Accreditation
  readonly revision: string | null
}

/** Why credit was not given, as a code for programs and a sentence for the person. */
export interface Withheld {
  readonly reason:
    | 'not-finished'
    | 'no-post-test'
    | 'not-passed'
    | 'text-changed'
    | 'before-window'
    | 'after-window'
  readonly why: string
}

export type Judgment =
  | { readonly award: true; readonly completedOn: CalendarDay; readonly percent: number }
  | ({ readonly award: false } & Withheld)

const no = (reason: Withheld['reason'], why: string): Judgment => ({ award: false, reason, why })

/**
 * Whether what a person finished earns the credit of an accreditation. Both halves, the reading and the test, must be of
 * the approved revision and fall into the window; the later of the two is the day of completion.
 */
export function judgeCompletions({ accreditation, revision }: Offer, told: readonly Completion[]): Judgment {
  const { subject, postTest, window } = accreditation
  const what = subject.kind
  const readings = told.filter((c) => c.kind === 'lesson' && c.subjectId === subject.id)
  const tests = told.filter((c) =>
    'exam' in postTest
      ? c.kind === 'exam' && c.subjectId === postTest.exam
      : c.kind === 'post-test' && c.subjectId === subject.id,
  )
  if (what === 'lesson' && readings.length === 0)
    return no('not-finished', 'The lesson is not read to its end.')
  if (tests.length === 0)
    return no(
      'no-post-test',
      'exam' in postTest ? 'The exam is not finished.' : 'The questions of the lesson are not all answered.',
    )
  if (revision === null)
    return no(
      'text-changed',
      `The approval does not cover the text of this ${what} any more, so no credit is given for it.`,
    )

  const passed = tests.filter((c) => (c.percent ?? 0) >= postTest.pass)
  if (passed.length === 0) {
    const best = Math.max(...tests.map((c) => c.percent ?? 0))
    return no('not-passed', `The post-test came to ${round(best)} %. ${postTest.pass} % are needed.`)
  }
  // The revision is asked of the subject alone: an exam that only tests a lesson may change without its approval.
  const isCovered = (c: Completion) => c.subjectId !== subject.id || c.revision === revision
  const halves = what === 'lesson' ? [readings, passed] : [passed]
  if (halves.some((half) => !half.some(isCovered)))
    return no('text-changed', `What was finished is not the text that the approval covers.`)

  const days = halves.map((half) => bestIn(half.filter(isCovered), window))
  if (days.some((half) => half.completedOn < window.from))
    return no('before-window', `Finished before the approval began on ${window.from}.`)
  if (days.some((half) => half.completedOn > window.to))
    return no('after-window', `Finished after the approval ended on ${window.to}.`)
  const completedOn =
    days
      .map((half) => half.completedOn)
      .sort()
      .at(-1) ?? window.from
  const test = days.find((half) => half.percent !== null)
  return { award: true, completedOn, percent: test?.percent ?? 0 }
}

/** The first that falls into the window; without one, the latest before it, and without that, the first after it. */
function bestIn(half: readonly Completion[], { from, to }: Accreditation['window']): Completion {
  const inOrder = [...half].sort((a, b) =>
    a.completedOn < b.completedOn ? -1 : a.completedOn > b.completedOn ? 1 : 0,
  )
  const inside = inOrder.find((c) => c.completedOn >= from && c.completedOn <= to)
  return (inside ?? inOrder.find((c) => c.completedOn > to) ?? inOrder.at(-1)) as Completion
}

const round = (percent: number): number => Math.round(percent * 10) / 10
