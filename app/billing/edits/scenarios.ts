import type { ClaimJson } from '../claim/claim.ts'
import { GRADED_SCENARIOS } from './graded-scenarios.ts'
import type { Scenario } from './scenario-parts.ts'
import { ALPHA, DAY, line, MEDICARE, referring, scenario, visit } from './scenario-parts.ts'
import type { SubmissionJson } from './submission.ts'

export type { Scenario } from './scenario-parts.ts'

/** What the group plan of a working patient made of the visit; it balances (005010X222A1 §1.4.4). */
const paidFirst = {
  ...{ paid: '68.00', on: '2025-11-03', control: 'ALPHA-77A2290' },
  lines: [
    {
      ...{ line: 1, procedure: '99213', modifiers: [], paid: '68.00', units: '1', on: '2025-11-03' },
      adjustments: [
        { group: 'CO' as const, carc: '45', amount: '57.00' },
        { group: 'PR' as const, carc: '3', amount: '25.00' },
      ],
    },
  ],
}

/** Ready claims, each telling one thing. All of them are of October 15, 2025, for which every table is in force. */
export const SCENARIOS: readonly Scenario[] = [
  scenario(
    'clean',
    'a Medicare visit for diabetes and, apart from it, a knee injection; nothing is wrong',
    [],
  ),
  scenario('office-visit', 'one office visit for diabetes, Medicare', [], {
    ...{ diagnoses: ['E11.9'], lines: [visit()] },
  }),
  scenario(
    'deductible',
    'the clean claim with 40.00 of the Part B deductible left: 82.88 is paid, 61.14 is the patient’s',
    [],
    {},
    {
      benefits: { deductible: '257.00', deductibleMet: '217.00', coinsurance: '0.2' },
      received: '2025-10-20',
    },
  ),
  scenario('bilateral', 'both knees injected, one line with modifier 50', ['E10'], {
    ...{ diagnoses: ['M17.0'], lines: [line('20610', '280.00', { modifiers: ['50'] })] },
  }),
  scenario(
    'two-biopsies',
    'warts destroyed and another lesion sampled: the second operation at half',
    ['E11', 'E11'],
    {
      ...{ diagnoses: ['B07.9', 'D48.5'] },
      lines: [
        line('17110', '220.00'),
        line('11102', '190.00', { control: 'L2', modifiers: ['59'], pointers: [2] }),
      ],
    },
  ),
  scenario(
    'secondary',
    'Medicare after the group plan of a working patient, whose answer the claim carries',
    [],
    {
      ...{ diagnoses: ['E11.9'], destination: 2, lines: [visit()] },
      coverages: [
        { ...ALPHA, prior: paidFirst },
        { ...MEDICARE, msp: '12' },
      ],
    },
  ),
  scenario('dependent', 'a child under a parent’s commercial plan', [], {
    patient: { last: 'Sample', first: 'Kim', middle: undefined, birth: '2017-03-04', sex: 'M' },
    ...{
      diagnoses: ['J02.9'],
      lines: [line('99213', '150.00')],
      coverages: [{ ...ALPHA, relationship: '19' }],
    },
  }),
  scenario('replacement', 'a corrected claim to a commercial plan, with the plan’s number of the first', [], {
    ...{ frequency: '7', original: '77A2290', coverages: [ALPHA], diagnoses: ['E11.9'], lines: [visit()] },
  }),
  scenario('bad-npi', 'two digits of the rendering provider’s NPI exchanged', ['A3'], {
    rendering: { npi: '1999999948' },
  }),
  scenario('header-diagnosis', 'a diagnosis that has more characters below it', ['D2'], {
    diagnoses: ['M17.1', 'E11.9'],
  }),
  scenario('excludes1', 'two types of diabetes on one claim', ['D5'], {
    ...{ diagnoses: ['E11.9', 'E10.9'], lines: [visit()] },
  }),
  scenario('ncci-pair', 'a visit and an injection without modifier 25', ['E3'], {
    lines: [
      visit({ pointers: [2] }),
      line('20610', '140.00', { control: 'L2', modifiers: ['RT'], pointers: [1] }),
    ],
  }),
  scenario('missing-authorization', 'an MRI that the plan wants to permit first', ['B4'], {
    ...{ coverages: [ALPHA], diagnoses: ['G43.909'], referring, ordering: referring },
    lines: [line('70553', '900.00')],
  }),
  scenario('units', 'seven units of exercise where six are the most', ['E4'], {
    ...{
      diagnoses: ['M17.11'],
      referring,
      lines: [line('97110', '420.00', { modifiers: ['GP'], units: '7' })],
    },
  }),
  scenario('orphan-addon', 'further lesions without the first', ['E5'], {
    ...{ diagnoses: ['L57.0'], lines: [line('17003', '60.00', { units: '2' })] },
  }),
  scenario('unbalanced', 'a total that its lines do not add up to', ['A8'], { total: '300.00' }),
  scenario('bad-pointer', 'a line that points to a diagnosis the claim does not have', ['A10'], {
    ...{ diagnoses: ['E11.9'], lines: [visit({ pointers: [5] })] },
  }),
  scenario(
    'late',
    'the clean claim, received a year and five days after the service',
    ['C1', 'C1'],
    {},
    {
      received: '2026-10-20',
    },
  ),
  scenario(
    'duplicate',
    'a visit that was paid before',
    ['C4'],
    { diagnoses: ['E11.9'], lines: [visit()] },
    {
      history: [
        {
          ...{
            claim: 'ACCT0000',
            control: '2025300001',
            from: DAY,
            procedure: '99213',
            place: '11',
            units: '1',
          },
          ...{
            charge: '150.00',
            paid: '66.78',
            outcome: 'paid',
            rendering: '1999999984',
            billing: '1234567893',
          },
          ...{ specialty: '207Q00000X', diagnoses: ['E11.9'] },
        },
      ],
      received: '2025-11-10',
    },
  ),
  scenario(
    'coverage-ended',
    'a visit two weeks after the plan ended: the active plan has to be found',
    ['B2'],
    { ...{ coverages: [ALPHA], diagnoses: ['E11.9'], lines: [visit()] } },
    {
      benefits: { from: '2024-01-01', to: '2025-09-30', deductible: '0.00', coinsurance: '0.2' },
      received: '2025-10-20',
    },
  ),
  scenario(
    'not-new',
    'a new patient’s visit for somebody whom a colleague saw two years and eleven months ago',
    ['E18'],
    { ...{ diagnoses: ['E11.9'], lines: [line('99203', '210.00')] } },
    { facts: { lastSeen: '2022-11-15' }, received: '2025-10-20' },
  ),
  scenario(
    'global-surgery',
    'a visit twelve days after the same surgeon replaced the knee',
    ['E6'],
    { ...{ diagnoses: ['M17.11'], lines: [visit()] } },
    {
      history: [
        {
          ...{
            claim: 'ACCT0000',
            control: '2025290001',
            from: '2025-10-03',
            procedure: '27447',
            place: '21',
          },
          ...{ units: '1', charge: '4200.00', paid: '954.78', outcome: 'paid', rendering: '1999999984' },
          ...{ billing: '1234567893', specialty: '207Q00000X', diagnoses: ['M17.11'] },
        },
      ],
      received: '2025-10-20',
    },
  ),
  scenario('telehealth', 'a visit by video with the patient at home: the fee of the office', [], {
    ...{ diagnoses: ['E11.9'], place: '10', lines: [visit()] },
  }),
  ...GRADED_SCENARIOS,
]

/** A ready claim of `SCENARIOS` by its name ("bad-npi"); null when there is none. */
export const scenarioNamed = (name: string): Scenario | null =>
  SCENARIOS.find((one) => one.name === name) ?? null

/** A scenario as it is written into a file: the bare claim, or the claim with what is known beside it. */
export const scenarioJson = ({ claim, beside }: Scenario): ClaimJson | SubmissionJson =>
  beside === null ? claim : { claim, ...beside }
