import type { Refused } from '../life/move.ts'

/** Why something could not be done with a case. */
export type CaseFault =
  | { readonly code: 'not-found' }
  /** Another page has moved meanwhile: look again. */
  | { readonly code: 'conflict' }
  /** No move: what is wrong with it, and where. */
  | { readonly code: 'no-move'; readonly path: string; readonly message: string }
  /** A move that is not possible now. */
  | ({ readonly code: 'refused' } & { readonly refused: Refused })
  | { readonly code: 'full' }
  | { readonly code: 'not-closed' }
  | { readonly code: 'not-allowed' }
  /** Its grade is the score of an exam's question. */
  | { readonly code: 'in-exam' }

/** A case may be so long. */
export const MOST_MOVES = 2000

export function caseSentence(fault: CaseFault): string {
  switch (fault.code) {
    case 'not-found':
      return 'There is no such case.'
    case 'conflict':
      return 'Another page has gone on with this case. What it did is shown now; nothing of yours was lost.'
    case 'no-move':
      return `That is no move (${fault.path}: ${fault.message}).`
    case 'refused':
      return fault.refused.message
    case 'full':
      return `A case has at most ${MOST_MOVES} moves. Close it, or branch it from an earlier moment.`
    case 'not-closed':
      return 'The report is there when the case is closed.'
    case 'in-exam':
      return 'This claim was worked in an exam, and its grade is on record there. To change the score, correct the question in the studio.'
    case 'not-allowed':
      return 'That is not yours to do.'
  }
}
