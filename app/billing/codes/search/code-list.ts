import type { Day } from '../../claim/day.ts'
import type { Release } from '../release.ts'
import type { WordIndex } from './word-index.ts'
import { indexWords, wordsIn } from './word-index.ts'

/** The codes of one release that can be looked up, in their order; a code with several rows has its own days in each. */
export interface CodeRows {
  readonly release: Pick<Release, 'name' | 'from' | 'to' | 'source'>
  /** What the table is called by people: "ICD-10-CM". */
  readonly title: string
  readonly rows: number
  code(row: number): string
  /** What is shown; empty: nobody here has words for it. */
  label(row: number): string
  /** What is searched beside the code; missing: the label. */
  words?(row: number): string
  /** Whether a claim may hold it on a day. */
  isOn(row: number, on: Day): boolean
  /** The row's own days, where it has some. */
  days?(row: number): { readonly from: Day | null; readonly to: Day | null }
}

/** Rows with the index of their words. */
export interface CodeList extends CodeRows {
  readonly index: WordIndex
}

/** Makes a list searchable, in parts. */
export function* searchable(rows: CodeRows): Generator<void, CodeList> {
  const textOf = (row: number): string => rows.words?.(row) ?? rows.label(row)
  return { ...rows, index: yield* indexWords(rows.rows, textOf) }
}

/** A code that was found, with the list it is from. */
export interface FoundCode {
  readonly list: CodeList
  readonly row: number
  readonly code: string
}

/** Codes are typed with their dot or without, in small letters or capitals. */
const asCode = (asked: string): string => asked.trim().toUpperCase().replaceAll('.', '')

function firstRow({ rows, code }: CodeList, wanted: string): number {
  let [low, high] = [0, rows]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (code(middle) < wanted) low = middle + 1
    else high = middle
  }
  return low
}

/** The rows in force that answer what was typed: codes that begin so, then those whose words begin so. */
function* answers(list: CodeList, asked: string, on: Day): Generator<FoundCode> {
  const wanted = asCode(asked)
  const begins = (row: number): boolean => list.code(row).startsWith(wanted)
  for (let row = firstRow(list, wanted); row < list.rows && begins(row); row += 1)
    if (list.isOn(row, on)) yield { list, row, code: list.code(row) }
  const words = wordsIn(asked)
  if (words.length === 0) return
  for (const row of list.index.rows(words))
    if (list.isOn(row, on) && !begins(row)) yield { list, row, code: list.code(row) }
}

/** A part of all that was found; `more`: there are others behind it. */
export interface FoundCodes {
  readonly codes: readonly FoundCode[]
  readonly more: boolean
}

/**
 * What of several lists answers what was typed on a day, each code once: list by list, codes before words. Nothing typed
 * is answered with the first of all.
 */
export function searchLists(
  lists: readonly CodeList[],
  asked: string,
  on: Day,
  { after, most }: { readonly after: number; readonly most: number },
): FoundCodes {
  const seen = new Set<string>()
  const codes: FoundCode[] = []
  for (const list of lists)
    for (const found of answers(list, asked, on)) {
      if (seen.has(found.code)) continue
      seen.add(found.code)
      if (codes.length === most) return { codes, more: true }
      if (seen.size > after) codes.push(found)
    }
  return { codes, more: false }
}
