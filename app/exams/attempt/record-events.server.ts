import type { Actor } from '#accounts'
import type { Review } from '#curriculum'
import type { Database } from '#db'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { Instant, Millis } from '#kernel/time.ts'
import { pageClock } from '../time/page-clock.ts'
import type { TimeView } from '../time/time-view.ts'
import { isOfTime, settleById, timeOfAttempt } from '../time/timed.server.ts'
import { acceptBatch, readBatch } from './accept-batch.ts'
import type { AttemptFault } from './attempt-fault.ts'
import { appendEntry, findLastSeq, listElsewhere, listOfPage } from './attempt-log.store.server.ts'
import type { AttemptState } from './attempt-state.ts'
import { findStanding } from './attempts.store.server.ts'
import { checkPlaces } from './check-places.server.ts'
import { remainingMs } from './clock.ts'
import { frozenPlaces } from './frozen.ts'
import type { PageNews } from './page-news.ts'
import { answeredPlaces, frozenSince, isOfSection, pageNews } from './page-news.ts'

/** What the browser learns from an autosave: everything up to `acked` is durable. */
export interface Ack {
  /** Highest number of this client that is kept, without gaps. */
  readonly acked: number
  readonly remainingMs: Millis | null
  readonly state: AttemptState
  /** Events of the attempt that this page knows of once it has read this. */
  readonly total: number
  /** How the time stands: when it is over, was changed, or a break began or ended since what this page had seen. */
  readonly time?: TimeView
  /** What other pages did since what this one had seen; absent when nothing. */
  readonly news?: readonly PageNews[]
  /** Places whose answers stand, when a section was submitted or opened again since what this page had seen. */
  readonly frozen?: string
  /** Practice: what `checked` events of this batch brought to light, by place. */
  readonly reviews?: Readonly<Record<number, Review>>
}

const NONE: ReadonlySet<number> = new Set()

/** How often a batch is decided anew because another page wrote first. */
const ROUNDS = 20

/**
 * Keeps what a candidate did: the hot path. One look at the attempt and the end of its log, one decision, one insert
 * that shares its fsync with whoever writes at the same time. No lock: the row's place in the log is the lock, and
 * whoever finds it taken looks again and decides again. Answers only when the rows are durable. A batch may be sent
 * any number of times; what cannot be kept is refused whole, with the reason. What arrives after the deadline costs one
 * more look, at what is kept of its page.
 */
export async function recordEvents(
  db: Database,
  actor: Actor,
  attemptId: string,
  raw: unknown,
  now: Instant,
): Promise<Result<Ack, AttemptFault>> {
  const read = readBatch(raw)
  if (!read.ok) return read
  const { client, seen } = read.value
  for (let round = 0; round < ROUNDS; round++) {
    const found = await findStanding(db.read, attemptId, actor.personId)
    if (!found) return fail({ code: 'not-found' })
    if (found.pausedUntil !== null && found.state === 'open' && now >= found.pausedUntil) {
      await settleById(db, attemptId, actor.personId, now)
      continue
    }
    const lastSeq =
      found.client === null
        ? 0
        : found.client === client
          ? (found.lastSeq ?? 0)
          : await findLastSeq(db.read, attemptId, client)
    const { mode, state, deadlineAt, arrivalGraceMs, shape, frozen } = found
    const end = { lastAt: found.at ?? found.startedAt, head: found.hash ?? found.genesis, lastSeq }
    const before = found.total ?? 0
    const elsewhere =
      seen === undefined || before <= seen ? [] : await listElsewhere(db.read, { attemptId, client, seen })
    const answeredElsewhere = answeredPlaces(elsewhere)
    const frozenElsewhere = elsewhere.length === 0 ? NONE : frozenSince(elsewhere, frozenPlaces(frozen))
    const isOver = deadlineAt !== null && now > deadlineAt
    const standing = {
      ...{ mode, state, deadlineAt, arrivalGraceMs, shape, frozen, answeredElsewhere, frozenElsewhere },
      ...end,
      pausedAt: found.pausedAt ?? found.pausedUntil,
      ...(isOver ? { clock: pageClock(await listOfPage(db.read, attemptId, client)) } : {}),
    }
    const decided = acceptBatch(standing, read.value, now)
    const timeNow = () => timeOfAttempt(db, attemptId, actor.personId, now)
    if (!decided.ok)
      return decided.fault.code === 'paused' ? fail({ code: 'paused', time: await timeNow() }) : decided
    const { events, text, head, lastSeq: acked } = decided.value
    const news = pageNews(elsewhere)
    const total = before + events.length
    const left = remainingMs(found, now)
    const time = left === 0 || elsewhere.some(isOfTime) ? await timeNow() : null
    const said = {
      ...(news.length > 0 ? { news } : {}),
      ...(time ? { time } : {}),
      ...(elsewhere.some(isOfSection) ? { frozen } : {}),
    }
    const ack: Ack = { acked, remainingMs: left, state, total, ...said }
    const last = events.at(-1)
    if (last) {
      const place = { attemptId, n: (found.n ?? 0) + 1, client, lastSeq: acked, at: last.at }
      const entry = { ...place, total, hash: head, events: text }
      if (!(await db.one((w) => appendEntry(w, entry)))) continue
    }
    if (mode !== 'practice') return ok(ack)
    const reviews = await checkPlaces(db, actor, attemptId, read.value.events, now)
    return ok(reviews ? { ...ack, reviews } : ack)
  }
  return fail({ code: 'conflict' })
}
