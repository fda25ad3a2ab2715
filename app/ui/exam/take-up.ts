import type { Unsent } from './event-sender.ts'
import type { Shelved } from './unsent-store.ts'

/** What a page goes on with: the name it has, what waits under it, and what other pages that are gone left behind. */
export interface TakenUp {
  readonly client: string
  readonly left: readonly Unsent[]
  /** Milliseconds on the page's clock when this one opened: it goes on where the page before stopped. */
  readonly ms: number
  readonly orphans: readonly (readonly Shelved[])[]
}

/** The world of taking up. `hold` says whether the name is ours from now on: no other open page has it. */
export interface TakeUpWorld {
  readonly shelf: readonly Shelved[]
  readonly wall: number
  newName(): string
  hold(name: string): Promise<boolean>
}

/**
 * Goes on where the last page of this attempt on this device stopped: under its name, after its numbers, so that what
 * it left and what comes now is one row to the server, and a change made after a reload never counts as older than one
 * made before. The names of pages that are still open are held by them, and their queues are theirs. Other pages that
 * are gone are replayed (`replayUnsent`).
 */
export async function takeUp({ shelf, wall, newName, hold }: TakeUpWorld): Promise<TakenUp> {
  const pages = [...new Set(shelf.map(({ client }) => client))]
    .map((client) => shelf.filter((change) => change.client === client).sort((a, b) => a.seq - b.seq))
    .sort((a, b) => (b.at(-1)?.wall ?? 0) - (a.at(-1)?.wall ?? 0))
  let own: readonly Shelved[] | null = null
  const orphans: (readonly Shelved[])[] = []
  for (const page of pages) {
    const { client } = page[0] as Shelved
    if (!(await hold(client))) continue
    if (own === null && isWhole(page)) own = page
    else orphans.push(page)
  }
  const last = own?.at(-1)
  if (!own || !last) {
    const client = newName()
    await hold(client)
    return { client, left: [], ms: 0, orphans }
  }
  const ms = last.event.ms + Math.max(0, wall - last.wall)
  return { client: last.client, left: own.map(({ event, seen }) => ({ event, seen })), ms, orphans }
}

/** Whether numbers count up by one and nothing was refused: otherwise the server would take none of it. */
const isWhole = (page: readonly Shelved[]): boolean =>
  page.every(({ seq, refused }, i) => !refused && seq === (page[0]?.seq ?? 0) + i)
