import type { Actor } from '#accounts'
import type { Response } from '#curriculum'
import { partOf } from '#curriculum'
import { getRevision } from '#curriculum/server'
import type { Database } from '#db'
import type { Blueprint, Form } from '#exams'
import { recordEvents, startAttempt, startPractice } from '#exams/server'
import type { Id } from '#kernel/ids.ts'
import type { Result } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { instant } from '#kernel/time.ts'
import type { ClientEvent } from '../../../app/exams/attempt/attempt-event.ts'
import { getFrozen } from '../../../app/exams/attempt/attempts.store.server.ts'
import { NOON, somebody } from '../../factories/people.ts'
import { EXAM, publishTestCatalogue } from './catalogue.ts'
import { keyResponse } from './key-response.ts'

export { NOON }
export const after = (ms: number): Instant => instant(NOON + ms)
export const MINUTE = 60_000

/** The value of a result that must be one. */
export function must<T, F>(result: Result<T, F>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.fault))
  return result.value
}

/** A catalogue, a person, and their attempt that starts at noon. */
export const sitting = (db: Database, seed: number | string = 1) => sittingOf(db, {}, seed)

/** A catalogue, a person, and their practice of a section. */
export async function practising(
  db: Database,
  wish: Record<string, unknown> = { section: 'alpha', count: 3 },
) {
  await publishTestCatalogue(db, NOON)
  const { actor } = await somebody(db)
  const { attemptId } = must(await startPractice(db, actor, wish, NOON))
  return {
    actor,
    attemptId,
    form: (await getFrozen(db.read, attemptId)).form,
    ...senders(db, actor, attemptId),
  }
}

/** The test exam with something else about it, a person, and their attempt that starts at noon. */
export async function sittingOf(db: Database, more: Partial<Blueprint>, seed: number | string = 1) {
  await publishTestCatalogue(db, NOON, [{ ...EXAM, ...more }])
  const { actor } = await somebody(db)
  const { attemptId } = must(await startAttempt(db, actor, { exam: EXAM.id, seed }, NOON))
  const { form } = await getFrozen(db.read, attemptId)
  return { actor, attemptId, form, ...senders(db, actor, attemptId) }
}

/** Sends events of a page, and asks for an acknowledgement. */
export const senders = (db: Database, actor: Actor, attemptId: string) => ({
  send: (events: readonly ClientEvent[], now: Instant = after(1000), client = 'page-one') =>
    recordEvents(db, actor, attemptId, { client, events }, now),
})

/** The full-point answer of place `n`, in displayed positions. */
export async function keyOf(db: Database, form: Form, n: number): Promise<Response> {
  const place = form.places[n - 1]
  if (!place) throw new Error(`no place ${n}`)
  return keyResponse(partOf(await getRevision(db, place.revision), place.part).item, place.order)
}

/** An id that nobody has. */
export const NOBODYS = '01890000-0000-7000-8000-000000000000' as Id<'Attempt'>
