import type { CalendarDay } from '#kernel/time.ts'
import type { Choice } from '../items/choices.ts'
import type { Content, LocatedItem, LocatedQuestion } from '../loading/content.ts'
import { questionsOf } from '../loading/questions-of.ts'
import type { Fault, Severity, Spot } from './fault.ts'

/** What one check found at one place. */
export interface Found {
  readonly at: Spot
  readonly message: string
  readonly fix: string
}

/** One rule about content; one rule is one file, and `all-checks.ts` gathers them. */
export interface Check {
  readonly id: string
  readonly severity: Severity
  /** Whether what it finds is left out by itself when the item or lesson is published, instead of keeping all of it back. */
  readonly leavesOut?: true
  /** What it looks for, in one sentence. */
  readonly about: string
  /** @param today the day for which content shall be right; null when days are not asked */
  find(content: Content, today: CalendarDay | null): readonly Found[]
}

/** A question whose options are picked: single best or multiple response. */
export interface OptionQuestion extends LocatedQuestion {
  readonly options: readonly Choice[]
}

/** The questions with options to pick from. */
export const optionQuestions = (content: Content): OptionQuestion[] =>
  content.questions.flatMap((q) =>
    q.item.type === 'single' || q.item.type === 'multiple' ? [{ ...q, options: q.item.options }] : [],
  )

/** Items, and the parts of a case after it. */
export const itemsAndParts = (content: Content): (LocatedItem | LocatedQuestion)[] =>
  content.sketches.flatMap((located) =>
    located.item.type === 'case' ? [located, ...questionsOf(located)] : [located],
  )

/** Items and parts by what they say in `field`: a part that says what its case says is not asked again. */
export const saying = <Field extends 'objective' | 'codeYear'>(content: Content, field: Field) =>
  content.sketches.flatMap((located) => {
    const parts = located.item.type === 'case' ? questionsOf(located) : []
    return [located, ...parts.filter((part) => part.item[field] !== located.item[field])]
  })

/** Runs checks over content. */
export const runChecks = (checks: readonly Check[], content: Content, today: CalendarDay | null): Fault[] =>
  checks.flatMap(({ id, severity, find }) =>
    find(content, today).map(({ at, message, fix }) => ({ ...at, severity, check: id, message, fix })),
  )
