import { z } from 'zod'
import type { Id } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import type { FormPlace } from '../assembly/form.ts'

/**
 * What a correction does with the answers to a question:
 * - `void`: the question is left out, of the points and of the total. Who would lose by that keeps it as it was judged.
 * - `credit`: everyone who was asked gets the full point, whatever they answered.
 * - `rekey`: the answers are judged by the key of another version. Scores may fall.
 */
export const CORRECTION_KINDS = ['void', 'credit', 'rekey'] as const
export const CorrectionKind = z.enum(CORRECTION_KINDS, 'Choose what is to be done.')
export type CorrectionKind = z.infer<typeof CorrectionKind>

/** A decision about one question. It holds for the versions it names, also in attempts that are handed in later. */
export interface Correction {
  readonly id: Id<'Correction'>
  readonly item: string
  /** The question of a case; null: every question of the item. */
  readonly part: string | null
  readonly kind: CorrectionKind
  readonly revisions: readonly string[]
  /** Of `rekey`: the version whose key counts. */
  readonly toRevision: string | null
  readonly reason: string
  /** Null: decided at the command line. */
  readonly byId: Id<'Person'> | null
  readonly at: Instant
}

/** What a correction is about. */
export type Scope = Pick<Correction, 'item' | 'part' | 'revisions'>

/** Whether a place asks the question in a version the correction is about. */
export const touches = (
  { item, part, revisions }: Scope,
  place: Pick<FormPlace, 'item' | 'part' | 'revision'>,
): boolean =>
  place.item === item && (part === null || part === place.part) && revisions.includes(place.revision)

/** How one place is judged instead of by its own version's key. */
export type Treatment =
  | { readonly kind: 'void' }
  | { readonly kind: 'credit' }
  | { readonly kind: 'rekey'; readonly revision: string }

/** The treatments of a form's places, by number. Of several corrections of one place the latest counts. */
export type Treatments = ReadonlyMap<number, Treatment>

/** What a correction does to each place it touches. */
export const treatmentOf = ({ kind, toRevision }: Pick<Correction, 'kind' | 'toRevision'>): Treatment =>
  kind === 'rekey' ? { kind, revision: toRevision ?? '' } : { kind }
