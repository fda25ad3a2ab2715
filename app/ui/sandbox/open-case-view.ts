import type { CaseView, ClinicFigures } from '#sandbox'

/** A case as the server hands it to its page. */
export interface OpenCaseView {
  readonly id: string
  readonly mode: 'guided' | 'free' | 'exam'
  readonly view: CaseView
  /** The text of records that were opened, as HTML that our own renderer made. */
  readonly chart: Readonly<Record<string, string>>
  readonly moves: number
  readonly branchedFrom: string | null
  /** In an exam: until when moves count, in milliseconds. */
  readonly endsAt: number | null
  readonly exam: ExamSideView | null
  /** Of a day of the clinic: its figures so far; its score once it is closed. */
  readonly day: { readonly figures: ClinicFigures; readonly score: number | null } | null
}

/** Where a claim task stands in its exam. */
export interface ExamSideView {
  readonly attemptId: string
  readonly title: string
  readonly place: number
  readonly questions: number
  readonly isOver: boolean
  /** Why nothing can be done in it now; null: it can. */
  readonly closed: string | null
}
