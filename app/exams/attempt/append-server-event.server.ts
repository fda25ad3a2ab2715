import type { Writes } from '#db'
import type { Id } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import type { AttemptEvent } from './attempt-event.ts'
import { SERVER_CLIENT } from './attempt-event.ts'
import { appendEntry, listEvents } from './attempt-log.store.server.ts'
import { chainHead, eventText } from './chain.ts'

/** What every event of the server says beside its own. */
export interface ServerStamp {
  readonly seq: number
  readonly ms: 0
  readonly client: string
  readonly at: Instant
}

/**
 * Puts an event of the server's own at the end of the log, however many autosaves arrive meanwhile. `make` may look at
 * what is kept before it; it is asked again when somebody was faster. Answers the whole log.
 */
export async function appendServerEvent(
  tx: Writes,
  { id, genesis }: { readonly id: Id<'Attempt'>; readonly genesis: string },
  wanted: Instant,
  make: (stamp: ServerStamp, before: readonly AttemptEvent[]) => AttemptEvent,
): Promise<readonly AttemptEvent[]> {
  for (;;) {
    const log = await listEvents(tx, id)
    const at = Math.max(wanted, log.events.at(-1)?.at ?? wanted) as Instant
    const seq = 1 + log.events.filter((event) => event.client === SERVER_CLIENT).length
    const event = make({ seq, ms: 0, client: SERVER_CLIENT, at }, log.events)
    const entry = {
      ...{ attemptId: id, n: log.n + 1, client: SERVER_CLIENT, lastSeq: seq, at },
      ...{ events: `[${eventText(event)}]`, total: log.events.length + 1 },
      hash: chainHead(log.head ?? genesis, [event]),
    }
    if (await appendEntry(tx, entry)) return [...log.events, event]
  }
}
