import type { Score } from './score.ts'

/** One line of a review, in the order the candidate saw: an option, a prompt, a step, or an answer that was near. */
export interface ReviewRow {
  readonly html: string
  /** Whether this is (part of) the right answer. */
  readonly key: boolean
  /** Whether the candidate chose or gave it. */
  readonly chosen: boolean
  /** Matching: the right match. Ordering: the right place. Else null. */
  readonly expectedHtml: string | null
  /** Matching: what was put there. Ordering: the place it was given. Else null. */
  readonly givenHtml: string | null
  readonly rationaleHtml: string
}

/** An item after it was answered: everything, the key included. Never sent before the answer counts. */
export interface Review {
  readonly type: string
  readonly stemHtml: string
  readonly credit: string
  readonly score: Score
  readonly rows: readonly ReviewRow[]
  /** The right answer, and the candidate's (null: none was given), each as one line of HTML. */
  readonly correctHtml: string
  readonly yoursHtml: string | null
  /** What led to the answer, in words, where the question knows it. */
  readonly astray?: string | undefined
  readonly source: readonly string[]
}

/** What a type fills in; the registry adds the rest. */
export type ReviewBody = Pick<Review, 'rows' | 'correctHtml' | 'yoursHtml'>

export const row = (html: string, rationaleHtml: string, more: Partial<ReviewRow> = {}): ReviewRow => ({
  html,
  key: false,
  chosen: false,
  expectedHtml: null,
  givenHtml: null,
  ...more,
  rationaleHtml,
})

/** Several right answers in one line. */
export const joinHtml = (parts: readonly string[]): string => parts.join('; ')
