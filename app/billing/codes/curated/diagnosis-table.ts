import { beginningsOf } from '../note-codes.ts'
import type { Cells } from './cells.ts'
import type { TableKind } from './table.ts'
import { ICD_BLOCK, ICD_CODE } from './table.ts'

/** A row of the diagnosis table: a code or header with its own notes, or a block that only has notes. */
export interface DiagnosisRow {
  readonly code: string
  readonly isBlock: boolean
  readonly billable: boolean
  readonly label: string
  readonly needsSeventh: boolean
  readonly isManifestation: boolean
  readonly excludes1: readonly string[]
  readonly codeFirst: readonly string[]
  readonly useAdditional: readonly string[]
}

const EITHER = new RegExp(`${ICD_CODE.source}|${ICD_BLOCK.source}`)
const beginnings = (cells: Cells, name: string): readonly string[] => [
  ...new Set(cells.list(name).flatMap(beginningsOf)),
]

export const diagnosisTable: TableKind<DiagnosisRow> = {
  name: 'icd10cm',
  columns: [
    'code',
    'billable',
    'label',
    'seventh',
    'manifestation',
    'excludes1',
    'code_first',
    'use_additional',
  ],
  key: (cells) => cells.text('code').replace('.', ''),
  read: (cells) => ({
    code: cells.matching('code', EITHER, 'a diagnosis code with its dot, or a block').replace('.', ''),
    isBlock: ICD_BLOCK.test(cells.text('code')),
    billable: cells.flag('billable'),
    label: cells.required('label'),
    needsSeventh: cells.flag('seventh'),
    isManifestation: cells.flag('manifestation'),
    excludes1: beginnings(cells, 'excludes1'),
    codeFirst: beginnings(cells, 'code_first'),
    useAdditional: beginnings(cells, 'use_additional'),
  }),
}
