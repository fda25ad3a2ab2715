import type { Benefits, Stage } from '#billing'
import { cents, day, exact, payerOf } from '#billing'
import { curatedTables } from './tables.ts'

/** Medicare Part B in 2025 with so much of the deductible left. */
export const partB = (deductibleLeft: number): Benefits => ({
  ...{
    from: day('2015-06-01'),
    to: null,
    deductible: cents(25_700),
    deductibleMet: cents(25_700 - deductibleLeft),
  },
  ...{ coinsurance: exact('0.2'), copays: [], copayBeforeDeductible: false, outOfPocket: null },
  ...{
    outOfPocketMet: cents(0),
    preventive: ['G0438', 'G0439'],
    excluded: [],
    frequencies: [],
    policies: [],
  },
  authorizations: [],
})

/** A stage with curated tables: Medicare unless another payer is named. */
export function stageOf(more: Partial<Stage> & { readonly id?: string } = {}): Stage {
  const { id = 'MCRTRN', ...rest } = more
  const payer = payerOf(id)
  if (!payer) throw new Error(`No payer ${id}`)
  return { payer, tables: curatedTables(), received: day('2025-10-20'), ...rest }
}
