/** Where the worker's script lies. Its folder is its scope: pages under `/attempts/` and no others. */
export const WORKER = '/attempts/room-worker.js'

const PREFIX = 'cleanclaim-room:'

/** The cache of one person's exam rooms. Its name says whose, so that it goes when the device has another person. */
export const cacheOf = (person: string): string => PREFIX + person

export const isRoomCache = (name: string): boolean => name.startsWith(PREFIX)

/** What the page of a room tells the worker once the server has confirmed whose it is: keep me. */
export interface KeepRoom {
  readonly kind: 'keep'
  readonly person: string
  /** The path of the room. */
  readonly room: string
  /** Files the page needs that its document does not name: fonts. */
  readonly files: readonly string[]
}
