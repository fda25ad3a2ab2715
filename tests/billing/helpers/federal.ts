import { existsSync, readFileSync } from 'node:fs'
import type { FeeRow, Tables } from '#billing'
import { exact } from '#billing'

const FOLDER = '../shared/data'
/** Whether the official tables are at hand; tests at full scale are skipped where they are not. */
export const hasFederal = existsSync(`${FOLDER}/pprrvu2025_oct_nodesc.csv`)

/** Every row of the fee schedule of October 2025, with Ohio's indices; other tables are empty. For tests of prices. */
export function federalFees(): {
  readonly rows: readonly (FeeRow & { totals: [string, string] })[]
  readonly tables: Tables
} {
  const [head = '', ...lines] = readFileSync(`${FOLDER}/pprrvu2025_oct_nodesc.csv`, 'utf8').trim().split('\n')
  const names = head.trim().split(',')
  const rows = lines.map((line) => {
    const cells = line.trim().split(',')
    const of = (name: string) => cells[names.indexOf(name)] ?? ''
    const n = (name: string) => exact(of(name) || '0')
    const cap = { peNonFacility: n('pe_nf_opps'), peFacility: n('pe_f_opps'), mp: n('mp_opps') }
    const hasCap = of('pe_nf_opps') !== '0.00' || of('mp_opps') !== '0.00'
    return {
      ...{ code: of('hcpcs'), modifier: of('mod'), status: of('status'), work: n('work'), mp: n('mp') },
      ...{ peNonFacility: n('pe_nf'), peFacility: n('pe_f'), pcTc: of('pctc'), global: of('glob') },
      ...{ payableNonFacility: of('na_nf') !== 'NA', payableFacility: of('na_f') !== 'NA' },
      ...{ pre: n('pre'), intra: n('intra'), post: n('post'), multiple: of('mult'), bilateral: of('bilat') },
      ...{
        assistant: of('asst'),
        coSurgeon: of('cosurg'),
        team: of('team'),
        imagingFamily: of('img_family'),
      },
      ...{ endoscopicBase: of('endo_base'), cap: hasCap ? cap : null },
      totals: [of('tot_nf'), of('tot_f')] as [string, string],
    }
  })
  const byKey = new Map(rows.map((row) => [`${row.code}-${row.modifier}`, row]))
  const ohio = { id: '15202-00', name: 'Ohio', work: exact('1.000'), pe: exact('0.911'), mp: exact('1.033') }
  const facility = new Set([
    '02',
    '06',
    '08',
    '19',
    '21',
    '22',
    '23',
    '24',
    '26',
    '31',
    '34',
    '41',
    '42',
    '51',
    '52',
    '53',
    '56',
    '61',
  ])
  const none = () => null
  const tables: Tables = {
    ...{
      diagnosis: none,
      notes: none,
      procedure: none,
      pair: none,
      unitCap: none,
      addOn: none,
      modifier: none,
    },
    ...{ taxonomy: none, adjustment: none, remark: none },
    fee: (code, modifier) => byKey.get(`${code}-${modifier}`) ?? null,
    locality: (id) => (id === ohio.id ? ohio : null),
    place: (code) => ({ code, label: '', isFacility: facility.has(code) }),
  }
  return { rows, tables }
}
