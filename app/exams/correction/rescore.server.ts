import type { Database } from '#db'
import type { Instant } from '#kernel/time.ts'
import { days, instant, minutes } from '#kernel/time.ts'
import { rejudge } from './asked-attempts.server.ts'
import type { Correction } from './correction.ts'
import { listRecent } from './corrections.store.server.ts'
import type { Progress } from './write-batch.server.ts'
import { writeBatch } from './write-batch.server.ts'

interface Going {
  /** Stop after so many attempts, or a batch more where others rescore at the same time. */
  readonly most?: number
  /** Asked after every batch; false: stop here. The next call goes on. */
  readonly goOn?: () => boolean
  readonly onBatch?: (so: Progress) => void
}

/**
 * Rescores the attempts a correction has not reached yet, batch by batch, each batch in one transaction. It may be
 * broken off anywhere and called again, by several at once: every attempt is reached once.
 */
export async function rescorePending(
  db: Database,
  correction: Correction,
  now: Instant,
  { most = Number.POSITIVE_INFINITY, goOn = () => true, onBatch }: Going = {},
): Promise<Progress> {
  let done: Progress = { rescored: 0, changed: 0 }
  for await (const { rejudged } of rejudge(db, correction, { pendingFor: correction.id, most })) {
    if (rejudged.length > 0) {
      const { rescored, changed } = await writeBatch(db, correction, rejudged, now)
      done = { rescored: done.rescored + rescored, changed: done.changed + changed }
      onBatch?.(done)
    }
    if (done.rescored >= most || !goOn()) break
  }
  return done
}

/** How long housekeeping looks after a correction: a rescoring that was broken off, however the process ended. */
const WATCH = days(2)
/** Who was handing in while it was decided has long done so by then. */
const SETTLES = minutes(5)

/**
 * Goes on with rescorings that were broken off, until they are done or `goOn` says to stop.
 * @param settled what the caller keeps between calls: corrections found complete need not be looked at again
 * @returns how many attempts were rescored
 */
export async function sweepCorrections(
  db: Database,
  now: Instant,
  settled: Set<string> = new Set(),
  goOn: () => boolean = () => true,
): Promise<number> {
  let rescored = 0
  for (const correction of await listRecent(db.read, instant(now - WATCH))) {
    if (settled.has(correction.id)) continue
    if (!goOn()) break
    const done = await rescorePending(db, correction, now, { goOn })
    rescored += done.rescored
    const isWhole = done.rescored === 0 && goOn()
    if (isWhole && correction.at < now - SETTLES) settled.add(correction.id)
  }
  return rescored
}
