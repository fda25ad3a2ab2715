import type { Day } from '../../claim/day.ts'
import type { ImportKind } from '../layouts/layout.ts'
import { unpackKey } from '../packed/key.ts'
import type { Index } from '../packed/open.ts'
import { openIndex } from '../packed/open.ts'
import type { PackedRelease } from '../packed/tables-from-indexes.ts'
import type { Term } from '../release.ts'
import { byBeginning, inForce, isIn } from '../release.ts'
import type { Shelf } from '../shelf.ts'
import type { Shelves } from '../tables-on.ts'
import type { CodeRows } from './code-list.ts'

/** What boxes of a claim are looked up in imported tables. Places and payers are all shipped. */
export const IMPORTED_LISTS = ['diagnoses', 'procedures', 'modifiers'] as const
export type ImportedList = (typeof IMPORTED_LISTS)[number]

/** The imports that a list is made of, in the order in which they answer. */
export const LISTED_IN: Readonly<Record<ImportedList, readonly ImportKind[]>> = {
  diagnoses: ['icd10cm'],
  procedures: ['cpt', 'pprrvu', 'hcpcs'],
  modifiers: ['hcpcs'],
}

/** The imports that answer for a list on a day: of each kind the release in force, as for the rules. */
export const listedOn = <R extends Term & { readonly kind: ImportKind }>(
  list: ImportedList,
  kept: readonly R[],
  on: Day,
): readonly R[] =>
  LISTED_IN[list].flatMap(
    (kind) => inForce(kept.filter((one) => one.kind === kind).sort(byBeginning), on) ?? [],
  )

const TITLES: Partial<Record<ImportKind, string>> = {
  ...{ icd10cm: 'ICD-10-CM', cpt: 'CPT descriptors', pprrvu: 'Medicare fee schedule' },
  hcpcs: 'HCPCS Level II',
}

interface Worded {
  readonly label: string
}

/** The row numbers that stand for a list, null for all: a fee schedule has a code once for each of its components. */
function chosenRows(index: Index, isChosen: ((key: string) => boolean) | null): Uint32Array | null {
  if (isChosen === null) return null
  const rows: number[] = []
  for (let row = 0; row < index.rows; row += 1) if (isChosen(unpackKey(index.key(row)))) rows.push(row)
  return Uint32Array.from(rows)
}

/** Rows of a table that are told from others by their key, in our words where we have some. */
function rowsOf(
  { kind, name, from, to, source }: PackedRelease,
  index: Index,
  ours: Shelf<Worded>,
  isChosen: ((key: string) => boolean) | null,
): CodeRows {
  const chosen = chosenRows(index, isChosen)
  const at = (row: number): number => chosen?.[row] ?? row
  const code = (row: number): string => unpackKey(index.key(at(row)))
  const official = kind === 'pprrvu' ? () => '' : index.text('label')
  const own = (row: number): string => ours.any(code(row))?.label ?? ''
  const billable = kind === 'icd10cm' ? index.flag('billable') : () => true
  const isDated = kind === 'hcpcs'
  const [begins, ends] = isDated ? [index.text('from'), index.text('to')] : [() => '', () => '']
  const days = (row: number) => ({
    from: (begins(at(row)) || null) as Day | null,
    to: (ends(at(row)) || null) as Day | null,
  })
  return {
    ...{
      release: { name, from, to, source },
      title: TITLES[kind] ?? kind,
      rows: chosen?.length ?? index.rows,
      code,
    },
    label: (row) => own(row) || official(at(row)),
    words: (row) => `${official(at(row))} ${own(row)}`,
    isOn: (row, on) => billable(at(row)) && (!isDated || isIn(days(row), on)),
    ...(isDated && { days }),
  }
}

/**
 * The codes of an imported release as a list to be looked up. The fee schedule has numbers and no words: words for them
 * are ours, or those of a descriptor file that the operator holds a licence for.
 */
export function importedRows(list: ImportedList, release: PackedRelease, curated: Shelves): CodeRows {
  const index = openIndex(release.table)
  const { kind } = release
  if (list === 'diagnoses') return rowsOf(release, index, curated.icd10cm, null)
  if (list === 'modifiers') return rowsOf(release, index, curated.modifiers, ({ length }) => length === 2)
  if (kind === 'hcpcs') return rowsOf(release, index, curated.hcpcs, ({ length }) => length === 5)
  const isNumber = (key: string): boolean => key.length === 5 && /^\d/.test(key)
  return rowsOf(release, index, curated.procedures, kind === 'pprrvu' ? isNumber : null)
}
