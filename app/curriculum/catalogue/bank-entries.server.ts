import type { BankEntry } from '../banks/bank-entry.ts'
import { listItemRows } from './items.store.server.ts'
import { kept } from './kept.server.ts'

/**
 * All items as a form is assembled by, drafts and retired ones included, by id. The list is the same object until the
 * next publishing, so an index over it may be kept by it.
 */
export const bankEntries = kept(
  async (db): Promise<readonly BankEntry[]> =>
    (await listItemRows(db.read)).map(({ file: _, ...entry }) => entry),
)
