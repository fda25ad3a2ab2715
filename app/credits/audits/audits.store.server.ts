import { and, asc, desc, eq, ne } from 'drizzle-orm'
import type { Reads, Writes } from '#db'
import { creditAuditMoves, creditAudits } from '#db'
import type { Id } from '#kernel/ids.ts'
import type { CalendarDay, Instant } from '#kernel/time.ts'
import type { AuditMove, AuditState } from './audit.ts'

export type AuditRow = typeof creditAudits.$inferSelect
type AuditId = Id<'Audit'>

export async function findAudit(db: Reads, id: string): Promise<AuditRow | null> {
  const [row] = await db
    .select()
    .from(creditAudits)
    .where(eq(creditAudits.id, id as AuditId))
  return row ?? null
}

/** What was done in an audit, in its order. */
export const listMoves = (db: Reads, id: AuditId): Promise<AuditMove[]> =>
  db
    .select({
      n: creditAuditMoves.n,
      kind: creditAuditMoves.kind,
      entryId: creditAuditMoves.entryId,
      why: creditAuditMoves.why,
      byPerson: creditAuditMoves.byPerson,
      at: creditAuditMoves.at,
    })
    .from(creditAuditMoves)
    .where(eq(creditAuditMoves.auditId, id))
    .orderBy(asc(creditAuditMoves.n))

/** A person's audits, newest first. */
export const listAuditsOf = (db: Reads, personId: Id<'Person'>): Promise<AuditRow[]> =>
  db
    .select()
    .from(creditAudits)
    .where(eq(creditAudits.personId, personId))
    .orderBy(desc(creditAudits.openedAt), desc(creditAudits.id))

/** A person's audits that are not closed. */
export const listOpenOf = (db: Reads, personId: Id<'Person'>): Promise<AuditRow[]> =>
  db
    .select()
    .from(creditAudits)
    .where(and(eq(creditAudits.personId, personId), ne(creditAudits.state, 'closed')))
    .orderBy(asc(creditAudits.openedAt), asc(creditAudits.id))

/** All audits that are not closed, those due soonest first. */
export const listOpenAudits = (db: Reads, most: number): Promise<AuditRow[]> =>
  db
    .select()
    .from(creditAudits)
    .where(ne(creditAudits.state, 'closed'))
    .orderBy(asc(creditAudits.answerBy), asc(creditAudits.id))
    .limit(most)

/** Opens an audit; false when this cycle was audited already. */
export async function insertAudit(tx: Writes, row: AuditRow): Promise<boolean> {
  const made = await tx
    .insert(creditAudits)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: creditAudits.id })
  return made.length === 1
}

/** Appends a move and the state after it. Whoever calls holds the lock of the person's ledger. */
export async function appendMove(
  tx: Writes,
  auditId: AuditId,
  move: AuditMove,
  after: { readonly state: AuditState; readonly answerBy: CalendarDay; readonly closedAt: Instant | null },
): Promise<void> {
  await tx
    .insert(creditAuditMoves)
    .values({
      ...move,
      auditId,
      entryId: move.entryId as Id<'Entry'> | null,
      byPerson: move.byPerson as Id<'Person'>,
    })
    .returning({ n: creditAuditMoves.n })
  await tx
    .update(creditAudits)
    .set({ ...after, moves: move.n })
    .where(eq(creditAudits.id, auditId))
    .returning({ id: creditAudits.id })
}
