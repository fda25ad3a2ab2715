import type { Review } from '#curriculum'
import type { TimeView } from '#exams'
import type { Millis } from '#kernel/time.ts'
import type { Ack } from './event-sender.ts'
import { afterAct, openSheet, sheetOfRoom } from './room-state.ts'
import type { RoomAct, RoomSheet } from './room-types.ts'

/** What is known of an open room at a moment: all of it confirmed by the server. */
export interface KnownRoom {
  /** How many events of the attempt the sheet is made of. */
  readonly seen: number
  readonly sheet: RoomSheet
  /** Places whose answers stand, as `frozenText` writes them. */
  readonly frozen: string
  readonly time: TimeView
}

/** What the device keeps of it, for a page that opens without the server. */
export interface RoomRecord extends KnownRoom {
  readonly attempt: string
  readonly person: string
  readonly title: string
  /** When this was so, by the device's clock. */
  readonly wall: number
}

/**
 * How the time stands a while later, by nobody's word but the elapsed time's. A clock that was set back gives nothing;
 * a break that is over by then has ended by itself, as on the server.
 */
export function timeAfter(time: TimeView, elapsedMs: number): TimeView {
  const gone = Math.max(0, elapsedMs)
  const { remainingMs, onBreakMs, clockRuns, over } = time
  const run = runOf(time, gone)
  const left = (ms: number) => Math.max(0, ms - gone)
  const isOnBreak = onBreakMs !== null && onBreakMs > gone
  return {
    ...time,
    remainingMs: remainingMs === null ? null : (Math.max(0, remainingMs - run) as Millis),
    onBreakMs: isOnBreak ? onBreakMs - gone : null,
    clockRuns: isOnBreak && clockRuns,
    over: over && { ...over, arrivesMs: left(over.arrivesMs), closesMs: left(over.closesMs) },
  }
}

/** For how much of a while the clock ran: not in a break that stops it. */
const runOf = ({ onBreakMs, clockRuns }: TimeView, gone: number): number =>
  gone - (clockRuns ? 0 : Math.min(onBreakMs ?? 0, gone))

/** What a room that opens from the device begins with. */
export interface ChosenRoom extends KnownRoom {
  /** How long its time has been over, by the device's clock. */
  readonly overMs: number
}

/**
 * What a room that opens from the device begins with: the record of the last page, or the document when that has seen
 * more. `keptAt` is when the document was delivered, by the device's clock. Nobody has more time than was left then.
 */
export function chooseRoom(
  delivered: KnownRoom,
  keptAt: number,
  record: RoomRecord | null,
  wall: number,
): ChosenRoom {
  const isRecord = record !== null && record.seen >= delivered.seen
  const { seen, sheet, frozen, time } = isRecord ? record : delivered
  const gone = Math.max(0, wall - (isRecord ? record.wall : keptAt))
  const overMs = time.remainingMs === null ? 0 : Math.max(0, runOf(time, gone) - time.remainingMs)
  return { seen, sheet, frozen, time: timeAfter(time, gone), overMs }
}

/**
 * Keeps the record while the room is open: what was delivered, and after that only what the server has confirmed. What
 * waits to be sent is not in it; it lies on the shelf.
 */
export class RoomRecorder {
  private state
  private seen: number
  private frozen: string
  private time: TimeView
  private since: number

  constructor(
    opened: KnownRoom,
    count: number,
    private readonly monotonicMs: () => number,
  ) {
    this.state = openSheet(opened.sheet, count)
    this.seen = opened.seen
    this.frozen = opened.frozen
    this.time = opened.time
    this.since = monotonicMs()
  }

  /** The server kept these acts of ours, and says what others did; where both answered, theirs stood already. */
  heard(ack: Ack, kept: readonly RoomAct[]): void {
    this.state = [...kept, ...(ack.news ?? [])].reduce(afterAct, this.state)
    const reviews = ack.reviews as Readonly<Record<number, Review>> | undefined
    if (reviews) this.state = { ...this.state, checked: { ...this.state.checked, ...reviews } }
    this.seen = Math.max(this.seen, ack.total)
    this.frozen = ack.frozen ?? this.frozen
    this.hearTime({ ...(ack.time ?? this.now().time), remainingMs: ack.remainingMs as Millis | null })
  }

  /** A break began or ended. */
  hearTime(time: TimeView): void {
    this.time = time
    this.since = this.monotonicMs()
  }

  /** What is known now. */
  now(): KnownRoom {
    const { state, seen, frozen } = this
    const time = timeAfter(this.time, this.monotonicMs() - this.since)
    return { seen, frozen, sheet: sheetOfRoom(state), time }
  }
}
