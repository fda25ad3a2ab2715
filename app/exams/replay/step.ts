import type { Instant } from '#kernel/time.ts'
import type { ClosedBy } from '../attempt/attempt-event.ts'
import type { Outcome } from '../scoring/report.ts'
import type { Gap } from './gaps.ts'
import type { Visit } from './visits.ts'

/** An answer, and the one before it where there was one: in brief (`answerInBrief`), with what each is worth. */
interface Answering {
  readonly from: string | null
  readonly was: Outcome | null
  readonly to: string | null
  readonly is: Outcome
}

/** What happened at one moment. */
type Happening =
  /** A question came up: for the first time, again from another one, or again on a page opened anew or after a break. */
  | {
      readonly kind: 'opened' | 'returned' | 'resumed'
      readonly nth: number
      /** Milliseconds that count for this visit. */
      readonly ms: number
      readonly page: Visit['page']
    }
  /**
   * `answered`: the first answer that stood when the question was left; `changed`: another one than stood before. Both
   * are the report's. `tried`: replaced before the question was left, or the same as stood before. `overtaken` and
   * `uncounted` (checked already) are on record and never counted.
   */
  | ({ readonly kind: 'answered' | 'changed' | 'tried' | 'overtaken' | 'uncounted' } & Answering)
  | { readonly kind: 'flagged' | 'unflagged' | 'marked' | 'unmarked' | 'noted' | 'unnoted' }
  | { readonly kind: 'struck' | 'unstruck'; readonly option: string }
  | { readonly kind: 'checked'; readonly is: Outcome }
  | { readonly kind: 'claim-begun' }
  /** `grade`: of a hundred; `ms`: how long the claim was worked on in the workbench. */
  | { readonly kind: 'claim-graded'; readonly grade: string; readonly ms: number }
  | { readonly kind: 'section-submitted' | 'section-reopened'; readonly section: string }
  | { readonly kind: 'time-changed'; readonly limitMs: number }
  | { readonly kind: 'break-skipped' }
  /** `ms`: how long it lasted. */
  | { readonly kind: 'away'; readonly ms: number; readonly why: Gap['why'] }
  | { readonly kind: 'submitted' | 'abandoned'; readonly by: ClosedBy }

/** One moment of a replay. `place` is 0 where it is about the whole sitting. */
export type Step = Happening & { readonly at: Instant; readonly place: number }
export type StepKind = Step['kind']

/** One kind of step. */
export type StepOf<K extends StepKind> = Step & { readonly kind: K }

export const isArrival = (step: Step): step is StepOf<'opened' | 'returned' | 'resumed'> =>
  step.kind === 'opened' || step.kind === 'returned' || step.kind === 'resumed'
