import type { Database, SearchHit } from '#db'
import { searchDocs } from '#db'

/**
 * Finds lessons, terms and objectives that hold every word of `text` (the last may be unfinished); when none does,
 * those that hold any. Never more than 30.
 */
export const searchCatalogue = (db: Database, text: string): Promise<SearchHit[]> =>
  searchDocs(db.stale, text, { limit: 30 })
