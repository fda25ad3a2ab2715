import { compare, ZERO } from '../../claim/exact.ts'
import type { FeeRow, Locality } from '../tables.ts'
import type { Cells } from './cells.ts'
import type { TableKind } from './table.ts'
import { A_PROCEDURE, PROCEDURE_CODE } from './table.ts'

const capOf = (cells: Cells): FeeRow['cap'] => {
  const cap = {
    peNonFacility: cells.exactOrNull('cap_pe_nf') ?? ZERO,
    peFacility: cells.exactOrNull('cap_pe_f') ?? ZERO,
    mp: cells.exactOrNull('cap_mp') ?? ZERO,
  }
  return Object.values(cap).every((value) => compare(value, ZERO) === 0) ? null : cap
}

/** The Medicare physician fee schedule, by code and modifier, with every indicator of the CMS file. */
export const feeTable: TableKind<FeeRow> = {
  name: 'fees',
  columns: [
    ...['code', 'modifier', 'status', 'work', 'pe_nf', 'na_nf', 'pe_f', 'na_f', 'mp', 'pctc', 'global'],
    ...['pre', 'intra', 'post', 'multiple', 'bilateral', 'assistant', 'co_surgeon', 'team', 'endo_base'],
    ...['imaging_family', 'cap_pe_nf', 'cap_pe_f', 'cap_mp'],
  ],
  key: (cells) => `${cells.text('code')} ${cells.text('modifier')}`,
  read: (cells) => ({
    code: cells.matching('code', PROCEDURE_CODE, A_PROCEDURE),
    modifier: cells.oneOf('modifier', ['', '26', 'TC', '53']),
    status: cells.matching('status', /^[A-Z]$/, 'a letter'),
    work: cells.exact('work'),
    peNonFacility: cells.exact('pe_nf'),
    peFacility: cells.exact('pe_f'),
    mp: cells.exact('mp'),
    payableNonFacility: !cells.flag('na_nf'),
    payableFacility: !cells.flag('na_f'),
    pcTc: cells.matching('pctc', /^\d$/, 'a digit'),
    global: cells.oneOf('global', ['000', '010', '090', 'MMM', 'XXX', 'YYY', 'ZZZ']),
    pre: cells.exact('pre'),
    intra: cells.exact('intra'),
    post: cells.exact('post'),
    multiple: cells.required('multiple'),
    bilateral: cells.required('bilateral'),
    assistant: cells.required('assistant'),
    coSurgeon: cells.required('co_surgeon'),
    team: cells.required('team'),
    endoscopicBase: cells.text('endo_base'),
    imagingFamily: cells.text('imaging_family'),
    cap: capOf(cells),
  }),
}

export const localityTable: TableKind<Locality> = {
  name: 'gpci',
  columns: ['locality', 'name', 'work', 'pe', 'mp'],
  key: (cells) => cells.text('locality'),
  read: (cells) => ({
    id: cells.matching('locality', /^\d{5}-\d\d$/, 'contractor and locality such as 15202-00'),
    name: cells.required('name'),
    work: cells.exact('work'),
    pe: cells.exact('pe'),
    mp: cells.exact('mp'),
  }),
}
