import type { Cents } from '../../claim/cents.ts'
import { least, minus, most, NOTHING } from '../../claim/cents.ts'
import type { Finding } from '../../edits/finding.ts'
import { isUnassigned } from '../../edits/participation.ts'
import type { Answer } from '../../edits/rule.ts'
import type { Scene, SceneLine } from '../../edits/scene.ts'
import { allowedBy } from '../../pricing/contract.ts'
import type { LinePrice } from '../../pricing/price-lines.ts'
import type { Step } from '../../pricing/step.ts'
import type { RemitAdjustment } from '../remit-line.ts'
import { adjust, reason } from '../remit-line.ts'
import { aboveTheFee } from './unassigned.ts'

/** What a line is worth to this payer, and which adjustments lead from its charge to that. */
export interface Worth {
  readonly amount: Cents
  readonly adjustments: readonly RemitAdjustment[]
  readonly steps: readonly Step[]
  /** Set when the payer has no fee for it: the line is denied, and this is how the remittance says so. */
  readonly noFee: Answer | null
}

const NO_FEE: Step = {
  ...{
    what: 'No fee',
    how: 'the contract has none for this service',
    amount: NOTHING,
    source: 'the contract',
  },
}
const NOT_COVERED: Answer = { group: 'CO', carc: '96', rarc: ['N130'] }

/** What is priced by report is read by a person, who asks for the record: it is not refused as something not covered. */
const BY_REPORT: Step = { ...NO_FEE, how: 'priced by report: the payer asks for the record' }
const RECORD_WANTED: Answer = { group: 'CO', carc: '252', rarc: ['M127'] }

/** A line without a fee: denied, and why. */
const without = (charge: Cents, noFee: Answer, steps: readonly Step[]): Worth => ({
  ...{ amount: NOTHING, adjustments: [adjust(noFee, charge)], steps, noFee },
})

/**
 * The allowed amount of a line: its fee under the contract, not more than its charge, less what the other lines of the
 * day take from it. What it loses to the fee is CO-45, what it loses to other lines is told by the rule that saw it
 * (CO-59 where none did).
 */
export function worthOf(
  scene: Scene,
  line: SceneLine,
  price: LinePrice | undefined,
  reductions: readonly Finding[],
): Worth {
  const { payer } = scene
  const { charge } = line
  if (!price) return without(charge, NOT_COVERED, [])
  const here = allowedBy(payer.contract, { charge, service: line, medicare: price })
  const isReduced = price.ok && price.alone.amount !== price.amount
  const full = isReduced
    ? allowedBy(payer.contract, { charge, service: line, medicare: { ...price, ...price.alone } })
    : here
  if (!full || !here)
    return !price.ok && price.fault.code === 'by-report'
      ? without(charge, RECORD_WANTED, [BY_REPORT])
      : without(charge, NOT_COVERED, [NO_FEE])
  const cut = most(minus(full.amount, here.amount), NOTHING)
  const amount = minus(least(full.amount, charge), least(cut, full.amount))
  // What is told with CARC 45 explains the fee; any other reason names what other services of the day took off.
  const remarks: string[] = []
  let told: Answer | null = null
  for (const { line: n, answer } of reductions) {
    if (n !== line.n || answer === null) continue
    if (answer.carc === '45') remarks.push(...answer.rarc)
    else told ??= answer
  }
  const above = most(minus(charge, full.amount), NOTHING)
  const reduced = told ? adjust(told, cut) : reason('CO', '59', cut)
  const adjustments = isUnassigned(scene)
    ? [...aboveTheFee(above, full.amount, line.from), reduced]
    : [reason('CO', '45', above, ...remarks), reduced]
  return { amount, adjustments, steps: here.steps, noFee: null }
}
