import type { Item } from '#curriculum'
import { partOf, places, sameAsAsked } from '#curriculum'
import { getRevision } from '#curriculum/server'
import type { Database } from '#db'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { Correction, CorrectionKind } from './correction.ts'
import type { CorrectionFault } from './correction-fault.ts'
import { listAskedVersions } from './corrections.store.server.ts'
import { findQuestion } from './find-question.server.ts'

/** What somebody wants to correct: a question by its id, an item's or a part's of a case. */
export interface CorrectionWish {
  readonly question: string
  readonly kind: CorrectionKind
}

/** A correction before it is decided. */
export interface CorrectionPlan
  extends Pick<Correction, 'item' | 'part' | 'kind' | 'revisions' | 'toRevision'> {
  /** `rekey`: versions that stay as they were judged, and why. */
  readonly left: readonly { readonly revision: string; readonly why: string }[]
}

/**
 * Finds what a correction would be about: `void` and `credit` hold for every version that was asked so far; `rekey` for
 * those on which the candidate saw exactly what the current version shows.
 */
export async function planCorrection(
  db: Database,
  { question, kind }: CorrectionWish,
): Promise<Result<CorrectionPlan, CorrectionFault>> {
  const found = await findQuestion(db, question)
  if (!found) return fail({ code: 'not-found' })
  const { part } = found
  const { id: item, revision: current } = found.entry
  const asked = await listAskedVersions(db.read, item, part)
  if (asked.length === 0) return fail({ code: 'never-asked' })
  const versions = [...new Set(asked.map(({ revision }) => revision))].sort()
  if (kind !== 'rekey') return ok({ item, part, kind, revisions: versions, toRevision: null, left: [] })

  const older = versions.filter((revision) => revision !== current)
  if (older.length === 0) return fail({ code: 'same-key' })
  const to = await getRevision(db, current)
  const judged = await Promise.all(
    older.map(async (revision) => ({ revision, why: whyNot(await getRevision(db, revision), to, part) })),
  )
  const left = judged.flatMap(({ revision, why }) => (why === null ? [] : [{ revision, why }]))
  const revisions = judged.flatMap(({ revision, why }) => (why === null ? [revision] : []))
  if (revisions.length === 0) return fail({ code: 'not-comparable', why: left[0]?.why ?? '' })
  return ok({ item, part, kind, revisions, toRevision: current, left })
}

/** Why answers to `from` cannot be judged by `to`; null when they can. */
function whyNot(from: Item, to: Item, part: string | null): string | null {
  for (const one of part === null ? places(from) : [part]) {
    if (!places(to).includes(one)) return 'It is no longer part of the same case.'
    const same = sameAsAsked(partOf(from, one), partOf(to, one), [])
    if (!same.ok) return same.fault
  }
  return null
}
