import type { Writes } from '#db'
import type { Id } from '#kernel/ids.ts'
import { newId } from '#kernel/ids.ts'
import type { CalendarDay, Instant } from '#kernel/time.ts'
import { insertEvidence } from '../evidence/evidence.store.server.ts'
import type { StagedFile } from '../evidence/evidence-files.server.ts'
import type { Activity } from './activity.ts'
import type { EntryRow } from './entries.store.server.ts'
import { appendLines, lastNumber } from './entries.store.server.ts'
import type { Origin } from './ledger.ts'
import { likenessOf } from './likeness.ts'

/** The lock of everything that is decided about a person's ledger. */
export const ledgerLock = (personId: Id<'Person'>): string => `credits:${personId}`

export interface ActivityLine {
  readonly personId: Id<'Person'>
  readonly activity: Activity
  readonly onceKey: string
  readonly origin: Origin
  readonly reason?: string | undefined
  readonly corrects?: Id<'Entry'>
}

/** Appends an activity as the next line, inside a transaction that holds the ledger's lock. */
export async function writeActivity(tx: Writes, line: ActivityLine, now: Instant): Promise<Id<'Entry'>> {
  const { personId, activity, onceKey, origin, reason, corrects } = line
  const row: EntryRow = {
    ...{ id: newId<'Entry'>(now), personId, n: (await lastNumber(tx, personId)) + 1, kind: 'activity' },
    ...{ completedOn: activity.completedOn, reverses: null, reason: reason ?? null, origin },
    ...{ likeness: likenessOf(activity), at: now },
  }
  await appendLines(tx, [{ row, activity, onceKey, corrects: corrects ?? null }])
  return row.id
}

/** Appends the line that takes another one back. Its key lets a line be taken back once. */
export async function writeReversal(
  tx: Writes,
  of: {
    readonly id: Id<'Entry'>
    readonly personId: Id<'Person'>
    readonly completedOn: CalendarDay
    readonly likeness: string
  },
  origin: Origin,
  reason: string,
  now: Instant,
): Promise<Id<'Entry'>> {
  const { id, personId, completedOn, likeness } = of
  const row: EntryRow = {
    ...{ id: newId<'Entry'>(now), personId, n: (await lastNumber(tx, personId)) + 1, kind: 'reversal' },
    ...{ completedOn, reverses: id, reason, origin, likeness, at: now },
  }
  await appendLines(tx, [{ row, activity: null, onceKey: `reversal:${id}`, corrects: null }])
  return row.id
}

/** Notes files of the store as evidence of a line; a file that the line has already is left out. */
export async function writeFiles(
  tx: Writes,
  personId: Id<'Person'>,
  entryId: Id<'Entry'>,
  files: readonly Pick<StagedFile, 'checksum' | 'type' | 'size' | 'name'>[],
  have: readonly string[],
  now: Instant,
): Promise<Id<'Evidence'>[]> {
  const known = new Set(have)
  const ids: Id<'Evidence'>[] = []
  for (const { checksum, type, size, name } of files) {
    if (known.has(checksum)) continue
    known.add(checksum)
    const id = newId<'Evidence'>(now)
    await insertEvidence(tx, { id, personId, entryId, checksum, type, size, name, at: now, removedAt: null })
    ids.push(id)
  }
  return ids
}
