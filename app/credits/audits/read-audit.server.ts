import type { Actor } from '#accounts'
import { can } from '#accounts'
import { findMember, recipientsOf } from '#accounts/server'
import type { Database } from '#db'
import type { Id } from '#kernel/ids.ts'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import type { LedgerLine } from '../ledger/ledger.ts'
import { ruleSets } from '../rules/read-rule-sets.server.ts'
import type { AuditMove, AuditState, RecordStanding } from './audit.ts'
import { standingOf } from './audit.ts'
import type { AuditFault } from './audit-fault.ts'
import { auditFile, roleIn } from './audit-file.server.ts'
import { groupOnce } from './audit-records.ts'
import { listAuditsOf, listOpenAudits, listOpenOf } from './audits.store.server.ts'
import type { Compliance } from './compliance.ts'
import { nameOf } from './open-audit.server.ts'

/** An audit in a list. */
export interface AuditLine {
  readonly id: string
  readonly name: string
  readonly board: string
  readonly start: string
  readonly end: string
  readonly state: AuditState
  readonly answerBy: string
}

/** A record as an audit's pages show it. */
export interface AuditRecord {
  readonly line: LedgerLine
  readonly standing: RecordStanding
  readonly credits: number
  readonly why: string
  /** What was done about it, with who did it: "auditor" or "specialist", never a name of the office. */
  readonly moves: readonly (Pick<AuditMove, 'n' | 'kind' | 'why' | 'at'> & {
    readonly by: 'auditor' | 'specialist'
  })[]
}

export interface AuditView extends AuditLine {
  readonly role: 'owner' | 'auditor'
  readonly memberNumbers: readonly string[]
  readonly groups: readonly {
    readonly id: string
    readonly title: string
    readonly records: readonly AuditRecord[]
    readonly decided: number
  }[]
  readonly compliance: Compliance
  readonly today: string
}

/** An audit for its specialist, or for an auditor while it is not closed: its records and nothing else of the ledger. */
export async function readAudit(
  db: Database,
  actor: Actor,
  id: string,
  now: Instant,
): Promise<Result<AuditView, AuditFault>> {
  const file = await auditFile(db.read, id, now)
  const role = file && roleIn(actor, file.row)
  if (!file || !role) return fail({ code: 'not-found' })
  const { row, owner, statement, records, standings, moves, compliance, ledger, today } = file
  const own = new Set(records)
  const lines = new Map(ledger.lines.map((line) => [line.entry.id, line]))
  const groups = groupOnce(statement).map(({ requirement, rows }) => {
    const inGroup = rows.flatMap(({ entry, credits, why }): AuditRecord[] => {
      const line = own.has(entry.id) ? lines.get(entry.id) : undefined
      if (!line) return []
      const about = moves
        .filter(({ entryId }) => entryId === entry.id)
        .map(({ n, kind, why, at, byPerson }) => ({
          ...{ n, kind, why, at },
          by: byPerson === owner.personId ? ('specialist' as const) : ('auditor' as const),
        }))
      return [{ line, credits, why, standing: standingOf(standings, entry.id), moves: about }]
    })
    return {
      id: requirement?.id ?? 'none',
      title: requirement?.title ?? 'Recorded, not counted',
      records: inGroup,
      decided: inGroup.filter(({ standing }) => standing.verdict && !standing.isAnswered).length,
    }
  })
  const memberNumbers = ledger.holdings
    .filter(({ credential }) => statement.credentials.includes(credential))
    .flatMap(({ memberNumber }) => memberNumber ?? [])
  return ok({
    ...{ id: row.id, name: owner.name, start: row.cycleStart, end: row.cycleEnd, state: row.state },
    ...{ board: nameOf(await ruleSets(), row.board), answerBy: row.answerBy, role, memberNumbers },
    ...{ groups: groups.filter(({ records }) => records.length > 0), compliance, today },
  })
}

/** Whether an auditor may read this line and its files: it is a record of an audit that is not closed. */
export async function isUnderAudit(
  db: Database,
  actor: Actor,
  personId: Id<'Person'>,
  entryId: string,
  now: Instant,
): Promise<boolean> {
  if (!can(actor, 'decide', { kind: 'credit-audit' }) || actor.personId === personId) return false
  const owner = await findMember(db.read, { id: personId })
  if (!owner) return false
  for (const { id } of await listOpenOf(db.read, personId))
    if ((await auditFile(db.read, id, now))?.records.includes(entryId)) return true
  return false
}

/** A page of audits can show so many. */
const MOST = 500

/** The audits that are not closed, for auditors; their own are left out. */
export async function listAudits(db: Database, actor: Actor): Promise<Result<AuditLine[], AuditFault>> {
  if (!can(actor, 'list', { kind: 'credit-audit' })) return fail({ code: 'not-allowed' })
  const rows = (await listOpenAudits(db.read, MOST)).filter(({ personId }) => personId !== actor.personId)
  const people = await recipientsOf(
    db.read,
    rows.map(({ personId }) => personId),
  )
  const sets = await ruleSets()
  return ok(
    rows.map((row) => lineOf(row, people.get(row.personId)?.name ?? 'Somebody', nameOf(sets, row.board))),
  )
}

/** One's own audits, newest first. */
export async function ownAudits(db: Database, actor: Actor): Promise<AuditLine[]> {
  const sets = await ruleSets()
  return (await listAuditsOf(db.read, actor.personId)).map((row) =>
    lineOf(row, actor.name, nameOf(sets, row.board)),
  )
}

const lineOf = (
  row: Awaited<ReturnType<typeof listAuditsOf>>[number],
  name: string,
  board: string,
): AuditLine => ({
  ...{ id: row.id, name, board, start: row.cycleStart, end: row.cycleEnd, state: row.state },
  answerBy: row.answerBy,
})
