import type { DBSchema, IDBPDatabase } from 'idb'
import { openDB } from 'idb'
import type { Unsent } from './event-sender.ts'

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

interface Shelf extends DBSchema {
  unsent: { key: [attempt: string, client: string, seq: number]; value: Shelved }
}

let opened: Promise<IDBPDatabase<Shelf>> | null = null

/** The device's own store (IndexedDB). It holds what waits for the network, and nothing else. */
function open(): Promise<IDBPDatabase<Shelf>> {
  const close = () => {
    void opened?.then((db) => db.close()).catch(() => undefined)
    opened = null
  }
  opened ??= openDB<Shelf>('cleanclaim', 1, {
    upgrade: (db) => void db.createObjectStore('unsent', { keyPath: ['attempt', 'client', 'seq'] }),
    blocking: close,
    // Signing out clears the device and ends the connection.
    terminated: () => {
      opened = null
    },
  }).catch((error: unknown) => {
    opened = null
    throw error
  })
  return opened
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
  const db = await open()
  const tx = db.transaction('unsent', 'readwrite', { durability: 'strict' })
  const puts = changes.map((change) => tx.store.put(change))
  tx.commit()
  await Promise.all([...puts, tx.done])
}

/** Takes a page's changes up to a number off the shelf. */
export async function dropUnsent(attempt: string, client: string, upTo: number): Promise<void> {
  await (await open()).delete('unsent', upToOf(attempt, client, upTo))
}

/** What lies on the shelf of an attempt, each page's changes in order. */
export async function listUnsent(attempt: string): Promise<readonly Shelved[]> {
  return (await open()).getAll('unsent', everyOf(attempt))
}

/** Clears what belongs to anybody else: the device has another person now. */
export async function forgetOthers(person: string): Promise<void> {
  const tx = (await open()).transaction('unsent', 'readwrite')
  for (let at = await tx.store.openCursor(); at; at = await at.continue())
    if (at.value.person !== person) await at.delete()
  await tx.done
}
