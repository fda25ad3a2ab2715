import { never } from '#kernel/assert.ts'
import type { Instant } from '#kernel/time.ts'
import type { TimeView } from '../time/time-view.ts'
import type { AttemptState } from './attempt-state.ts'

/** Everything the exam room may answer instead of doing what was asked. Codes are stable; sentences may change. */
export type AttemptFault =
  /** No such attempt, or someone else's: the same answer. */
  | { readonly code: 'not-found' }
  | { readonly code: 'closed'; readonly state: AttemptState }
  | { readonly code: 'still-open' }
  | { readonly code: 'late'; readonly deadline: Instant }
  /** Events are missing before this batch; send again from `expected`. */
  | { readonly code: 'gap'; readonly expected: number }
  /** The numbers inside the batch do not count up by one. */
  | { readonly code: 'disordered' }
  | { readonly code: 'malformed'; readonly why: string }
  | { readonly code: 'no-such-place'; readonly place: number }
  | { readonly code: 'bad-response'; readonly place: number }
  | { readonly code: 'no-such-option'; readonly place: number }
  /** A break is on; nothing can be answered until it is over. `time` says how it stands, where that was asked for. */
  | { readonly code: 'paused'; readonly time?: TimeView | null }
  /** No break is granted, or all of it is used. */
  | { readonly code: 'no-break' }
  /** The exam has no such scheduled break, or it was taken, skipped or passed by. */
  | { readonly code: 'break-passed' }
  /** The answer of this place stands: it was seen before a break, or its section is finished. */
  | { readonly code: 'frozen'; readonly place: number }
  /** Checking an answer belongs to practice. */
  | { readonly code: 'wrong-mode' }
  /** This exam is not worked section by section, or its sections are final once submitted. */
  | { readonly code: 'not-sectioned' }
  | { readonly code: 'section-final' }
  | { readonly code: 'no-such-section' }
  /** Too many pages write to this attempt at once; nothing of this batch was kept, send it again. */
  | { readonly code: 'conflict' }

/** The sentence for a person: what happened, what was kept, what to do. */
export function attemptSentence(fault: AttemptFault): string {
  switch (fault.code) {
    case 'not-found':
      return 'There is no such attempt among yours.'
    case 'closed':
      return fault.state === 'abandoned'
        ? 'This attempt was not submitted in time and is closed. Its answers are kept.'
        : 'This attempt is submitted. Its answers can no longer be changed.'
    case 'still-open':
      return 'This attempt is not finished yet. Submit it to see the report.'
    case 'late':
      return 'The time is over. What was done before the end is kept; this change came after it, or arrived too late.'
    case 'gap':
    case 'disordered':
    case 'conflict':
      return 'Some changes have not arrived yet. They are kept on this device and will be sent again.'
    case 'malformed':
    case 'no-such-place':
    case 'bad-response':
    case 'no-such-option':
      return 'This change could not be read, and nothing was changed by it. Reload the page and answer again.'
    case 'paused':
      return 'The exam is paused for a break. Go on first; then answer again.'
    case 'no-break':
      return 'There is no break time left in this exam. The clock goes on, and nothing was changed.'
    case 'break-passed':
      return 'This break was taken or passed before. The clock goes on, and nothing was changed.'
    case 'frozen':
      return 'The answer to this question stands: it was seen before a break, or its section is finished.'
    case 'wrong-mode':
      return 'Answers are checked one by one in practice only.'
    case 'not-sectioned':
      return 'This exam is submitted as a whole, not section by section. Nothing was changed.'
    case 'section-final':
      return 'A submitted section of this exam stands. Its answers can be read, not changed.'
    case 'no-such-section':
      return 'This exam has no such section. Nothing was changed; choose one from the list.'
    default:
      return never(fault)
  }
}
