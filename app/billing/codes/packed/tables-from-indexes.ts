import type { ImportKind } from '../layouts/layout.ts'
import type { Release, TableName } from '../release.ts'
import { byBeginning } from '../release.ts'
import type { Shelf, Volume } from '../shelf.ts'
import { before, shelfOf } from '../shelf.ts'
import type { Modifier, Procedure, Tables } from '../tables.ts'
import type { Shelves } from '../tables-on.ts'
import { tablesOn } from '../tables-on.ts'
import { feeVolume } from './fee-volume.ts'
import type { PackedTable } from './format.ts'
import type { Index } from './open.ts'
import { openIndex } from './open.ts'
import {
  addOnVolume,
  diagnosisVolume,
  hcpcsVolume,
  localityVolume,
  namedVolume,
  notesIn,
  pairVolume,
  reasonVolume,
  unitCapVolume,
} from './volumes.ts'

/** An imported release with its rows. */
export interface PackedRelease {
  readonly kind: ImportKind
  readonly name: string
  readonly from: Release['from']
  readonly to: Release['to']
  readonly source: string
  readonly table: PackedTable
}

/** A code of the fee schedule without words of its own. */
const unnamed = (code: string): Procedure => ({ code, label: `Procedure ${code}` })

/** Level I codes of the fee schedule and of a licensed list, in our words where we have some. */
function procedureShelf(
  ours: Shelf<Procedure>,
  words: Shelf<Procedure>,
  fees: Shelf<unknown>,
): Shelf<Procedure> {
  const volumes = new WeakMap<Volume<unknown>, Volume<Procedure>>()
  const made = (of: Volume<unknown>): Volume<Procedure> => ({
    release: { ...of.release, table: 'procedures' },
    get(code, on) {
      const official = words.find(code, on)
      const isThere = official !== null || (/^\d/.test(code) && fees.find(`${code} `, on) !== null)
      return isThere ? (ours.any(code) ?? official ?? unnamed(code)) : null
    },
  })
  const volumeOn: Shelf<Procedure>['volumeOn'] = (on) => {
    const of = fees.volumeOn(on) ?? words.volumeOn(on)
    if (of === null) return ours.volumeOn(on)
    const volume = volumes.get(of) ?? made(of)
    volumes.set(of, volume)
    return volume
  }
  return { ...ours, volumeOn, find: (code, on) => volumeOn(on)?.get(code, on) ?? null }
}

/** Modifiers that only the imported list has say nothing about their price. */
function modifierShelf(ours: Shelf<Modifier>, imported: Shelf<Procedure>): Shelf<Modifier> {
  return {
    ...ours,
    find(code, on) {
      const own = ours.find(code, on)
      const official = own || !/^[0-9A-Z]{2}$/.test(code) ? null : imported.find(code, on)
      return own ?? (official ? { ...official, kind: 'informational' } : null)
    },
  }
}

/**
 * The shelves of imported releases, each opened at once and decoded where it is asked, with the curated ones for all days
 * and tables that no import covers. An imported release answers alone for its days: what it does not have is not in force.
 */
export function shelvesFromIndexes(curated: Shelves, releases: readonly PackedRelease[]): Shelves {
  const sorted = [...releases].sort((a, b) => byBeginning(a, b) || (a.name < b.name ? -1 : 1))
  const imported = <T>(
    kind: ImportKind,
    table: TableName,
    make: (release: Release, index: Index) => Volume<T>,
  ): Shelf<T> =>
    shelfOf(
      sorted
        .filter((one) => one.kind === kind)
        .map(({ name, from, to, source, table: packed }) =>
          make({ table, name, from, to, source }, openIndex(packed)),
        ),
    )
  const noted = sorted.filter(({ kind }) => kind === 'icd10cm-tabular')
  const notes = noted.map(({ name, from, to, source, table }) =>
    notesIn({ table: 'icd10cm', name, from, to, source }, openIndex(table)),
  )
  /** Of the tabular lists, the newest that does not begin after the release: FY 2021 notes serve FY 2026 codes. */
  const notesFor = (release: Release) =>
    notes.filter((one) => (one.release.from ?? '') <= (release.to ?? '9999')).at(-1) ?? null
  const over = <T>(ours: Shelf<T>, first: Shelf<T>) => before(first, ours)
  const hcpcs = imported('hcpcs', 'hcpcs', (release, index) => hcpcsVolume(release, index, curated.hcpcs))
  const fees = imported('pprrvu', 'fees', feeVolume)
  const words = imported('cpt', 'procedures', (release, index) => namedVolume(release, index))
  return {
    icd10cm: over(
      curated.icd10cm,
      imported('icd10cm', 'icd10cm', (release, index) =>
        diagnosisVolume(release, index, notesFor(release), curated.icd10cm),
      ),
    ),
    hcpcs: over(curated.hcpcs, hcpcs),
    procedures: procedureShelf(curated.procedures, words, fees),
    fees: over(curated.fees, fees),
    gpci: over(curated.gpci, imported('gpci', 'gpci', localityVolume)),
    ptp: over(curated.ptp, imported('ptp', 'ptp', pairVolume)),
    mue: over(curated.mue, imported('mue', 'mue', unitCapVolume)),
    addons: over(curated.addons, imported('addons', 'addons', addOnVolume)),
    places: curated.places,
    modifiers: modifierShelf(curated.modifiers, hcpcs),
    adjustments: over(
      curated.adjustments,
      imported('reasons', 'adjustments', (release, index) =>
        reasonVolume(release, index, 'C', curated.adjustments),
      ),
    ),
    remarks: over(
      curated.remarks,
      imported('reasons', 'remarks', (release, index) => reasonVolume(release, index, 'R', curated.remarks)),
    ),
    taxonomies: over(
      curated.taxonomies,
      imported('taxonomy', 'taxonomies', (release, index) => namedVolume(release, index, curated.taxonomies)),
    ),
  }
}

/**
 * The tables over curated files and imported releases: for the days of an import it answers alone, for others the
 * curated rows do. Labels are ours throughout.
 */
export const tablesFromIndexes = (curated: Shelves, releases: readonly PackedRelease[]): Tables =>
  tablesOn(shelvesFromIndexes(curated, releases))
