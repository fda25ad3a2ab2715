import type { BankEntry } from '#curriculum'
import { bankEntries } from '#curriculum/server'
import type { Database } from '#db'
import type { BankIndex } from './bank-index.ts'
import { indexBank } from './bank-index.ts'

/** Indexes by the list they were made of: the catalogue hands out the same list until something is published. */
const plain = new WeakMap<readonly BankEntry[], BankIndex>()
const whole = new WeakMap<readonly BankEntry[], BankIndex>()

/**
 * The published bank, prepared for assembly; prepared once a publishing.
 * @param wish `templates`: whether items of templates may be drawn
 */
export async function loadBank(
  db: Database,
  { templates = false }: { readonly templates?: boolean | undefined } = {},
): Promise<BankIndex> {
  const indexes = templates ? whole : plain
  const entries = await bankEntries(db)
  const known = indexes.get(entries)
  if (known) return known
  const index = indexBank(entries, { templates })
  indexes.set(entries, index)
  return index
}
