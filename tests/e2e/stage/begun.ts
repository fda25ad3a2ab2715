import { eq } from 'drizzle-orm'
import { DEMO_PEOPLE } from '#accounts'
import type { Database } from '#db'
import { people } from '#db'
import { startAttempt } from '#exams/server'
import { instant, minutes } from '#kernel/time.ts'

/** Somebody of the demo began cmrs-50 so long ago that this much of its hour is left; answers the room's address. */
export async function begun(db: Database, role: 'candidate' | 'specialist', leftMs: number): Promise<string> {
  const [person] = await db.read.select().from(people).where(eq(people.email, DEMO_PEOPLE[role].email))
  if (!person) throw new Error(`there is no ${role}`)
  const actor = { personId: person.id, zone: person.zone } as Parameters<typeof startAttempt>[1]
  const startedAt = instant(Date.now() - minutes(60) + leftMs)
  const started = await startAttempt(db, actor, { exam: 'cmrs-50' }, startedAt)
  if (!started.ok) throw new Error('the exam did not start')
  return `/attempts/${started.value.attemptId}`
}
