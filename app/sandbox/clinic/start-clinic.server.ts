import type { Actor } from '#accounts'
import type { Database } from '#db'
import { sha256Hex } from '#kernel/hash.ts'
import type { Id } from '#kernel/ids.ts'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import { canonicalJson } from '#kernel/text.ts'
import type { Instant } from '#kernel/time.ts'
import type { CaseFault } from '../cases/case-fault.ts'
import type { CaseMode } from '../cases/cases.store.server.ts'
import { keepCase } from '../cases/start-case.server.ts'
import { keepRevision } from '../scenarios/scenarios.store.server.ts'
import { clinicId, clinicScenario, isClinicSeed } from './clinic-scenario.ts'

/**
 * Starts a day of the clinic. The day is generated from its seed and kept as a version of a scenario that is on nobody's
 * list; the case points at it, so that a later generator changes nothing in a day that was begun. Everybody who takes the
 * same seed has the same day, with the same delays.
 */
export async function startClinic(
  db: Database,
  actor: Actor,
  { seed, mode }: { readonly seed: string; readonly mode: CaseMode },
  now: Instant,
): Promise<Result<Id<'Case'>, CaseFault>> {
  if (!isClinicSeed(seed))
    return fail({ code: 'no-move', path: 'seed', message: 'one to twelve lower-case letters and digits' })
  const { body, chart } = clinicScenario(seed)
  const scenario = clinicId(seed)
  const hash = sha256Hex(canonicalJson({ body, chart }))
  const wish = { scenario, revision: hash, mode, seed: scenario }
  const kept = (tx: Parameters<typeof keepRevision>[0]) =>
    keepRevision(tx, { id: scenario, hash, body, chart })
  return ok(await keepCase(db, actor, wish, now, kept))
}
