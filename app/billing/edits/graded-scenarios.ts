import type { Beside, CoverageJson, Scenario } from './scenario-parts.ts'
import { ALPHA, DAY, line, plan, scenario, visit } from './scenario-parts.ts'

/** What Medicare covers a sugar test for. */
const SUGAR_POLICY: Beside = {
  received: '2025-10-20',
  benefits: {
    ...{ deductible: '257.00', deductibleMet: '257.00', coinsurance: '0.2' },
    policies: [
      {
        ...{ id: 'L-A1C', kind: 'LCD', title: 'Glycated hemoglobin', procedures: ['83036'] },
        diagnoses: ['E08', 'E09', 'E10', 'E11', 'E13', 'R73'],
      },
    ],
  },
}
const sugar = (diagnoses: readonly string[], ...modifiers: string[]) => ({
  ...{ diagnoses, clia: '36D0000001', lines: [line('83036', '40.00', { modifiers })] },
})

const assistant = {
  ...({ kind: 'person', name: 'Hale', first: 'Morgan', npi: '1234567000', taxonomy: '363A00000X' } as const),
}

/** An operation in the hospital. */
const INPATIENT = { place: '21', dates: { onset: '2025-09-01', admitted: '2025-10-01' } }
const knee = (charge: string, ...modifiers: string[]) =>
  line('27447', charge, { modifiers: ['RT', ...modifiers] })

/** The plan of a parent. */
const parent = (
  of: CoverageJson,
  who: Pick<CoverageJson['subscriber'], 'first' | 'birth' | 'sex'>,
): CoverageJson => ({
  ...{ ...of, relationship: '19' },
  subscriber: { ...of.subscriber, ...who, middle: undefined, memberId: `${of.payer.id}900` },
})
const FATHER = parent(ALPHA, { first: 'Lee', birth: '1986-02-03', sex: 'M' })
const MOTHER = parent(plan('BETA01', 'Beta HMO', 'HM'), { first: 'Ann', birth: '1984-05-11', sex: 'F' })

/**
 * Ready claims for those of the graded scenarios (billing.md §6.2) that the list before does not have. Each is the claim
 * as it first comes, with its fault, unless its name says that it is right.
 */
export const GRADED_SCENARIOS: readonly Scenario[] = [
  scenario(
    'advantage-plan',
    'a visit sent to Medicare, though the patient is in a Medicare Advantage plan',
    ['B3'],
    { ...{ diagnoses: ['E11.9'], lines: [visit()] } },
    { facts: { advantagePlan: 'Gamma Medicare Advantage' }, received: '2025-10-20' },
  ),
  scenario('same-knee', 'two operations on one knee that no modifier may part', ['E3'], {
    ...{ diagnoses: ['S83.241A', 'M17.11'], place: '24' },
    lines: [
      line('29881', '2100.00', { modifiers: ['RT'] }),
      line('29877', '1400.00', { control: 'L2', modifiers: ['RT', '59'], pointers: [2] }),
    ],
  }),
  scenario('two-polyps', 'two polyps by two techniques, told apart with 59: 251.84', ['E12'], {
    ...{ diagnoses: ['K63.5'], place: '24' },
    lines: [line('45385', '900.00'), line('45380', '700.00', { control: 'L2', modifiers: ['59'] })],
  }),
  scenario('three-lesions', 'three lesions billed as three times the first', ['E4'], {
    ...{ diagnoses: ['L57.0'], lines: [line('17000', '360.00', { units: '3' })] },
  }),
  scenario(
    'return-to-theater',
    'back in the operating room on day five, unplanned: 840.30',
    [],
    { ...INPATIENT, diagnoses: ['M17.11'], lines: [knee('4200.00', '78')] },
    {
      history: [
        {
          ...{ claim: 'ACCT0000', control: '2025290001', from: '2025-10-10', procedure: '27447' },
          ...{ modifiers: ['RT'], place: '21', units: '1', charge: '4200.00', paid: '954.78' },
          ...{ outcome: 'paid', rendering: '1999999984', billing: '1234567893' },
          ...{ specialty: '207Q00000X', diagnoses: ['M17.11'] },
        },
      ],
      received: '2025-10-20',
    },
  ),
  scenario('assistant', 'a physician assistant who helps at a knee replacement: 165.62', ['E14'], {
    ...{ ...INPATIENT, rendering: assistant, diagnoses: ['M17.11'] },
    lines: [line('27447', '700.00', { modifiers: ['AS', 'RT'] })],
  }),
  scenario('seventh-character', 'a torn meniscus without the character that says in which care', ['D3'], {
    ...{ diagnoses: ['E11.9', 'S83.241'], lines: [visit()] },
  }),
  scenario(
    'signed-notice',
    'a laboratory test that the policy does not cover, with a signed advance notice (GA)',
    ['G1'],
    sugar(['J06.9'], 'GA'),
    { ...SUGAR_POLICY, facts: { noticeSigned: [1] } },
  ),
  scenario('no-notice', 'the same without a notice (GZ)', ['G1'], sugar(['J06.9'], 'GZ'), SUGAR_POLICY),
  scenario(
    'wrong-pointer',
    'the same for a patient with diabetes, which the line does not point to',
    ['D11'],
    sugar(['J06.9', 'E11.9']),
    SUGAR_POLICY,
  ),
  scenario('check-up', 'a check-up beside a visit for diabetes, sent to Medicare', ['E1'], {
    diagnoses: ['Z00.00', 'E11.9'],
    lines: [line('99396', '180.00'), visit({ control: 'L2', modifiers: ['25'], pointers: [2] })],
  }),
  scenario('wellness-visit', 'a yearly wellness visit and a visit for diabetes, as Medicare takes them', [], {
    diagnoses: ['Z00.00', 'E11.9'],
    lines: [line('G0439', '180.00'), visit({ control: 'L2', modifiers: ['25'], pointers: [2] })],
  }),
  scenario(
    'long-visit',
    'a visit of 72 minutes with prolonged time as Medicare counts it: 168.90 and 30.20',
    [],
    {
      diagnoses: ['E11.9'],
      lines: [line('99215', '300.00'), line('G2212', '45.00', { control: 'L2' })],
    },
    { facts: { minutes: { 1: 72 } }, received: '2025-10-20' },
  ),
  scenario(
    'late-commercial',
    'a visit that a plan of 90 days received on day 96',
    ['C2'],
    { ...{ coverages: [ALPHA], diagnoses: ['E11.9'], lines: [visit()] } },
    { received: '2026-01-19' },
  ),
  scenario(
    'wrong-order',
    'a child of two insured parents, sent to the plan that comes second by the birthday rule',
    ['B7'],
    {
      patient: { last: 'Sample', first: 'Kim', middle: undefined, birth: '2017-03-04', sex: 'M' },
      ...{ diagnoses: ['J02.9'], referral: 'REF10015', coverages: [MOTHER, FATHER], lines: [visit()] },
    },
    {
      facts: {
        payerOrder: {
          ...{ day: DAY, patient: { birth: '2017-03-04' }, parents: { together: true } },
          plans: [
            { id: 'BETA01', kind: 'group', relationship: 'child', holder: 'Ann', holderBirth: '1984-05-11' },
            { id: 'ALPHA1', kind: 'group', relationship: 'child', holder: 'Lee', holderBirth: '1986-02-03' },
          ],
        },
      },
      received: '2025-10-20',
    },
  ),
  scenario(
    'working-aged',
    'a worker of 75 at a firm of 25, sent to Medicare first',
    ['B8'],
    { ...{ diagnoses: ['E11.9'], lines: [line('99214', '175.00')] } },
    {
      facts: {
        payerOrder: {
          ...{ day: DAY, patient: { birth: '1950-06-15' } },
          plans: [
            { id: 'MCRTRN', kind: 'medicare', entitlement: { reason: 'age', from: '2015-06-01' } },
            { id: 'ALPHA1', kind: 'group', employment: 'active', employees: 25 },
          ],
        },
      },
      received: '2025-10-20',
    },
  ),
]
