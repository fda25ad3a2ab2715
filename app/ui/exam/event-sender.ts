import type { PageNews, TimeView } from '#exams'
import type { RoomAct } from './room-types.ts'
import { isChange } from './room-types.ts'

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
  /** How the time stands, when it is over, was changed, or a break began or ended elsewhere. */
  readonly time?: TimeView
  readonly reviews?: Readonly<Record<number, unknown>>
}

/** How the line to the server stands, for the one word in the bar. */
export type LineState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  /** The server cannot be reached. `onDevice`: what waits would outlive this page. */
  | { readonly kind: 'waiting'; readonly unsent: number; readonly onDevice: boolean }
  /** `as`: nobody is signed in here, or somebody whose exam this is not. */
  | {
      readonly kind: 'signed-out'
      readonly as: 'nobody' | 'another'
      readonly unsent: number
      readonly onDevice: boolean
    }
  | { readonly kind: 'closed' }
  /** The time is over; `unsent` changes were made after it, or came too late, and cannot count. */
  | { readonly kind: 'late'; readonly unsent: number }
  | { readonly kind: 'refused'; readonly say: string }

/** One change on its way: what was done, its number and time, and how much of the attempt its page knew by then. */
export interface Unsent {
  readonly event: RoomAct & { readonly seq: number; readonly ms: number }
  readonly seen: number
}

/** The world as the sender needs it; tests hand in their own. */
export interface SenderWorld {
  post(body: string, keepalive: boolean): Promise<{ status: number; body: unknown }>
  monotonicMs(): number
  later(ms: number, run: () => void): () => void
  random(): number
  /**
   * Puts changes on the device's shelf. Resolves when they lie there, also for a page that comes after this one.
   * `refused`: the server did not take them as they are; the next page sends them one by one.
   */
  shelve(changes: readonly Unsent[], refused: boolean): Promise<void>
  /** The server has this page's changes up to a number: they leave the shelf, and the device keeps what it said. */
  unshelve(upTo: number): Promise<void>
}

const GATHER_MS = 200
const FIRST_RETRY_MS = 1000
const LONGEST_RETRY_MS = 15_000
/** Far below what the server takes at once (`BATCH_LIMIT`), and small enough to outlive its page (64 kB). */
const BATCH = 100
/** Characters of one batch: notes are long, and a request that outlives its page may carry 64 kB. */
const BATCH_TEXT = 16_000

/**
 * Sends what the candidate does, in order, as soon as it happens: changes of 200 ms travel together, at most one
 * request is under way, a change leaves the queue only when the server has said that it is durable, and a failed
 * request is tried again with growing, jittered pauses. The server drops repeats by (client, seq), so a request
 * whose answer was lost may safely be sent again.
 *
 * A change lies on the device's shelf before it is sent: a page that takes this one's queue over (`left`) then never
 * gives a number twice. On a device without a shelf (a private window may have none) changes are sent all the same.
 */
export class EventSender {
  private queue: Unsent[]
  private next: number
  /** Highest number that lies on the shelf. */
  private shelved: number
  private shelfless = false
  private busy = false
  private failures = 0
  /** Why nothing is sent for now; what is done meanwhile is kept. */
  private halted: 'nobody' | 'another' | 'closed' | 'paused' | { readonly say: string } | null = null
  /** Changes that came after the end, once the server has said that it is over: nothing is added any more. */
  private late: number | null = null
  private cancel: (() => void) | null = null
  private waiters: (() => void)[] = []

  constructor(
    private readonly client: string,
    private readonly world: SenderWorld,
    private readonly onState: (state: LineState) => void,
    /** `kept`: what of this page's the server has confirmed with it; `waitedMs`: how long ago it was asked. */
    private readonly onAck: (ack: Ack, kept: readonly RoomAct[], waitedMs: number) => void,
    /** How many events of the attempt the page was made of. */
    private seen: number,
    /** What an earlier page of the same name left on the shelf. */
    left: readonly Unsent[] = [],
  ) {
    this.queue = [...left]
    this.shelved = left.at(-1)?.event.seq ?? 0
    this.next = this.shelved + 1
    if (left.length > 0) this.schedule(0)
  }

  /** How many changes the server has not yet confirmed. */
  get unsent(): number {
    return changesIn(this.queue)
  }

  /** Whether all that waits would outlive this page. */
  get isOnDevice(): boolean {
    return (this.queue.at(-1)?.event.seq ?? 0) <= this.shelved
  }

  /** What was done here and is not confirmed yet, in order. */
  get pending(): readonly RoomAct[] {
    return this.queue.map(({ event }) => event)
  }

  add(act: RoomAct): void {
    if (this.halted === 'closed' || this.late !== null) return
    const event = { ...act, seq: this.next++, ms: Math.round(this.world.monotonicMs()) }
    this.queue.push({ event, seen: this.seen })
    this.say()
    void this.shelve()
  }

  /** Sends at once; resolves when sending has stopped: with whether everything so far is durable. */
  async flush(): Promise<boolean> {
    if (!this.halted && (this.queue.length > 0 || this.busy)) {
      const done = new Promise<void>((resolve) => this.waiters.push(resolve))
      this.schedule(0)
      await done
    }
    return this.queue.length === 0
  }

  /** Asks the server for the time and state, sending whatever waits. */
  ask(): void {
    // During a break somebody may have ended it.
    if (this.halted === 'paused') this.halted = null
    if (!this.busy && !this.halted) void this.send(true)
  }

  /** The page is going away: one last request that outlives it, beside one that may be under way. */
  leave(): void {
    const batch = this.batch()
    if (this.halted || batch.length === 0) return
    this.post(batch, true).then(
      (answer) => {
        if (answer.status === 200) this.confirmed(answer.body as Ack, answer.waitedMs)
      },
      () => undefined,
    )
  }

  /** Signed in again, or back online: try now. */
  resume(): void {
    if (this.halted === 'closed') return
    this.halted = null
    this.failures = 0
    this.cancel?.()
    this.cancel = null
    void this.shelve()
    this.ask()
  }

  /** The device was cleared for another person: what waits is in this page only, until the next change. */
  forgotten(): void {
    this.shelved = 0
    if (this.queue.length > 0) this.say()
  }

  /** Does nothing more; what waits stays on the shelf. */
  close(): void {
    this.leave()
    this.cancel?.()
    this.halted = 'closed'
    this.settle()
  }

  /** Puts what is not there yet on the shelf. Each time all of it: one write that failed leaves no gap. */
  private async shelve(): Promise<void> {
    const fresh = this.queue.filter(({ event }) => event.seq > this.shelved)
    const last = fresh.at(-1)
    if (!last) return
    try {
      await this.world.shelve(fresh, false)
      this.shelved = Math.max(this.shelved, last.event.seq)
      this.shelfless = false
    } catch {
      this.shelfless = true
    }
    this.say()
    if (this.failures === 0) this.schedule(GATHER_MS)
  }

  private schedule(ms: number): void {
    if (this.busy || this.halted) return
    this.cancel?.()
    this.cancel = this.world.later(ms, () => {
      this.cancel = null
      void this.send(this.failures > 0)
    })
  }

  /** What may be sent now: changes made with the same knowledge travel together, so that the server can compare. */
  private batch(): Unsent[] {
    const ready = this.queue.filter(({ event }) => this.shelfless || event.seq <= this.shelved)
    const other = ready.findIndex(({ seen }) => seen !== ready[0]?.seen)
    return firstOf(other < 0 ? ready : ready.slice(0, other))
  }

  private post(batch: readonly Unsent[], keepalive: boolean) {
    const seen = batch[0]?.seen ?? this.seen
    const events = batch.map(({ event }) => event)
    const since = this.world.monotonicMs()
    return this.world
      .post(JSON.stringify({ client: this.client, seen, events }), keepalive)
      .then((answer) => ({ ...answer, waitedMs: this.world.monotonicMs() - since }))
  }

  private async send(evenEmpty: boolean): Promise<void> {
    const batch = this.batch()
    if (this.busy || (batch.length === 0 && !evenEmpty)) return this.settle()
    this.busy = true
    const answer = await this.post(batch, false).catch(() => null)
    this.busy = false
    if (this.halted === 'closed') return
    if (answer?.status === 200) this.confirmed(answer.body as Ack, answer.waitedMs)
    else if (answer?.status === 401) this.halt('nobody')
    else if (answer?.status === 404) this.halt('another')
    else if (answer && answer.status >= 400 && answer.status < 500 && answer.status !== 429)
      this.refused(answer.body, answer.waitedMs)
    else this.retry()
  }

  private confirmed(ack: Ack, waitedMs: number): void {
    this.failures = 0
    const kept = this.queue.filter(({ event }) => event.seq <= ack.acked)
    this.queue = this.queue.slice(kept.length)
    this.seen = Math.max(this.seen, ack.total)
    this.onAck(
      ack,
      kept.map(({ event }) => event),
      waitedMs,
    )
    this.world.unshelve(ack.acked).catch(() => undefined)
    if (ack.state !== 'open') {
      this.halt('closed')
      return
    }
    this.say()
    if (this.queue.length > 0) this.schedule(this.waiters.length > 0 ? 0 : GATHER_MS)
    this.settle()
  }

  private refused(body: unknown, waitedMs: number): void {
    const fault = typeof body === 'object' && body !== null ? (body as Refusal) : {}
    if (fault.error === 'closed') this.halt('closed')
    else if (fault.error === 'late') this.tooLate()
    else if (fault.error === 'paused' && fault.time) {
      const { time } = fault
      this.halt('paused')
      const before = { acked: 0, state: 'open', total: this.seen, remainingMs: time.remainingMs, time }
      this.onAck(before, [], waitedMs)
    } else this.notTaken(fault)
  }

  private notTaken({ message }: Refusal): void {
    this.world.shelve(this.queue, true).catch(() => undefined)
    this.halt({ say: typeof message === 'string' ? message : 'The server did not take the last change.' })
  }

  /** What waits came after the end. It stays on the shelf until it has been told; the exam can still be handed in. */
  private tooLate(): void {
    this.failures = 0
    this.late = (this.late ?? 0) + changesIn(this.queue)
    this.world.shelve(this.queue, true).catch(() => undefined)
    this.queue = []
    this.say()
    this.settle()
  }

  private retry(): void {
    this.failures++
    this.say()
    const pause = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** (this.failures - 1))
    this.schedule(pause * (0.5 + this.world.random() / 2))
  }

  private halt(why: NonNullable<EventSender['halted']>): void {
    this.halted = why
    this.say()
    this.settle()
  }

  private say(): void {
    const { halted, isOnDevice: onDevice, unsent } = this
    if (halted === 'closed') this.onState({ kind: 'closed' })
    else if (halted === 'nobody' || halted === 'another')
      this.onState({ kind: 'signed-out', as: halted, unsent, onDevice })
    else if (halted !== null && halted !== 'paused') this.onState({ kind: 'refused', say: halted.say })
    else if (this.late !== null && this.failures === 0) this.onState({ kind: 'late', unsent: this.late })
    else if (this.failures > 0) this.onState({ kind: 'waiting', unsent, onDevice })
    else this.onState({ kind: unsent > 0 ? 'saving' : 'saved' })
  }

  private settle(): void {
    if (this.queue.length > 0 && !this.halted) return
    for (const done of this.waiters.splice(0)) done()
  }
}

interface Refusal {
  readonly error?: unknown
  readonly message?: unknown
  readonly time?: TimeView | null
}

const changesIn = (queue: readonly Unsent[]): number => queue.filter(({ event }) => isChange(event)).length

/** As many events from the front of the queue as one request carries, at least one. */
function firstOf(queue: readonly Unsent[]): Unsent[] {
  let room = BATCH_TEXT
  const end = queue.findIndex(({ event }, i) => {
    room -= JSON.stringify(event).length
    return i === BATCH || (room < 0 && i > 0)
  })
  return queue.slice(0, end < 0 ? queue.length : end)
}
