import type { CodeFault } from './curated/cells.ts'
import { diagnosisTable } from './curated/diagnosis-table.ts'
import { feeTable, localityTable } from './curated/fee-tables.ts'
import {
  adjustmentTable,
  modifierTable,
  placeTable,
  remarkTable,
  taxonomyTable,
} from './curated/list-tables.ts'
import {
  addOnTable,
  hcpcsTable,
  pairTable,
  procedureTable,
  unitCapTable,
} from './curated/procedure-tables.ts'
import type { CodeFile } from './curated/read-volume.ts'
import { readVolume } from './curated/read-volume.ts'
import type { TableKind } from './curated/table.ts'
import type { Release } from './release.ts'
import { TABLE_NAMES } from './release.ts'
import type { Shelf } from './shelf.ts'
import { shelfOf } from './shelf.ts'
import type { Tables } from './tables.ts'
import type { Shelves } from './tables-on.ts'
import { tablesOn } from './tables-on.ts'

/** "codes/mue@2024Q3.csv": the table and the release. */
const NAMED = /(?:^|\/)([a-z0-9]+)@([0-9A-Za-z._-]+)\.csv$/
/** Whether a path of a content tree is a curated code file: a CSV in a folder `codes`. */
export const isCodeFile = (path: string): boolean => /(^|\/)codes\/[^/]+\.csv$/.test(path)

/** The curated tables, what is in them, and what of the files could not be read. */
export interface ReadTables {
  readonly tables: Tables
  readonly shelves: Shelves
  readonly releases: readonly Release[]
  readonly faults: readonly CodeFault[]
}

/** Reads curated files (`content/codes/<table>@<release>.csv`) into tables; a faulty row is told and left out. */
export function readTables(files: readonly CodeFile[]): ReadTables {
  const faults: CodeFault[] = []
  const releases: Release[] = []
  const named = files.flatMap((file) => {
    const [, table = '', release = ''] = NAMED.exec(file.path) ?? []
    if ((TABLE_NAMES as readonly string[]).includes(table)) return [{ file, table, release }]
    const message = 'the name is not that of a code table and its release'
    const fix = `Call it <table>@<release>.csv; tables are ${TABLE_NAMES.join(', ')}.`
    faults.push({ file: file.path, line: 1, column: 1, message, fix })
    return []
  })
  const shelfFor = <T>(kind: TableKind<T>): Shelf<T> =>
    shelfOf(
      named
        .filter(({ table }) => table === kind.name)
        .map(({ file, release }) => {
          const read = readVolume(kind, release, file)
          faults.push(...read.faults)
          releases.push(read.volume.release)
          return read.volume
        }),
    )
  const shelves: Shelves = {
    icd10cm: shelfFor(diagnosisTable),
    hcpcs: shelfFor(hcpcsTable),
    procedures: shelfFor(procedureTable),
    fees: shelfFor(feeTable),
    gpci: shelfFor(localityTable),
    ptp: shelfFor(pairTable),
    mue: shelfFor(unitCapTable),
    addons: shelfFor(addOnTable),
    places: shelfFor(placeTable),
    modifiers: shelfFor(modifierTable),
    adjustments: shelfFor(adjustmentTable),
    remarks: shelfFor(remarkTable),
    taxonomies: shelfFor(taxonomyTable),
  }
  return { tables: tablesOn(shelves), shelves, releases, faults }
}

/**
 * The five-digit procedure numbers that the curated `procedures` files name, on whatever day: what fictional codes
 * replace.
 */
export function codesIn(files: readonly CodeFile[]): ReadonlySet<string> {
  const { shelves } = readTables(files.filter(({ path }) => /(^|\/)procedures@[^/]+$/.test(path)))
  const keys = shelves.procedures.volumes.flatMap((volume) => [...(volume.entries?.() ?? [])])
  return new Set(keys.map(({ key }) => key).filter((key) => /^\d{5}$/.test(key)))
}

/**
 * The tables of curated files, for those who have checked them already: faulty rows are left out without a word
 * (`readTables` tells them).
 */
export const tablesFrom = (files: readonly CodeFile[]): Tables => readTables(files).tables
