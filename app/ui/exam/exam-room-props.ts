import type { RoomView, TimeView } from '#exams'
import type { RoomPlace, RoomSheet } from './room-types.ts'
import type { DemoSelf } from './sign-in-again.tsx'

/** All that the exam room opens with. */
export interface ExamRoomProps {
  readonly attemptId: string
  /** Whose attempt it is. */
  readonly person: string
  readonly title: string
  readonly practice: boolean
  readonly remainingMs: number | null
  /** Of what the time is made, breaks, and which answers stand. */
  readonly time: TimeView
  /** In which the candidate reads the time. */
  readonly zone: string
  /** What becomes of it when the time is over; null without a limit. */
  readonly atZero: RoomView['atZero']
  /** Breaks the exam offers, by place. */
  readonly breaks: RoomView['breaks']
  readonly largerText: boolean
  readonly openBook: readonly string[]
  /** Places whose answers stand, as `frozenText` writes them. */
  readonly frozen: string
  /** Whether it is worked section by section. */
  readonly sectioned: boolean
  readonly sections: readonly { readonly id: string; readonly title: string }[]
  readonly places: readonly RoomPlace[]
  readonly sheet: RoomSheet
  /** How many events of the attempt the sheet was made of. */
  readonly seen: number
  /** Set when the candidate is one of the demo's people, who have no password. */
  readonly demo: DemoSelf | null
  /** What the device knows of the room is still being read. */
  readonly asleep?: boolean
  /** The time is the device's reckoning, until the server has been asked. */
  readonly about?: boolean
}
