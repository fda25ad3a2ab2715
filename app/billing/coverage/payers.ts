import type { Answer } from '../edits/rule.ts'
import type { Payer, PromptPay } from './payer.ts'
import { MEDICAID_TELEHEALTH, MEDICARE_TELEHEALTH, PRIVATE_TELEHEALTH } from './telehealth-terms.ts'

const pays = (group: Answer['group'], carc: string, ...rarc: readonly string[]): Answer => ({
  group,
  carc,
  rarc,
})

/** 14 days electronic, 29 on paper, interest after 30 at the Treasury's rate (MCPM ch. 1 §80.2). */
export const MEDICARE_PAYS: PromptPay = {
  ...{ floor: { electronic: 14, paper: 29 }, within: 30, rate: { figure: 'prompt-payment-interest' } },
  source: 'SSA 1842(c)(2)-(3); MCPM ch. 1 §80.2',
}
/** Prompt-pay law of the state: 30 days, then 18 % a year; no floor. verify: quoted from memory. */
const STATE_LAW: PromptPay = {
  ...{ floor: { electronic: 0, paper: 0 }, within: 30, rate: { fixed: '0.18' } },
  source: 'Ohio Revised Code 3901.38, 3901.389',
}

/** What most private payers of this training world share. All of them are invented. */
const PRIVATE: Omit<Payer, 'id' | 'name' | 'kind' | 'filingDays' | 'answers' | 'wants' | 'contract'> = {
  ...{ secondaryFilingDays: 90, correctionDays: 180, frequencies: ['1', '7', '8'], sequestered: false },
  medicareCoverage: false,
  ...{ secondary: 'standard', locality: '15202-00', telehealth: PRIVATE_TELEHEALTH },
  covers: { complexity: false, allPractitioners: true },
  ...{ copayOrder: 'copay-only', promptPay: STATE_LAW },
}
const WANTS: Payer['wants'] = {
  ...{
    distinct: 'either',
    bilateral: 'either',
    multiple: false,
    taxonomy: false,
    ndc: false,
    referral: false,
  },
  authorization: [],
  ...{ prolonged: '99417', federalVaccines: false, timedUnits: 'each', discarded: false },
  therapyModifiers: false,
  excludes1: true,
}
/** What Medicare wants, and its private plans with it. */
const FEDERAL: Payer['wants'] = {
  ...{ ...WANTS, bilateral: '50', prolonged: 'G2212', federalVaccines: true, excludes1: false },
  ...{ timedUnits: 'total', discarded: true, therapyModifiers: true },
}

/**
 * The payers of the training world, each as data over the same engine. Filing limits and other terms follow what public
 * payer manuals show of their kind (billing.md C2); none of them is a real payer's.
 */
export const PAYERS: readonly Payer[] = [
  {
    ...{ id: 'MCRTRN', name: 'Medicare Part B Training', kind: 'medicare' },
    // One calendar year (42 CFR 424.44), also after another payer; no corrected claims, only new ones and reopenings.
    ...{ filingDays: null, secondaryFilingDays: null, correctionDays: null, frequencies: ['1'] },
    ...{ secondary: 'medicare', locality: '15202-00', sequestered: true, answers: {} },
    // Recoupment begins on day 41 after the demand (42 CFR 405.379; Financial Management Manual ch. 3).
    // Claims cross over to Medicaid, not to plans that have no agreement with it (MCPM ch. 28 §70.6).
    ...{ promptPay: MEDICARE_PAYS, recoupsAfterDays: 41, crossesOverTo: ['OHMCD1'] },
    medicareCoverage: true,
    wants: FEDERAL,
    covers: { complexity: true, allPractitioners: false },
    telehealth: MEDICARE_TELEHEALTH,
    contract: { kind: 'fee-schedule' },
  },
  {
    ...PRIVATE,
    // 72 hours, counted in days: the window of billing.md's scenario 21.
    ...{ id: 'ALPHA1', name: 'Alpha PPO', kind: 'ppo', filingDays: 90, lateAuthorizationDays: 3 },
    answers: { E4: pays('CO', '222', 'N362'), E3: pays('CO', '236') },
    wants: { ...WANTS, authorization: ['70553'] },
    contract: { kind: 'percent-of-medicare', percent: '1.10', lesserOfCharge: true },
  },
  {
    ...PRIVATE,
    ...{ id: 'BETA01', name: 'Beta HMO', kind: 'hmo', filingDays: 120 },
    // It does not lower a level by itself, but asks for the note.
    answers: { E3: pays('CO', '97', 'M15'), E17: pays('CO', '252', 'M127') },
    wants: {
      ...WANTS,
      distinct: 'X',
      bilateral: 'RT-LT',
      taxonomy: true,
      referral: true,
      authorization: ['70553', '27447'],
    },
    contract: { kind: 'percent-of-medicare', percent: '1.05', lesserOfCharge: true },
  },
  {
    ...PRIVATE,
    ...{ id: 'GAMMA1', name: 'Gamma Medicare Advantage', kind: 'medicare-advantage', filingDays: 180 },
    ...{ secondary: 'non-duplication', sequestered: true, medicareCoverage: true, answers: {} },
    wants: { ...FEDERAL, authorization: ['70553', '27447'] },
    covers: { complexity: true, allPractitioners: true },
    telehealth: { ...MEDICARE_TELEHEALTH, homeThrough: null },
    contract: { kind: 'percent-of-medicare', percent: '1.00', lesserOfCharge: true },
  },
  {
    ...PRIVATE,
    ...{ id: 'OHMCD1', name: 'Ohio-style Medicaid Training', kind: 'medicaid', filingDays: 365 },
    ...{ secondary: 'medicaid', secondaryFilingDays: 180, answers: {} },
    wants: {
      ...{ ...WANTS, taxonomy: true, ndc: true, timedUnits: 'total', therapyModifiers: true },
      excludes1: false,
    },
    telehealth: MEDICAID_TELEHEALTH,
    contract: { kind: 'percent-of-medicare', percent: '0.62', lesserOfCharge: true },
  },
  {
    ...PRIVATE,
    ...{
      id: 'WCCAR1',
      name: 'Buckeye Workers’ Compensation Training',
      kind: 'workers-compensation',
      filingDays: 365,
    },
    ...{ secondaryFilingDays: null, answers: {} },
    wants: { ...WANTS, authorization: ['27447', '70553'], excludes1: false },
    contract: { kind: 'percent-of-medicare', percent: '1.40', lesserOfCharge: true },
  },
]

/**
 * A payer of the training world by its number (NM109 of 2010BB): all of them are invented; `null` when there is none.
 */
export const payerOf = (id: string): Payer | null => PAYERS.find((payer) => payer.id === id) ?? null
