import { existsSync, readFileSync } from 'node:fs'
import type { FeeRow } from '#billing'
import { exact } from '#billing'

const FOLDER = '../shared/data'
/** Whether the official tables are at hand; tests at full scale are skipped where they are not. */
export const hasFederal = existsSync(`${FOLDER}/pprrvu2025_oct_nodesc.csv`)

/** Every row of the fee schedule of October 2025 with the totals printed beside it (non-facility, facility). */
export function federalFees(): readonly (FeeRow & { readonly totals: readonly [string, string] })[] {
  const [head = '', ...lines] = readFileSync(`${FOLDER}/pprrvu2025_oct_nodesc.csv`, 'utf8').trim().split('\n')
  const names = head.trim().split(',')
  return lines.map((line) => {
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
}
