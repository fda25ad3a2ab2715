import type { Actor } from '#accounts'
import { appendAudit } from '#accounts/server'
import type { Database } from '#db'
import { NO_LOCK } from '#db'
import type { Id } from '#kernel/ids.ts'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { CalendarDay, Instant } from '#kernel/time.ts'
import { dayIn } from '#kernel/time.ts'
import type { AuditFault } from '../audits/audit-fault.ts'
import { auditFile, roleIn } from '../audits/audit-file.server.ts'
import { statementAt } from '../audits/audit-subject.ts'
import { nameOf } from '../audits/open-audit.server.ts'
import { certificatePdf } from '../certificates/certificate-pdf.server.ts'
import { listCertificates } from '../certificates/certificates.store.server.ts'
import { readStored } from '../evidence/evidence-files.server.ts'
import type { Ledger, LedgerLine } from '../ledger/ledger.ts'
import { readLedger } from '../ledger/read-ledger.server.ts'
import { ruleSets } from '../rules/read-rule-sets.server.ts'
import type { Statement } from '../statement/statement.ts'
import type { Pack } from './make-pack.server.ts'
import { makePack } from './make-pack.server.ts'

export interface NamedPack extends Pack {
  readonly name: string
}

/** Which part of a pack, and where the codes of its certificates can be checked, as a person would type it. */
export interface Part {
  readonly part: number
  readonly checkAt: string
}

interface Of {
  readonly personId: Id<'Person'>
  readonly name: string
  readonly subject: string
  readonly ledger: Ledger
  readonly statement: Statement
  readonly lines: readonly LedgerLine[]
}

async function packOf(
  db: Database,
  dir: string,
  of: Of,
  { part, checkAt }: Part,
): Promise<Result<NamedPack, AuditFault>> {
  const { personId, name, subject, ledger, statement, lines } = of
  const sets = await ruleSets()
  const certificates = lines.some(({ origin }) => origin === 'here')
    ? await listCertificates(db.read, personId)
    : []
  const credentials = ledger.holdings
    .filter(({ credential }) => statement.credentials.includes(credential))
    .map(({ credential, memberNumber }) => ({
      name: nameOf(sets, credential),
      memberNumber: memberNumber ?? null,
    }))
  const pack = await makePack(
    {
      owner: { name, board: nameOf(sets, statement.board), credentials },
      ...{ statement, lines },
      read: ({ file }) => readStored(dir, personId, file.checksum),
      certificate: async (entryId) => {
        const own = certificates.find((one) => one.entryId === entryId)
        return own ? certificatePdf(own, 'LETTER', checkAt) : null
      },
    },
    part,
  )
  if (!pack) return fail({ code: 'not-found' })
  const { start } = statement.cycle
  const suffix = pack.parts > 1 ? `-part-${pack.part}-of-${pack.parts}` : ''
  return ok({ ...pack, name: `audit-pack-${subject.replace(':', '-')}-${start}${suffix}.zip` })
}

/** The pack of one's own cycle of a board, or of a credential where the board renews each by itself. */
export async function ownPack(
  db: Database,
  dir: string,
  actor: Actor,
  wish: Part & { readonly subject: string; readonly cycleOf: CalendarDay },
  now: Instant,
): Promise<Result<NamedPack, AuditFault>> {
  const ledger = await readLedger(db.read, actor)
  const { subject, cycleOf } = wish
  const asOf = dayIn(actor.zone, now)
  const statement = statementAt(await ruleSets(), ledger, ledger.entries, subject, { asOf, cycleOf })
  if (!statement) return fail({ code: 'not-found' })
  const { personId, name } = actor
  return packOf(db, dir, { personId, name, subject, ledger, statement, lines: ledger.lines }, wish)
}

/** The pack of an audit, for an auditor while it is not closed: its records alone. Taking it is audited. */
export async function packOfAudit(
  db: Database,
  dir: string,
  actor: Actor,
  wish: Part & { readonly audit: string },
  now: Instant,
): Promise<Result<NamedPack, AuditFault>> {
  const file = await auditFile(db.read, wish.audit, now)
  if (!file || roleIn(actor, file.row) !== 'auditor') return fail({ code: 'not-found' })
  const { row, owner, ledger, records, today } = file
  const own = new Set(records)
  const entries = ledger.entries.filter(({ id }) => own.has(id))
  const at = { asOf: today, cycleOf: row.cycleStart }
  const statement = statementAt(await ruleSets(), ledger, entries, row.board, at) ?? file.statement
  const lines = ledger.lines.filter(({ entry }) => own.has(entry.id))
  const { personId, name } = owner
  const made = await packOf(db, dir, { personId, name, subject: row.board, ledger, statement, lines }, wish)
  if (!made.ok) return made
  const subject = { kind: 'person', id: personId }
  const note = { actor, verb: 'take-audit-pack', subject, detail: { audit: row.id } } as const
  // The trail is appended to; nothing that was read is decided by.
  await db.tx(NO_LOCK, (tx) => appendAudit(tx, note, now))
  return made
}
