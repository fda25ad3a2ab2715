import { attemptSentence } from '#exams'
import { recordEvents } from '#exams/server'
import type { Answer } from './answer.server.ts'
import { jsonAnswer } from './answer.server.ts'
import { statusOf } from './fault-status.server.ts'
import type { World } from './world.server.ts'

/** The address of one attempt's autosave. */
export const EVENTS = /^\/attempts\/([^/]{1,100})\/events$/

/**
 * The lane of the one request that is made thousands of times in a sitting: autosave. It checks the session and
 * knocks at the exams door directly; Remix's pipeline costs five times the work itself.
 * The guard has checked origin and size of the POST, and its JSON is parsed.
 * @returns `null` when the address is another.
 */
export async function hotLane(world: World, path: string, batch: unknown): Promise<Answer | null> {
  const attemptId = EVENTS.exec(path)?.[1]
  if (!attemptId) return null
  const actor = await world.actor()
  if (!actor)
    return jsonAnswer(
      { error: 'signed-out', message: 'Sign in again to go on; your answers are kept here.' },
      401,
    )
  const result = await recordEvents(world.db, actor, attemptId, batch, world.now())
  if (result.ok) return jsonAnswer(result.value)
  const { code, ...detail } = result.fault
  return jsonAnswer({ error: code, message: attemptSentence(result.fault), ...detail }, statusOf(code))
}
