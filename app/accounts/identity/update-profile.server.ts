import type { Database } from '#db'
import type { Result } from '#kernel/result.ts'
import { ok } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { appendAudit } from '../audit/append-audit.server.ts'
import type { Actor } from '../roles/actor.ts'
import type { AccountFault } from './account-fault.ts'
import { ProfileForm } from './account-forms.ts'
import { personLock } from './admit.server.ts'
import { parseFields } from './parse-fields.ts'
import { updatePerson } from './people.store.server.ts'

/** Changes what the actor is called, their time zone and their theme. */
export async function updateProfile(
  db: Database,
  actor: Actor,
  form: unknown,
  now: Instant,
): Promise<Result<null, AccountFault>> {
  const parsed = parseFields(ProfileForm, form)
  if (!parsed.ok) return parsed
  const { name, zone, theme } = parsed.value
  const changed = Object.entries({ name, zone, theme }).filter(([key, to]) => actor[key as 'name'] !== to)
  if (changed.length === 0) return ok(null)
  await db.tx(personLock(actor.personId), async (tx) => {
    await updatePerson(tx, actor.personId, { name, zone, theme })
    const subject = { kind: 'person', id: actor.personId }
    const detail = { changed: changed.map(([key]) => key) }
    await appendAudit(tx, { actor, verb: 'update-profile', subject, detail }, now)
  })
  return ok(null)
}
