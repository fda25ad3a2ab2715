import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import { wellFormed } from '#kernel/text.ts'
import type { Instant, Millis } from '#kernel/time.ts'
import type { PageClock } from '../time/page-clock.ts'
import { doneInTime, pageClock } from '../time/page-clock.ts'
import type { AttemptEvent, ClientEvent } from './attempt-event.ts'
import { EventBatch } from './attempt-event.ts'
import type { AttemptFault } from './attempt-fault.ts'
import type { AttemptMode, AttemptState } from './attempt-state.ts'
import { eventText, link } from './chain.ts'
import { mayArrive } from './clock.ts'
import { fitsShape, placeShape } from './form-shape.ts'
import { frozenPlaces } from './frozen.ts'

/** Where an attempt stands when a batch arrives. */
export interface Standing {
  readonly mode: AttemptMode
  readonly state: AttemptState
  readonly deadlineAt: Instant | null
  readonly arrivalGraceMs: Millis
  readonly shape: string
  /** Set while a break is on. */
  readonly pausedAt: Instant | null
  /** Places whose answers stand, as `frozenText` writes them. */
  readonly frozen: string
  /** Time and link of the last event kept; the attempt's own start and first link when there is none. */
  readonly lastAt: Instant
  readonly head: string
  /** Highest number kept of the client that sends the batch; 0 when it is new. */
  readonly lastSeq: number
  /** Places that other pages answered since what the batch's page has seen. */
  readonly answeredElsewhere?: ReadonlySet<number>
  /** Places that a submitted section or a break froze since what the batch's page has seen. */
  readonly frozenElsewhere?: ReadonlySet<number>
  /** Asked for after the deadline only: what is known of the page's clock. */
  readonly clock?: PageClock
}

/** What of a batch is to be kept. `events` is empty when all of it was kept before. */
export interface Accepted {
  readonly events: readonly AttemptEvent[]
  /** The events as the log keeps them: a JSON list of canonical texts. */
  readonly text: string
  readonly head: string
  /** Highest number of the client that is kept once `events` are. */
  readonly lastSeq: number
}

/** Reads a batch from outside. */
export function readBatch(raw: unknown): Result<EventBatch, AttemptFault> {
  const parsed = EventBatch.safeParse(raw)
  if (parsed.success) return ok(parsed.data)
  const issue = parsed.error.issues[0]
  return fail({ code: 'malformed', why: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` })
}

/**
 * Decides what of a batch is kept: all that is new, or nothing with the reason. A batch sent twice changes nothing and
 * is acknowledged, also when the attempt is over by then; a gap, a disorder, a place or an option that does not exist,
 * or a response of the wrong form refuses the whole batch. An answer given without having seen a newer one of another
 * page is kept as overtaken: it never overwrites the newer one. So is one to a section that another page submitted, or to
 * what a break froze that the page did not know of.
 *
 * During a break nothing is kept but reports of the page's clocks. Between the deadline and the end of the seconds of grace, what was surely done before the deadline is kept, up to the
 * first event that was not; nothing is kept of a batch that begins with such a one (`late`).
 */
export function acceptBatch(
  standing: Standing,
  batch: EventBatch,
  now: Instant,
): Result<Accepted, AttemptFault> {
  const { events, client } = batch
  const { lastSeq } = standing
  const first = events[0]?.seq ?? 1
  if (events.some((event, i) => event.seq !== first + i)) return fail({ code: 'disordered' })
  const fresh = events.slice(Math.max(0, lastSeq + 1 - first))
  if (fresh.length === 0) return ok({ events: [], text: '[]', head: standing.head, lastSeq })
  if (standing.state !== 'open') return fail({ code: 'closed', state: standing.state })
  const { deadlineAt, pausedAt } = standing
  if (pausedAt !== null && fresh.some(({ kind }) => kind !== 'clock')) return fail({ code: 'paused' })
  // During a break the deadline has not been moved yet.
  const isOver = deadlineAt !== null && pausedAt === null && now > deadlineAt
  if (isOver && !mayArrive(standing, now)) return fail({ code: 'late', deadline: deadlineAt })
  if (first > lastSeq + 1) return fail({ code: 'gap', expected: lastSeq + 1 })
  const { clock = pageClock([]) } = standing
  const timely = isOver ? fresh.slice(0, doneInTime(fresh, clock, deadlineAt)) : fresh
  if (isOver && timely.length === 0) return fail({ code: 'late', deadline: deadlineAt })
  const shape = standing.shape.split(' ')
  const fault = firstFault(timely, shape, standing)
  if (fault) return fail(fault)
  // A server whose clock runs behind must not put an event before the one it follows.
  const at = Math.max(now, standing.lastAt) as Instant
  const isOvertaken = (event: ClientEvent) =>
    event.kind === 'answered' &&
    (standing.answeredElsewhere?.has(event.place) === true ||
      standing.frozenElsewhere?.has(event.place) === true)
  const kept = timely.map((event): AttemptEvent => {
    const line = { ...clean(event), client, at }
    return line.kind === 'answered' && isOvertaken(event) ? { ...line, overtaken: true } : line
  })
  const texts = kept.map(eventText)
  const head = texts.reduce(link, standing.head)
  return ok({ events: kept, text: `[${texts.join()}]`, head, lastSeq: lastSeq + kept.length })
}

function firstFault(
  events: readonly ClientEvent[],
  shape: readonly string[],
  { mode, frozen, frozenElsewhere }: Pick<Standing, 'mode' | 'frozen' | 'frozenElsewhere'>,
): AttemptFault | null {
  const stands = frozenPlaces(frozen)
  for (const event of events) {
    if (event.kind === 'clock') continue
    const { place } = event
    const asked = placeShape(shape, place)
    if (!asked) return { code: 'no-such-place', place }
    if (event.kind === 'answered' && stands.has(place) && !frozenElsewhere?.has(place))
      return { code: 'frozen', place }
    if (event.kind === 'checked' && mode !== 'practice') return { code: 'wrong-mode' }
    if (event.kind === 'answered' && event.response !== null && !fitsShape(asked, event.response))
      return { code: 'bad-response', place }
    if ((event.kind === 'struck' || event.kind === 'unstruck') && event.option >= asked.options)
      return { code: 'no-such-option', place }
  }
  return null
}

/** Typed text is kept in the form both databases accept. */
function clean(event: ClientEvent): ClientEvent {
  if (event.kind === 'noted') return { ...event, text: wellFormed(event.text) }
  return event.kind === 'answered' && event.response !== null && 'text' in event.response
    ? { ...event, response: { text: wellFormed(event.response.text) } }
    : event
}
