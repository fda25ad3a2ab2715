import type { Claim, ClaimChange, PastLine, Scene, Tables } from '#billing'
import { addDays, cents, day, exact, payerOf, readClaim, sampleWith, sceneOf } from '#billing'
import { seeded } from '#kernel/random.ts'
import { partB } from '../../billing/helpers/stages.ts'
import { FAULTS } from './faults.ts'

/** A service with what a line says of it. */
interface Service {
  readonly procedure: string
  readonly charge: string
  readonly modifiers: readonly string[]
  readonly units: string
}
type Line = NonNullable<ClaimChange['lines']>[number]
interface Encounter {
  readonly diagnoses: readonly string[]
  readonly services: readonly Service[]
  readonly points: readonly number[]
  readonly isSeries: boolean
}

const service = (procedure: string, charge: string, modifiers: readonly string[] = [], units = '1') => ({
  ...{ procedure, charge, modifiers, units },
})

const drug = { ndc: '00003029305', quantity: '1', unit: 'ML' }
const injected = (procedure: string, charge: string, units: string) => ({
  ...{ ...service(procedure, charge, [], units), drug },
})

/**
 * What practices bill together, none of it in conflict, and to which diagnosis each service points. A longer claim is
 * several days of one of those that are a series.
 */
const ENCOUNTERS: readonly Encounter[] = [
  {
    diagnoses: ['E11.9', 'I10', 'E78.5', 'Z79.84'],
    services: [
      ...[service('99214', '210.00', ['25']), service('93000', '45.00'), service('36415', '12.00')],
      ...[service('83036', '31.00'), service('80061', '42.00'), service('85025', '26.00')],
    ],
    points: [1, 2, 1, 1, 3, 4],
    isSeries: true,
  },
  {
    diagnoses: ['M54.50', 'M25.561', 'R26.89'],
    services: [
      ...[service('97110', '90.00', ['GP'], '2'), service('97112', '48.00', ['GP'])],
      ...[service('97116', '44.00', ['GP']), service('97035', '25.00', ['GP'])],
      ...[service('97033', '22.00', ['GP']), service('97140', '46.00', ['GP'])],
    ],
    points: [1, 3, 3, 1, 2, 1],
    isSeries: true,
  },
  {
    diagnoses: ['M17.11', 'M75.41', 'E11.9'],
    services: [
      ...[service('99213', '150.00', ['25']), service('20610', '140.00', ['RT'])],
      ...[injected('J3301', '24.00', '4'), service('73562', '70.00', ['RT'])],
      ...[service('73030', '62.00', ['RT']), injected('J1100', '8.00', '4')],
    ],
    points: [3, 1, 1, 1, 2, 1],
    isSeries: false,
  },
  {
    diagnoses: ['J06.9', 'J45.909', 'R05.9'],
    services: [
      ...[service('99213', '150.00', ['25']), service('94010', '55.00'), service('71046', '68.00')],
      ...[service('85025', '26.00'), service('87804', '32.00', ['QW']), service('36415', '12.00')],
    ],
    points: [1, 2, 3, 1, 1, 1],
    isSeries: true,
  },
  {
    diagnoses: ['L57.0', 'D22.5', 'L82.1', 'Z85.828'],
    services: [
      ...[service('99213', '150.00', ['25']), service('17000', '130.00'), service('17003', '12.00', [], '4')],
      ...[service('88305', '120.00'), service('11102', '165.00', ['59']), service('88312', '110.00')],
    ],
    points: [4, 1, 1, 2, 2, 2],
    isSeries: false,
  },
]
const SERIES = ENCOUNTERS.filter(({ isSeries }) => isSeries)

const PAYERS = ['MCRTRN', 'MCRTRN', 'MCRTRN', 'ALPHA1', 'GAMMA1', 'OHMCD1', 'BETA01'] as const
const FILING: Readonly<Record<string, string>> = {
  ...{ MCRTRN: 'MB', ALPHA1: '12', GAMMA1: '16', OHMCD1: 'MC', BETA01: 'HM' },
}
const NAMES = [
  'Rivera',
  'Okafor',
  'Sample',
  'Zhang-Smith',
  'Novak',
  'Le Blanc',
  'O’Neil',
  'Haddad',
  'Kowalski',
]
const FIRST = ['Alex', 'Pat', 'Jamie', 'Robin', 'Morgan', 'Jesse', 'Casey', 'Devon']
const STREETS = ['Oak Ave', 'Main St', 'Lake Rd', 'Elm Ct', 'High St']
const FIRST_DAY = day('2025-10-01')
/** One claim in so many has a fault: about what front ends and payers turn back. */
const FAULTY_ONE_IN = 5

export interface Mixed {
  readonly claim: Claim
  /** The fault that was put in; null: none. */
  readonly fault: string | null
  readonly payer: string
}

/** So many claims of so many lines, each different: patients, payers, days, encounters, and in every fifth a fault. */
export function claimMix(count: number, lines: number, from = FIRST_DAY): readonly Mixed[] {
  const random = seeded(`billing claims of ${lines}`)
  const pick = <T>(list: readonly T[]): T => list[random.int(list.length)] as T
  const digits = (n: number) => Array.from({ length: n }, () => random.int(10)).join('')
  return Array.from({ length: count }, (_, i): Mixed => {
    const id = pick(PAYERS)
    const encounter = pick(lines > 6 ? SERIES : ENCOUNTERS)
    const first = addDays(from, random.int(28))
    const billed = Array.from({ length: lines }, (_, k): Line => {
      const { length } = encounter.services
      // The next visit of a series is three days later.
      const on = addDays(first, 3 * Math.floor(k / length))
      const pointers = [encounter.points[k % length] ?? 1]
      const { modifiers, ...service } = encounter.services[k % length] as Service
      return { ...service, control: `${i}-${k + 1}`, from: on, pointers, modifiers: [...modifiers] }
    })
    const person = {
      ...{ last: pick(NAMES), first: pick(FIRST), middle: undefined, sex: pick(['F', 'M'] as const) },
      birth: addDays(day('1935-01-01'), random.int(7000)),
      address: {
        ...{ line1: `${1 + random.int(900)} ${pick(STREETS)}`, city: 'Columbus', state: 'OH' },
        zip: `43215${digits(4)}`,
      },
    }
    const memberId = id === 'MCRTRN' ? `1EG4TE5MK${digits(2)}` : `M${digits(9)}`
    const change: ClaimChange = {
      ...{ id: `ACCT${String(i).padStart(6, '0')}`, patient: person, diagnoses: encounter.diagnoses },
      coverages: [
        {
          ...{ payer: { id, name: payerOf(id)?.name ?? id }, filing: FILING[id] ?? 'CI', relationship: '18' },
          subscriber: { ...person, memberId },
        },
      ],
      ...{ dates: { onset: first }, clia: '36D1234567', lines: billed },
      ordering: { kind: 'person', name: 'Rivera', first: 'Alex', npi: '1999999984' },
      referral: id === 'BETA01' ? `R${digits(7)}` : undefined,
    }
    const fault = random.int(FAULTY_ONE_IN) === 0 ? pick(FAULTS) : null
    const read = readClaim(sampleWith(fault ? fault.into(change) : change))
    if (!read.ok) throw new Error(JSON.stringify(read.fault))
    return { claim: read.value, fault: fault?.name ?? null, payer: id }
  })
}

/** What the payer has processed of the patient before: visits of last year and this summer. */
const past = (i: number): PastLine[] =>
  ['2024-11-05', '2025-03-11', '2025-07-08'].slice(0, i % 4).map((on, k) => ({
    ...{
      claim: `OLD${k}`,
      control: `P${i}${k}`,
      paid: cents(9000),
      rendering: '1999999984',
      specialty: '207Q00000X',
      billing: '1234567893',
    },
    ...{ procedure: '99213', modifiers: [], from: day(on), through: day(on), place: '11' },
    ...{ units: exact('1'), charge: cents(15_000), diagnoses: ['I10'], outcome: 'paid' as const },
  }))

/** The claim before its payer, as it comes to the rules: with history, benefits and the day of receipt. */
export function sceneMaker(tables: Tables): (mixed: Mixed, i: number) => Scene {
  const benefits = [partB(0), partB(4500)]
  const received = day('2025-12-01')
  const histories = Array.from({ length: 4 }, (_, i) => past(i))
  return ({ claim, payer: id }, i) => {
    const payer = payerOf(id)
    if (!payer) throw new Error(`No payer ${id}`)
    const history = histories[i % 4] as PastLine[]
    return sceneOf(claim, { payer, tables, received, history, benefits: benefits[i % 2] ?? null })
  }
}
