import type { KeepRoom } from './room-cache.ts'
import { WORKER } from './room-cache.ts'

/** The fonts this page has loaded. All else it needs, its document names. */
const ownFonts = (): string[] =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.endsWith('.woff2'))
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
  const worker = await awake(await serviceWorker.register(WORKER))
  const wish: KeepRoom = { kind: 'keep', person, room: `/attempts/${attempt}`, files: ownFonts() }
  worker?.postMessage(wish)
}

/**
 * The worker once it is at work. (`serviceWorker.ready` would wait for ever on a page that was opened elsewhere and came
 * to the room by a link: a page belongs to the address it was loaded from.)
 */
function awake({ active, waiting, installing }: ServiceWorkerRegistration): Promise<ServiceWorker | null> {
  const worker = active ?? waiting ?? installing
  if (!worker || worker.state === 'activated') return Promise.resolve(worker)
  return new Promise((resolve) => {
    const hear = () => {
      if (worker.state !== 'activated' && worker.state !== 'redundant') return
      worker.removeEventListener('statechange', hear)
      resolve(worker.state === 'activated' ? worker : null)
    }
    worker.addEventListener('statechange', hear)
  })
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
