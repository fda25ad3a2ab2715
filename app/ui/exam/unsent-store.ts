import type { DBSchema } from 'idb'
import { openDB } from 'idb'

/** What one page had done and not yet been told is kept. */
export interface Unsent {
  readonly attempt: string
  readonly client: string
  readonly seen: number
  readonly events: readonly unknown[]
}

interface Shelf extends DBSchema {
  unsent: { key: [string, string]; value: Unsent; indexes: { attempt: string } }
}

/** The device's own store (IndexedDB). It holds answers that wait for the network, and nothing else. */
const open = () =>
  openDB<Shelf>('cleanclaim', 1, {
    upgrade: (db) => {
      db.createObjectStore('unsent', { keyPath: ['attempt', 'client'] }).createIndex('attempt', 'attempt')
    },
  })

/** Puts what waits in the place of what waited before; nothing waiting takes the entry away. */
export async function keepUnsent(unsent: Unsent): Promise<void> {
  const db = await open()
  if (unsent.events.length > 0) await db.put('unsent', unsent)
  else await db.delete('unsent', [unsent.attempt, unsent.client])
  db.close()
}

/** What pages of this attempt left behind on this device. */
export async function listUnsent(attempt: string): Promise<readonly Unsent[]> {
  const db = await open()
  const found = await db.getAllFromIndex('unsent', 'attempt', attempt)
  db.close()
  return found
}

/** Clears the device's store: for signing out. */
export async function forgetUnsent(): Promise<void> {
  const db = await open()
  await db.clear('unsent')
  db.close()
}
