import type { CsvShape } from './csv-layout.ts'
import { csvReader } from './csv-layout.ts'
import type { Layout, LineReader } from './layout.ts'
import { reject, row, SKIP } from './layout.ts'

/** "2102" and "1" as "0210201": contractor and locality as one key; null when they are no such numbers. */
const localityKey = (contractor: string, locality: string): string | null =>
  /^\d{4,5}$/.test(contractor) && /^\d{1,2}$/.test(locality)
    ? contractor.padStart(5, '0') + locality.padStart(2, '0')
    : null

/** The second is how CMS spells it in the county file. */
const CONTRACTOR = ['medicareadministrativecontractor', 'medicareadminstrativecontractor', 'contractor']
const LOCALITY = ['localitynumber', 'locality']
const notOne = (contractor: string, locality: string) =>
  reject(`"${contractor}" and "${locality}" are no contractor and locality`)

const gpciShape: CsvShape<'contractor' | 'state' | 'locality' | 'name' | 'work' | 'pe' | 'mp'> = {
  headings: {
    contractor: CONTRACTOR,
    state: ['state'],
    locality: LOCALITY,
    name: ['localityname'],
    ...{ work: ['pwgpci'], pe: ['pegpci'], mp: ['mpgpci'] },
  },
  hasRemarks: true,
  needed: ['contractor', 'locality', 'name', 'work', 'pe', 'mp'],
  read({ contractor, state, locality, name, work, pe, mp }) {
    const key = localityKey(contractor, locality)
    return key ? row(key, state, name.replace(/\*+$/, ''), work, pe, mp) : notOne(contractor, locality)
  },
}

/** Its headings name the year, "2025 PW GPCI (with 1.0 Floor)": the year and what is in brackets are taken off first. */
function gpciReader(...[term]: Parameters<Layout['reader']>): LineReader {
  const inner = csvReader(gpciShape, term)
  return {
    line: (text) =>
      inner.line(/GPCI/.test(text) ? text.replace(/\b20\d\d |\((?:with|MAC)[^)]*\)/g, '') : text),
    end: inner.end,
  }
}

export const gpci: Layout = {
  kind: 'gpci',
  title: 'Geographic practice cost indices by locality (CMS)',
  columns: [
    { name: 'locality', type: 'key' },
    { name: 'state', type: 'choice' },
    { name: 'name', type: 'text' },
    { name: 'work', type: 'decimal' },
    { name: 'pe', type: 'decimal' },
    { name: 'mp', type: 'decimal' },
  ],
  reader: gpciReader,
}

const anesthesiaShape: CsvShape<'contractor' | 'locality' | 'name' | 'factor'> = {
  headings: {
    contractor: CONTRACTOR,
    locality: LOCALITY,
    name: ['localityname'],
    factor: ['nationalanescfof', 'anesthesiacf', 'conversionfactor'],
  },
  hasRemarks: true,
  needed: ['contractor', 'locality', 'factor'],
  read({ contractor, locality, name, factor }) {
    const key = localityKey(contractor, locality)
    return key ? row(key, name.replace(/\*+$/, ''), factor) : notOne(contractor, locality)
  },
}

export const anesthesia: Layout = {
  kind: 'anesthesia',
  title: 'Anesthesia conversion factors by locality (CMS)',
  columns: [
    { name: 'locality', type: 'key' },
    { name: 'name', type: 'text' },
    { name: 'factor', type: 'decimal' },
  ],
  reader(term) {
    const inner = csvReader(anesthesiaShape, term)
    // The heading ends with the national factor: "National Anes CF of 20.3178".
    return { line: (text) => inner.line(text.replace(/(Anes CF of) [\d.]+/, '$1')), end: inner.end }
  },
}

const countyShape: CsvShape<'contractor' | 'locality' | 'state' | 'area' | 'counties'> = {
  headings: {
    contractor: CONTRACTOR,
    locality: LOCALITY,
    state: ['state'],
    area: ['feeschedulearea'],
    counties: ['counties'],
  },
  hasRemarks: true,
  needed: ['contractor', 'locality', 'area', 'counties'],
  read({ contractor, locality, state, area, counties }) {
    const key = localityKey(contractor, locality)
    return key ? row(key, state, area, counties) : notOne(contractor, locality)
  },
}

export const localities: Layout = {
  kind: 'localities',
  title: 'Counties of each locality (CMS)',
  columns: [
    { name: 'locality', type: 'key' },
    { name: 'state', type: 'choice' },
    { name: 'area', type: 'text' },
    { name: 'counties', type: 'text' },
  ],
  reader: (term) => csvReader(countyShape, term),
}

const ZIP_LINE = /^([A-Z]{2})(\d{5})(\d{5})(\d\d)(.).{5}(.)/

/** ZIP5 (CMS): state at 1, ZIP at 3, contractor at 8, locality at 13, rural mark at 15, whether four more digits decide at 21. */
export const zipLocality: Layout = {
  kind: 'zip',
  title: 'ZIP code to contractor and locality (CMS ZIP5)',
  columns: [
    { name: 'zip', type: 'key' },
    { name: 'state', type: 'choice' },
    { name: 'locality', type: 'choice' },
    { name: 'rural', type: 'choice' },
    { name: 'plus_four', type: 'flag' },
  ],
  reader: () => ({
    line(text) {
      if (text.trim() === '') return SKIP
      const [, state, zip, contractor, locality, rural, plusFour] = ZIP_LINE.exec(text) ?? []
      if (state === undefined || zip === undefined)
        return reject(`no state, ZIP, contractor and locality at their places ("${text.slice(0, 14)}")`)
      const flag = plusFour === '1' ? '1' : '0'
      return row(zip, state, `${contractor}-${locality}`, rural?.trim() ?? '', flag)
    },
    end: () => null,
  }),
}
