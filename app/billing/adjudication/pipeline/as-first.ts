import type { Group } from '../../claim/adjustment.ts'
import type { Cents } from '../../claim/cents.ts'
import { cents, dollars, minus, NOTHING } from '../../claim/cents.ts'
import type { Day } from '../../claim/day.ts'
import { inDigits } from '../../claim/exact.ts'
import type { CostShare } from '../../coverage/cost-share.ts'
import type { Payer } from '../../coverage/payer.ts'
import type { Scene, SceneLine } from '../../edits/scene.ts'
import { sequestered } from '../../pricing/participation.ts'
import { qualityAdjustment } from '../../pricing/quality.ts'
import type { Step } from '../../pricing/step.ts'
import type { RemitAdjustment, RemitLine } from '../remit-line.ts'
import { remitLine } from '../remit-line.ts'
import type { Worth } from './worth.ts'

const NO_REMARK: readonly string[] = []

/**
 * From the allowed amount to the payment of a payer that is first: the patient's share, quality, sequestration.
 * @param own what the payer pays before the last two
 */
export function asFirst(
  scene: Scene,
  line: SceneLine,
  worth: Worth,
  share: CostShare | null,
  own: Cents,
): RemitLine {
  const quality = byQuality(scene, own)
  const taken = bySequestration(scene.payer, minus(own, quality.amount), line.from)
  const adjustments = [...worth.adjustments, ...quality.adjustments]
  // What comes to nothing would be left out of the remittance again.
  const tell = (group: Group, carc: string, amount: Cents, rarc: readonly string[] = NO_REMARK): void => {
    if (amount !== 0) adjustments.push({ group, carc, amount, rarc })
  }
  tell('CO', '253', taken.amount)
  if (share) {
    const remarks = qmbRemark(scene)
    tell('PR', '1', share.deductible)
    tell('PR', '2', share.coinsurance, remarks)
    tell('PR', '3', share.copay, remarks)
  }
  const steps = worth.steps.concat(share?.steps ?? [], quality.steps, taken.steps)
  return remitLine(line, {
    allowed: worth.amount,
    paid: cents(own - quality.amount - taken.amount),
    deniedBy: worth.noFee ? 'no-fee' : null,
    adjustments,
    steps,
  })
}

/** A qualified Medicare beneficiary may not be billed the share, and the remittance says so (SSA 1902(n)(3)(B)). */
const qmbRemark = ({ benefits }: Scene): readonly string[] => (benefits?.qmb ? ['N782'] : NO_REMARK)

/** 2 % of the program's payment, after everything else (billing.md F7). */
export function bySequestration(
  payer: Payer,
  payment: Cents,
  on: Day,
): { readonly amount: Cents; readonly steps: readonly Step[] } {
  const amount = payer.sequestered ? sequestered(payment, on) : NOTHING
  if (amount <= 0) return { amount, steps: [] }
  const step = {
    ...{ what: 'Sequestration: 2 % of the payment', how: `${dollars(payment)} × 0.02`, amount },
    source: 'Budget Control Act of 2011; CMS notices',
  }
  return { amount, steps: [step] }
}

const NO_CHANGE = { amount: NOTHING, steps: [], adjustments: [] } as const

/**
 * The payer's adjustment for quality (billing.md F8). `amount` is what it takes from the payment, negative when it adds.
 */
function byQuality(
  { facts, payer }: Scene,
  payment: Cents,
): {
  readonly amount: Cents
  readonly steps: readonly Step[]
  readonly adjustments: readonly RemitAdjustment[]
} {
  const rate = payer.kind === 'medicare' ? facts.qualityRate : undefined
  const adjustment = rate && qualityAdjustment(payment, rate)
  if (!rate || !adjustment) return NO_CHANGE
  const { amount } = adjustment
  const how = `${dollars(payment)} × ${inDigits(rate)}`
  const step = { what: 'Quality adjustment', how, amount: minus(NOTHING, amount), source: '42 CFR 414.1405' }
  return { amount, steps: [step], adjustments: [adjustment] }
}
