import type { Choice } from '../items/choices.ts'
import type { Content, LocatedQuestion } from '../loading/content.ts'
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
  /** What it looks for, in one sentence. */
  readonly about: string
  find(content: Content): readonly Found[]
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

/** Runs checks over content. */
export const runChecks = (checks: readonly Check[], content: Content): Fault[] =>
  checks.flatMap(({ id, severity, find }) =>
    find(content).map(({ at, message, fix }) => ({ ...at, severity, check: id, message, fix })),
  )
