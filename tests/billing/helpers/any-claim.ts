import fc from 'fast-check'
import type { Claim, ClaimJson } from '#billing'
import { readClaim } from '#billing'

/** Claims of all kinds that an 837P can carry, each of them right in form: for round trips and for rules that must not throw. */
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const DIGITS = [...'0123456789']
const from = (chars: readonly string[], min: number, max = min) =>
  fc.array(fc.constantFrom(...chars), { minLength: min, maxLength: max }).map((all) => all.join(''))
const digits = (n: number) => from(DIGITS, n)
const id = (max: number) => from([...LETTERS, ...DIGITS], 2, max)
const NAMES = ['Rivera', 'Okafor', 'Sample', "O'Neil", 'Le Blanc', 'Zhang-Smith', 'Novak', 'St. John']
const name = fc.constantFrom(...NAMES)
const words = fc.array(name, { minLength: 1, maxLength: 3 }).map((all) => all.join(' '))
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const amount = (max = 500_000) =>
  fc.integer({ min: 0, max }).map((n) => `${Math.floor(n / 100)}.${String(n % 100).padStart(2, '0')}`)
const day = (first: string, days: number) =>
  fc
    .integer({ min: 0, max: days })
    .map((n) => new Date(Date.parse(`${first}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10))
const born = day('1930-01-01', 33_000)
const around = day('2025-09-01', 120)

const NPIS = ['1234567893', '1999999984', '1234567000']
const address = fc.record({
  line1: fc.integer({ min: 1, max: 9999 }).map((n) => `${n} Oak Ave`),
  city: fc.constantFrom('Columbus', 'Toledo', 'San Juan'),
  state: fc.constantFrom('OH', 'PR', 'CA'),
  zip: digits(9),
})
const person = {
  ...{
    last: name,
    first: optional(name),
    middle: optional(from(LETTERS, 1)),
    suffix: optional(fc.constant('Jr')),
  },
}
const lone = {
  kind: fc.constant('person' as const),
  name,
  first: optional(name),
  middle: optional(from(LETTERS, 1)),
}
const taxonomy = optional(fc.constantFrom('207Q00000X', '363LF0000X'))
const clinician = fc.record({ ...lone, npi: fc.constantFrom(...NPIS), taxonomy })
const referrer = fc.record({ ...lone, npi: fc.constantFrom(...NPIS) })
const orderer = fc.record({ ...lone, npi: fc.constantFrom(...NPIS), address: optional(address) })
const facility = fc.record({
  ...{
    kind: fc.constant('organization' as const),
    name: words,
    npi: optional(fc.constantFrom(...NPIS)),
    address,
  },
})
const billing = fc.record({
  ...{ kind: fc.constant('organization' as const), name: words, npi: fc.constantFrom(...NPIS), taxonomy },
  taxId: fc.record({ kind: fc.constantFrom('ein' as const, 'ssn' as const), number: digits(9) }),
  ...{ address, payTo: optional(address), phone: optional(digits(10)) },
})

const adjustments = fc.array(
  fc.record({
    ...{
      group: fc.constantFrom('CO' as const, 'PR' as const, 'OA' as const),
      carc: fc.constantFrom('45', '1', '2', '3', '253'),
    },
    ...{ amount: amount(), quantity: optional(fc.integer({ min: 1, max: 9 }).map(String)) },
  }),
  { maxLength: 8 },
)

const MODIFIERS = ['25', '59', 'RT', 'LT', 'GP', '26']
const line = (diagnoses: number) =>
  fc.record({
    ...{ control: optional(id(12)), from: around, place: optional(fc.constantFrom('11', '22')) },
    procedure: fc.constantFrom('99213', '20610', '97110', 'J3301', 'G0439'),
    modifiers: fc.uniqueArray(fc.constantFrom(...MODIFIERS), { maxLength: 4 }),
    pointers: fc.uniqueArray(fc.integer({ min: 1, max: diagnoses }), { minLength: 1, maxLength: 4 }),
    ...{
      charge: amount(),
      units: fc.constantFrom('1', '2', '0.5', '16'),
      unit: fc.constantFrom('UN' as const, 'MJ' as const),
    },
    emergency: fc.boolean(),
    drug: optional(
      fc.record({
        ndc: digits(11),
        quantity: fc.constantFrom('1', '2.5'),
        unit: fc.constantFrom('ML', 'UN'),
      }),
    ),
    ...{ authorization: optional(id(20)), referral: optional(id(20)), clia: optional(id(10)) },
    ...{
      rendering: optional(clinician),
      ordering: optional(orderer),
      supervising: optional(referrer),
      note: optional(words),
    },
  })

const RELATIONS = ['01', '19', 'G8']
/** A plan the claim is not sent to; `lines` is how many lines it may have paid. */
const other = (i: number, lines: number) =>
  fc.record({
    payer: fc.record({ id: fc.constant(`PAYER${i}`), name: words, address: optional(address) }),
    ...{ filing: fc.constantFrom('CI', '12', 'HM', 'BL'), relationship: fc.constantFrom('18', ...RELATIONS) },
    subscriber: fc.record({
      ...{
        ...person,
        address: optional(address),
        memberId: id(15),
        group: optional(id(10)),
        groupName: optional(words),
      },
    }),
    prior: optional(
      fc.record({
        ...{ paid: amount(), on: around, control: optional(id(20)), adjustments },
        lines: fc.uniqueArray(
          fc.record({
            ...{ line: fc.integer({ min: 1, max: lines }), procedure: fc.constantFrom('99213', 'G0439') },
            modifiers: fc.uniqueArray(fc.constantFrom(...MODIFIERS), { maxLength: 4 }),
            ...{ paid: amount(), units: fc.constantFrom('1', '3'), on: optional(around), adjustments },
          }),
          { maxLength: lines, selector: ({ line: n }) => n },
        ),
      }),
    ),
  })

const dates = fc.record({
  ...{ onset: optional(around), lastMenses: optional(around), initialTreatment: optional(around) },
  ...{
    lastSeen: optional(around),
    lastXray: optional(around),
    disabledFrom: optional(around),
    disabledThrough: optional(around),
  },
  ...{
    admitted: optional(around),
    discharged: optional(around),
    assumedCare: optional(around),
    relinquishedCare: optional(around),
  },
})
const accident = fc.oneof(
  fc.record({
    kinds: fc.constantFrom(['auto' as const], ['auto' as const, 'other' as const]),
    state: fc.constant('OH'),
    on: around,
  }),
  fc.record({ kinds: fc.constant(['employment' as const]), on: optional(around) }),
)

const DIAGNOSES = [
  'M17.11',
  'E11.9',
  'I10',
  'J06.9',
  'Z00.00',
  'N39.0',
  'F32.9',
  'R05.9',
  'L57.0',
  'K21.9',
  'G30.9',
  'B88.09',
]

/** JSON without keys that have no value, as a file would hold it. */
const clean = (json: unknown): unknown => JSON.parse(JSON.stringify(json))

/** A claim as JSON. */
export const anyClaimJson: fc.Arbitrary<ClaimJson> = fc
  .record({
    diagnoses: fc.integer({ min: 1, max: 12 }),
    lines: fc.integer({ min: 1, max: 6 }),
    plans: fc.integer({ min: 1, max: 4 }),
  })
  .chain(({ diagnoses, lines, plans }) =>
    fc
      .record({
        id: id(20),
        billing,
        rendering: optional(clinician),
        referring: optional(referrer),
        ordering: optional(orderer),
        supervising: optional(referrer),
        facility: optional(facility),
        patient: fc.record({
          ...{
            ...person,
            birth: born,
            sex: fc.constantFrom('F' as const, 'M' as const, 'U' as const),
            address,
          },
          death: optional(around),
        }),
        destination: fc.integer({ min: 1, max: plans }),
        others: fc.tuple(...Array.from({ length: plans }, (_, i) => other(i, lines))),
        own: fc.record({
          ...{
            memberId: id(15),
            group: optional(id(10)),
            groupName: optional(words),
            msp: optional(fc.constantFrom('12', '43')),
          },
          ...{
            relationship: fc.constantFrom('18', ...RELATIONS),
            filing: fc.constantFrom('MB', 'MC', 'CI', 'WC'),
            holder: fc.record(person),
          },
        }),
        frequency: fc.constantFrom('1', '7', '8'),
        original: id(20),
        ...{ authorization: optional(id(20)), referral: optional(id(20)), clia: optional(id(10)) },
        assignment: fc.constantFrom('A' as const, 'B' as const, 'C' as const),
        benefitsAssigned: fc.constantFrom('Y' as const, 'N' as const, 'W' as const),
        release: fc.constantFrom('Y' as const, 'I' as const),
        ...{ signature: fc.boolean(), accident: optional(accident), dates, patientPaid: optional(amount()) },
        ...{ total: optional(amount()), note: optional(words), attachment: optional(id(20)) },
        lines: fc.array(line(diagnoses), { minLength: lines, maxLength: lines }),
      })
      .map(({ others, own, original, ...claim }) => {
        const { patient, destination } = claim
        const { holder, memberId, group, groupName, ...plan } = own
        const { death: _, ...insured } = patient
        const subscriber = { ...(own.relationship === '18' ? insured : holder), memberId, group, groupName }
        const coverages = others.map(({ payer, ...rest }, i) =>
          i === destination - 1 ? { payer, ...plan, subscriber } : { payer, ...rest },
        )
        return clean({
          ...{ ...claim, coverages, diagnoses: DIAGNOSES.slice(0, diagnoses), place: '11' },
          original: claim.frequency === '1' ? undefined : original,
        }) as ClaimJson
      }),
  )

/** A claim. */
export const anyClaim: fc.Arbitrary<Claim> = anyClaimJson.map((json) => {
  const read = readClaim(json)
  if (!read.ok) throw new Error(JSON.stringify(read.fault))
  return read.value
})
