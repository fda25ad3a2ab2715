import type { Day, ImportedList } from '#billing'
import type { CodeEntry } from '#ui/claim/look-up/code-book.ts'
import { termWords } from '#ui/claim/look-up/code-book.ts'
import type { CodePage } from '#ui/claim/look-up/search-codes.ts'

type Maybe = string | null | undefined

/** What the server says of its imported tables. */
interface Answer {
  readonly codes: readonly { code: string; label: string; table: number; from?: Maybe; to?: Maybe }[]
  readonly tables: readonly { title: string; release: string; from: Maybe; to: Maybe }[]
  readonly more: boolean
}

/** Asks the server for codes of the tables that were imported there. Rejects where it does not answer. */
export async function askImported(
  list: ImportedList,
  asked: string,
  on: Day,
  after = 0,
  signal?: AbortSignal,
): Promise<CodePage> {
  const words = new URLSearchParams({ asked, on, after: String(after) })
  const came = await fetch(`/codes/${list}?${words}`, signal ? { signal } : {})
  if (!came.ok) throw new Error(`The server answered ${came.status}.`)
  const { codes, tables, more } = (await came.json()) as Answer
  const names = tables.map(({ title, release, from, to }) =>
    [`${title} ${release}`, termWords(from, to)].filter(Boolean).join(', '),
  )
  const entries = codes.map(({ code, label, table, from, to }): CodeEntry => {
    const days = termWords(from, to)
    return { code, label, table: names[table] ?? '', ...(days !== '' && { days }) }
  })
  return { entries, more }
}
