import { z } from 'zod'
import { stepJson } from '../answers/steps.ts'
import { Dollars, dollars, minus, NOTHING, plus, sum } from '../claim/cents.ts'
import { day } from '../claim/day.ts'
import { parseExact, shareOf } from '../claim/exact.ts'
import { ok, sure } from '../claim/outcome.ts'
import type { Benefits } from '../coverage/benefits.ts'
import { accumulatorsOf, costShare } from '../coverage/cost-share.ts'
import { payerOf } from '../coverage/payers.ts'
import { SECONDARY_METHODS, secondaryAmount } from '../coverage/secondary.ts'
import { standardBenefits } from '../coverage/standard-benefits.ts'
import { sequestered } from '../pricing/participation.ts'
import { DayFact } from './fact.ts'
import { inquiry } from './inquiry.ts'

const Share = z.string().regex(/^(0(\.\d{1,4})?|1)$/, 'a share as a decimal in text, such as "0.2"')

/** What a second plan pays after the first, by its method of coordination. */
export const secondary = inquiry({
  ...{ name: 'secondary', about: 'What does the second plan pay, by its method of coordination?' },
  facts: z.strictObject({
    method: z.enum(SECONDARY_METHODS),
    charge: Dollars,
    primaryAllowed: Dollars,
    primaryPaid: Dollars,
    /** What the first left to the patient; missing: the rest of what it allowed. */
    patientLeft: Dollars.optional(),
    allowed: Dollars,
    /** What this plan would pay if it were first; missing: its share of what it allows. */
    ownBenefit: Dollars.optional(),
    share: Share.default('0.8'),
    /** What the provider is bound to accept in full. */
    obligated: Dollars.optional(),
  }),
  answer({ method, share, obligated, ...of }) {
    // Under maintenance of benefits the first payment comes off the allowance before the plan's own share.
    const base = method === 'maintenance' ? minus(of.allowed, of.primaryPaid) : of.allowed
    const ownBenefit = of.ownBenefit ?? shareOf(base, sure(parseExact(share), 'a share'))
    const patientLeft = of.patientLeft ?? minus(of.primaryAllowed, of.primaryPaid)
    const { amount, steps } = secondaryAmount(method, {
      ...of,
      ownBenefit,
      patientLeft,
      obligated: obligated ?? null,
    })
    return ok({ amount: dollars(amount), steps: steps.map(stepJson) })
  },
})

/** What the patient and the plan pay of an allowed amount, and what sequestration takes where it does. */
export const share = inquiry({
  ...{ name: 'cost-share', about: 'How is an allowed amount shared between patient and plan?' },
  facts: z.strictObject({
    allowed: Dollars,
    deductibleLeft: Dollars.prefault('0'),
    coinsurance: Share.default('0.2'),
    copay: Dollars.optional(),
    outOfPocketLeft: Dollars.optional(),
    /** The day of a Medicare payment, which is sequestered; missing: it is not. */
    sequesteredOn: DayFact.optional(),
  }),
  answer({ allowed, deductibleLeft, coinsurance, copay, outOfPocketLeft, sequesteredOn }) {
    const benefits: Benefits = {
      ...standardBenefits(sure(payerOf('ALPHA1'), 'a plan'), day('2025-10-15')),
      ...{ deductible: deductibleLeft, coinsurance: sure(parseExact(coinsurance), 'a share') },
      copays: copay === undefined ? [] : [{ procedures: ['X'], amount: copay }],
      outOfPocket: outOfPocketLeft ?? null,
    }
    const owed = costShare('X', allowed, benefits, accumulatorsOf(benefits))
    const patient = sum([owed.deductible, owed.coinsurance, owed.copay])
    const own = minus(allowed, patient)
    const cut = sequesteredOn === undefined ? NOTHING : sequestered(own, sequesteredOn)
    return ok({
      ...{
        deductible: dollars(owed.deductible),
        coinsurance: dollars(owed.coinsurance),
        copay: dollars(owed.copay),
      },
      ...{ patient: dollars(patient), sequestration: dollars(cut), paid: dollars(minus(own, cut)) },
      steps: owed.steps.map(stepJson),
    })
  },
})

/** Whether a remittance balances: charge less adjustments is what was paid; claims less PLB is the transfer (835 §1.10.2). */
export const balance = inquiry({
  ...{
    name: 'balance',
    about: 'What must a remittance pay: charges less adjustments, or claims less provider amounts?',
  },
  facts: z.strictObject({
    charges: z.array(Dollars).max(1000).default([]),
    adjustments: z.array(Dollars).max(1000).default([]),
    claims: z.array(Dollars).max(1000).default([]),
    plb: z.array(Dollars).max(100).default([]),
  }),
  answer({ charges, adjustments, claims, plb }) {
    const paid = minus(sum(charges), sum(adjustments))
    return ok({ paid: dollars(paid), transfer: dollars(minus(plus(paid, sum(claims)), sum(plb))) })
  },
})
