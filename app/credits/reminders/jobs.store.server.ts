import { and, eq, lte } from 'drizzle-orm'
import type { Writes } from '#db'
import { creditJobs } from '#db'
import type { Instant } from '#kernel/time.ts'

/** Work that this process has for now. */
export interface Job {
  /** After whom the round goes on; empty: from the beginning. */
  readonly after: string
  readonly roundEndedAt: Instant | null
}

/** Takes a job until `until` if nobody has it at `now`; one statement decides, so of two processes one gets it. */
export const takeJob = (w: Writes, name: string, holder: string, now: Instant, until: Instant) =>
  w
    .insert(creditJobs)
    .values({ name, holder, leasedUntil: until, after: '', roundEndedAt: null })
    .onConflictDoUpdate({
      target: creditJobs.name,
      set: { holder, leasedUntil: until },
      setWhere: lte(creditJobs.leasedUntil, now),
    })
    .returning({ after: creditJobs.after, roundEndedAt: creditJobs.roundEndedAt })

/** Notes how far the holder has come and keeps the job until `until`; no row: somebody else has it now. */
export const keepJob = (
  w: Writes,
  name: string,
  holder: string,
  to: Partial<Job> & { readonly leasedUntil: Instant },
) =>
  w
    .update(creditJobs)
    .set(to)
    .where(and(eq(creditJobs.name, name), eq(creditJobs.holder, holder)))
    .returning({ name: creditJobs.name })
