import { openDevice } from './device-db.ts'
import { markOwner } from './device-owner.ts'
import { cacheOf, isRoomCache } from './room-cache.ts'

/** The exam rooms kept for a reload, of everybody the test lets through. Without encryption browsers have no caches. */
async function dropCaches(is: (name: string) => boolean): Promise<void> {
  if (!('caches' in globalThis)) return
  for (const name of await caches.keys()) if (isRoomCache(name) && is(name)) await caches.delete(name)
}

/**
 * The device is this person's from now on: what it kept of anybody else's exams is cleared, also what had not been
 * sent. It was theirs to send, and they left without signing out.
 */
export async function ownDevice(person: string): Promise<void> {
  await dropCaches((name) => name !== cacheOf(person))
  const tx = (await openDevice()).transaction(['unsent', 'rooms'], 'readwrite')
  for (const name of ['unsent', 'rooms'] as const)
    for (let at = await tx.objectStore(name).openCursor(); at; at = await at.continue())
      if (at.value.person !== person) await at.delete()
  await tx.done
  markOwner(person)
}

/** An exam is over: its room and its questions leave the device. What could not be sent stays until it was seen. */
export async function forgetRoom(attempt: string): Promise<void> {
  await (await openDevice()).delete('rooms', attempt)
  if (!('caches' in globalThis)) return
  for (const name of (await caches.keys()).filter(isRoomCache))
    await (await caches.open(name)).delete(`/attempts/${attempt}`)
}

/** Signing out: nothing of an exam stays, also where the browser does not clear it by itself (`Clear-Site-Data`). */
export async function clearDevice(): Promise<void> {
  await dropCaches(() => true)
  const tx = (await openDevice()).transaction(['unsent', 'rooms'], 'readwrite')
  await Promise.all([tx.objectStore('unsent').clear(), tx.objectStore('rooms').clear(), tx.done])
}
