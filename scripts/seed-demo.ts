import { seedDemoPeople } from '#accounts/server'
import type { Database } from '#db'
import type { Instant } from '#kernel/time.ts'

/** The demo world, into an empty database only: one person of each role. @returns whether it was put there now */
export async function seedDemo(db: Database, now: Instant): Promise<boolean> {
  return (await seedDemoPeople(db, now)) !== null
}
