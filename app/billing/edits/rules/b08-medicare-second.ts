import type { Claim } from '../../claim/claim.ts'
import { ageOn, day } from '../../claim/day.ts'
import type { PayerOrderFacts } from '../../coverage/order-facts.ts'
import type { Hit, Rule } from '../rule.ts'
import type { Scene } from '../scene.ts'
import { coveredBy } from './example-parts.ts'
import { ALWAYS, answer, cannotProcess } from './parts.ts'
import { outOfOrder, unanswered } from './payer-order-parts.ts'

/** SBR05: why Medicare is not first. */
const REASONS: Readonly<Record<string, string>> = {
  ...{ '12': 'working aged', '13': 'kidney failure', '14': 'no-fault', '15': 'workers’ compensation' },
  ...{
    '16': 'another federal agency',
    '41': 'black lung',
    '42': 'veterans',
    '43': 'disabled',
    '47': 'liability',
  },
}

export const medicareSecond: Rule = {
  ...{
    id: 'B8',
    title: 'Another payer comes before Medicare in listed situations',
    level: 'DEN-C',
    ...ALWAYS,
  },
  inputs: ['msp', 'other', 'other.paid', 'patient.birth'],
  answer: answer('CO', '22', 'MA04'),
  status277: null,
  fix: 'Bill the payer that comes first, then Medicare with its answer; where an accident payer has not paid within 120 days, Medicare may pay on condition.',
  verify: true,
  source: '42 CFR 411.100-.206; MSPM ch. 1-2',
  check(scene) {
    const { claim, payer } = scene
    if (payer.kind !== 'medicare') return outOfOrder(scene, 'B8', 'other')
    const wrong = outOfOrder(scene, 'B8', 'msp')
    if (wrong.length > 0 || claim.destination === 1) return wrong
    return [...withoutAnswer(scene), ...reasonOf(claim, scene)]
  },
  examples: [
    {
      name: 'a worker of 75 at a firm of 25, sent to Medicare first',
      scene: (make) => make({}, { facts: { payerOrder: worker(25) } }),
      finds: [{ field: 'msp', answer: answer('CO', '22', 'MA04') }],
    },
    {
      name: 'the same worker at a firm of 19',
      scene: (make) => make({}, { facts: { payerOrder: worker(19) } }),
      finds: [],
    },
    {
      name: 'Medicare second, without what the first payer paid',
      scene: (make) => make(second(make().claim, '12', false)),
      finds: [{ field: 'other.paid', answer: answer('CO', '16', 'MA04') }],
    },
    {
      name: 'Medicare second, with what the first payer paid',
      scene: (make) => make(second(make().claim, '12', true)),
      finds: [],
    },
    {
      name: 'Medicare second for a disability at 75',
      scene: (make) => make(second(make().claim, '43', true)),
      finds: [{ field: 'msp' }],
    },
    {
      name: 'Medicare second, and no reason why',
      scene: (make) => make(second(make().claim, null, true)),
      finds: [{ field: 'msp' }],
    },
    {
      name: 'Medicare second for a reason that is none',
      scene: (make) => make(second(make().claim, '99', true)),
      finds: [{ field: 'msp' }],
    },
  ],
}

/** A plan is listed before Medicare and has not answered: the claim cannot be processed. */
const withoutAnswer = (scene: Scene): readonly Hit[] =>
  unanswered(scene).map(({ payer }) => ({
    ...{ field: 'other.paid', level: 'UNP', answer: cannotProcess('MA04') },
    message: `The claim does not say what ${payer.name} paid, which comes before Medicare.`,
  }))

/**
 * Whether the reason why Medicare is second is given and can be true. SBR05 is required of a claim that Medicare pays second
 * (TR3 2000B SBR05) and clearinghouses stop one without it; but nothing that is paid depends on it, since the amounts follow from
 * what the first payer did. So it is a warning, as is a reason that does not fit the patient's age.
 */
function reasonOf({ patient }: Claim, { coverage, lines }: Scene): readonly Hit[] {
  const { msp } = coverage
  const warn = (message: string): readonly Hit[] => [{ field: 'msp', level: 'WARN', message }]
  if (msp === undefined)
    return warn('Medicare pays second here, and the claim does not say why: many front ends stop it.')
  if (!Object.hasOwn(REASONS, msp))
    return warn(`${msp} is no reason for Medicare to pay second: many front ends stop it.`)
  const on = lines[0]?.from
  if (patient.birth === undefined || on === undefined) return []
  const age = ageOn(patient.birth, on)
  const isWrong = (msp === '12' && age < 65) || (msp === '43' && age >= 65)
  return isWrong ? warn(`Reason ${msp} (${REASONS[msp]}) does not fit a patient of ${age}.`) : []
}

const worker = (employees: number): PayerOrderFacts => ({
  ...{ day: day('2025-10-15'), patient: { birth: day('1950-06-15') } },
  plans: [
    {
      ...{ id: 'MCRTRN', kind: 'medicare', relationship: 'self', related: true },
      entitlement: { reason: 'age', from: day('2015-06-01') },
    },
    {
      ...{ id: 'EGHP01', kind: 'group', relationship: 'self', related: true },
      ...{ employment: 'active', employees },
    },
  ],
})

/** The sample claim after an employer's plan, which paid 60 of each line and left 20, or has not answered. */
function second({ lines }: Claim, msp: string | null, hasAnswered: boolean) {
  const medicare = coveredBy('MCRTRN', 'Medicare Part B Training', 'MB')
  const prior = {
    paid: '120.00',
    lines: lines.map(({ charge }, i) => ({
      ...{ line: i + 1, paid: '60.00' },
      adjustments: [
        { group: 'CO' as const, carc: '45', amount: String(charge / 100 - 80) },
        { group: 'PR' as const, carc: '2', amount: '20.00' },
      ],
    })),
  }
  return {
    destination: 2,
    coverages: [
      { ...coveredBy('EGHP01', 'Employer Plan', 'CI'), ...(hasAnswered ? { prior } : {}) },
      {
        ...medicare,
        ...(msp === null ? {} : { msp }),
        subscriber: { ...medicare.subscriber, memberId: '1EG4TE5MK73' },
      },
    ],
  }
}
