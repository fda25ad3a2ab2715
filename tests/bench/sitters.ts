import type { Database } from '#db'
import { openRoom, startAttempt } from '#exams/server'
import { instant } from '#kernel/time.ts'
import { somebody } from '../factories/people.ts'
import type { Script } from './load.ts'

/** A signed-in person in the middle of the long exam. */
export interface Sitter {
  readonly cookie: string
  readonly attemptId: string
  /** Their autosaves: one answered question each, numbered without gaps as the browser numbers them. */
  readonly autosave: Script
}

/** Puts people into exams, straight into the database. */
export async function seatPeople(db: Database, count: number, origin: string): Promise<Sitter[]> {
  const seated: Sitter[] = []
  for (let i = 0; i < count; i++) {
    const now = instant(Date.now())
    const { actor, cookie } = await somebody(db, { name: `Sitter ${i + 1}` }, now)
    const started = await startAttempt(db, actor, { exam: 'cmrs-100', seed: i }, now)
    if (!started.ok) throw new Error(`No attempt: ${started.fault.code}`)
    const { attemptId } = started.value
    const room = await openRoom(db, actor, attemptId, now)
    if (!room.ok) throw new Error(`No room: ${room.fault.code}`)
    const singles = room.value.places.filter((place) => place.view.type === 'single').map((place) => place.n)
    seated.push({ cookie, attemptId, autosave: autosaveOf(attemptId, cookie, singles, origin) })
  }
  return seated
}

function autosaveOf(attemptId: string, cookie: string, places: readonly number[], origin: string): Script {
  const client = `bench-${attemptId.slice(-12)}`
  let seq = 0
  return {
    method: 'POST',
    path: `/attempts/${attemptId}/events`,
    headers: { cookie, origin, 'content-type': 'application/json' },
    next: () => {
      seq++
      const place = places[seq % places.length]
      const event = { seq, ms: seq * 40, kind: 'answered', place, response: { choice: seq % 3 } }
      return JSON.stringify({ client, events: [event] })
    },
  }
}
