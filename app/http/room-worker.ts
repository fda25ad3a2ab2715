import { RoomKeeper } from './room-keeper.ts'
import { readKeep, wayOf } from './room-requests.ts'

/** The little of a service worker's world that is used here; TypeScript knows either pages or workers, not both. */
interface Lasting {
  waitUntil(work: Promise<unknown>): void
}
interface Installing extends Lasting {
  /** Static routes (Chromium 123 on): requests that need not wake the worker. */
  addRoutes?(rule: object): Promise<void>
}
interface Fetching extends Lasting {
  readonly request: Request
  readonly resultingClientId: string
  respondWith(answer: Promise<Response>): void
}
interface Told extends Lasting {
  readonly data: unknown
  readonly source: { readonly id?: string } | null
}
interface WorkerScope {
  readonly location: Location
  readonly caches: CacheStorage
  skipWaiting(): Promise<void>
  addEventListener(on: 'install', hear: (event: Installing) => void): void
  addEventListener(on: 'fetch', hear: (event: Fetching) => void): void
  addEventListener(on: 'message', hear: (event: Told) => void): void
}

/**
 * The service worker of the exam room; the build puts it at `/attempts/room-worker.js`, so that it sees pages under
 * `/attempts/` only. It opens a room that was open on this device when the server cannot be reached. The rules are in
 * `room-requests.ts`, what is kept in `room-keeper.ts`.
 */
const scope = self as unknown as WorkerScope
const keeper = new RoomKeeper({
  caches: scope.caches,
  fetch: (request, init) => fetch(request, init),
  pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  wall: () => Date.now(),
})

scope.addEventListener('install', (event) => {
  event.waitUntil(scope.skipWaiting())
  // Autosaves go past a sleeping worker.
  const past = event.addRoutes?.({ condition: { requestMethod: 'POST' }, source: 'network' })
  if (past) event.waitUntil(past.catch(() => undefined))
})

scope.addEventListener('fetch', (event) => {
  const way = wayOf(event.request, scope.location.origin)
  if (way === 'room') event.respondWith(keeper.show(event.request, event.resultingClientId))
  else if (way === 'file') event.respondWith(keeper.file(event.request))
})

scope.addEventListener('message', (event) => {
  const wish = readKeep(event.data)
  if (wish) event.waitUntil(keeper.keep(wish, event.source?.id ?? '').catch(() => undefined))
})
