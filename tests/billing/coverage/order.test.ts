import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PayerOrderJson } from '#billing'
import { payerOrder } from '#billing'

type Plan = PayerOrderJson['plans'][number]
type Facts = Omit<PayerOrderJson, 'plans' | 'day'> & { readonly day?: string }

const DAY = '2025-10-15'
const facts = (plans: readonly Plan[], more: Facts = {}): PayerOrderJson => ({
  ...{ day: DAY, ...more },
  plans: [...plans],
})

const mother: Plan = {
  ...{ id: 'mother', kind: 'group', relationship: 'child', holder: 'mother', holderBirth: '1985-05-11' },
}
const father: Plan = {
  ...{ id: 'father', kind: 'group', relationship: 'child', holder: 'father', holderBirth: '1986-02-03' },
}
const stepfather: Plan = {
  ...{ id: 'stepfather', kind: 'group', relationship: 'child', holder: 'stepfather', spouseOf: 'mother' },
}
const stepmother: Plan = {
  ...{ id: 'stepmother', kind: 'group', relationship: 'child', holder: 'stepmother', spouseOf: 'father' },
}
const medicare = (more: Plan['entitlement']): Plan => ({
  id: 'medicare',
  kind: 'medicare',
  entitlement: more,
})
const aged = medicare({ reason: 'age', from: '2020-01-01' })
const disabled = medicare({ reason: 'disability', from: '2020-01-01' })
const kidney = (from: string): Plan => medicare({ reason: 'esrd', esrdFrom: from })
const job = (employees: number, more: Partial<Plan> = {}): Plan => ({
  ...{ id: 'job', kind: 'group', employment: 'active', employees, ...more },
})
const apart = (more: object): Facts => ({ parents: { together: false, ...more } })
const together: Facts = { parents: { together: true } }
const at = (birth: string): Facts => ({ patient: { birth } })

const CASES: readonly (readonly [
  name: string,
  facts: PayerOrderJson,
  order: readonly string[],
  rules: string,
  because: RegExp,
])[] = [
  // B7: commercial plans.
  ['one plan', facts([job(10)]), ['job'], '', /^$/],
  [
    'one’s own plan before the spouse’s',
    facts([{ id: 'spouse', kind: 'group', relationship: 'spouse' }, job(10)]),
    ...(['job spouse'.split(' '), 'B7', /own plan/] as const),
  ],
  [
    'own retiree plan before the spouse’s active one: own comes first',
    facts([
      { id: 'spouse', kind: 'group', relationship: 'spouse', employment: 'active' },
      { id: 'retiree', kind: 'group', employment: 'retired' },
    ]),
    ...([['retiree', 'spouse'], 'B7', /own plan/] as const),
  ],
  [
    'birthdays of May 11 and February 3',
    facts([mother, father], together),
    ['father', 'mother'],
    'B7',
    /birthday/,
  ],
  [
    'the year of birth does not count',
    facts([mother, { ...father, holderBirth: '1960-12-30' }], together),
    ...([['mother', 'father'], 'B7', /birthday/] as const),
  ],
  [
    'one birthday: the plan that covers longer',
    facts(
      [
        { ...mother, from: '2019-01-01' },
        { ...father, holderBirth: '1990-05-11', from: '2015-01-01' },
      ],
      together,
    ),
    ...([['father', 'mother'], 'B7', /longer/] as const),
  ],
  [
    'one birthday, one day of beginning: they share, and stand by name',
    facts(
      [mother, { ...father, holderBirth: '1990-05-11' }].map((one) => ({ ...one, from: '2015-01-01' })),
      together,
    ),
    ...([['father', 'mother'], 'B7', /share equally/] as const),
  ],
  [
    'apart, no court: the parent with whom the child lives',
    facts([father, mother], apart({ custody: 'mother' })),
    ...([['mother', 'father'], 'B7', /lives with/] as const),
  ],
  [
    'apart: custodial parent, that parent’s spouse, the other parent, the other’s spouse',
    facts([stepmother, father, stepfather, mother], apart({ custody: 'mother' })),
    ...([['mother', 'stepfather', 'father', 'stepmother'], 'B7 B7 B7', /lives with/] as const),
  ],
  [
    'a court order before custody',
    facts([mother, father], apart({ custody: 'mother', court: 'father' })),
    ...([['father', 'mother'], 'B7', /court/] as const),
  ],
  [
    'a court named a parent without a plan: that parent’s spouse',
    facts([mother, stepmother], apart({ custody: 'mother', court: 'father' })),
    ...([['stepmother', 'mother'], 'B7', /court.*spouse/] as const),
  ],
  [
    'a court named both: the birthday rule',
    facts([mother, father], apart({ court: 'both' })),
    ...([['father', 'mother'], 'B7', /birthday/] as const),
  ],
  [
    'joint custody without a court’s word: the birthday rule',
    facts([mother, father], apart({ custody: 'both' })),
    ...([['father', 'mother'], 'B7', /birthday/] as const),
  ],
  [
    'two plans of one parent: the job before the former job',
    facts([
      { ...mother, id: 'former', employment: 'retired' },
      { ...mother, id: 'current', employment: 'active' },
    ]),
    ...([['current', 'former'], 'B7', /current employment/] as const),
  ],
  [
    'a parent’s plan and a spouse’s: the one that covers longer',
    facts([
      { ...mother, from: '2010-01-01' },
      { id: 'spouse', kind: 'group', relationship: 'spouse', from: '2024-01-01' },
    ]),
    ...([['mother', 'spouse'], 'B7', /longer/] as const),
  ],
  [
    'active before COBRA',
    facts([{ id: 'cobra', kind: 'group', employment: 'cobra' }, job(10)]),
    ...([['job', 'cobra'], 'B7', /COBRA/] as const),
  ],
  [
    'a former job before COBRA',
    facts([
      { id: 'cobra', kind: 'group', employment: 'cobra' },
      { id: 'retiree', kind: 'group', employment: 'retired' },
    ]),
    ...([['retiree', 'cobra'], 'B7', /COBRA/] as const),
  ],
  [
    'two jobs: the plan that covers longer',
    facts([job(10, { from: '2024-01-01' }), job(10, { id: 'old', from: '2010-01-01' })]),
    ...([['old', 'job'], 'B7', /longer/] as const),
  ],
  // B8: Medicare.
  [
    'working at 67, 20 employees',
    facts([aged, job(20)], at('1958-01-01')),
    ['job', 'medicare'],
    'B8',
    /67.*20 emp/,
  ],
  [
    'working at 67, nothing said of why Medicare is there: from 65 on it is by age',
    facts([{ id: 'medicare', kind: 'medicare' }, job(20)], at('1958-01-01')),
    ...([['job', 'medicare'], 'B8', /67.*at least 20/] as const),
  ],
  [
    'working at 67, 19 employees',
    facts([aged, job(19)], at('1958-01-01')),
    ['medicare', 'job'],
    'B8',
    /fewer than 20/,
  ],
  [
    'aged, by the job of a spouse',
    facts([aged, job(25, { relationship: 'spouse' })]),
    ...([['job', 'medicare'], 'B8', /at least 20/] as const),
  ],
  [
    'aged, a retiree plan of a large employer',
    facts([job(5000, { employment: 'retired' }), aged]),
    ...([['medicare', 'job'], 'B8', /former job/] as const),
  ],
  [
    'aged, COBRA of a large employer',
    facts([job(5000, { employment: 'cobra' }), aged]),
    ...([['medicare', 'job'], 'B8', /COBRA/] as const),
  ],
  [
    'disabled at 50, 100 employees',
    facts([disabled, job(100)], at('1975-01-01')),
    ['job', 'medicare'],
    'B8',
    /100/,
  ],
  [
    'disabled at 50, 99 employees',
    facts([disabled, job(99)], at('1975-01-01')),
    ['medicare', 'job'],
    'B8',
    /fewer/,
  ],
  [
    'disabled, by a parent’s job',
    facts([disabled, job(150, { relationship: 'child', holder: 'mother' })], at('1999-01-01')),
    ...([['job', 'medicare'], 'B8', /disabled/] as const),
  ],
  ['kidney failure, month 30', facts([kidney('2023-05-20'), job(3)]), ['job', 'medicare'], 'B8', /30 months/],
  ['kidney failure, month 31', facts([kidney('2023-04-20'), job(300)]), ['medicare', 'job'], 'B8', /ended/],
  [
    'kidney failure in its first months, COBRA',
    facts([kidney('2025-01-01'), job(3, { employment: 'cobra' })]),
    ...([['job', 'medicare'], 'B8', /kidney/] as const),
  ],
  [
    'Medicare by age was rightly first before kidney failure came',
    facts([
      medicare({ reason: 'age', from: '2015-01-01', esrdFrom: '2025-01-01' }),
      job(500, { employment: 'retired' }),
    ]),
    ...([['medicare', 'job'], 'B8', /former job/] as const),
  ],
  [
    'a job came first when kidney failure came: 30 months, then Medicare',
    facts([medicare({ reason: 'age', from: '2015-01-01', esrdFrom: '2022-01-01' }), job(500)]),
    ...([['medicare', 'job'], 'B8', /ended/] as const),
  ],
  [
    'a plan bought by oneself',
    facts([{ id: 'own', kind: 'individual' }, aged]),
    ...([['medicare', 'own'], 'B8', /bought by oneself/] as const),
  ],
  [
    'a working spouse’s plan, Medicare, one’s own retiree plan',
    facts([
      { id: 'retiree', kind: 'group', employment: 'retired' },
      aged,
      job(25, { id: 'spouse', relationship: 'spouse' }),
    ]),
    ...([['spouse', 'medicare', 'retiree'], 'B8 B8', /current employment/] as const),
  ],
  ...(['liability', 'no-fault', 'workers-compensation', 'black-lung', 'veterans'] as const).map(
    (kind) =>
      [
        `${kind} before Medicare`,
        facts([aged, { id: 'other', kind }]),
        ...([['other', 'medicare'], 'B8', /answers for/] as const),
      ] as const,
  ),
  [
    'workers’ compensation of another injury',
    facts([aged, { id: 'comp', kind: 'workers-compensation', related: false }]),
    ...([['medicare'], 'B8', /not of its injury/] as const),
  ],
  [
    'workers’ compensation before a group plan',
    facts([job(10), { id: 'comp', kind: 'workers-compensation' }]),
    ...([['comp', 'job'], 'B7', /answers for/] as const),
  ],
  // B11: Medicaid.
  [
    'Medicare before Medicaid',
    facts([{ id: 'medicaid', kind: 'medicaid' }, aged]),
    ['medicare', 'medicaid'],
    'B11',
    /last|after all/,
  ],
  [
    'all of them',
    facts([
      { id: 'medicaid', kind: 'medicaid' },
      ...[aged, job(25), { id: 'car', kind: 'no-fault' as const }],
      { id: 'retiree', kind: 'group', employment: 'retired' },
    ]),
    ...([['car', 'job', 'medicare', 'retiree', 'medicaid'], 'B7 B8 B8 B11', /answers for/] as const),
  ],
  // TRICARE and CHAMPVA: after Medicare and other health insurance, before Medicaid.
  [
    'TRICARE for Life: Medicare first',
    facts([{ id: 'tricare', kind: 'tricare' }, aged]),
    ['medicare', 'tricare'],
    'B8',
    /TRICARE pays after Medicare/,
  ],
  [
    'TRICARE after a job’s plan',
    facts([{ id: 'tricare', kind: 'tricare' }, job(3)]),
    ['job', 'tricare'],
    'B7',
    /TRICARE pays after/,
  ],
  [
    'a parent’s TRICARE after the stepfather’s plan, whatever the parents’ birthdays are',
    facts([{ id: 'tricare', kind: 'tricare', relationship: 'child', holder: 'mother' }, stepfather]),
    ...([['stepfather', 'tricare'], 'B7', /TRICARE/] as const),
  ],
  [
    'TRICARE before Medicaid',
    facts([
      { id: 'medicaid', kind: 'medicaid' },
      { id: 'tricare', kind: 'tricare' },
    ]),
    ...([['tricare', 'medicaid'], 'B11', /after all/] as const),
  ],
  [
    'workers’ compensation, Medicare, a retiree plan, CHAMPVA, Medicaid',
    facts([
      { id: 'champva', kind: 'champva' },
      { id: 'medicaid', kind: 'medicaid' },
      { id: 'retiree', kind: 'group', employment: 'retired' },
      ...[aged, { id: 'comp', kind: 'workers-compensation' as const }],
    ]),
    ...([['comp', 'medicare', 'retiree', 'champva', 'medicaid'], 'B8 B8 B7 B11', /answers for/] as const),
  ],
  // B2: what is not in force.
  [
    'a plan that ended',
    facts([{ ...job(25), to: '2025-09-30' }, aged]),
    ...([['medicare'], 'B2', /ended on 2025-09-30/] as const),
  ],
  [
    'Medicare that has not begun',
    facts([job(5), medicare({ reason: 'age', from: '2025-11-01' })]),
    ...([['job'], 'B2', /began on 2025-11-01/] as const),
  ],
]

describe('who pays first', () => {
  test.each(CASES)('%s', (_, json, order, rules, because) => {
    const said = payerOrder(json)
    if (!said.ok) throw new Error(JSON.stringify(said.fault))
    expect(said.value.order).toEqual(order)
    expect(said.value.why.map(({ rule }) => rule).join(' ')).toBe(rules)
    expect(said.value.why[0]?.because ?? '').toMatch(because)
    for (const { source } of said.value.why) expect(source).not.toBe('')
  })
  test.each(CASES)('%s: the order in which plans are told changes nothing', (_, json) =>
    fc.assert(
      fc.property(fc.shuffledSubarray(json.plans, { minLength: json.plans.length }), (plans) => {
        expect(payerOrder({ ...json, plans })).toEqual(payerOrder(json))
      }),
      { numRuns: 20 },
    ),
  )
})

const REFUSED: readonly (readonly [string, unknown, code: string, path: string])[] = [
  ['nothing', null, 'unreadable', ''],
  ['no plan', facts([]), 'unreadable', 'plans'],
  ['a day that is none', facts([aged], { day: '2025-02-30' }), 'unreadable', 'day'],
  ['an unknown kind', { day: DAY, plans: [{ id: 'x', kind: 'medigap' }] }, 'unreadable', 'plans.1.kind'],
  ['parents of whom nothing is known', facts([mother, father]), 'missing', 'parents'],
  ['parents apart, nothing else', facts([mother, father], apart({})), 'missing', 'parents.custody'],
  [
    'a birthday not told',
    facts([mother, { id: 'father', kind: 'group', relationship: 'child', holder: 'father' }], together),
    ...(['missing', 'plans.2.holderBirth'] as const),
  ],
  [
    'a plan of nobody',
    facts([{ id: 'x', kind: 'group', relationship: 'child' }, mother], together),
    'missing',
    'plans.1.holder',
  ],
  ['two jobs and no dates', facts([job(1), job(1, { id: 'other' })]), 'missing', 'plans.1.from'],
  ['why Medicare', facts([{ id: 'medicare', kind: 'medicare' }, job(20)]), 'missing', 'plans.1.entitlement'],
  [
    'how large the employer is',
    facts([aged, { id: 'job', kind: 'group', employment: 'active' }]),
    'missing',
    'plans.2.employees',
  ],
  ['a job or not', facts([aged, { id: 'job', kind: 'group' }]), 'missing', 'plans.2.employment'],
  [
    'since when the kidneys failed',
    facts([medicare({ reason: 'esrd' }), job(20)]),
    ...(['missing', 'plans.1.entitlement.esrdFrom'] as const),
  ],
  [
    'what came first, age or kidney failure',
    facts([medicare({ reason: 'age', esrdFrom: '2024-01-01' }), job(20)]),
    ...(['missing', 'plans.1.entitlement.from'] as const),
  ],
  [
    'Medicare by age at 50',
    facts([aged, job(20)], at('1975-01-01')),
    'contradiction',
    'plans.1.entitlement.reason',
  ],
  [
    'Medicare by disability at 70',
    facts([disabled, job(20)], at('1955-01-01')),
    'contradiction',
    'plans.1.entitlement.reason',
  ],
  ['Medicare twice', facts([aged, { ...aged, id: 'again' }]), 'contradiction', 'plans.2'],
  [
    'Medicare of a spouse',
    facts([{ ...aged, relationship: 'spouse' }]),
    'contradiction',
    'plans.1.relationship',
  ],
  ['two plans of one name', facts([job(1), job(2)]), 'contradiction', 'plans.2.id'],
  [
    'a group plan with an entitlement',
    facts([{ ...job(1), entitlement: { reason: 'age' } }]),
    'contradiction',
    'plans.1.entitlement',
  ],
  [
    'a plan that ends before it begins',
    facts([job(1, { from: '2025-05-01', to: '2025-04-01' })]),
    'contradiction',
    'plans.1.to',
  ],
  [
    'TRICARE beside CHAMPVA',
    facts([
      { id: 'champva', kind: 'champva' },
      { id: 'tricare', kind: 'tricare' },
    ]),
    ...(['contradiction', 'plans.1'] as const),
  ],
  [
    'why Medicare, at 50',
    facts([{ id: 'medicare', kind: 'medicare' }, job(20)], at('1975-01-01')),
    ...(['missing', 'plans.1.entitlement'] as const),
  ],
  ['a patient not born yet', facts([job(1)], at('2026-01-01')), 'contradiction', 'patient.birth'],
  ['nothing in force', facts([job(1, { to: '2025-09-30' })]), 'contradiction', 'plans'],
]

test.each(REFUSED)('refuses %s', (_, json, code, path) => {
  const said = payerOrder(json)
  expect(said.ok ? said.value : said.fault[0]).toMatchObject({
    code,
    path,
    message: expect.stringMatching(/./),
  })
})

test('what is unreadable is told in words of ours', () => {
  const said = (json: unknown) => {
    const found = payerOrder(json)
    return found.ok ? [] : found.fault.map(({ path, message }) => `${path}: ${message}`)
  }
  expect(said({ plans: [{ id: 'x', kind: 'group', spouse: 1 }] })).toEqual([
    'day: it is missing',
    'plans.1: there is no field "spouse" here',
  ])
  expect(said([])).toEqual([': it must be a group of fields'])
})

test('the example of the room’s README', () => {
  const readme = readFileSync('app/billing/README.md', 'utf8')
  const [asked = '', answer = ''] = (readme.split('```')[3] ?? '').trim().split('\n\n')
  expect(payerOrder(JSON.parse(asked))).toEqual({ ok: true, value: JSON.parse(answer) })
})
