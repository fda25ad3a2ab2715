import { z } from 'zod'
import type { Actor } from '#accounts'
import { can } from '#accounts'
import { appendAudit } from '#accounts/server'
import type { Database } from '#db'
import { newId } from '#kernel/ids.ts'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { dayIn } from '#kernel/time.ts'
import type { CreditFault } from '../ledger/credit-fault.ts'
import { MOST_ENTRIES } from '../ledger/credit-fault.ts'
import type { EntryRow, NewLine } from '../ledger/entries.store.server.ts'
import { appendLines, findByKey, lastNumber } from '../ledger/entries.store.server.ts'
import { likenessOf } from '../ledger/likeness.ts'
import { OnceKey } from '../ledger/log-activity.server.ts'
import { parsed } from '../ledger/parse.ts'
import { readLedger } from '../ledger/read-ledger.server.ts'
import { ledgerLock } from '../ledger/write-line.server.ts'
import { ruleSets } from '../rules/read-rule-sets.server.ts'
import type { Duplicate } from './duplicates.ts'
import { findDuplicates } from './duplicates.ts'
import { knownWords } from './known-words.ts'
import type { ActivitiesRead, ImportFault } from './read-activities.ts'
import { readActivities } from './read-activities.ts'

export interface ImportPreview extends ActivitiesRead {
  readonly duplicates: readonly Duplicate[]
}

export type ImportRefusal =
  | Exclude<CreditFault, { code: 'duplicate' | 'files' }>
  /** Something in the file is wrong. Nothing of it was written. */
  | { readonly code: 'faulty'; readonly faults: readonly ImportFault[] }
  /** Every row repeats something, and repetitions were to be left out. */
  | { readonly code: 'nothing-new' }

export interface Imported {
  /** How many lines were written by this very call. */
  readonly written: number
  /** False: this was sent before, and its lines were there. */
  readonly isNew: boolean
}

const ImportForm = z.object({
  key: OnceKey.max(80),
  text: z.string(),
  leaveOut: z.boolean().default(false),
})

/** What a file would write into one's ledger. Nothing is kept of it. */
export async function previewImport(
  db: Database,
  actor: Actor,
  text: string,
  now: Instant,
): Promise<ImportPreview> {
  const read = readActivities(text, dayIn(actor.zone, now), knownWords(await ruleSets()))
  const { entries } = await readLedger(db.read, actor)
  return {
    ...read,
    duplicates: findDuplicates(
      read.rows,
      entries.filter(({ reversed }) => !reversed),
    ),
  }
}

/**
 * Writes the activities of a file into one's own ledger: all of them or none. What repeats something is written like the
 * rest, with that as its reason, unless it is to be left out.
 *
 * @param form `{ key, text, leaveOut? }`, unparsed
 */
export async function importActivities(
  db: Database,
  actor: Actor,
  form: unknown,
  now: Instant,
): Promise<Result<Imported, ImportRefusal>> {
  const { personId } = actor
  if (!can(actor, 'write', { kind: 'credits', ownerId: personId })) return fail({ code: 'not-allowed' })
  const wish = parsed(ImportForm, form)
  if (!wish.ok) return wish
  const { key, text, leaveOut } = wish.value
  const { rows, faults } = readActivities(text, dayIn(actor.zone, now), knownWords(await ruleSets()))
  if (faults.length > 0) return fail({ code: 'faulty', faults })

  return db.tx(ledgerLock(personId), async (tx): Promise<Result<Imported, ImportRefusal>> => {
    // The first line that an import writes bears its key; the others stand or fall with it.
    if (await findByKey(tx, personId, `import:${key}`)) return ok({ written: 0, isNew: false })
    const standing = (await readLedger(tx, actor)).entries.filter(({ reversed }) => !reversed)
    const repeated = new Map(findDuplicates(rows, standing).map((one) => [one.line, one]))
    const wanted = leaveOut ? rows.filter(({ line }) => !repeated.has(line)) : rows
    if (wanted.length === 0) return fail({ code: 'nothing-new' })
    const last = await lastNumber(tx, personId)
    if (last + wanted.length > MOST_ENTRIES) return fail({ code: 'full' })
    const lines = wanted.map(({ line, activity }, i): NewLine => {
      const like = repeated.get(line)
      const row: EntryRow = {
        ...{ id: newId<'Entry'>(now), personId, n: last + 1 + i, kind: 'activity', reverses: null },
        ...{ completedOn: activity.completedOn, likeness: likenessOf(activity), origin: 'import', at: now },
        reason: like ? reasonOf(like) : null,
      }
      return { row, activity, onceKey: `import:${key}${i === 0 ? '' : `:${i}`}`, corrects: null }
    })
    await appendLines(tx, lines)
    const subject = { kind: 'entry', id: lines[0]?.row.id ?? '' }
    await appendAudit(tx, { actor, verb: 'import-credits', subject, detail: { lines: lines.length } }, now)
    return ok({ written: lines.length, isNew: true })
  })
}

const reasonOf = ({ of, kind }: Duplicate): string =>
  `Imported although ${of.line === null ? 'a line of the ledger' : `line ${of.line} of the file`} ${
    kind === 'same' ? 'says the same' : 'has the same approval number'
  }.`
