import type { AnswerView, Response, Review } from '#curriculum'

/** What the room knows of one question: its public view, never its key. */
export interface RoomPlace {
  /** 1-based number on the form. */
  readonly n: number
  readonly section: string
  readonly view: AnswerView
  /** The chart that a case's questions share. */
  readonly chartHtml: string | null
  readonly caseId: string | null
}

/** The candidate's answer sheet, as kept by the server. */
export interface RoomSheet {
  readonly answers: Readonly<Record<number, Response>>
  readonly flags: readonly number[]
  readonly struck: Readonly<Record<number, readonly number[]>>
  readonly visited: readonly number[]
  readonly checked: Readonly<Record<number, Review>>
}

/** One thing the candidate did, before it has a sequence number. */
export type RoomAct =
  | { readonly kind: 'visited'; readonly place: number }
  | { readonly kind: 'answered'; readonly place: number; readonly response: Response | null }
  | { readonly kind: 'flagged' | 'unflagged'; readonly place: number }
  | { readonly kind: 'struck' | 'unstruck'; readonly place: number; readonly option: number }
  | { readonly kind: 'checked'; readonly place: number }
