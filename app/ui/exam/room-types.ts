import type { Response } from '#curriculum'
import type { RoomPlace as AnyPlace, Mark } from '#exams'

export type { Mark, RoomSheet } from '#exams'

/** One question as the room shows it. */
export type RoomPlace = AnyPlace

/** The page's report of its device's clock: nothing the candidate did, and nothing on the sheet. */
export interface ClockAct {
  readonly kind: 'clock'
  readonly why: 'opened' | 'jumped' | 'shown' | 'handing-in'
  readonly wall: number
  readonly hiddenMs?: number
}

/** One thing the candidate did, or the page reported, before it has a sequence number. */
export type RoomAct =
  | ClockAct
  | { readonly kind: 'visited'; readonly place: number }
  | { readonly kind: 'answered'; readonly place: number; readonly response: Response | null }
  | { readonly kind: 'flagged' | 'unflagged'; readonly place: number }
  | { readonly kind: 'struck' | 'unstruck'; readonly place: number; readonly option: number }
  | { readonly kind: 'checked'; readonly place: number }
  | { readonly kind: 'marked'; readonly place: number; readonly marks: Mark[] }
  | { readonly kind: 'noted'; readonly place: number; readonly text: string }

/** Whether it changes something of a question: what a candidate is told of when it waits, or is lost. */
export const isChange = <A extends RoomAct>(act: A): act is Exclude<A, ClockAct> => act.kind !== 'clock'
