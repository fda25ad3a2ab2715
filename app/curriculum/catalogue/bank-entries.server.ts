import type { BankEntry } from '../banks/bank-entry.ts'
import { listDocuments } from './documents.store.server.ts'
import { listItemRows } from './items.store.server.ts'
import { kept } from './kept.server.ts'

/**
 * All items as a form is assembled by, drafts and retired ones included, by id. The list is the same object until the
 * next publishing, so an index over it may be kept by it.
 */
export const bankEntries = kept(async (db): Promise<readonly BankEntry[]> => {
  const [rows, documents] = await Promise.all([listItemRows(db.read), listDocuments(db.read)])
  const templates = new Set(
    documents.flatMap(({ kind, key, status }) => (kind === 'template' && status === 'live' ? [key] : [])),
  )
  return rows.map(({ file: _, ...entry }) =>
    templates.has(entry.id) ? { ...entry, isTemplate: true } : entry,
  )
})
