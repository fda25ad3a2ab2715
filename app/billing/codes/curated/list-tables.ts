import type { Modifier, Place, ReasonCode } from '../tables.ts'
import type { TableKind } from './table.ts'

export const placeTable: TableKind<Place> = {
  name: 'places',
  columns: ['code', 'facility', 'label'],
  key: (cells) => cells.text('code'),
  read: (cells) => ({
    code: cells.matching('code', /^\d\d$/, 'two digits'),
    label: cells.required('label'),
    isFacility: cells.flag('facility'),
  }),
}

const KINDS = [
  ...(['pricing', 'informational', 'anatomic', 'global', 'distinct', 'notice'] as const),
  ...(['telehealth', 'repeat'] as const),
]

export const modifierTable: TableKind<Modifier> = {
  name: 'modifiers',
  columns: ['code', 'kind', 'label'],
  key: (cells) => cells.text('code'),
  read: (cells) => ({
    code: cells.matching('code', /^[0-9A-Z]{2}$/, 'two characters'),
    label: cells.required('label'),
    kind: cells.oneOf<Modifier['kind']>('kind', KINDS),
  }),
}

/** Claim adjustment reasons (CARC): which groups they may stand in is X12's rule, the words are ours. */
export const adjustmentTable: TableKind<ReasonCode> = {
  name: 'adjustments',
  columns: ['code', 'groups', 'label'],
  key: (cells) => cells.text('code'),
  read: (cells) => ({
    code: cells.matching('code', /^(\d{1,3}|[ABP]\d{1,2})$/, 'an adjustment code'),
    label: cells.required('label'),
    groups: cells.list('groups'),
  }),
}

/** Remittance advice remarks (RARC). */
export const remarkTable: TableKind<ReasonCode> = {
  name: 'remarks',
  columns: ['code', 'label'],
  key: (cells) => cells.text('code'),
  read: (cells) => ({
    code: cells.matching('code', /^(M|MA|N)\d{1,3}$/, 'a remark code'),
    label: cells.required('label'),
    groups: [],
  }),
}

/** Provider taxonomy (NUCC): the codes, named in our words. */
export const taxonomyTable: TableKind<{ readonly code: string; readonly label: string }> = {
  name: 'taxonomies',
  columns: ['code', 'label'],
  key: (cells) => cells.text('code'),
  read: (cells) => ({
    code: cells.matching('code', /^[0-9A-Z]{9}X$/, 'nine characters and an X'),
    label: cells.required('label'),
  }),
}
