import type { Cents } from '../claim/cents.ts'
import { least, minus, NOTHING, sum } from '../claim/cents.ts'
import type { RemitAdjustment } from './remit-line.ts'

/** What bears on how much of a claim the patient may be billed. */
export interface PatientAccount {
  /** The adjustments of the last payer to answer: what earlier ones left to the patient, later ones took over. */
  readonly adjustments: readonly Pick<RemitAdjustment, 'group' | 'amount'>[]
  readonly paidByPatient: Cents
  /** A Qualified Medicare Beneficiary: Medicare cost share may not be billed (SSA 1902(n)(3)). */
  readonly isQmb?: boolean
  /** The most that the No Surprises Act lets the patient owe here (45 CFR 149.110-.130); missing: it does not apply. */
  readonly protectedShare?: Cents
}

/**
 * Rule F12: what the patient owes after all payers, less what they have paid; negative: a credit that is theirs (G6).
 * Only PR amounts count. CO, PI and OA are never the patient's, whatever their reason: late filing, missing permission,
 * bundled or repeated services.
 */
export function patientBalance({ adjustments, paidByPatient, isQmb, protectedShare }: PatientAccount): Cents {
  const left = sum(adjustments.filter(({ group }) => group === 'PR').map(({ amount }) => amount))
  const owed = isQmb === true ? NOTHING : least(left, protectedShare ?? left)
  return minus(owed, paidByPatient)
}
