import type { PatientAccount } from '../../adjudication/patient-balance.ts'
import { patientBalance } from '../../adjudication/patient-balance.ts'
import { cents } from '../../claim/cents.ts'
import type { Demonstration, Rule } from '../rule.ts'
import { inDollars } from './demonstration-parts.ts'
import { KNOWLEDGE } from './parts.ts'

/** Scenario 1: 61.14 left to the patient, 145.98 written off. */
const ACCOUNT: PatientAccount = {
  paidByPatient: cents(0),
  adjustments: [
    { group: 'CO', amount: cents(14_598) },
    { group: 'PR', amount: cents(6114) },
  ],
}
const owed = (name: string, more: Partial<PatientAccount>, gives: string): Demonstration => ({
  name,
  shows: () => inDollars({ owed: patientBalance({ ...ACCOUNT, ...more }) }),
  gives: { owed: gives },
})

export const balanceOfPatient: Rule = {
  ...KNOWLEDGE,
  id: 'F12',
  title: 'The patient’s balance is only what payers left to the patient',
  fix: 'Bill all PR amounts after the last payer, less what was paid; nothing else.',
  source: 'Payer contracts; SSA 1866, 1848; No Surprises Act (45 CFR 149.110-.130)',
  demonstrates: [
    owed('scenario 1: 61.14', {}, '61.14'),
    owed('the same after the patient paid 25.00', { paidByPatient: cents(2500) }, '36.14'),
    owed('the same after the patient paid 70.00: a credit', { paidByPatient: cents(7000) }, '-8.86'),
    owed('a Qualified Medicare Beneficiary', { isQmb: true }, '0.00'),
    owed('an emergency where the plan’s cost share is 40.00', { protectedShare: cents(4000) }, '40.00'),
    owed(
      'a claim denied for missing permission',
      { adjustments: [{ group: 'CO', amount: cents(29_000) }] },
      '0.00',
    ),
  ],
}
