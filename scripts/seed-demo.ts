import type { Actor } from '#accounts'
import { DEFAULT_ZONE, DEMO_PEOPLE } from '#accounts'
import { seedDemoPeople } from '#accounts/server'
import { seedDemoCredits } from '#credits/server'
import type { Database } from '#db'
import { newId } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'

/**
 * The demo world, into an empty database only: one person of each role, and the specialist's ledger of credits.
 * @param evidenceDir where the files of that ledger lie
 * @returns whether it was put there now
 */
export async function seedDemo(db: Database, evidenceDir: string, now: Instant): Promise<boolean> {
  const people = await seedDemoPeople(db, now)
  if (!people) return false
  const { specialist } = DEMO_PEOPLE
  const actor: Actor = {
    ...specialist,
    personId: people.specialist,
    sessionId: newId(now), // they have never been here: the house writes for them
    zone: DEFAULT_ZONE,
    theme: 'system',
  }
  await seedDemoCredits(db, evidenceDir, actor, now)
  return true
}
