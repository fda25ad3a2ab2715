import type { BankEntry } from '#curriculum'
import { bankEntries } from '#curriculum/server'
import type { Database } from '#db'
import type { BankIndex } from './bank-index.ts'
import { indexBank } from './bank-index.ts'

/** Indexes by the list they were made of: the catalogue hands out the same list until something is published. */
const indexes = new WeakMap<readonly BankEntry[], BankIndex>()

/** The published bank, prepared for assembly; prepared once a publishing. */
export async function loadBank(db: Database): Promise<BankIndex> {
  const entries = await bankEntries(db)
  const known = indexes.get(entries)
  if (known) return known
  const index = indexBank(entries)
  indexes.set(entries, index)
  return index
}
