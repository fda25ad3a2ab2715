import type { AuditLine } from './audit-entry.ts'
import type { AuditVerb } from './audit-verbs.ts'
import { AUDIT_VERBS } from './audit-verbs.ts'

export type Spoken = Pick<AuditLine, 'actorName' | 'verb' | 'subjectKind' | 'subjectId' | 'subjectName'>

/** Who did it, for the reader: a person, the house itself, or a visitor who was not signed in. */
export function auditActor({ actorName, verb }: Spoken): string {
  return actorName ?? (verb === 'ask-reset' ? 'A visitor' : 'The house')
}

/** What they did, after their name: "changed the roles of Avery Quill". A verb of another version is shown as kept. */
export function auditDeed({ verb, subjectKind, subjectId, subjectName }: Spoken): string {
  const object =
    subjectName ?? (subjectId === null ? `an unknown ${subjectKind}` : `${subjectKind} ${subjectId}`)
  if (!Object.hasOwn(AUDIT_VERBS, verb)) return `${verb} ${object}`
  const { words, named } = AUDIT_VERBS[verb as AuditVerb]
  return named ? `${words} ${object}` : words
}
