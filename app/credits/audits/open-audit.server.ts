import { z } from 'zod'
import type { Actor } from '#accounts'
import { can, letterTo } from '#accounts'
import { appendAudit, findMember, postLetter } from '#accounts/server'
import type { Database } from '#db'
import type { Id } from '#kernel/ids.ts'
import { newId } from '#kernel/ids.ts'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { dayIn } from '#kernel/time.ts'
import { addDays } from '../calendar/day.ts'
import { DaySchema } from '../ledger/activity.ts'
import { parsed } from '../ledger/parse.ts'
import { readLedger } from '../ledger/read-ledger.server.ts'
import { ledgerLock } from '../ledger/write-line.server.ts'
import { ruleSets } from '../rules/read-rule-sets.server.ts'
import type { AuditFault } from './audit-fault.ts'
import { openedLetter } from './audit-letters.ts'
import { statementAt } from './audit-subject.ts'
import type { AuditRow } from './audits.store.server.ts'
import { appendMove, insertAudit } from './audits.store.server.ts'

const OpenForm = z.object({
  email: z.string().trim().min(3, 'the address of the specialist').max(320),
  board: z.string().trim().min(1, 'choose what is audited').max(80),
  cycleOf: DaySchema,
  answerBy: DaySchema,
})

/** A specialist has at least a week to answer, at most a year. */
const SHORTEST = 7
const LONGEST = 366

/** Opens an audit of a person's cycle: the one that holds the day `cycleOf`. The specialist gets a letter. */
export async function openAudit(
  db: Database,
  actor: Actor,
  form: unknown,
  now: Instant,
): Promise<Result<Id<'Audit'>, AuditFault>> {
  if (!can(actor, 'open', { kind: 'credit-audit' })) return fail({ code: 'not-allowed' })
  const read = parsed(OpenForm, form)
  if (!read.ok) return read
  const { email, board, cycleOf, answerBy } = read.value
  const owner = await findMember(db.read, { email })
  if (!owner) return fail({ code: 'nobody' })
  if (owner.personId === actor.personId) return fail({ code: 'own-audit' })
  const sets = await ruleSets()
  const today = dayIn(owner.zone, now)
  if (answerBy < addDays(today, SHORTEST) || answerBy > addDays(today, LONGEST))
    return fail({ code: 'invalid', fields: { answerBy: 'a day between a week and a year from now' } })
  return db.tx(ledgerLock(owner.personId), async (tx): Promise<Result<Id<'Audit'>, AuditFault>> => {
    const ledger = await readLedger(tx, owner)
    const statement = statementAt(sets, ledger, [], board, { asOf: today, cycleOf })
    if (!statement) return fail({ code: 'nobody' })
    const { start, end } = statement.cycle
    if (start > today)
      return fail({ code: 'invalid', fields: { cycleOf: 'a day of a cycle that has begun' } })
    const row: AuditRow = {
      ...{ id: newId<'Audit'>(now), personId: owner.personId, board, cycleStart: start, cycleEnd: end },
      ...{ state: 'open', openedAt: now, answerBy, moves: 1, closedAt: null },
    }
    if (!(await insertAudit(tx, row))) return fail({ code: 'audited-before' })
    const move = {
      n: 1,
      kind: 'opened',
      entryId: null,
      why: null,
      byPerson: actor.personId,
      at: now,
    } as const
    await appendMove(tx, row.id, move, { state: 'open', answerBy, closedAt: null })
    const { subject, paragraphs } = openedLetter({ board: nameOf(sets, board), start, end }, answerBy)
    await postLetter(tx, letterTo(owner, subject, paragraphs), now)
    const to = { kind: 'person', id: owner.personId }
    await appendAudit(
      tx,
      { actor, verb: 'open-credit-audit', subject: to, detail: { audit: row.id, board } },
      now,
    )
    return ok(row.id)
  })
}

/** What a board or a credential is called in letters. */
export function nameOf(sets: Awaited<ReturnType<typeof ruleSets>>, subject: string): string {
  const set = sets.find(({ board }) => board === subject.split(':')[0])
  const one = set?.credentials.find(({ id }) => id === subject)
  return one?.name ?? set?.name ?? subject
}
