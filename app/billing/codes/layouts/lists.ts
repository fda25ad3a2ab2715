import type { Day } from '../../claim/day.ts'
import { addDays } from '../../claim/day.ts'
import type { CsvShape } from './csv-layout.ts'
import { csvReader } from './csv-layout.ts'
import type { Layout } from './layout.ts'
import { dayIn, PROCEDURE, reject, row, SKIP } from './layout.ts'

const TYPES: Readonly<Record<string, string>> = { carc: 'C', rarc: 'R', group: 'G' }

const reasonShape: CsvShape<'code' | 'type' | 'start' | 'end' | 'co' | 'oa' | 'pr' | 'label'> = {
  headings: {
    code: ['code'],
    type: ['type', 'codetype', 'list'],
    start: ['start', 'startdate', 'effectivedate'],
    end: ['end', 'stop', 'stopdate', 'enddate', 'deactivationdate'],
    ...{ co: ['usagecoonly'], oa: ['usageoaonly'], pr: ['usagepronly'] },
    label: ['description', 'desc', 'text'],
  },
  needed: ['code', 'type'],
  read({ code, type, start, end, co, oa, pr, label }) {
    const list = TYPES[type.toLowerCase()]
    if (list === undefined) return reject(`"${type}" is no list of reason codes`)
    if (!/^[0-9A-Z]{1,6}$/.test(code)) return reject(`"${code}" is no reason code`)
    const from = dayIn(start)
    const to = dayIn(end)
    if (from === null || to === null) return reject(`a day of ${type} ${code} cannot be read`)
    // The lists say the first day on which a code may no longer be used.
    const last = to === '' ? '' : addDays(to as Day, -1)
    const groups = [co === '1' ? 'CO' : '', oa === '1' ? 'OA' : '', pr === '1' ? 'PR' : '']
    return row(list + code, label, groups.filter(Boolean).join(' '), from, last)
  },
}

/** Adjustment reasons, remarks and groups in one list; the wording is X12's and stays in the operator's database. */
export const reasons: Layout = {
  kind: 'reasons',
  title: 'Claim adjustment reasons and remarks (CARC, RARC)',
  columns: [
    { name: 'code', type: 'key' },
    { name: 'label', type: 'text' },
    { name: 'groups', type: 'choice' },
    { name: 'from', type: 'choice' },
    { name: 'to', type: 'choice' },
  ],
  reader: (term) => csvReader(reasonShape, term),
}

const taxonomyShape: CsvShape<'code' | 'grouping' | 'classification' | 'specialization' | 'name'> = {
  headings: {
    code: ['code'],
    grouping: ['grouping'],
    classification: ['classification'],
    specialization: ['specialization'],
    name: ['displayname'],
  },
  needed: ['code', 'classification'],
  read({ code, grouping, classification, specialization, name }) {
    if (!/^[0-9A-Z]{9}X$/.test(code)) return reject(`"${code}" is no taxonomy code`)
    const label = name || [classification, specialization].filter(Boolean).join(', ')
    return label === '' ? reject(`${code} has no name`) : row(code, label, grouping)
  },
}

export const taxonomy: Layout = {
  kind: 'taxonomy',
  title: 'Health care provider taxonomy (NUCC)',
  columns: [
    { name: 'code', type: 'key' },
    { name: 'label', type: 'text' },
    { name: 'grouping', type: 'choice' },
  ],
  reader: (term) => csvReader(taxonomyShape, term),
}

const CPT_LINE = /^([0-9A-Z]\d{3}[0-9A-Z])[ \t]+(\S.*)$/

/**
 * The AMA's descriptor files (LONGULT.txt, MEDU.txt, SHORTU.txt): a code and its text on each line, after the notice of
 * copyright. For operators with a licence; the text never leaves their database for the product's own tables.
 */
export const cpt: Layout = {
  kind: 'cpt',
  title: 'CPT descriptors (AMA, licensed to the operator)',
  columns: [
    { name: 'code', type: 'key' },
    { name: 'label', type: 'text' },
  ],
  reader() {
    let begun = false
    return {
      line(text) {
        const [, code = '', label = ''] = CPT_LINE.exec(text) ?? []
        if (PROCEDURE.test(code)) {
          begun = true
          return row(code, label.trim())
        }
        return !begun || text.trim() === '' ? SKIP : reject('no code and text')
      },
      end: () => (begun ? null : 'there is no line with a code and its text'),
    }
  },
}
