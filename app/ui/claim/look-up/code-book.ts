import type { CodeFile, Day, ReadTables } from '#billing'
import { PAYERS, readTables } from '#billing'

/** One code that a box may hold, in our words. */
export interface CodeEntry {
  /** As the box holds it: diagnoses without their dot. */
  readonly code: string
  readonly label: string
  /** The table it is from and the days that the table is for, as words. */
  readonly table?: string
  /** Where the code has days of its own, which. */
  readonly days?: string
}

/** Days of a table or a code as words: "2025-10-01 to 2026-09-30", "since 2024-01-01"; empty: not limited. */
export function termWords(from: string | null | undefined, to: string | null | undefined): string {
  if (from && to) return `${from} to ${to}`
  return from ? `since ${from}` : to ? `until ${to}` : ''
}

export const CODE_KINDS = ['diagnoses', 'procedures', 'modifiers', 'places', 'payers'] as const
export type CodeKind = (typeof CODE_KINDS)[number]

/** Every code that can be looked up on the sheet. */
export type CodeBook = Readonly<Record<CodeKind, readonly CodeEntry[]>>

interface Shelf {
  readonly volumes: readonly {
    readonly release: { readonly name: string; readonly from: Day | null; readonly to: Day | null }
    entries?(): Iterable<{
      readonly key: string
      readonly term: { from: Day | null; to: Day | null }
      value: unknown
    }>
  }[]
}

const isOn = ({ from, to }: { from: Day | null; to: Day | null }, on: Day): boolean =>
  (from === null || from <= on) && (to === null || on <= to)

/** The codes of a table on a day, each once. */
function entriesOn(shelf: Shelf, on: Day, title: string): readonly CodeEntry[] {
  const all = new Map<string, CodeEntry>()
  for (const volume of shelf.volumes) {
    const { name, from, to } = volume.release
    const term = termWords(from, to)
    const table = `${title} ${name}, our short list${term === '' ? '' : `, ${term}`}`
    for (const { key, term, value } of volume.entries?.() ?? []) {
      const row = value as { readonly label?: string; readonly billable?: boolean }
      if (row.billable === false || !isOn(term, on)) continue
      all.set(key, { code: key, label: row.label ?? '', table })
    }
  }
  return [...all.values()].sort((a, b) => (a.code < b.code ? -1 : 1))
}

/** Payers as the top of the form names them: name, then number. */
const PAYER_ENTRIES: readonly CodeEntry[] = PAYERS.map(({ id, name }) => ({ code: id, label: name }))

/** The book of each day, over tables that were read once. */
export function codeBooks({ shelves }: Pick<ReadTables, 'shelves'>): (on: Day) => CodeBook {
  const books = new Map<Day, CodeBook>()
  return (on) => {
    const known = books.get(on)
    if (known) return known
    const book: CodeBook = {
      diagnoses: entriesOn(shelves.icd10cm, on, 'ICD-10-CM'),
      procedures: [
        ...entriesOn(shelves.procedures, on, 'Procedures'),
        ...entriesOn(shelves.hcpcs, on, 'HCPCS Level II'),
      ],
      modifiers: entriesOn(shelves.modifiers, on, 'Modifiers'),
      places: entriesOn(shelves.places, on, 'Places of service'),
      payers: PAYER_ENTRIES,
    }
    books.set(on, book)
    return book
  }
}

/**
 * What can be looked up in curated code files on a day: codes that a claim may hold, headers left out. Imported releases
 * are not listed here, since they stay on the server: `LookUpMore` asks there.
 */
export const codeBookOf = (files: readonly CodeFile[], on: Day): CodeBook => codeBooks(readTables(files))(on)
