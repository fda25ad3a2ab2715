import { table } from '../kit/table.ts'

/** What full-text search finds. `n` is its row in the index of words (migration 0002_search), `digest` tells a change. */
export const searchEntries = table(
  'search_entries',
  (c) => ({
    n: c.int('n').primaryKey(),
    id: c.text('id').notNull(),
    kind: c.text('kind').notNull(),
    title: c.text('title').notNull(),
    url: c.text('url').notNull(),
    body: c.text('body').notNull(),
    digest: c.text('digest').notNull(),
  }),
  (t, k) => [k.unique('search_entries_id').on(t.id)],
)
