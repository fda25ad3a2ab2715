import type { Writes } from '#db'
import type { Id } from '#kernel/ids.ts'
import { isId } from '#kernel/ids.ts'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { appendAudit } from '../audit/append-audit.server.ts'
import type { AccountFault } from '../identity/account-fault.ts'
import { parseFields } from '../identity/parse-fields.ts'
import { findPerson } from '../identity/people.store.server.ts'
import type { Actor } from '../roles/actor.ts'
import { can } from '../roles/can.ts'
import type { Accommodation } from './accommodation.ts'
import { AccommodationForm, accommodationInWords } from './accommodation.ts'
import { findGranted, upsertGranted } from './accommodations.store.server.ts'

/**
 * Grants a person what the form says, in the caller's transaction: whatever else follows from it (the time of their
 * open exams) is to change with it or not at all. Audited with what was before and what is after.
 */
export async function writeAccommodation(
  tx: Writes,
  actor: Actor,
  personId: string,
  form: unknown,
  now: Instant,
): Promise<Result<Accommodation, AccountFault>> {
  if (!can(actor, 'write', { kind: 'accommodation' })) return fail({ code: 'not-allowed' })
  const parsed = parseFields(AccommodationForm, form)
  if (!parsed.ok) return parsed
  const person = isId(personId) ? await findPerson(tx, personId as Id<'Person'>) : null
  if (!person || person.erasedAt) return fail({ code: 'not-found' })
  const before = await findGranted(tx, person.id)
  const after = parsed.value
  await upsertGranted(tx, person.id, after, now)
  const detail = {
    ...{ before: accommodationInWords(before), after: accommodationInWords(after) },
    ...{ reasonBefore: before.reason, reason: after.reason },
  }
  const subject = { kind: 'person', id: person.id }
  await appendAudit(tx, { actor, verb: 'change-accommodation', subject, detail }, now)
  return ok(after)
}
