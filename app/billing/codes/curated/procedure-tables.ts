import type { AddOn, Pair, Procedure, UnitCap } from '../tables.ts'
import type { TableKind } from './table.ts'
import { A_PROCEDURE, PROCEDURE_CODE } from './table.ts'

export const procedureTable: TableKind<Procedure> = {
  name: 'procedures',
  columns: ['code', 'label'],
  key: (cells) => cells.text('code'),
  read: (cells) => ({
    code: cells.matching('code', PROCEDURE_CODE, A_PROCEDURE),
    label: cells.required('label'),
  }),
}

/** HCPCS Level II; `per` and `unit` where one unit of the code is an amount: 10 mg. */
export const hcpcsTable: TableKind<Procedure> = {
  name: 'hcpcs',
  columns: ['code', 'label', 'per', 'unit'],
  key: (cells) => cells.text('code'),
  read(cells) {
    const code = cells.matching('code', /^[A-V]\d{4}$/, 'a letter and four digits')
    const label = cells.required('label')
    const amount = cells.exactOrNull('per')
    if (amount === null) return { code, label }
    return { code, label, per: { amount, unit: cells.required('unit') } }
  },
}

/** Procedure-to-procedure edits (NCCI): column 1 pays, column 2 denies. */
export const pairTable: TableKind<Pair> = {
  name: 'ptp',
  columns: ['column1', 'column2', 'indicator'],
  key: (cells) => `${cells.text('column1')} ${cells.text('column2')}`,
  read: (cells) => ({
    column1: cells.matching('column1', PROCEDURE_CODE, A_PROCEDURE),
    column2: cells.matching('column2', PROCEDURE_CODE, A_PROCEDURE),
    modifierIndicator: cells.oneOf('indicator', ['0', '1', '9']),
  }),
}

/** Medically unlikely edits (NCCI). */
export const unitCapTable: TableKind<UnitCap> = {
  name: 'mue',
  columns: ['code', 'units', 'mai'],
  key: (cells) => cells.matching('code', PROCEDURE_CODE, A_PROCEDURE),
  read: (cells) => ({
    units: cells.count('units'),
    mai: Number(cells.oneOf('mai', ['1', '2', '3'])) as UnitCap['mai'],
  }),
}

/** Add-on codes (NCCI). Type 2 has no published primaries; type 3 has some, and the contractor knows more. */
export const addOnTable: TableKind<AddOn> = {
  name: 'addons',
  columns: ['code', 'type', 'primaries'],
  key: (cells) => cells.matching('code', PROCEDURE_CODE, A_PROCEDURE),
  read: (cells) => ({
    type: Number(cells.oneOf('type', ['1', '2', '3'])) as AddOn['type'],
    primaries: new Set(cells.list('primaries')),
  }),
}
