import type { Day } from '../../claim/day.ts'
import type { DiagnosisRow } from '../curated/diagnosis-table.ts'
import { beginningsOf } from '../note-codes.ts'
import type { Release } from '../release.ts'
import { remembered, rememberedPairs } from '../remembered.ts'
import type { Shelf, Volume } from '../shelf.ts'
import type { AddOn, Locality, Pair, Procedure, ReasonCode, UnitCap } from '../tables.ts'
import { PAIR_WIDTH, packHalf, packKey, unpackKey } from './key.ts'
import type { Index } from './open.ts'
import { rowOf } from './open.ts'
import { openRuns } from './runs.ts'

/** The rows of a key one after the other, the first whose own days (columns `from` and `to`) hold the day; or -1. */
function datedRow(index: Index): (key: number, on: Day) => number {
  if (index.constant('from') === '' && index.constant('to') === '') return (key) => index.find(key)
  const [from, to] = [index.text('from'), index.text('to')]
  return (key, on) => {
    const first = index.find(key)
    if (first < 0) return -1
    for (let row = first; index.key(row) === key; row += 1) {
      const [begins, ends] = [from(row), to(row)]
      if ((begins === '' || begins <= on) && (ends === '' || on <= ends)) return row
    }
    return -1
  }
}

export function pairVolume(release: Release, index: Index): Volume<Pair> {
  const isDated = index.constant('from') !== '' || index.constant('to') !== ''
  const rowOn = datedRow(index)
  const runs = openRuns(index)
  const indicator = index.text('indicator')
  const inOrder = (column1: string, column2: string, on: Day): Pair | null => {
    const first = packHalf(column1)
    const key = first * PAIR_WIDTH + packHalf(column2)
    const run = runs.find(first)
    if (run < 0) return null
    const row = isDated ? rowOn(key, on) : index.within(key, runs.begins(run), runs.begins(run + 1))
    if (row < 0) return null
    return { column1, column2, modifierIndicator: indicator(row) as Pair['modifierIndicator'] }
  }
  const either = (a: string, b: string, on: Day) => inOrder(a, b, on) ?? inOrder(b, a, on)
  const pair = isDated ? either : rememberedPairs(either)
  return { release, pair, get: (key, on) => inOrder(key.slice(0, 5), key.slice(6), on) }
}

export function unitCapVolume(release: Release, index: Index): Volume<UnitCap> {
  const [units, mai] = [index.whole('units'), index.text('mai')]
  const get = remembered((key): UnitCap | null => {
    const row = rowOf(index, key)
    return row < 0 ? null : { units: units(row), mai: Number(mai(row)) as UnitCap['mai'] }
  })
  return { release, get }
}

/** An add-on has a row for each primary; their keys begin with it, so they stand together. */
export function addOnVolume(release: Release, index: Index): Volume<AddOn> {
  const type = index.text('type')
  const read = (first: number): AddOn => {
    const primaries = new Set<string>()
    const code = unpackKey(index.key(first)).slice(0, 5)
    for (let row = first; row < index.rows; row += 1) {
      const key = unpackKey(index.key(row))
      if (key.slice(0, 5) !== code) break
      if (key.slice(5) !== 'CCCCC') primaries.add(key.slice(5))
    }
    return { type: Number(type(first)) as AddOn['type'], primaries }
  }
  const get = remembered((key): AddOn | null => {
    if (key.length !== 5) return null
    const row = index.from(packKey(key))
    return row < index.rows && unpackKey(index.key(row)).startsWith(key) ? read(row) : null
  })
  return { release, get }
}

export function localityVolume(release: Release, index: Index): Volume<Locality> {
  const name = index.text('name')
  const [work, pe, mp] = [index.decimal('work'), index.decimal('pe'), index.decimal('mp')]
  const get = remembered((key): Locality | null => {
    const row = rowOf(index, key.replace('-', ''))
    if (row < 0 || !/^\d{5}-\d\d$/.test(key)) return null
    return { id: key, name: name(row), work: work(row), pe: pe(row), mp: mp(row) }
  })
  return { release, get }
}

/** A list of codes with words and days, whose rows are told from others by what stands before the code. */
function wordsVolume<T>(
  release: Release,
  index: Index,
  mark: string,
  read: (code: string, label: string, row: number) => T,
): Volume<T> {
  const rowOn = datedRow(index)
  const label = index.text('label')
  const at = remembered((row: number) => read(unpackKey(index.key(row)).slice(mark.length), label(row), row))
  return {
    release,
    get(key, on) {
      const row = rowOn(packKey(mark + key), on)
      return row < 0 ? null : at(row)
    },
  }
}

/** Level II codes and modifiers. Where we have words of our own (and the size of a unit), they stand. */
export const hcpcsVolume = (release: Release, index: Index, ours: Shelf<Procedure>): Volume<Procedure> =>
  wordsVolume(release, index, '', (code, label) => ours.any(code) ?? { code, label })

export function reasonVolume(
  release: Release,
  index: Index,
  mark: 'C' | 'R',
  ours: Shelf<ReasonCode>,
): Volume<ReasonCode> {
  const groups = index.text('groups')
  return wordsVolume(release, index, mark, (code, official, row) => {
    const own = ours.any(code)
    const limits = groups(row).split(' ').filter(Boolean)
    const label = own?.label ?? (official || `Code ${code}`)
    return { code, label, groups: limits.length > 0 ? limits : (own?.groups ?? []) }
  })
}

interface Named {
  readonly code: string
  readonly label: string
}

/** A list without days of its own. */
export function namedVolume(release: Release, index: Index, ours?: Shelf<Named>): Volume<Named> {
  const label = index.text('label')
  const get = remembered((code): Named | null => {
    const row = rowOf(index, code)
    return row < 0 ? null : (ours?.any(code) ?? { code, label: label(row) })
  })
  return { release, get }
}

/** What the notes of the tabular list say of a code or block. */
export interface Notes {
  readonly release: Release
  readonly blocks: readonly string[]
  of(key: string): Pick<DiagnosisRow, 'needsSeventh' | 'excludes1' | 'codeFirst' | 'useAdditional'> | null
}

export function notesIn(release: Release, index: Index): Notes {
  const seventh = index.flag('seventh')
  const list = (name: string) => {
    const text = index.text(name)
    return (row: number) => [...new Set(text(row).split(' ').filter(Boolean).flatMap(beginningsOf))]
  }
  const [excludes1, codeFirst, additional] = [list('excludes1'), list('code_first'), list('use_additional')]
  const blocks: string[] = []
  for (let row = 0; row < index.rows; row += 1) {
    const key = unpackKey(index.key(row))
    if (key.endsWith('ZZZZ')) blocks.push(`${key.slice(0, 3)}-${key.slice(3, 6)}`)
  }
  return {
    release,
    blocks,
    of(key) {
      const row = rowOf(index, key.includes('-') ? `${key.replace('-', '')}ZZZZ` : key)
      if (row < 0) return null
      return {
        needsSeventh: seventh(row),
        excludes1: excludes1(row),
        codeFirst: codeFirst(row),
        useAdditional: additional(row),
      }
    },
  }
}

const MANIFESTATION = /\bin (other )?(\w+ ){0,3}(diseases?|disorders|conditions?) classified elsewhere/i
const NO_NOTES = { needsSeventh: false, excludes1: [], codeFirst: [], useAdditional: [] } as const

/** Diagnosis codes with the notes of the tabular list; where none is imported, those of the curated table. */
export function diagnosisVolume(
  release: Release,
  index: Index,
  notes: Notes | null,
  ours: Shelf<DiagnosisRow>,
): Volume<DiagnosisRow> {
  const [billable, label] = [index.flag('billable'), index.text('label')]
  const noted = (code: string) => (notes ? notes.of(code) : ours.any(code)) ?? NO_NOTES
  const read = (row: number): DiagnosisRow => {
    const code = unpackKey(index.key(row))
    const words = label(row)
    return {
      ...noted(code),
      ...{ code, isBlock: false, billable: billable(row), isManifestation: MANIFESTATION.test(words) },
      label: ours.any(code)?.label ?? words,
    }
  }
  const blocks = notes?.blocks ?? ours.newest()?.blocks ?? []
  const blockRows = new Map(
    blocks.map((code): [string, DiagnosisRow] => [
      code,
      { ...noted(code), code, isBlock: true, billable: false, isManifestation: false, label: code },
    ]),
  )
  const get = remembered((key): DiagnosisRow | null => {
    const row = rowOf(index, key)
    return row < 0 ? (blockRows.get(key) ?? null) : read(row)
  })
  return { release, blocks, get }
}
