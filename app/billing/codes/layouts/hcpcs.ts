import type { CsvShape } from './csv-layout.ts'
import { csvReader } from './csv-layout.ts'
import type { Layout } from './layout.ts'
import { dayIn, ENDED, reject, row } from './layout.ts'

const shape: CsvShape<'code' | 'short' | 'long' | 'added' | 'ended'> = {
  headings: {
    code: ['hcpcscode', 'hcpc', 'hcpcs', 'code'],
    short: ['shortdescription', 'shortdesc'],
    long: ['longdescription', 'longdesc'],
    added: ['adddt', 'addeddate', 'adddate'],
    ended: ['termdt', 'terminationdate', 'termdate'],
  },
  needed: ['code', 'short'],
  read({ code, short, long, added, ended }, term) {
    if (!/^([A-V]\d{4}|[A-Z][0-9A-Z]|\d[0-9A-Z])$/.test(code))
      return reject(`"${code}" is neither a HCPCS Level II code nor a modifier`)
    const from = dayIn(added)
    const to = dayIn(ended)
    if (from === null || to === null) return reject(`a day of ${code} cannot be read`)
    if (to !== '' && term.from !== null && to < term.from) return ENDED
    if (short === '' && long === '') return reject(`${code} has no text`)
    return row(code, long || short, from, to)
  },
}

/**
 * HCPCS Level II in the two layouts that CMS has it in: the alpha-numeric file with long and short texts, days and
 * modifiers, and the short list with the OPPS status. Modifiers are rows with two characters.
 */
export const hcpcsList: Layout = {
  kind: 'hcpcs',
  title: 'HCPCS Level II (CMS)',
  columns: [
    { name: 'code', type: 'key' },
    { name: 'label', type: 'text' },
    { name: 'from', type: 'choice' },
    { name: 'to', type: 'choice' },
  ],
  reader: (term) => csvReader(shape, term),
}
