import type { Actor } from './actor.ts'
import type { Grant, Subject, Verb } from './permissions.ts'
import { PERMISSIONS } from './permissions.ts'

/**
 * Whether `actor` (null: not signed in) may do `verb` to `subject`. The answer is read from the table
 * `PERMISSIONS` and from nothing else; a verb that the table does not give to a subject is refused.
 */
export function can(actor: Actor | null, verb: Verb, subject: Subject): boolean {
  const lines: Partial<Record<Verb, readonly Grant[]>> = PERMISSIONS[subject.kind]
  const admitted = Object.hasOwn(lines, verb) ? (lines[verb] ?? []) : []
  return admitted.some((grant) => holds(actor, grant, subject))
}

function holds(actor: Actor | null, grant: Grant, subject: Subject): boolean {
  if (grant === 'anyone') return true
  if (actor === null) return false
  if (grant === 'member') return true
  if (grant === 'owner') return 'ownerId' in subject && subject.ownerId === actor.personId
  return actor.roles.includes(grant)
}
