import type { CsvShape } from './csv-layout.ts'
import { csvReader } from './csv-layout.ts'
import { csvLines } from './csv-line.ts'
import type { Layout, LineReader } from './layout.ts'
import { dayIn, ENDED, PROCEDURE, reject, row, SKIP } from './layout.ts'

const LONGEST_PREAMBLE = 60
const EXTRACT = ['col1', 'col2', 'mod_ind', 'deleted', 'rationale']

/**
 * CMS: column 1, column 2, a mark for pairs older than 1996, first day, last day or `*`, indicator, rationale; tabs
 * between them, titles before. The extract has column 1, column 2, indicator, last day, rationale.
 */
function pairReader(...[term]: Parameters<Layout['reader']>): LineReader {
  let lines = csvLines()
  let isExtract = false
  let begun = false
  let seen = 0
  return {
    line(text) {
      if (!begun && text.includes('\t')) lines = csvLines('\t')
      const cells = lines.feed(text)
      if (cells === null) return SKIP
      const [column1 = '', column2 = ''] = cells
      if (!begun) {
        seen += 1
        if (EXTRACT.every((name, i) => cells[i]?.trim() === name)) {
          isExtract = true
          begun = true
          return SKIP
        }
        if (!PROCEDURE.test(column1) || !PROCEDURE.test(column2))
          return seen <= LONGEST_PREAMBLE ? SKIP : reject('stands before any pair of codes')
        begun = true
      }
      if (text.trim() === '') return SKIP
      if (!PROCEDURE.test(column1) || !PROCEDURE.test(column2))
        return reject(`"${column1.slice(0, 20)}" and "${column2.slice(0, 20)}" are no pair of codes`)
      const indicator = (isExtract ? cells[2] : cells[5])?.trim() ?? ''
      if (indicator !== '0' && indicator !== '1' && indicator !== '9')
        return reject(`the indicator of ${column1} and ${column2} is "${indicator}", not 0, 1 or 9`)
      const from = isExtract ? '' : dayIn(cells[3] ?? '')
      const to = dayIn((isExtract ? cells[3] : cells[4]) ?? '')
      if (from === null || to === null) return reject(`a day of ${column1} and ${column2} cannot be read`)
      if (to !== '' && term.from !== null && to < term.from) return ENDED
      // A beginning before the release says nothing more than that the pair is in it.
      const begins = term.from !== null && from <= term.from ? '' : from
      return row(column1 + column2, indicator, begins, to)
    },
    end: () => (begun ? null : 'there is no pair of codes'),
  }
}

export const ptp: Layout = {
  kind: 'ptp',
  title: 'NCCI procedure-to-procedure edits, practitioner (CMS)',
  columns: [
    { name: 'pair', type: 'key' },
    { name: 'indicator', type: 'choice' },
    { name: 'from', type: 'choice' },
    { name: 'to', type: 'choice' },
  ],
  reader: pairReader,
}

const capShape: CsvShape<'code' | 'units' | 'mai'> = {
  headings: {
    code: ['hcpcscptcode', 'code'],
    units: ['practitionerservicesmuevalues', 'muevalues', 'mue'],
    mai: ['mueadjudicationindicator', 'mai'],
  },
  needed: ['code', 'units', 'mai'],
  read({ code, units, mai }) {
    if (!PROCEDURE.test(code)) return reject(`"${code}" is no procedure code`)
    if (!/^\d{1,7}$/.test(units)) return reject(`the units of ${code} are "${units}", not a number`)
    // "2 Date of Service Edit: Policy": the digit decides, the words are CMS's reason.
    const [digit] = /^[123]\b/.exec(mai) ?? []
    return digit ? row(code, units, digit) : reject(`the indicator of ${code} is "${mai}", not 1, 2 or 3`)
  },
}

export const mue: Layout = {
  kind: 'mue',
  title: 'NCCI medically unlikely edits, practitioner (CMS)',
  columns: [
    { name: 'code', type: 'key' },
    { name: 'units', type: 'whole' },
    { name: 'mai', type: 'choice' },
  ],
  reader: (term) => csvReader(capShape, term),
}

const addOnShape: CsvShape<'primary' | 'addon' | 'type' | 'to'> = {
  headings: {
    primary: ['primary', 'primarycode', 'primaryprocedurecode'],
    addon: ['addon', 'addoncode'],
    type: ['type', 'addontype', 'addoncodetype', 'edittype'],
    to: ['deletiondate', 'addoncodedeletiondate', 'deleted'],
  },
  needed: ['primary', 'addon', 'type'],
  read({ primary, addon, type, to }, term) {
    // "CCCCC" stands for primaries that the contractor knows.
    if (!PROCEDURE.test(addon) || !/^(CCCCC|[0-9A-Z]\d{3}[0-9A-Z])$/.test(primary))
      return reject(`"${primary}" and "${addon}" are no primary and add-on code`)
    if (!/^[123]$/.test(type)) return reject(`the type of ${addon} is "${type}", not 1, 2 or 3`)
    const last = dayIn(to)
    if (last === null) return reject(`a day of ${addon} cannot be read`)
    if (last !== '' && term.from !== null && last < term.from) return ENDED
    return row(addon + primary, type)
  },
}

export const addOns: Layout = {
  kind: 'addons',
  title: 'NCCI add-on code edits (CMS)',
  columns: [
    { name: 'pair', type: 'key' },
    { name: 'type', type: 'choice' },
  ],
  reader: (term) => csvReader(addOnShape, term),
}
