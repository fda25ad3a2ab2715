import type { Actor } from '#accounts'
import { namedMisconceptions } from '#curriculum/server'
import type { Database } from '#db'
import type { Instant } from '#kernel/time.ts'
import { days, instant } from '#kernel/time.ts'
import { lastRight, listMeetings } from './astray.store.server.ts'
import type { OpenMisconception } from './open-misconceptions.ts'
import { openMisconceptions } from './open-misconceptions.ts'

/** What somebody did longer ago says little of what they do now. */
const MET_WITHIN = days(90)
const MOST = 5

/** All that led the actor astray lately and was not put right since, the most frequent first. */
export async function allAstray(
  db: Database,
  { personId }: Actor,
  now: Instant,
): Promise<readonly OpenMisconception[]> {
  const meetings = await listMeetings(db.read, personId, instant(now - MET_WITHIN))
  if (meetings.length === 0) return []
  const right = await lastRight(db.read, personId, [...new Set(meetings.map(({ item }) => item))])
  return openMisconceptions(meetings, right, await namedMisconceptions(db))
}

/** The few misconceptions that led the actor astray most often in the last 90 days and were not put right since. */
export const listAstray = async (
  db: Database,
  actor: Actor,
  now: Instant,
): Promise<readonly OpenMisconception[]> => (await allAstray(db, actor, now)).slice(0, MOST)
