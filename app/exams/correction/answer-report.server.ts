import type { Actor } from '#accounts'
import { can, letterTo } from '#accounts'
import { appendAudit, postLetter, recipientsOf } from '#accounts/server'
import type { Database } from '#db'
import type { Id } from '#kernel/ids.ts'
import { isId } from '#kernel/ids.ts'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import type { ReportFault } from './item-report.ts'
import { AnswerForm, fieldFaults } from './item-report.ts'
import { decisionLabel } from './report-kind.ts'
import { answerOpen, findReport } from './reports.store.server.ts'

/**
 * Answers a report, and with it every other open report about the same question: the answer is about the question.
 * Everyone who reported it is told by mail. @returns how many reports were answered
 */
export async function answerReport(
  db: Database,
  actor: Actor,
  id: string,
  form: unknown,
  now: Instant,
): Promise<Result<number, ReportFault>> {
  if (!can(actor, 'answer', { kind: 'correction' })) return fail({ code: 'not-allowed' })
  const parsed = AnswerForm.safeParse(form)
  if (!parsed.success) return fail({ code: 'invalid', fields: fieldFaults(parsed.error) })
  const report = isId(id) ? await findReport(db.read, id as Id<'Report'>) : null
  if (!report) return fail({ code: 'not-found' })
  const { decision, answer } = parsed.data
  const { item, part } = report
  return db.tx(`reports-about:${item}:${part}`, async (tx) => {
    const current = await findReport(tx, report.id)
    if (current?.openKey === null) return fail({ code: 'answered' } as const)
    const given = { decision, answer, answeredBy: actor.personId, answeredAt: now }
    const answered = await answerOpen(tx, { item, part }, given)
    const people = await recipientsOf(
      tx,
      answered.map((one) => one.personId),
    )
    for (const person of people.values()) {
      const paragraphs = [
        `You reported a question. ${decisionLabel[decision]} The answer:`,
        answer,
        'Your reports and their answers are listed in Cleanclaim under Account, "Your reports".',
      ]
      await postLetter(tx, letterTo(person, 'Your report was answered', paragraphs), now)
    }
    const detail = { item: part || item, decision, reports: answered.length }
    await appendAudit(
      tx,
      { actor, verb: 'answer-report', subject: { kind: 'report', id: report.id }, detail },
      now,
    )
    return ok(answered.length)
  })
}
