import type { Day } from '../claim/day.ts'
import { day } from '../claim/day.ts'
import { inDigits } from '../claim/exact.ts'
import type { DiagnosisRow } from './curated/diagnosis-table.ts'
import { isNearlyOfficial } from './near-official.ts'
import { packKey } from './packed/key.ts'
import { openIndex } from './packed/open.ts'
import type { PackedRelease } from './packed/tables-from-indexes.ts'
import { shelvesFromIndexes } from './packed/tables-from-indexes.ts'
import type { TableName, Term } from './release.ts'
import { isIn } from './release.ts'
import type { Shelf } from './shelf.ts'
import type { AddOn, FeeRow, Locality, Pair, Procedure, ReasonCode, UnitCap } from './tables.ts'
import type { Shelves } from './tables-on.ts'
import { NO_SHELVES } from './tables-on.ts'

/** A place where a curated table and an official release disagree. */
export interface Disagreement {
  readonly table: TableName
  readonly key: string
  readonly on: Day
  /** "2026": the official release. */
  readonly release: string
  readonly message: string
}

/** How many curated rows were compared with an official one, by table, and where they disagree. */
export interface Verification {
  readonly compared: Readonly<Partial<Record<TableName, number>>>
  readonly disagreements: readonly Disagreement[]
}

const FIRST = day('1850-01-01')

/**
 * The day on which a row is held against a release: the release's first, for which it was made. Null when the row does
 * not stand then. A list that brings its codes' days along is asked for the row's own first day.
 */
const dayFor = (row: Term, release: Term): Day | null => {
  const on = release.from ?? row.from ?? FIRST
  return isIn(row, on) ? on : null
}

/** A value as plain text, so that two can be compared: decimals by their digits, sets by their members. */
export const plain = (value: unknown): string =>
  JSON.stringify(value, (_, part) => {
    if (part instanceof Set) return [...part].sort()
    if (part !== null && typeof part === 'object' && typeof part.units === 'bigint') return inDigits(part)
    return part
  })

/** What of a row must be the publisher's; `null` where the official table has no such row. Labels are ours everywhere. */
type Compare<T> = (ours: T, official: T | null) => string | null

const isThere = (_: unknown, official: unknown): string | null =>
  official === null ? 'the official table does not have it' : null

const sameBut =
  <T extends object>(...free: readonly (keyof T)[]): Compare<T> =>
  (ours, official) => {
    if (official === null) return isThere(ours, official)
    for (const name of Object.keys(ours) as (keyof T)[]) {
      const [one, other] = [plain(ours[name]), plain(official[name])]
      if (!free.includes(name) && one !== other) return `${String(name)} is ${one}; officially it is ${other}`
    }
    return null
  }

function* compared<T>(
  table: TableName,
  ours: Shelf<T>,
  official: Shelf<T>,
  compare: Compare<T>,
): Generator<Disagreement | null> {
  for (const volume of ours.volumes)
    for (const { key, term, value } of volume.entries?.() ?? [])
      for (const against of official.volumes) {
        const on = dayFor(term, against.release)
        const message = on === null ? null : compare(value, against.get(key, on))
        if (on !== null)
          yield message === null ? null : { table, key, on, release: against.release.name, message }
      }
}

/** Notes stand in the tabular list alone; where only the order file was imported nothing can be said of them. */
const NOTES = ['needsSeventh', 'isManifestation', 'excludes1', 'codeFirst', 'useAdditional'] as const

const diagnosis =
  (hasNotes: boolean): Compare<DiagnosisRow> =>
  (ours, official) => {
    if (ours.isBlock && (official === null || !hasNotes)) return null
    return sameBut<DiagnosisRow>('label', ...(hasNotes ? [] : NOTES))(ours, official)
  }

/** Our groups may be narrower than X12's list says by itself: some limits stand in its notes. */
const reason: Compare<ReasonCode> = (ours, official) => {
  const limits = official?.groups ?? []
  if (official === null || limits.length === 0 || plain(limits) === plain(ours.groups))
    return isThere(ours, official)
  return `groups are ${plain(ours.groups)}; officially they are ${plain(limits)}`
}

/** Edits between our codes that the official table has and ours lacks: there, silence means that there is no edit. */
function* missing<T>(
  table: TableName,
  ours: Shelf<T>,
  official: Shelf<T>,
  keys: readonly string[],
): Generator<Disagreement> {
  for (const volume of official.volumes) {
    const on = volume.release.from ?? FIRST
    if (ours.volumeOn(on) === null) continue
    for (const key of keys)
      if (volume.get(key, on) !== null && ours.find(key, on) === null)
        yield { table, key, on, release: volume.release.name, message: 'our table does not have it' }
  }
}

/** Labels of ours that are, or nearly are, the official wording of codes whose wording is not free. */
function* borrowed(curated: Shelves, releases: readonly PackedRelease[]): Generator<Disagreement> {
  const check = (table: TableName, shelf: Shelf<{ readonly label: string }>, mark: string, kind: string) =>
    releases
      .filter((release) => release.kind === kind)
      .flatMap(({ name, table: packed }) => {
        const index = openIndex(packed)
        const words = index.text('label')
        return shelf.volumes.flatMap((volume) =>
          [...(volume.entries?.() ?? [])].flatMap(({ key, value }): Disagreement[] => {
            const row = index.find(packKey(mark + key))
            const isBorrowed = row >= 0 && isNearlyOfficial(value.label, words(row))
            const message = `the label "${value.label}" is the official wording, or nearly`
            return isBorrowed ? [{ table, key, on: FIRST, release: name, message }] : []
          }),
        )
      })
  yield* check('procedures', curated.procedures, '', 'cpt')
  yield* check('adjustments', curated.adjustments, 'C', 'reasons')
  yield* check('remarks', curated.remarks, 'R', 'reasons')
}

const keysOf = (shelf: Shelf<unknown>): string[] =>
  shelf.volumes.flatMap((volume) => [...(volume.entries?.() ?? [])].map(({ key }) => key))

/** Compares every row of the curated tables with the official releases at hand, on the first day of each. */
export function verifyCurated(curated: Shelves, releases: readonly PackedRelease[]): Verification {
  const official = shelvesFromIndexes(NO_SHELVES, releases)
  const codes = [...keysOf(curated.procedures), ...keysOf(curated.hcpcs)]
  const pairs = codes.flatMap((a) => codes.map((b) => `${a} ${b}`))
  const inFees: Shelf<Procedure> = {
    ...NO_SHELVES.procedures,
    volumes: official.fees.volumes.map((volume) => ({
      release: volume.release,
      get: (key, on) => (volume.get(`${key} `, on) ? { code: key, label: '' } : null),
    })),
  }
  const hasNotes = releases.some(({ kind }) => kind === 'icd10cm-tabular')
  const compares = {
    icd10cm: compared('icd10cm', curated.icd10cm, official.icd10cm, diagnosis(hasNotes)),
    hcpcs: compared('hcpcs', curated.hcpcs, official.hcpcs, isThere),
    procedures: compared('procedures', curated.procedures, inFees, isThere),
    fees: compared('fees', curated.fees, official.fees, sameBut<FeeRow>()),
    gpci: compared('gpci', curated.gpci, official.gpci, sameBut<Locality>('name')),
    ptp: compared('ptp', curated.ptp, official.ptp, sameBut<Pair>()),
    mue: compared('mue', curated.mue, official.mue, sameBut<UnitCap>()),
    addons: compared('addons', curated.addons, official.addons, sameBut<AddOn>()),
    adjustments: compared('adjustments', curated.adjustments, official.adjustments, reason),
    remarks: compared('remarks', curated.remarks, official.remarks, isThere),
    taxonomies: compared('taxonomies', curated.taxonomies, official.taxonomies, isThere),
  }
  const counts: Partial<Record<TableName, number>> = {}
  const disagreements: Disagreement[] = []
  for (const [table, found] of Object.entries(compares) as [TableName, Iterable<Disagreement | null>][])
    for (const one of found) {
      counts[table] = (counts[table] ?? 0) + 1
      if (one !== null) disagreements.push(one)
    }
  return {
    compared: counts,
    disagreements: [
      ...disagreements,
      ...missing('ptp', curated.ptp, official.ptp, pairs),
      ...missing('mue', curated.mue, official.mue, codes),
      ...missing('addons', curated.addons, official.addons, codes),
      ...borrowed(curated, releases),
    ],
  }
}
