import { openDevice } from './device-db.ts'
import type { Unsent } from './event-sender.ts'
import type { RoomRecord } from './room-record.ts'

/** One change on the device's shelf: whose, of which attempt, by which page, and when by the device's own clock. */
export interface Shelved extends Unsent {
  readonly person: string
  readonly attempt: string
  readonly client: string
  readonly seq: number
  readonly wall: number
  /** The server did not take it as it was sent. */
  readonly refused: boolean
}

/** All changes of an attempt, or of one of its pages up to a number. */
const everyOf = (attempt: string) => IDBKeyRange.bound([attempt], [attempt, []])
const upToOf = (attempt: string, client: string, seq: number) =>
  IDBKeyRange.bound([attempt, client], [attempt, client, seq])

/**
 * Puts changes on the shelf; resolves once the device says they are on its disk. The write is committed in the same
 * turn it is made, so that it is carried out even if the page is closed right after. Writes are carried out in order.
 */
export async function putUnsent(changes: readonly Shelved[]): Promise<void> {
  const db = await openDevice()
  const tx = db.transaction('unsent', 'readwrite', { durability: 'strict' })
  const puts = changes.map((change) => tx.store.put(change))
  tx.commit()
  await Promise.all([...puts, tx.done])
}

/** Takes a page's changes up to a number off the shelf. */
export async function dropUnsent(attempt: string, client: string, upTo: number): Promise<void> {
  await (await openDevice()).delete('unsent', upToOf(attempt, client, upTo))
}

/**
 * The server has a page's changes up to a number: they leave the shelf, and in the same transaction the room's record
 * takes them in, so that record and shelf together are always everything that was done here. A record that knows less
 * than the one that is there, of another page, is left out.
 */
export async function settleUnsent(client: string, upTo: number, record: RoomRecord): Promise<void> {
  const { attempt, seen } = record
  const tx = (await openDevice()).transaction(['unsent', 'rooms'], 'readwrite')
  const rooms = tx.objectStore('rooms')
  await Promise.all([
    tx.objectStore('unsent').delete(upToOf(attempt, client, upTo)),
    rooms.get(attempt).then((there) => {
      if (!there || there.seen <= seen) return rooms.put(record)
    }),
    tx.done,
  ])
}

/**
 * Brings the time and place of a record up to date. Where there is none any more (the device was cleared) none is made,
 * and one that knows less than the one that is there is left out.
 */
export async function updateRoom(record: RoomRecord): Promise<void> {
  const tx = (await openDevice()).transaction('rooms', 'readwrite')
  const there = await tx.store.get(record.attempt)
  if (there && there.seen <= record.seen) await tx.store.put(record)
  await tx.done
}

/** What lies on the shelf of an attempt, each page's changes in order. */
export async function listUnsent(attempt: string): Promise<readonly Shelved[]> {
  return (await openDevice()).getAll('unsent', everyOf(attempt))
}

/** How the room of an attempt stood when the server was last heard. */
export async function findRoom(attempt: string): Promise<RoomRecord | null> {
  return (await (await openDevice()).get('rooms', attempt)) ?? null
}

/** What of one exam lies on this device and has not reached the server. */
export interface HeldBack {
  readonly attempt: string
  /** What the exam is called, where the device knows it. */
  readonly title: string | null
  readonly changes: number
}

/** What lies here of a person's, exam by exam. That a question was looked at is no loss to speak of. */
export async function listHeldBack(person: string): Promise<readonly HeldBack[]> {
  const tx = (await openDevice()).transaction(['unsent', 'rooms'])
  const own = (await tx.objectStore('unsent').getAll()).filter(
    ({ person: of, event }) => of === person && event.kind !== 'visited',
  )
  const held: HeldBack[] = []
  for (const attempt of new Set(own.map((change) => change.attempt))) {
    const title = (await tx.objectStore('rooms').get(attempt))?.title ?? null
    held.push({ attempt, title, changes: own.filter((change) => change.attempt === attempt).length })
  }
  return held
}
