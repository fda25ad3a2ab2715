import type { Day } from '../../claim/day.ts'
import type { Shelf } from '../shelf.ts'
import type { Diagnosis, DiagnosisNotes } from '../tables.ts'
import type { DiagnosisRow } from './diagnosis-table.ts'

const isWithin = (code: string, block: string): boolean =>
  code.slice(0, 3) >= block.slice(0, 3) && code.slice(0, 3) <= block.slice(4, 7)

/** A code, its headers up to the category, and the blocks around it: where the notes that bind it may stand. */
function* levelsOf(code: string, on: Day, shelf: Shelf<DiagnosisRow>, blocks: readonly string[]) {
  for (let end = code.length; end >= 3; end -= 1) {
    const row = shelf.find(code.slice(0, end), on)
    if (row) yield row
  }
  for (const block of blocks) {
    const row = isWithin(code, block) ? shelf.find(block, on) : null
    if (row) yield row
  }
}

const all = (rows: readonly DiagnosisRow[], of: (row: DiagnosisRow) => readonly string[]): string[] => [
  ...new Set(rows.flatMap(of)),
]

/** What the tabular list says about a code: its own notes and those of every level above it (ICD-G I.A.12). */
function notesOf(row: DiagnosisRow, levels: readonly DiagnosisRow[]): DiagnosisNotes {
  return {
    excludes1: all(levels, ({ excludes1 }) => excludes1),
    codeFirst: all(levels, ({ codeFirst }) => codeFirst),
    useAdditional: all(levels, ({ useAdditional }) => useAdditional),
    isManifestation: row.isManifestation,
    needsSeventh: levels.some(({ needsSeventh }) => needsSeventh),
  }
}

/** Diagnosis look-ups over their shelf; merged notes are kept, since the same codes are asked for again and again. */
export function diagnosesOn(shelf: Shelf<DiagnosisRow>) {
  const kept = new WeakMap<DiagnosisRow, DiagnosisNotes>()
  const find = (code: string, on: Day): DiagnosisRow | null => {
    const row = shelf.find(code.includes('.') ? code.replace('.', '') : code, on)
    return row === null || row.isBlock ? null : row
  }
  return {
    diagnosis(code: string, on: Day): Diagnosis | null {
      return find(code, on)
    },
    notes(code: string, on: Day): DiagnosisNotes | null {
      const row = find(code, on)
      const volume = shelf.volumeOn(on)
      if (row === null || volume === null) return null
      const before = kept.get(row)
      if (before) return before
      const notes = notesOf(row, [...levelsOf(row.code, on, shelf, volume.blocks ?? [])])
      kept.set(row, notes)
      return notes
    },
  }
}
