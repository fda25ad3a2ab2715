import type { KeepRoom } from '#ui/exam/room-cache.ts'
import { cacheOf, isRoomCache } from '#ui/exam/room-cache.ts'
import { filesIn, isFilePath, isNoAnswer, isRoomPath, markKept } from './room-requests.ts'

/** The browser as the keeper needs it; tests hand in their own. */
export interface KeeperWorld {
  readonly caches: Pick<CacheStorage, 'open' | 'match' | 'keys'>
  fetch(request: Request | string, init?: RequestInit): Promise<Response>
  pause(ms: number): Promise<unknown>
  wall(): number
}

/** How long the server may take before the room opens from the device. */
const PATIENCE_MS = 6000
/** Rooms kept of one person: the ones opened last. */
const MOST_ROOMS = 6
/** Documents that wait for their page to say that they may be kept. */
const MOST_FRESH = 4
/** What was compressed or chosen on the way is neither once it lies here. */
const OF_THE_WAY = ['Content-Encoding', 'Content-Length', 'Vary']
const ANY = { ignoreVary: true, ignoreSearch: true }

/**
 * Keeps exam rooms for a reload without a network: the document of an attempt with its questions as they were
 * delivered, and the files it is made of. Nothing is kept unless the room's own page asks for it, which it does once
 * the server has answered for the person; then the files first, so that what opens from here opens whole.
 */
export class RoomKeeper {
  /** Documents just delivered, by the page they went to. */
  private readonly fresh = new Map<string, { readonly room: string; readonly page: Response }>()

  constructor(private readonly world: KeeperWorld) {}

  /** A room: from the server; from here when the server cannot be reached, says so, or takes too long. */
  async show(request: Request, client: string): Promise<Response> {
    const room = new URL(request.url).pathname
    const asked = this.world.fetch(request).then(
      (page) => ({ page }),
      (error: unknown) => ({ error }),
    )
    const kept = await this.world.caches.match(room, ANY)
    const heard = kept ? await Promise.race([asked, this.world.pause(PATIENCE_MS)]) : await asked
    if (!isHeard(heard)) {
      if (kept) return kept
      throw (heard as { error: unknown }).error
    }
    const { page } = heard
    if (kept && isNoAnswer(page.status)) return kept
    if (page.status === 404) await this.drop(room)
    if (isDocument(page)) this.remember(client, room, page.clone())
    return page
  }

  /** A file of the build. Its name changes with its content, so what lies here is as good as the server's. */
  async file(request: Request): Promise<Response> {
    return (await this.world.caches.match(request, ANY)) ?? this.world.fetch(request)
  }

  /** Keeps the room of a page: the document it was given, or one asked for anew when it came by another way. */
  async keep({ person, room, files }: KeepRoom, client: string): Promise<void> {
    const page = this.take(client, room) ?? (await this.ask(room))
    if (!page) return
    const html = markKept(await page.text(), this.world.wall())
    if (html === null) return
    const cache = await this.world.caches.open(cacheOf(person))
    const lacks = async (file: string) => !(await cache.match(file, ANY))
    for (const file of filesIn(html)) if (await lacks(file)) await cache.add(file)
    for (const file of files) if (await lacks(file)) await cache.add(file).catch(() => undefined)
    const headers = new Headers(page.headers)
    for (const name of OF_THE_WAY) headers.delete(name)
    await cache.put(room, new Response(html, { headers }))
    await this.tidy(cache, files)
  }

  private remember(client: string, room: string, page: Response): void {
    const [oldest] = this.fresh.keys()
    if (this.fresh.size >= MOST_FRESH && oldest !== undefined) this.fresh.delete(oldest)
    this.fresh.set(client, { room, page })
  }

  private take(client: string, room: string): Response | null {
    const fresh = this.fresh.get(client)
    this.fresh.delete(client)
    return fresh?.room === room ? fresh.page : null
  }

  private async ask(room: string): Promise<Response | null> {
    const page = await this.world.fetch(room, { headers: { Accept: 'text/html' }, redirect: 'manual' })
    return isDocument(page) ? page : null
  }

  /** Drops the rooms opened longest ago, and files that none of the others needs: an older build's. */
  private async tidy(cache: Cache, files: readonly string[]): Promise<void> {
    const paths = (await cache.keys()).map(({ url }) => new URL(url).pathname)
    const rooms = paths.filter(isRoomPath)
    for (const room of rooms.splice(0, rooms.length - MOST_ROOMS)) await cache.delete(room)
    const needed = new Set(files)
    for (const room of rooms)
      for (const file of filesIn((await (await cache.match(room))?.text()) ?? '')) needed.add(file)
    for (const path of paths) if (isFilePath(path) && !needed.has(path)) await cache.delete(path)
  }

  /** The server does not know this room for whoever is here now. */
  private async drop(room: string): Promise<void> {
    for (const name of (await this.world.caches.keys()).filter(isRoomCache))
      await (await this.world.caches.open(name)).delete(room)
  }
}

type Heard = { readonly page: Response }
const isHeard = (heard: unknown): heard is Heard =>
  typeof heard === 'object' && heard !== null && 'page' in heard

const isDocument = ({ status, headers, redirected }: Response): boolean =>
  status === 200 && !redirected && (headers.get('Content-Type') ?? '').startsWith('text/html')
