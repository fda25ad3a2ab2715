import { findActor, signUp } from '#accounts/server'
import type { Database } from '#db'
import { openRoom, startAttempt, submitAttempt } from '#exams/server'
import { instant } from '#kernel/time.ts'

type View = Extract<Awaited<ReturnType<typeof openRoom>>, { ok: true }>['value']['places'][number]['view']

/** Every way of answering within the room; a claim is worked outside of it. */
export const EVERY_TYPE: readonly Exclude<View['type'], 'claim'>[] = [
  ...(['single', 'multiple', 'truefalse', 'matching'] as const),
  ...(['ordering', 'fill', 'numeric', 'hotspot'] as const),
]

/**
 * Somebody new sits `exam`, drawn again until its form asks for every way of answering.
 * @returns the token of their session, the room's address, and how each question is answered
 */
export async function drawnWithEveryType(db: Database, exam: string, origin: string) {
  const now = () => instant(Date.now())
  const visit = { ip: '192.0.2.8', userAgent: null, token: null, origin }
  const form = { name: 'Key Board', email: 'key@board.example', password: 'seven quiet ledgers', zone: 'UTC' }
  const signed = await signUp(db, form, visit, now())
  const actor = signed.ok ? await findActor(db, signed.value.token, now()) : null
  if (!signed.ok || !actor) throw new Error('nobody signed up')
  for (let seed = 1; seed <= 40; seed++) {
    const started = await startAttempt(db, actor, { exam, seed }, now())
    if (!started.ok) throw new Error('the exam did not start')
    const { attemptId } = started.value
    const room = await openRoom(db, actor, attemptId, now())
    if (!room.ok) throw new Error('the room did not open')
    const views = room.value.places.flatMap(({ view }) => (view.type === 'claim' ? [] : [view]))
    if (EVERY_TYPE.every((type) => views.some((view) => view.type === type)))
      return { token: signed.value.token, path: `/attempts/${attemptId}`, views }
    await submitAttempt(db, actor, attemptId, now())
  }
  throw new Error('no form had every type')
}
