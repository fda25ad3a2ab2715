import type { PageNews } from '#exams'
import type { RoomAct } from './room-types.ts'

/** What the server says after keeping events: everything up to `acked` is durable. */
export interface Ack {
  readonly acked: number
  readonly remainingMs: number | null
  readonly state: string
  /** Events of the attempt this page knows of from now on. */
  readonly total: number
  /** Which answers stand now, when a section was submitted or opened again meanwhile. */
  readonly frozen?: string
  /** What other pages did meanwhile. */
  readonly news?: readonly PageNews[]
  readonly reviews?: Readonly<Record<number, unknown>>
}

/** How the line to the server stands, for the one word in the bar. */
export type LineState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'waiting'; readonly unsent: number }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'refused'; readonly say: string }

interface Sequenced {
  readonly seq: number
  readonly ms: number
}
type Event = RoomAct & Sequenced

/** The world as the sender needs it; tests hand in their own. */
export interface SenderWorld {
  post(body: string, keepalive: boolean): Promise<{ status: number; body: unknown }>
  monotonicMs(): number
  later(ms: number, run: () => void): () => void
  random(): number
}

const GATHER_MS = 200
const FIRST_RETRY_MS = 1000
const LONGEST_RETRY_MS = 15_000
const BATCH = 100

/**
 * Sends what the candidate does, in order, as soon as it happens: changes of 200 ms travel together, at most one
 * request is under way, an event leaves the queue only when the server has said that it is durable, and a failed
 * request is tried again with growing, jittered pauses. The server drops repeats by (client, seq), so a request
 * whose answer was lost may safely be sent again.
 */
export class EventSender {
  private queue: Event[] = []
  private next = 1
  private busy = false
  private failures = 0
  /** No sending for now: signed out, or the last batch was refused. What is done meanwhile is kept. */
  private stopped = false
  /** The attempt is over: nothing more counts. */
  private over = false
  private cancel: (() => void) | null = null
  private waiters: (() => void)[] = []

  constructor(
    private readonly client: string,
    private readonly world: SenderWorld,
    private readonly onState: (state: LineState) => void,
    private readonly onAck: (ack: Ack) => void,
    /** How many events of the attempt the page was made of. */
    private seen: number,
  ) {}

  /** How many events the server has not yet confirmed. */
  get unsent(): number {
    return this.queue.length
  }

  add(act: RoomAct): void {
    if (this.over) return
    this.queue.push({ ...act, seq: this.next++, ms: Math.round(this.world.monotonicMs()) })
    if (this.failures === 0 && !this.stopped) this.onState({ kind: 'saving' })
    this.schedule(this.failures === 0 ? GATHER_MS : null)
  }

  /** What was done here and is not confirmed yet, in order. */
  get pending(): readonly RoomAct[] {
    return this.queue
  }

  /** Sends at once and resolves when everything so far is durable, or when sending has stopped for good. */
  flush(): Promise<void> {
    if (this.stopped || (this.queue.length === 0 && !this.busy)) return Promise.resolve()
    const done = new Promise<void>((resolve) => this.waiters.push(resolve))
    this.schedule(0)
    return done
  }

  /** Asks the server for the time and state, sending whatever waits. */
  ask(): void {
    if (!this.busy && !this.stopped) void this.send(true, false)
  }

  /** The page is going away: one last request that outlives it. */
  leave(): void {
    if (this.queue.length > 0 && !this.stopped) void this.send(false, true)
  }

  /** Signed in again, or back online: try now. */
  resume(): void {
    if (this.over) return
    this.stopped = false
    this.failures = 0
    this.schedule(0)
  }

  private schedule(ms: number | null): void {
    if (ms === null || this.busy || this.stopped) return
    this.cancel?.()
    this.cancel = this.world.later(ms, () => {
      this.cancel = null
      void this.send(false, false)
    })
  }

  private async send(evenEmpty: boolean, keepalive: boolean): Promise<void> {
    if ((this.busy && !keepalive) || (this.queue.length === 0 && !evenEmpty)) return this.settle()
    this.busy = true
    const events = this.queue.slice(0, BATCH)
    const answer = await this.world
      .post(JSON.stringify({ client: this.client, seen: this.seen, events }), keepalive)
      .catch(() => null)
    this.busy = false
    if (answer?.status === 200) this.confirmed(answer.body as Ack)
    else if (answer?.status === 401) this.halt({ kind: 'signed-out' })
    else if (answer && answer.status >= 400 && answer.status < 500 && answer.status !== 429)
      this.refused(answer.body)
    else this.retry()
  }

  private confirmed(ack: Ack): void {
    this.failures = 0
    this.queue = this.queue.filter((e) => e.seq > ack.acked)
    this.seen = Math.max(this.seen, ack.total)
    this.onAck(ack)
    if (ack.state !== 'open') this.halt({ kind: 'closed' })
    else if (this.queue.length > 0) this.schedule(GATHER_MS)
    else this.onState({ kind: 'saved' })
    this.settle()
  }

  private refused(body: unknown): void {
    const fault =
      typeof body === 'object' && body !== null ? (body as { error?: unknown; message?: unknown }) : {}
    const over = fault.error === 'closed' || fault.error === 'late'
    if (over) this.halt({ kind: 'closed' })
    else
      this.halt({
        kind: 'refused',
        say: typeof fault.message === 'string' ? fault.message : 'The server did not take the last change.',
      })
  }

  private retry(): void {
    this.failures++
    this.onState({ kind: 'waiting', unsent: this.queue.length })
    const pause = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** (this.failures - 1))
    this.schedule(pause * (0.5 + this.world.random() / 2))
  }

  private halt(state: LineState): void {
    this.stopped = true
    this.over = state.kind === 'closed'
    this.onState(state)
    this.settle()
  }

  private settle(): void {
    if (this.queue.length > 0 && !this.stopped) return
    for (const done of this.waiters.splice(0)) done()
  }
}
