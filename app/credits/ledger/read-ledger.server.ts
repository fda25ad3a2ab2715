import type { Reads } from '#db'
import type { Id } from '#kernel/ids.ts'
import { dayIn } from '#kernel/time.ts'
import type { EvidenceRow } from '../evidence/evidence.store.server.ts'
import { ActivitySchema } from './activity.ts'
import { listChoices, listFiles, listLines, listVerdicts } from './entries.store.server.ts'
import type { EvidenceStatus, LedgerEntry } from './entry.ts'
import { listHeldOf } from './holdings.store.server.ts'
import type { EvidenceFile, Ledger, LedgerLine, Origin, Verdict } from './ledger.ts'
import { listed } from './listed.ts'

/** Whose ledger, and in which zone its days are: an actor is one. */
export interface LedgerOwner {
  readonly personId: Id<'Person'>
  readonly zone: string
}

/**
 * A person's whole ledger, lines in the order in which they were written. Who may see it is the caller's to decide. A
 * line whose content was erased is left out: nothing can be counted of it.
 */
export async function readLedger(db: Reads, owner: LedgerOwner): Promise<Ledger> {
  return ledgerIn(await shelfOf(db, [owner.personId]), owner)
}

/** The ledgers of several people by person, with as many questions to the database as for one. */
export async function readLedgers(
  db: Reads,
  owners: readonly LedgerOwner[],
): Promise<ReadonlyMap<Id<'Person'>, Ledger>> {
  if (owners.length === 0) return new Map()
  const shelf = await shelfOf(
    db,
    owners.map(({ personId }) => personId),
  )
  return new Map(owners.map((owner) => [owner.personId, ledgerIn(shelf, owner)]))
}

/** What the tables have of some people: lines, files and holdings by person, the rest by line. */
async function shelfOf(db: Reads, people: readonly Id<'Person'>[]) {
  return {
    rows: listed(
      await listLines(db, people),
      ({ row }) => row.personId,
      (line) => line,
    ),
    files: listed(await listFiles(db, people), ({ entryId }): string => entryId, fileOf),
    verdicts: await listVerdicts(db, people, 'told'),
    choices: await listChoices(db, people),
    held: await listHeldOf(db, people),
  }
}

function ledgerIn(shelf: Awaited<ReturnType<typeof shelfOf>>, { personId, zone }: LedgerOwner): Ledger {
  const { files, verdicts, choices } = shelf
  const rows = shelf.rows.get(personId) ?? []
  const held = shelf.held.get(personId) ?? []
  const reversals = new Map(rows.flatMap(({ row }) => (row.reverses ? [[row.reverses, row] as const] : [])))
  const correctedBy = new Map(
    rows.flatMap(({ row, corrects }) => (corrects ? [[corrects, row.id] as const] : [])),
  )

  const lines = rows.flatMap(({ row, body, corrects }): LedgerLine[] => {
    if (row.kind !== 'activity' || body === null) return []
    const own = files.get(row.id) ?? []
    const verdict = verdicts.get(row.id) ?? null
    const reversal = reversals.get(row.id) ?? null
    const cycle = choices.get(row.id) ?? null
    const entry: LedgerEntry = {
      id: row.id,
      recordedOn: dayIn(zone, row.at),
      activity: ActivitySchema.parse(body),
      evidence: evidenceStatus(row.origin, own.length, verdict),
      ...(reversal && {
        reversed: { on: dayIn(zone, reversal.at), reason: reversal.reason ?? UNSAID },
      }),
      ...(verdict?.kind === 'denied' && {
        denied: { on: dayIn(zone, verdict.at), reason: verdict.why ?? UNSAID },
      }),
      ...(cycle && { choices: { cycle } }),
    }
    return [
      {
        ...{
          entry,
          n: row.n,
          origin: row.origin,
          at: row.at,
          despite: row.reason,
          corrects,
          verdict,
          files: own,
        },
        correctedBy: correctedBy.get(row.id) ?? null,
        reversal: reversal && { n: reversal.n, at: reversal.at },
      },
    ]
  })
  const entries = lines.map(({ entry }) => entry)
  return { zone, holdings: held.map(({ holding }) => holding), entries, lines, held }
}

const UNSAID = 'No reason was written down.'

/** How far a line is proved: by whoever gave or approved it, by a file, or by its owner's word. */
export function evidenceStatus(origin: Origin, files: number, verdict: Verdict | null): EvidenceStatus {
  if (origin === 'here' || verdict?.kind === 'approved') return 'verified'
  return files > 0 ? 'evidenced' : 'self-reported'
}

const fileOf = ({ id, type, size, name, checksum, at }: EvidenceRow): EvidenceFile => ({
  ...{ id, type, size, name, checksum, at },
})
