import type { Column } from '../packed/format.ts'
import { csvLines } from './csv-line.ts'
import type { Layout, LineReader } from './layout.ts'
import { PROCEDURE, reject, row, SKIP } from './layout.ts'

/** The 31 columns of the CMS file in order (PPRRVU, record layout of the same download); '' is not kept. */
const OFFICIAL = [
  ...['code', 'modifier', '', 'status', '', 'work', 'pe_nf', 'na_nf', 'pe_f', 'na_f', 'mp', 'total_nf'],
  ...['total_f', 'pctc', 'global', 'pre', 'intra', 'post', 'multiple', 'bilateral', 'assistant'],
  ...['co_surgeon', 'team', 'endo_base', 'cf', '', '', 'imaging_family', 'cap_pe_nf', 'cap_pe_f', 'cap_mp'],
]
/** The same without the descriptor. */
const WITHOUT_TEXT = OFFICIAL.filter((_, i) => i !== 2)

const DECIMALS = new Set([
  ...['work', 'pe_nf', 'pe_f', 'mp', 'total_nf', 'total_f', 'pre', 'intra', 'post', 'cf'],
  ...['cap_pe_nf', 'cap_pe_f', 'cap_mp'],
])
const KEPT = OFFICIAL.filter((name) => !['', 'code', 'modifier'].includes(name))
const FLAGS = new Set(['na_nf', 'na_f'])

const columns: readonly [Column, ...Column[]] = [
  { name: 'code', type: 'key' },
  ...KEPT.map(
    (name): Column => ({
      name,
      type: DECIMALS.has(name) ? 'decimal' : FLAGS.has(name) ? 'flag' : 'choice',
    }),
  ),
]

const LONGEST_PREAMBLE = 60

/** A file's decimals may be blank or say NA: nothing is paid for it then. */
const decimal = (text: string): string => (text === '' || text === 'NA' ? '0.00' : text)

function reader(): LineReader {
  const lines = csvLines()
  let names: readonly string[] | null = null
  let seen = 0
  return {
    line(text) {
      const cells = lines.feed(text)
      if (cells === null) return SKIP
      if (names === null) {
        seen += 1
        const heads = cells.map((cell) => cell.trim().toLowerCase())
        if (heads[0] === 'hcpcs' && heads[1] === 'mod')
          names = heads[2] === 'description' ? OFFICIAL : WITHOUT_TEXT
        return names || seen <= LONGEST_PREAMBLE ? SKIP : reject('stands before the headings HCPCS, MOD …')
      }
      if (cells.every((cell) => cell.trim() === '')) return SKIP
      if (cells.length !== names.length) return reject(`has ${cells.length} columns, not ${names.length}`)
      const found = names
      const named = new Map(found.map((name, i) => [name, (cells[i] ?? '').trim()]))
      const of = (name: string): string => named.get(name) ?? ''
      if (!PROCEDURE.test(of('code'))) return reject(`"${of('code')}" is no procedure code`)
      if (!['', '26', 'TC', '53'].includes(of('modifier')))
        return reject(`"${of('modifier')}" is no modifier of the fee schedule`)
      return row(
        `${of('code')}${of('modifier')}`,
        ...KEPT.map((name) =>
          DECIMALS.has(name) ? decimal(of(name)) : FLAGS.has(name) ? (of(name) ? '1' : '') : of(name),
        ),
      )
    },
    end: () => (names ? null : 'there is no line of headings with HCPCS, MOD'),
  }
}

/** The physician fee schedule's relative values (CMS PPRRVU, comma-separated), with or without the AMA's descriptors. */
export const pprrvu: Layout = {
  kind: 'pprrvu',
  title: 'Medicare physician fee schedule, relative values (CMS PPRRVU)',
  columns,
  reader,
}
