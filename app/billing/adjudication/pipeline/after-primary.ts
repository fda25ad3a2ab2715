import type { Group } from '../../claim/adjustment.ts'
import type { Cents } from '../../claim/cents.ts'
import { cents, least, minus, NOTHING, plus, sum } from '../../claim/cents.ts'
import type { PriorLine } from '../../claim/coverage.ts'
import { secondaryAmount } from '../../coverage/secondary.ts'
import type { Answer } from '../../edits/rule.ts'
import type { Scene, SceneLine } from '../../edits/scene.ts'
import type { RemitLine } from '../remit-line.ts'
import { adjust, reason, remitLine } from '../remit-line.ts'
import { bySequestration } from './as-first.ts'
import type { Worth } from './worth.ts'

/**
 * From the allowed amount to the payment of a payer that comes after another one (billing.md B9 to B11). All that the
 * earlier payers did not leave to the patient is OA-23; what is left after this payment is the patient's, and after
 * Medicaid nobody's.
 * @param own what this payer would pay if it were first
 */
export function afterPrimary(
  scene: Scene,
  line: SceneLine,
  worth: Worth,
  own: Cents,
  prior: PriorLine,
): RemitLine {
  const { payer } = scene
  // A prior payer's figures are as the claim says them: what they leave is never more than the charge, nor negative.
  const said = sum(prior.adjustments.filter(({ group }) => group === 'PR').map(({ amount }) => amount))
  const patientLeft = cents(Math.min(Math.max(said, 0), line.charge))
  const first = reason('OA', '23', minus(line.charge, patientLeft))
  if (worth.noFee)
    return remitLine(line, {
      ...{ allowed: worth.amount, paid: NOTHING, deniedBy: 'no-fee', steps: worth.steps },
      adjustments: [first, { ...adjust(worth.noFee, patientLeft), group: refusedTo(scene, worth.noFee) }],
    })
  const { amount: pays, steps } = secondaryAmount(payer.secondary, {
    ...{ charge: line.charge, primaryPaid: prior.paid, patientLeft, allowed: worth.amount },
    ...{ primaryAllowed: plus(prior.paid, patientLeft), obligated: null },
    ownBenefit: own,
  })
  const paid = least(pays, patientLeft)
  const cut = bySequestration(payer, paid, line.from)
  const rest = minus(patientLeft, paid)
  return remitLine(line, {
    ...{ allowed: worth.amount, paid: minus(paid, cut.amount), deniedBy: null },
    steps: [...worth.steps, ...steps, ...cut.steps],
    adjustments: [
      first,
      reason('CO', '253', cut.amount),
      isLast(scene) ? reason('CO', '45', rest) : reason('PR', '2', rest),
    ],
  })
}

/** After Medicaid nothing is left for the patient: its payment is payment in full (42 CFR 447.15). */
const isLast = ({ payer }: Scene): boolean => payer.secondary === 'medicaid'

/** Who bears what the first payer left of a line that this one has no fee for; nobody yet, where it only wants the record. */
const refusedTo = (scene: Scene, { carc, group }: Answer): Group =>
  carc === '96' && !isLast(scene) ? 'PR' : group
