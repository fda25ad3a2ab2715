import { isChange } from './room-types.ts'
import type { Shelved } from './unsent-store.ts'

/** What replaying needs: a way to send, and to take what arrived off the shelf. */
export interface ReplayWorld {
  post(body: string): Promise<{ status: number; body: unknown }>
  drop(attempt: string, client: string, upTo: number): Promise<void>
}

/**
 * `arrived`: the server took something. `done`: nothing of it need be tried again. `lost`: what was refused for good;
 * it stays on the shelf until the candidate has seen it.
 */
export interface Replayed {
  readonly arrived: boolean
  readonly done: boolean
  readonly lost: readonly Shelved[]
}

const BATCH = 100
/** Refusals that another time may not meet: somebody else is signed in, a break, a rush. */
const PASSING = new Set([401, 404, 408, 429])
const PASSING_CODES = new Set(['paused', 'conflict'])
const OVER = new Set(['closed', 'late'])

type Verdict = 'kept' | 'over' | 'gap' | 'refused' | 'later'

/**
 * Sends what a page that is gone could not, in its order, under its own name: the server drops what it has, and
 * compares the rest with newer answers. A batch that is refused whole is sent again change by change, to find out what
 * of it the server has; of one that arrives just after the end it may keep a part. Once the attempt is over the rest is lost; a change that is refused for what it is, is lost
 * alone, and those after it go under a name of their own, numbered anew, always the same way. So does everything after
 * a gap: what is missing there has never reached this shelf.
 */
export async function replayUnsent(page: readonly Shelved[], world: ReplayWorld): Promise<Replayed> {
  const lost: Shelved[] = []
  let [arrived, size, at, renamed] = [false, BATCH, 0, 0]
  const send = async (batch: readonly Shelved[]): Promise<readonly [Verdict, number]> => {
    const { client, seen } = batch[0] as Shelved
    const events = batch.map(({ event }, i) => (renamed > 0 ? { ...event, seq: renamed + i } : event))
    const name = renamed > 0 ? `${client.slice(0, 38)}-r` : client
    const answer = await world.post(JSON.stringify({ client: name, seen, events }))
    return [verdict(answer), keptOf(events, answer.body)]
  }
  try {
    while (at < page.length) {
      const batch = together(page, at, size)
      const last = batch.at(-1) as Shelved
      const [said, kept] = await send(batch)
      if (said === 'later') break
      if (said === 'kept' && kept > 0) {
        arrived = true
        at += kept
        const { attempt, client, seq } = batch[kept - 1] as Shelved
        if (renamed > 0) renamed += kept
        else await world.drop(attempt, client, seq)
      } else if (said === 'gap' && renamed === 0) renamed = 1
      else if (batch.length > 1) size = 1
      else if (said === 'over') return await over([...lost, ...page.slice(at)], arrived, world)
      else {
        lost.push(last)
        at++
        if (renamed === 0) renamed = 1
      }
    }
  } catch {
    // no network: what is on the shelf stays there
  }
  const whole = at === page.length
  const last = page.at(-1)
  const told = lost.filter(({ event }) => isChange(event))
  if (whole && renamed > 0 && told.length === 0 && last) await world.drop(last.attempt, last.client, last.seq)
  return { arrived, done: whole, lost: whole ? told : [] }
}

/** The rest of a page is lost. Reports of its clocks are nobody's loss, and leave the shelf without a word. */
async function over(rest: readonly Shelved[], arrived: boolean, world: ReplayWorld): Promise<Replayed> {
  const lost = rest.filter(({ event }) => isChange(event))
  const last = rest.at(-1)
  if (lost.length === 0 && last) await world.drop(last.attempt, last.client, last.seq)
  return { arrived, done: true, lost }
}

/** How many of a batch the server has: after the end only those from its front that were done before. */
function keptOf(events: readonly { readonly seq: number }[], body: unknown): number {
  const acked = (body as { acked?: unknown } | null)?.acked
  return typeof acked === 'number' ? events.filter(({ seq }) => seq <= acked).length : events.length
}

/** The changes from `at` on that were made with the same knowledge. */
function together(page: readonly Shelved[], at: number, size: number): readonly Shelved[] {
  const seen = page[at]?.seen
  const end = page.findIndex((change, i) => i > at && (change.seen !== seen || i - at >= size))
  return page.slice(at, end < 0 ? Math.min(page.length, at + size) : end)
}

function verdict({ status, body }: { status: number; body: unknown }): Verdict {
  if (status === 200) return 'kept'
  const code = String((body as { error?: unknown } | null)?.error ?? '')
  if (status < 400 || status >= 500 || PASSING.has(status) || PASSING_CODES.has(code)) return 'later'
  if (code === 'gap') return 'gap'
  return OVER.has(code) ? 'over' : 'refused'
}
