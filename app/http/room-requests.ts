import type { KeepRoom } from '#ui/exam/room-cache.ts'

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const PERSON = new RegExp(`^${UUID}$`)
const ROOM = new RegExp(`^/attempts/${UUID}$`)
const FILE = /^\/assets\/[\w.-]+$/
const NAMED = /\/assets\/[\w.-]+/g

/**
 * What the worker does with a request: `room` is answered by the network first, `file` from what is kept first, and
 * `pass` is none of its business: the browser sends it as if there were no worker.
 */
export type Way = 'room' | 'file' | 'pass'

export interface Asked {
  readonly method: string
  readonly mode: string
  readonly destination: string
  readonly url: string
}

/** Only the page of a room and the files pages are made of; never reports, answers, data, or anything that changes something. */
export function wayOf({ method, mode, destination, url }: Asked, origin: string): Way {
  const at = new URL(url)
  if (method !== 'GET' || at.origin !== origin) return 'pass'
  if (mode === 'navigate') return destination === 'document' && ROOM.test(at.pathname) ? 'room' : 'pass'
  return FILE.test(at.pathname) ? 'file' : 'pass'
}

export const isRoomPath = (path: string): boolean => ROOM.test(path)
export const isFilePath = (path: string): boolean => FILE.test(path)

/** A gateway that cannot reach the server, or a server that cannot reach its records: not an answer about the room. */
export const isNoAnswer = (status: number): boolean => status === 502 || status === 503 || status === 504

/** The files a document names: scripts, what they need, and styles. */
export const filesIn = (html: string): ReadonlySet<string> => new Set(html.match(NAMED) ?? [])

const MARK = 'data-kept'

/**
 * The document as it is kept: marked with the device's time, so that the page knows that it comes from the device and
 * how old it is. `null` when it is no document that could be marked.
 */
export function markKept(html: string, wall: number): string | null {
  const marked = html.replace(/<html(?=[\s>])/, `<html ${MARK}="${wall}"`)
  return marked === html ? null : marked
}

/** What a page said, if it is a wish to be kept. */
export function readKeep(said: unknown): KeepRoom | null {
  const { kind, person, room, files } = (said ?? {}) as Partial<Record<keyof KeepRoom, unknown>>
  if (kind !== 'keep' || typeof person !== 'string' || typeof room !== 'string' || !Array.isArray(files))
    return null
  if (!PERSON.test(person) || !ROOM.test(room)) return null
  return { kind, person, room, files: files.filter((f) => typeof f === 'string' && FILE.test(f)) }
}
