import type { Actor } from '#accounts'
import { can } from '#accounts'
import type { Member } from '#accounts/server'
import { findMember } from '#accounts/server'
import type { Reads } from '#db'
import { isId } from '#kernel/ids.ts'
import type { CalendarDay, Instant } from '#kernel/time.ts'
import { dayIn } from '#kernel/time.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { readLedger } from '../ledger/read-ledger.server.ts'
import { ruleSets } from '../rules/read-rule-sets.server.ts'
import type { Statement } from '../statement/statement.ts'
import type { AuditMove, RecordStanding } from './audit.ts'
import { standingsOf } from './audit.ts'
import { recordsOf, withoutVerdicts } from './audit-records.ts'
import { statementAt } from './audit-subject.ts'
import type { AuditRow } from './audits.store.server.ts'
import { findAudit, listMoves } from './audits.store.server.ts'
import type { Compliance } from './compliance.ts'
import { complianceOf, onlyApproved } from './compliance.ts'

/** An audit with all that is decided by: whose it is, their ledger, what was done. It never leaves the server whole. */
export interface AuditFile {
  readonly row: AuditRow
  readonly owner: Member
  readonly moves: readonly AuditMove[]
  readonly ledger: Ledger
  /** The cycle as if no auditor had spoken. */
  readonly statement: Statement
  readonly records: readonly string[]
  readonly standings: ReadonlyMap<string, RecordStanding>
  readonly compliance: Compliance
  /** Today, where the specialist lives: all of the audit's days are theirs. */
  readonly today: CalendarDay
}

/** An auditor sees audits that are not closed, and never their own; the specialist sees all of their own. */
export function roleIn(actor: Actor, { personId, state }: AuditRow): 'owner' | 'auditor' | null {
  if (actor.personId === personId) return 'owner'
  return state !== 'closed' && can(actor, 'decide', { kind: 'credit-audit' }) ? 'auditor' : null
}

export async function auditFile(db: Reads, id: string, now: Instant): Promise<AuditFile | null> {
  const row = isId(id) ? await findAudit(db, id) : null
  const owner = row && (await findMember(db, { id: row.personId }))
  return row && owner ? fileOf(db, row, owner, now) : null
}

/** The records of an audit and where each stands; null: the credential that it was about is no longer held. */
export async function fileOf(
  db: Reads,
  row: AuditRow,
  owner: Member,
  now: Instant,
): Promise<AuditFile | null> {
  const ledger = await readLedger(db, owner)
  const moves = await listMoves(db, row.id)
  const sets = await ruleSets()
  const today = dayIn(owner.zone, now)
  const at = { asOf: today, cycleOf: row.cycleStart }
  const bare = withoutVerdicts(ledger.entries)
  const statement = statementAt(sets, ledger, bare, row.board, at)
  if (!statement) return null
  const records = recordsOf(statement, ledger.lines, moves)
  const standings = standingsOf(moves)
  const own = new Set(records)
  const approved = statementAt(
    sets,
    ledger,
    onlyApproved(bare, standings).filter((entry) => own.has(entry.id)),
    row.board,
    at,
  )
  const compliance = complianceOf(records, standings, approved ?? statement)
  return { row, owner, moves, ledger, statement, records, standings, compliance, today }
}
