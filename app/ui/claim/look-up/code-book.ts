import type { CodeFile, Day } from '#billing'
import { PAYERS, readTables } from '#billing'

/** One code that a box may hold, in our words. */
export interface CodeEntry {
  /** As the box holds it: diagnoses without their dot. */
  readonly code: string
  readonly label: string
}

export const CODE_KINDS = ['diagnoses', 'procedures', 'modifiers', 'places', 'payers'] as const
export type CodeKind = (typeof CODE_KINDS)[number]

/** Every code that can be looked up on the sheet. */
export type CodeBook = Readonly<Record<CodeKind, readonly CodeEntry[]>>

interface Shelf {
  readonly volumes: readonly {
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
function entriesOn(shelf: Shelf, on: Day): readonly CodeEntry[] {
  const all = new Map<string, CodeEntry>()
  for (const volume of shelf.volumes)
    for (const { key, term, value } of volume.entries?.() ?? []) {
      const row = value as { readonly label?: string; readonly billable?: boolean }
      if (row.billable === false || !isOn(term, on)) continue
      all.set(key, { code: key, label: row.label ?? '' })
    }
  return [...all.values()].sort((a, b) => (a.code < b.code ? -1 : 1))
}

/** Payers as the top of the form names them: name, then number. */
const PAYER_ENTRIES: readonly CodeEntry[] = PAYERS.map(({ id, name }) => ({ code: id, label: name }))

/**
 * What can be looked up in curated code files on a day: codes that a claim may hold, headers left out. Imported releases
 * are not listed here, since they stay on the server: `LookUp` may ask there.
 */
export function codeBookOf(files: readonly CodeFile[], on: Day): CodeBook {
  const { shelves } = readTables(files)
  return {
    diagnoses: entriesOn(shelves.icd10cm, on),
    procedures: [...entriesOn(shelves.procedures, on), ...entriesOn(shelves.hcpcs, on)],
    modifiers: entriesOn(shelves.modifiers, on),
    places: entriesOn(shelves.places, on),
    payers: PAYER_ENTRIES,
  }
}
