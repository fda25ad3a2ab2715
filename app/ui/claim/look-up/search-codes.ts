import type { SheetKey } from '../sheet/sheet-keys.ts'
import type { CodeBook, CodeEntry, CodeKind } from './code-book.ts'

/** Finds codes by code or by words, at once, for the place of the form that they are for. */
export type LookUp = (kind: CodeKind, asked: string, at?: SheetKey) => readonly CodeEntry[]

/** What a larger table elsewhere says, and whether there is more of it. */
export interface CodePage {
  readonly entries: readonly CodeEntry[]
  readonly more: boolean
}
/** Asks a larger table, behind so many of its codes that are known already; null: there is none for this kind. */
export type LookUpMore = (
  kind: CodeKind,
  asked: string,
  at: SheetKey,
  after: number,
  signal: AbortSignal,
) => Promise<CodePage> | null

/** More are not shown: whoever looks for one of hundreds types another word. */
export const MOST_SHOWN = 40

const plain = (text: string): string => text.toLowerCase().replace(/[.,’']/g, '')

interface Indexed {
  readonly entry: CodeEntry
  readonly code: string
  readonly words: string
}
const indexes = new WeakMap<readonly CodeEntry[], readonly Indexed[]>()
function indexOf(entries: readonly CodeEntry[]): readonly Indexed[] {
  const known = indexes.get(entries)
  if (known) return known
  const made = entries.map((entry) => ({ entry, code: plain(entry.code), words: ` ${plain(entry.label)}` }))
  indexes.set(entries, made)
  return made
}

/**
 * The entries that answer what was typed: codes that begin so first, in their order, then those whose words all begin
 * with one of the words typed ("osteo knee"). Nothing typed: the first of all.
 */
export function searchCodes(entries: readonly CodeEntry[], asked: string): readonly CodeEntry[] {
  const text = plain(asked).trim()
  const index = indexOf(entries)
  if (text === '') return index.slice(0, MOST_SHOWN).map(({ entry }) => entry)
  const byCode: CodeEntry[] = []
  const byWords: CodeEntry[] = []
  const words = text.split(/[\s/-]+/).filter((word) => word !== '')
  for (const { entry, code, words: label } of index) {
    if (code.startsWith(text)) byCode.push(entry)
    else if (byWords.length < MOST_SHOWN && words.every((word) => hasWord(label, word))) byWords.push(entry)
    if (byCode.length >= MOST_SHOWN) break
  }
  return [...byCode, ...byWords].slice(0, MOST_SHOWN)
}

const hasWord = (label: string, word: string): boolean =>
  label.includes(` ${word}`) || label.includes(`-${word}`) || label.includes(`(${word}`)

/** A look-up in codes that are all here. */
export const lookUpIn =
  (book: CodeBook): LookUp =>
  (kind, asked) =>
    searchCodes(book[kind], asked)
