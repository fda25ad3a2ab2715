import { day } from '../claim/day.ts'
import { sure } from '../claim/outcome.ts'
import type { Tables } from '../codes/tables.ts'
import { payerOf } from '../coverage/payers.ts'
import { standardBenefits } from '../coverage/standard-benefits.ts'
import type { Stage } from './scene.ts'

const RECEIVED = day('2025-10-20')

/** The sample patient has had Part B since the month of the 65th birthday. */
const MEMBER_SINCE = day('2015-06-01')

/** The stage of the worked examples: Medicare Part B, its deductible met, five days after the sample's service. */
export function sampleStage(tables: Tables): Stage {
  const payer = sure(payerOf('MCRTRN'), 'the payer of the sample')
  const benefits = { ...standardBenefits(payer, RECEIVED), from: MEMBER_SINCE }
  return { payer, tables, received: RECEIVED, benefits }
}
