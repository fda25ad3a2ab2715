import { z } from 'zod'
import type { Actor, AuditVerb } from '#accounts'
import { letterTo } from '#accounts'
import { appendAudit, postLetter } from '#accounts/server'
import type { Database, Writes } from '#db'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { addDays, laterDay } from '../calendar/day.ts'
import { parsed } from '../ledger/parse.ts'
import { ledgerLock } from '../ledger/write-line.server.ts'
import { ruleSets } from '../rules/read-rule-sets.server.ts'
import type { MoveKind, Wish } from './audit.ts'
import { nextState, standingOf } from './audit.ts'
import type { AuditFault } from './audit-fault.ts'
import type { AuditFile } from './audit-file.server.ts'
import { auditFile, roleIn } from './audit-file.server.ts'
import type { AuditLetter } from './audit-letters.ts'
import { answeredLetter, closedLetter, findingsLetter } from './audit-letters.ts'
import { appendMove, findAudit } from './audits.store.server.ts'
import { nameOf } from './open-audit.server.ts'

const Words = z.string().trim().max(1000, 'at most 1,000 characters').optional()
const MoveForm = z.discriminatedUnion('move', [
  z.object({ move: z.enum(['submitted', 'reviewed', 'closed']) }),
  z.object({
    move: z.enum(['approved', 'denied', 'withdrawn', 'answered']),
    entry: z.string().min(1).max(100),
    seen: z.coerce.number().int().min(0),
    why: Words,
  }),
])

/** Who makes which move, and the trail's word for it. */
const MOVES: Readonly<
  Record<Exclude<MoveKind, 'opened'>, { readonly by: 'owner' | 'auditor'; readonly verb: AuditVerb }>
> = {
  submitted: { by: 'owner', verb: 'submit-credit-audit' },
  approved: { by: 'auditor', verb: 'approve-credit' },
  denied: { by: 'auditor', verb: 'deny-credit' },
  withdrawn: { by: 'auditor', verb: 'withdraw-verdict' },
  reviewed: { by: 'auditor', verb: 'send-findings' },
  answered: { by: 'owner', verb: 'answer-denial' },
  closed: { by: 'auditor', verb: 'close-credit-audit' },
}

/** From the findings on, a specialist has so many days for an answer, or longer when the audit's day is later. */
const ANSWER_DAYS = 30

/** Makes a move in an audit: the specialist submits and answers, an auditor judges, sends the findings and closes. */
export async function moveAudit(
  db: Database,
  actor: Actor,
  auditId: string,
  form: unknown,
  now: Instant,
): Promise<Result<null, AuditFault>> {
  const read = parsed(MoveForm, form)
  if (!read.ok) return read
  const given = read.value
  const wish: Wish =
    'entry' in given
      ? { kind: given.move, entryId: given.entry, seen: given.seen, why: given.why || null }
      : { kind: given.move }
  const found = await findAudit(db.read, auditId)
  const role = found && roleIn(actor, found)
  if (!found || !role) return fail({ code: 'not-found' })
  if (MOVES[wish.kind].by !== role) return fail({ code: 'not-allowed' })
  return db.tx(ledgerLock(found.personId), async (tx): Promise<Result<null, AuditFault>> => {
    const file = await auditFile(tx, auditId, now)
    // Closed since it was looked at: an auditor has no more business here.
    if (!file || !roleIn(actor, file.row)) return fail({ code: 'not-found' })
    const { row, moves, records, today } = file
    const after = nextState({ ...row, moves, records, today }, wish)
    if (!after.ok) return after
    await write(tx, actor, file, wish, after.value, now)
    return ok(null)
  })
}

async function write(
  tx: Writes,
  actor: Actor,
  file: AuditFile,
  wish: Wish,
  state: AuditFile['row']['state'],
  now: Instant,
): Promise<void> {
  const { row, owner, today } = file
  const [entryId, why] = 'entryId' in wish ? [wish.entryId, wish.why] : [null, null]
  const move = { n: row.moves + 1, kind: wish.kind, entryId, why, byPerson: actor.personId, at: now }
  const answerBy =
    wish.kind === 'reviewed' ? laterDay(row.answerBy, addDays(today, ANSWER_DAYS)) : row.answerBy
  await appendMove(tx, row.id, move, { state, answerBy, closedAt: state === 'closed' ? now : null })
  const letter = await letterOf(file, wish, answerBy)
  if (letter) await postLetter(tx, letterTo(owner, letter.subject, letter.paragraphs), now)
  const { by, verb } = MOVES[wish.kind]
  const subject =
    by === 'owner' ? { kind: 'credit audit', id: row.id } : { kind: 'person', id: owner.personId }
  // Why a record was denied stands in the audit itself: the trail keeps no words about a person.
  const detail = entryId === null ? { audit: row.id } : { audit: row.id, line: entryId }
  await appendAudit(tx, { actor, verb, subject, detail }, now)
}

/** What the specialist is told of a move of the auditor's; verdicts are told together, with the findings. */
async function letterOf(
  file: AuditFile,
  wish: Wish,
  answerBy: AuditFile['today'],
): Promise<AuditLetter | null> {
  const { row, ledger, records, standings, compliance, moves } = file
  const of = { board: nameOf(await ruleSets(), row.board), start: row.cycleStart, end: row.cycleEnd }
  const titleOf = (id: string) =>
    ledger.entries.find((entry) => entry.id === id)?.activity.title ?? 'A record'
  if (wish.kind === 'closed') return closedLetter(of, compliance)
  if (wish.kind === 'reviewed') {
    const denied = records
      .filter((id) => standingOf(standings, id).verdict === 'denied')
      .map((id) => ({
        title: titleOf(id),
        why: moves.findLast((move) => move.entryId === id && move.kind === 'denied')?.why ?? '',
      }))
    return findingsLetter(of, compliance, denied, answerBy)
  }
  if (row.state === 'reviewed' && (wish.kind === 'approved' || wish.kind === 'denied'))
    return answeredLetter(of, titleOf(wish.entryId), wish.kind === 'approved', wish.why)
  return null
}
