import { day } from '../claim/day.ts'
import { sure } from '../claim/outcome.ts'
import type { Tables } from '../codes/tables.ts'
import { payerOf } from '../coverage/payers.ts'
import { standardBenefits } from '../coverage/standard-benefits.ts'
import type { Stage } from './scene.ts'

const RECEIVED = day('2025-10-20')

/** The stage of the worked examples: Medicare Part B, its deductible met, five days after the sample's service. */
export function sampleStage(tables: Tables): Stage {
  const payer = sure(payerOf('MCRTRN'), 'the payer of the sample')
  return { payer, tables, received: RECEIVED, benefits: standardBenefits(payer, RECEIVED) }
}
