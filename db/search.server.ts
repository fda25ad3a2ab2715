import { createHash } from 'node:crypto'
import { desc, eq, inArray } from 'drizzle-orm'
import type { Reads, Writes } from '#db/dialect'
import { runnerOf } from './engine/runner.ts'
import { engineInUse } from './kit/engine-in-use.ts'
import { chunks } from './kit/queries.ts'
import { searchEntries } from './schema/search.ts'
import { forgetWords, indexWords } from './search/index-words.ts'
import { forPg, forSqlite, hits, questionOf } from './search/question.ts'
import type { SnippetPart } from './search/snippet.ts'
import { snippetOf } from './search/snippet.ts'

/** Something that can be found: `body` is plain text, `url` where it leads. */
export interface SearchDoc {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly body: string
  readonly url: string
}

/** Something that was found. Join the snippet's parts to get its text; show `hit` parts marked. */
export interface SearchHit {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly url: string
  readonly snippet: readonly SnippetPart[]
}

/** Which hits, and how many. */
export interface SearchOptions {
  readonly limit?: number
  readonly kind?: string
}

/**
 * Makes `docs` all that can be found; ids must differ. What did not change is not written again. Call it inside a
 * transaction with the lock of whoever publishes. Returns how many were written and removed.
 */
export async function replaceSearchDocs(
  tx: Writes,
  docs: readonly SearchDoc[],
): Promise<{ written: number; removed: number }> {
  const run = runnerOf(tx)
  const kept = await tx
    .select({ n: searchEntries.n, id: searchEntries.id, digest: searchEntries.digest })
    .from(searchEntries)
    .orderBy(desc(searchEntries.n))
  const known = new Map(kept.map((row) => [row.id, row]))
  const wanted = new Set(docs.map((doc) => doc.id))
  let last = kept[0]?.n ?? 0

  const removed = kept.filter((row) => !wanted.has(row.id)).map((row) => row.n)
  for (const n of removed) await forgetWords(engineInUse, run, n)
  for (const some of chunks(removed)) await tx.delete(searchEntries).where(inArray(searchEntries.n, some))

  let written = 0
  for (const doc of docs) {
    const old = known.get(doc.id)
    const digest = digestOf(doc)
    if (old?.digest === digest) continue
    const row = { ...doc, n: old?.n ?? ++last, digest }
    if (old) await tx.update(searchEntries).set(row).where(eq(searchEntries.n, old.n))
    else await tx.insert(searchEntries).values(row)
    await indexWords(engineInUse, run, row)
    written++
  }
  return { written, removed: removed.length }
}

const digestOf = (doc: SearchDoc): string =>
  createHash('sha256')
    .update(JSON.stringify([doc.kind, doc.title, doc.url, doc.body]))
    .digest('hex')

/**
 * Finds what holds every word of `text` (the last may be the beginning of a word), titles first; when nothing does, what
 * holds any of them. Any text is a valid question; one without a letter or digit finds nothing. At most `limit` (20).
 */
export async function searchDocs(db: Reads, text: string, options: SearchOptions = {}): Promise<SearchHit[]> {
  const question = questionOf(text)
  if (!question) return []
  const found = await match(db, question, 'AND', options)
  const rows = found.length > 0 ? found : await match(db, question, 'OR', options)
  const isHit = hits(question)
  return rows.map(({ body, ...row }) => ({ ...row, snippet: snippetOf(body, isHit) }))
}

type Question = NonNullable<ReturnType<typeof questionOf>>

/** FTS5 and tsvector: the only two queries of the house that are written by hand. */
async function match(
  db: Reads,
  q: Question,
  join: 'AND' | 'OR',
  { limit = 20, kind }: SearchOptions,
): Promise<SearchDoc[]> {
  const ofKind = kind === undefined ? [] : [kind]
  const { rows } =
    engineInUse === 'sqlite'
      ? await runnerOf(db)(
          `SELECT e.id, e.kind, e.title, e.url, e.body
           FROM search_words JOIN search_entries e ON e.n = search_words.rowid
           WHERE search_words MATCH ? ${kind === undefined ? '' : 'AND e.kind = ?'}
           ORDER BY bm25(search_words, 10.0, 1.0), e.id LIMIT ?`,
          [forSqlite(q, join), ...ofKind, limit],
          'all',
        )
      : await runnerOf(db)(
          `SELECT e.id, e.kind, e.title, e.url, e.body
           FROM search_words w JOIN search_entries e USING (n)
           WHERE w.words @@ $1::tsquery ${kind === undefined ? '' : 'AND e.kind = $3'}
           ORDER BY ts_rank('{0.05, 0.1, 0.2, 1.0}', w.words, $1::tsquery, 1) DESC, e.id LIMIT $2`,
          [forPg(q, join), limit, ...ofKind],
          'all',
        )
  return rows.map((row) => {
    const [id, found, title, url, body] = row as string[]
    return { id: id ?? '', kind: found ?? '', title: title ?? '', url: url ?? '', body: body ?? '' }
  })
}
