import { inTime } from './device-db.ts'
import { markOwner, onOwnerChange } from './device-owner.ts'
import type { Ack, LineState, Unsent } from './event-sender.ts'
import { EventSender } from './event-sender.ts'
import { ownDevice } from './own-device.ts'
import { holdName, newName } from './page-name.ts'
import type { Replayed } from './replay-unsent.ts'
import { replayUnsent } from './replay-unsent.ts'
import type { RoomRecord } from './room-record.ts'
import type { RoomAct } from './room-types.ts'
import { takeUp } from './take-up.ts'
import type { Shelved } from './unsent-store.ts'
import { dropUnsent, listUnsent, putUnsent, settleUnsent, updateRoom } from './unsent-store.ts'

const LAST = Number.MAX_SAFE_INTEGER

export interface RoomLine {
  readonly sender: EventSender
  /** What the page before had done and not been told is kept: part of the sheet from the start. */
  readonly left: readonly Unsent[]
  /** Sends what other pages that are gone left behind. */
  replay(): Promise<Replayed>
  /** Has the device know how much time is left now: a clock that is set back while no page is open gives little. */
  noteTime(): void
  close(): void
}

interface LineEnd {
  readonly person: string
  readonly attempt: string
  readonly seen: number
  readonly onState: (state: LineState) => void
  readonly onAck: (ack: Ack, kept: readonly RoomAct[], waitedMs: number) => void
  /** How the room stands now, for a page that opens without the server; null when it is over. */
  readonly record: () => RoomRecord | null
}

/** Sends one batch of an attempt. */
export async function postEvents(attempt: string, body: string, keepalive = false) {
  const headers = { 'Content-Type': 'application/json' }
  const answer = await fetch(`/attempts/${attempt}/events`, { method: 'POST', body, keepalive, headers })
  return { status: answer.status, body: (await answer.json().catch(() => null)) as unknown }
}

/** The candidate has read what was lost: it leaves the device. */
export function dismissLost(lost: readonly Shelved[]): void {
  for (const { attempt, client } of lost) dropUnsent(attempt, client, LAST).catch(() => undefined)
}

/** Tries once more to deliver what lies on the shelf of an attempt that is over; answers what never can be. */
export async function lostOf(attempt: string): Promise<readonly Shelved[]> {
  const shelf = await listUnsent(attempt)
  const lost: Shelved[] = []
  for (const client of new Set(shelf.map((change) => change.client))) {
    const page = shelf.filter((change) => change.client === client)
    const world = { post: (body: string) => postEvents(attempt, body), drop: dropUnsent }
    lost.push(...(await replayUnsent(page, world)).lost)
  }
  return lost
}

/** Opens the line of a page to the server, with whatever this device still has to send of the attempt. */
export async function openLine({
  person,
  attempt,
  seen,
  onState,
  onAck,
  record,
}: LineEnd): Promise<RoomLine> {
  const held: (() => void)[] = []
  const hold = async (name: string) => {
    const free = await holdName(name)
    if (free) held.push(free)
    return free !== null
  }
  ownDevice(person).catch(() => undefined)
  const shelf = await inTime(listUnsent(attempt)).catch((): readonly Shelved[] => [])
  const { client, left, orphans, ms } = await takeUp({ shelf, wall: Date.now(), newName, hold })
  const opened = performance.now()
  const sender = new EventSender(
    client,
    {
      post: (body, keepalive) => postEvents(attempt, body, keepalive),
      monotonicMs: () => ms + performance.now() - opened,
      later: (pause, run) => {
        const timer = setTimeout(run, pause)
        return () => clearTimeout(timer)
      },
      random: () => Math.random(),
      shelve: (changes, refused) => {
        const tags = { person, attempt, client, refused, wall: Date.now() }
        markOwner(person)
        return inTime(putUnsent(changes.map((change) => ({ ...change, ...tags, seq: change.event.seq }))))
      },
      unshelve(upTo) {
        const now = record()
        return now ? settleUnsent(client, upTo, now) : dropUnsent(attempt, client, upTo)
      },
    },
    onState,
    onAck,
    seen,
    left,
  )
  held.push(onOwnerChange(person, () => sender.forgotten()))
  let waiting = orphans
  const replay = async (): Promise<Replayed> => {
    const pages = waiting
    waiting = []
    const world = { post: (body: string) => postEvents(attempt, body), drop: dropUnsent }
    const all: Replayed[] = []
    for (const page of pages) {
      const replayed = await replayUnsent(page, world)
      if (!replayed.done) waiting = [...waiting, page]
      all.push(replayed)
    }
    return {
      arrived: all.some((r) => r.arrived),
      done: all.every((r) => r.done),
      lost: all.flatMap((r) => r.lost),
    }
  }
  const noteTime = () => {
    const now = record()
    if (now) updateRoom(now).catch(() => undefined)
  }
  const close = () => {
    sender.close()
    for (const free of held) free()
  }
  return { sender, left, replay, noteTime, close }
}
