import type { BankEntry } from '#curriculum'
import { bankEntries } from '#curriculum/server'
import type { Database } from '#db'

/** A question by its id: an item, or the part of a case. */
export interface FoundQuestion {
  readonly entry: BankEntry
  /** Null: the item itself, with every question it has. */
  readonly part: string | null
}

/** Finds the item behind an id, drafts and retired ones included: what was asked once may be corrected. */
export async function findQuestion(db: Database, question: string): Promise<FoundQuestion | null> {
  if (question === '') return null
  const entry = (await bankEntries(db)).find(({ id, parts }) => id === question || parts.includes(question))
  return entry ? { entry, part: entry.id === question ? null : question } : null
}
