import type { Status } from '../items/common.ts'
import type { AuthoredItem, ItemTypeName } from '../items/item.ts'
import { sectionOf } from '../items/item.ts'
import type { Signature } from './signature.ts'
import { askedAndAnswered, shinglesOf, signatureOf } from './signature.ts'

/** What a form is assembled by: all that matters of an item, without the item. */
export interface BankEntry {
  readonly id: string
  readonly revision: string
  readonly section: string
  readonly objective: string
  readonly type: ItemTypeName
  /** 1 to 5; for a case the mean of its parts. */
  readonly difficulty: number
  /** How many questions it is: 1, or the parts of a case. */
  readonly size: number
  /** Part ids of a case; [''] for a plain item. */
  readonly parts: readonly string[]
  /** Ids never to be in one form with it, as its author wrote them (one side suffices). */
  readonly enemies: readonly string[]
  readonly status: Status
  /** For `isNear`. */
  readonly signature: Signature
  /** Whether it is the specimen of a template: another item of it can be drawn for every form. */
  readonly isTemplate?: true
}

/** The entry of an item under its revision. */
export function entryOf(item: AuthoredItem, revision: string): BankEntry {
  const questions = item.type === 'case' ? item.parts : [item]
  const parts = item.type === 'case' ? item.parts.map((p) => p.id) : ['']
  return {
    id: item.id,
    revision,
    section: sectionOf(item.objective),
    objective: item.objective,
    type: item.type,
    difficulty: questions.reduce((sum, q) => sum + q.difficulty, 0) / questions.length,
    size: questions.length,
    parts,
    enemies: item.enemies,
    status: item.status,
    signature: signatureOf(shinglesOf(questions.flatMap(askedAndAnswered))),
  }
}
