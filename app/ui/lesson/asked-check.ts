import type { Response, Review } from '#curriculum'
import type { RoomPlace } from '#ui/exam/room-types.ts'

/** A question asked inside a lesson: what may be seen of it, and by which revision it is scored. */
export interface AskedCheck {
  readonly item: string
  readonly revision: string
  readonly view: RoomPlace['view']
  readonly chartHtml: string | null
}

/** What became of an answer that was sent: the review, or a sentence saying why there is none. */
export type CheckOutcome = { readonly review: Review } | { readonly trouble: string }

/** Sends an answer to be scored. Never rejects. */
export type SendAnswer = (check: AskedCheck, response: Response) => Promise<CheckOutcome>
