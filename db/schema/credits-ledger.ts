import { appendOnly, table } from '../kit/table.ts'
import { people } from './accounts.ts'
import { creditEntries } from './credits.ts'

/**
 * What a line of the ledger is known by beside its number: the key its writer made for it, so that the same wish sent
 * twice writes one line, and the line it stands in for after a correction.
 */
export const creditEntryKeys = appendOnly(
  table(
    'credit_entry_keys',
    (c) => ({
      entryId: c.fk('entry_id', () => creditEntries.id).primaryKey(),
      personId: c.fk('person_id', () => people.id).notNull(),
      onceKey: c.text('once_key').notNull(),
      corrects: c.fk('corrects', () => creditEntries.id),
    }),
    (t, k) => [
      k.unique('credit_entry_keys_once').on(t.personId, t.onceKey),
      k.index('credit_entry_keys_corrects').on(t.corrects),
    ],
  ),
)

/** What the specialist chose for a line where a board leaves a choice: the last one counts. */
export const creditChoices = appendOnly(
  table(
    'credit_choices',
    (c) => ({
      entryId: c.fk('entry_id', () => creditEntries.id).notNull(),
      n: c.int('n').notNull(),
      /** Which cycle a day in the month of renewal counts for; null: as the board says by itself. */
      cycle: c.oneOf('cycle', ['ending', 'next']),
      at: c.instant('at').notNull(),
    }),
    (t, k) => [k.primaryKey({ columns: [t.entryId, t.n] })],
  ),
)
