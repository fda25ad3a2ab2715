import type { Item } from '#curriculum'
import type { Database, Writes } from '#db'
import type { Instant } from '#kernel/time.ts'
import type { Form } from '../assembly/form.ts'
import { loadItems } from '../assembly/load-items.server.ts'
import { correctAttempt } from './correct-attempt.ts'
import type { Correction } from './correction.ts'
import { touches } from './correction.ts'
import type { LoadedAttempt } from './corrections.store.server.ts'
import { listCorrections } from './corrections.store.server.ts'
import { writeStep } from './write-step.server.ts'

/** The corrections that stand for questions of a form, and the versions by whose keys they judge. */
export async function standingCorrections(
  db: Database,
  form: Form,
): Promise<{ readonly corrections: readonly Correction[]; readonly itemOf: (revision: string) => Item }> {
  const known = await listCorrections(
    db.read,
    form.places.map((place) => place.item),
  )
  const corrections = known.filter((one) => form.places.some((place) => touches(one, place)))
  const versions = [
    ...form.places.map((place) => place.revision),
    ...corrections.flatMap((one) => (one.toRevision === null ? [] : [one.toRevision])),
  ]
  return { corrections, itemOf: await loadItems(db, versions) }
}

/**
 * Applies the corrections that stand already to an attempt that is just being closed, in the transaction that closes
 * it: its first result and the corrected one are on record from the start. One decided at this very moment is applied
 * by housekeeping.
 */
export async function correctClosed(
  tx: Writes,
  of: Omit<LoadedAttempt, 'applied'>,
  { corrections, itemOf }: Awaited<ReturnType<typeof standingCorrections>>,
  now: Instant,
): Promise<void> {
  if (corrections.length === 0) return
  const { form, rules, attempt, events } = of
  const sitting = { form, rules, limitMs: attempt.limitMs, genesis: attempt.genesis }
  const corrected = correctAttempt(sitting, itemOf, events, corrections)
  for (const [i, correction] of corrections.entries()) {
    const step = corrected.steps[i]
    if (step) await writeStep(tx, of, corrected, correction, { n: i + 1, step, now })
  }
}
