import type { DBSchema, IDBPDatabase } from 'idb'
import { openDB } from 'idb'
import type { RoomRecord } from './room-record.ts'
import type { Shelved } from './unsent-store.ts'

interface Device extends DBSchema {
  unsent: { key: [attempt: string, client: string, seq: number]; value: Shelved }
  rooms: { key: string; value: RoomRecord }
}

let opened: Promise<IDBPDatabase<Device>> | null = null

/**
 * The device's own store (IndexedDB). It holds what waits for the network (`unsent`), how each open exam stood when
 * the server was last heard (`rooms`), and nothing else.
 */
export function openDevice(): Promise<IDBPDatabase<Device>> {
  const close = () => {
    void opened?.then((db) => db.close()).catch(() => undefined)
    opened = null
  }
  opened ??= openDB<Device>('cleanclaim', 2, {
    upgrade(db, version) {
      if (version < 1) db.createObjectStore('unsent', { keyPath: ['attempt', 'client', 'seq'] })
      if (version < 2) db.createObjectStore('rooms', { keyPath: 'attempt' })
    },
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

/** How long the device's store may take before one goes on without it. */
const SHELF_MS = 2000

/** What the device's store answers, unless it takes too long. */
export const inTime = <T>(work: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('the store does not answer')), SHELF_MS)
    work.then(resolve, reject)
  })
