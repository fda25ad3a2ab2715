import type { Actor } from '#accounts'
import { appendAudit, takeTurn } from '#accounts/server'
import type { Database } from '#db'
import { newId } from '#kernel/ids.ts'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { hours } from '#kernel/time.ts'
import { findAttempt, getFrozen } from '../attempt/attempts.store.server.ts'
import type { ReportFault } from './item-report.ts'
import { addToReport, fieldFaults, ReportForm } from './item-report.ts'
import { findOpenReport, insertReport, updateReport } from './reports.store.server.ts'

/** Nobody writes more in earnest; a script that fills the instructors' desk stops here. */
const LIMIT = { turns: 30, per: hours(1) }

/**
 * Keeps a candidate's report about a question of their attempt, open or closed. There is one open report of a person
 * about a question: who reports again adds to it, and its kind becomes the newer one.
 */
export async function reportItem(
  db: Database,
  actor: Actor,
  attemptId: string,
  form: unknown,
  now: Instant,
): Promise<Result<{ readonly added: boolean }, ReportFault>> {
  const { personId } = actor
  const parsed = ReportForm.safeParse(form)
  if (!parsed.success) return fail({ code: 'invalid', fields: fieldFaults(parsed.error) })
  const { place: n, kind, text } = parsed.data
  const attempt = await findAttempt(db.read, attemptId, personId)
  if (!attempt) return fail({ code: 'not-found' })
  const place = (await getFrozen(db.read, attempt.id)).form.places[n - 1]
  if (!place) return fail({ code: 'not-found' })
  const turn = await takeTurn(db, `report:${personId}`, LIMIT, now)
  if (!turn.ok) return turn

  const { item, part, revision } = place
  const openKey = `${personId}:${item}:${part}`
  return db.tx(`report:${openKey}`, async (tx) => {
    const open = await findOpenReport(tx, openKey)
    if (open) {
      const whole = addToReport(open.text, text)
      if (whole === null) return fail({ code: 'full' } as const)
      await updateReport(tx, open.id, { kind, text: whole, changedAt: now })
    } else
      await insertReport(tx, {
        ...{ id: newId<'Report'>(now), personId, attemptId: attempt.id, place: n, item, part, kind, text },
        ...{ revisionId: revision, reportedAt: now, changedAt: now, openKey },
        ...{ decision: null, answer: null, answeredBy: null, answeredAt: null },
      })
    const subject = { kind: 'item', id: part || item }
    await appendAudit(tx, { actor, verb: 'report-item', subject, detail: { kind } }, now)
    return ok({ added: open !== null })
  })
}
