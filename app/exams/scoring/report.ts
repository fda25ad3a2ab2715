import { z } from 'zod'
import type { Treatment } from '../correction/correction.ts'
import type { Interval } from './wilson.ts'

/** What became of one question. `partial`: some of the point. `unscorable`: see `Report.unscorable`. */
export const OUTCOMES = ['right', 'partial', 'wrong', 'unanswered', 'unscorable'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** First settled answer against the final one, where they differ; anything less than the full point counts as wrong. */
export type Change = 'right-to-wrong' | 'wrong-to-right' | 'wrong-to-wrong' | 'right-to-right'

export interface QuestionLine {
  readonly n: number
  readonly section: string
  readonly objective: string
  readonly item: string
  readonly part: string
  readonly type: string
  readonly pretest: boolean
  readonly outcome: Outcome
  /** Share of one point. */
  readonly points: number
  /** Milliseconds spent at the question. */
  readonly ms: number
  readonly flagged: boolean
  readonly change: Change | null
  /** Set when a correction decides about it: left out, credited, or judged by another version's key. */
  readonly corrected?: Treatment['kind'] | undefined
  /** The misconception that led to the answer, where its question knows one. */
  readonly misconception?: string | undefined
}

export interface SectionLine {
  readonly section: string
  readonly points: number
  readonly total: number
  /** In percent, one decimal. */
  readonly percent: number
  /** 95 % interval, in percent, one decimal. */
  readonly interval: Interval
  /** In percent; null when the section has no minimum of its own. */
  readonly minimum: number | null
  readonly met: boolean
}

/** What an attempt came to: computed from form, revisions and log alone, so it can be computed again at any time. */
export interface Report {
  readonly points: number
  readonly total: number
  readonly percent: number
  /** 95 % interval of `percent`; null when no question counts. */
  readonly interval: Interval | null
  /** On the issuer's scale; null when the pass mark is a percentage or there is none. */
  readonly scaled: number | null
  readonly passMark: { readonly percent: number; readonly words: string } | null
  /** Null in practice, and for an abandoned attempt, which has no result. */
  readonly passed: boolean | null
  /** "82 %. The pass mark is 85 %." */
  readonly headline: string
  /** "Three more right answers would have passed." Null when passed or without a pass mark. */
  readonly distance: string | null
  readonly moreNeeded: number
  readonly sections: readonly SectionLine[]
  readonly questions: readonly QuestionLine[]
  readonly outcomes: Readonly<Record<Outcome, number>>
  readonly changes: Readonly<Record<Change, number>>
  readonly pacing: {
    /** Time per question if all get the same; null without limit, or over days. */
    readonly budgetMs: number | null
    readonly spentMs: number
    readonly overBudget: number
  }
  /** Answers that could not be scored, with the reason; they earn nothing until a person has looked. */
  readonly unscorable: readonly { readonly n: number; readonly why: string }[]
  /** How many events the log keeps and its last link. */
  readonly receipt: { readonly events: number; readonly head: string; readonly form: string }
}

/** A report without its receipt: what the questions came to. */
export type ScoredQuestions = Omit<Report, 'receipt'>

/** What lists show of a report; kept with the attempt and computable again from it. */
export const AttemptResult = z.strictObject({
  points: z.number(),
  total: z.int(),
  percent: z.number(),
  scaled: z.number().nullable(),
  /** In percent; null in practice. */
  passMark: z.number().nullable(),
  passed: z.boolean().nullable(),
})
export type AttemptResult = z.infer<typeof AttemptResult>

export const resultOf = ({
  points,
  total,
  percent,
  scaled,
  passed,
  passMark,
}: ScoredQuestions): AttemptResult => ({
  points,
  total,
  percent,
  scaled,
  passMark: passMark?.percent ?? null,
  passed,
})
