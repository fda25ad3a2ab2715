import type { KeepRoom } from './room-cache.ts'
import { WORKER } from './room-cache.ts'

/** Files of the build this page has loaded. */
const ownFiles = (): string[] =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'))
    .map(({ pathname }) => pathname)

/**
 * Has the room kept on this device for a reload without a network, by the worker of `app/http/room-worker.ts`. Only the
 * room asks for it, once the server has answered for the person. Without a worker (an unencrypted address other than
 * localhost, some private windows) the room works as it does without one. The development server has none: its pages
 * change as one writes. One that a built server left on the same address is taken away there.
 */
export async function keepRoom(person: string, attempt: string): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const { serviceWorker } = navigator
  if (!import.meta.env.PROD) {
    await (await serviceWorker.getRegistration(WORKER))?.unregister()
    return
  }
  await serviceWorker.register(WORKER)
  const { active } = await serviceWorker.ready
  const wish: KeepRoom = { kind: 'keep', person, room: `/attempts/${attempt}`, files: ownFiles() }
  active?.postMessage(wish)
}

/** When the document this page was made of was delivered, by the device's clock, if it comes from the device. */
export function readKeptMark(): number | null {
  if (typeof document === 'undefined') return null
  const { kept } = document.documentElement.dataset
  return kept === undefined ? null : Number(kept)
}

/** The mark is the document's, not that of pages one goes to from it. */
export const dropKeptMark = (): void => {
  delete document.documentElement.dataset.kept
}
