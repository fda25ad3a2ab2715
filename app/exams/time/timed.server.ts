import type { Database, Writes } from '#db'
import type { Instant, Millis } from '#kernel/time.ts'
import { appendServerEvent } from '../attempt/append-server-event.server.ts'
import type { AttemptEvent } from '../attempt/attempt-event.ts'
import type { AttemptRow } from '../attempt/attempts.store.server.ts'
import { findAttempt, updateTimed } from '../attempt/attempts.store.server.ts'
import { frozenPlaces, frozenText } from '../attempt/frozen.ts'
import { sheetOf } from '../attempt/sheet.ts'
import type { Timed } from './attempt-time.ts'
import { AttemptTime, pause, rest, resume } from './attempt-time.ts'
import type { TimeView } from './time-view.ts'
import { timeView } from './time-view.ts'

export const attemptLock = (id: string): string => `attempt:${id}`

/** Of what the limit of a stored attempt is made; null without a limit. */
export const timeOf = (row: Pick<AttemptRow, 'time'>): AttemptTime | null =>
  row.time === null ? null : AttemptTime.parse(row.time)

/** The times of a stored attempt; null when it has no limit. */
export function timedOf(row: AttemptRow): Timed | null {
  const { startedAt, limitMs, deadlineAt, dueAt, pausedAt, pausedUntil } = row
  const time = timeOf(row)
  if (limitMs === null || deadlineAt === null || dueAt === null || time === null) return null
  return { startedAt, limitMs, deadlineAt, dueAt, pausedAt, pausedUntil, time }
}

/** What the candidate is told of a stored attempt's time. */
export const viewOfTime = (row: AttemptRow, now: Instant): TimeView => timeView(row, timeOf(row), now)

/** Ends the break of an attempt: an event in the log and the moved deadline. The caller holds the attempt's lock. */
export async function resumeRow(
  tx: Writes,
  row: AttemptRow,
  by: 'candidate' | 'clock',
  now: Instant,
): Promise<AttemptRow> {
  const timed = timedOf(row)
  if (!timed || timed.pausedUntil === null) return row
  const at = Math.min(now, timed.pausedUntil) as Instant
  const after = resume(timed, at)
  const pausedMs = after.time.pausedMs - timed.time.pausedMs
  await appendServerEvent(tx, row, at, (stamp) => ({ ...stamp, kind: 'break-ended', by, pausedMs }))
  await updateTimed(tx, row.id, after, row.frozen)
  return { ...row, ...after }
}

/** Which break: how long it may last, whether the clock stands still, and its place in the blueprint if it has one. */
export interface BreakWish {
  readonly lengthMs: Millis
  readonly scheduled: number | null
  readonly stopsClock: boolean
}

/** Passes a scheduled break by: an event in the log, so that it is not offered again. */
export async function skipRow(
  tx: Writes,
  row: AttemptRow,
  timed: Timed,
  scheduled: number,
  now: Instant,
): Promise<AttemptRow> {
  const time = { ...timed.time, passed: [...timed.time.passed, scheduled] }
  await appendServerEvent(tx, row, now, (stamp) => ({ ...stamp, kind: 'break-skipped', scheduled }))
  await updateTimed(tx, row.id, { ...timed, time }, row.frozen)
  return { ...row, time }
}

/** Starts a break: what was seen stands from now on. The caller holds the attempt's lock and has seen that it may. */
export async function pauseRow(
  tx: Writes,
  row: AttemptRow,
  timed: Timed,
  { lengthMs, scheduled, stopsClock }: BreakWish,
  now: Instant,
): Promise<AttemptRow> {
  const after =
    stopsClock || scheduled === null
      ? pause(timed, lengthMs, now, scheduled)
      : rest(timed, lengthMs, now, scheduled)
  let frozen = row.frozen
  await appendServerEvent(tx, row, now, (stamp, before) => {
    const { visited, answers } = sheetOf(before)
    frozen = frozenText([...frozenPlaces(row.frozen), ...visited, ...answers.keys()])
    const which = scheduled === null ? {} : { scheduled }
    return { ...stamp, kind: 'break-started', lengthMs, stopsClock, ...which, frozen }
  })
  await updateTimed(tx, row.id, after, frozen)
  return { ...row, ...after, frozen }
}

/** The actor's attempt as it stands now: a break whose time is used up is ended first. */
export async function settle(db: Database, row: AttemptRow, now: Instant): Promise<AttemptRow> {
  if (row.state !== 'open' || row.pausedUntil === null || now < row.pausedUntil) return row
  return db.tx(attemptLock(row.id), (tx) => settleRow(tx, row, now))
}

/** The same inside a transaction that holds the attempt's lock. */
export async function settleRow(tx: Writes, of: AttemptRow, now: Instant): Promise<AttemptRow> {
  const row = (await findAttempt(tx, of.id, of.personId)) ?? of
  const isOver = row.state === 'open' && row.pausedUntil !== null && now >= row.pausedUntil
  return isOver ? resumeRow(tx, row, 'clock', now) : row
}

/** For those who only know whose it is. */
export async function settleById(db: Database, id: string, person: string, now: Instant): Promise<void> {
  const row = await findAttempt(db.read, id, person)
  if (row) await settle(db, row, now)
}

/** Whether an event is about the attempt's time. */
export const isOfTime = ({ kind }: AttemptEvent): boolean =>
  kind === 'time-changed' || kind.startsWith('break-')

/** How the time of somebody's attempt stands now. */
export async function timeOfAttempt(
  db: Database,
  id: string,
  person: string,
  now: Instant,
): Promise<TimeView | null> {
  const row = await findAttempt(db.read, id, person)
  return row && viewOfTime(row, now)
}
