import { recipientsOf } from '#accounts/server'
import type { Database } from '#db'
import type { Id } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import type { Form } from '../assembly/form.ts'
import type { AttemptResult } from '../scoring/report.ts'
import type { CorrectionKind } from './correction.ts'
import { touches } from './correction.ts'
import type { listRescores } from './corrections.store.server.ts'

/** A correction as the person whose attempt it is reads it: old and new result, why, who, when. */
export interface CorrectionNote {
  readonly kind: CorrectionKind
  /** Numbers of the questions it is about. */
  readonly places: readonly number[]
  readonly reason: string
  readonly by: string
  readonly at: Instant
  readonly before: AttemptResult
  readonly after: AttemptResult
  readonly changed: boolean
}

/** What corrections did to an attempt, in words for its candidate. */
export async function correctionNotes(
  db: Database,
  form: Form,
  done: Awaited<ReturnType<typeof listRescores>>,
): Promise<readonly CorrectionNote[]> {
  const ids = done.flatMap(({ correction }) =>
    correction.byId === null ? [] : [correction.byId as Id<'Person'>],
  )
  const people = ids.length === 0 ? new Map() : await recipientsOf(db.read, ids)
  return done.map(({ correction, before, after, changed, at }) => ({
    kind: correction.kind,
    places: form.places.filter((place) => touches(correction, place)).map(({ n }) => n),
    reason: correction.reason,
    by: people.get(correction.byId ?? '')?.name ?? 'The house',
    ...{ at, before, after, changed },
  }))
}
