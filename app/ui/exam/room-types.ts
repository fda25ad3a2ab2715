import type { Response } from '#curriculum'
import type { RoomPlace as AnyPlace, Mark } from '#exams'

export type { Mark, RoomSheet } from '#exams'

/** One question as the room shows it. */
export type RoomPlace = AnyPlace

/** One thing the candidate did, before it has a sequence number. */
export type RoomAct =
  | { readonly kind: 'visited'; readonly place: number }
  | { readonly kind: 'answered'; readonly place: number; readonly response: Response | null }
  | { readonly kind: 'flagged' | 'unflagged'; readonly place: number }
  | { readonly kind: 'struck' | 'unstruck'; readonly place: number; readonly option: number }
  | { readonly kind: 'checked'; readonly place: number }
  | { readonly kind: 'marked'; readonly place: number; readonly marks: Mark[] }
  | { readonly kind: 'noted'; readonly place: number; readonly text: string }
