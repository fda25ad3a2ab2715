import fc from 'fast-check'
import type { Benefits, ClaimJson, Payer, Scene, Stage } from '#billing'
import { addDays, cents, day, dollars, exact, PAYERS, readClaim, sampleWith, sceneOf } from '#billing'
import { curatedTables } from './tables.ts'

export type LineJson = ClaimJson['lines'][number]
type CoverageJson = ClaimJson['coverages'][number]

/** Services a practice bills, with the modifiers and places they come with; many kinds of pricing are among them. */
const SERVICES: readonly (readonly [
  code: string,
  modifiers: readonly string[][],
  places: readonly string[],
])[] = [
  ['99202', [[]], ['11']],
  ['99203', [[], ['25']], ['11']],
  ['99212', [[], ['25']], ['11', '10']],
  ['99213', [[], ['25'], ['24']], ['11', '22', '10', '02']],
  ['99214', [[], ['25']], ['11', '22']],
  ['99215', [[]], ['11']],
  ['20610', [[], ['RT'], ['LT'], ['50']], ['11']],
  ['20550', [[], ['59']], ['11']],
  ['17000', [[]], ['11']],
  ['17003', [[]], ['11']],
  ['17110', [[]], ['11']],
  ['11102', [[], ['59']], ['11']],
  ['69210', [[], ['50']], ['11']],
  ['12001', [[]], ['11', '23']],
  ['10060', [[]], ['11']],
  ['27447', [['RT'], ['LT'], ['RT', '78'], ['RT', '54'], ['RT', '80']], ['21', '24']],
  ['29881', [['RT'], ['LT', '59']], ['24']],
  ['66984', [['RT'], ['LT', '79']], ['24']],
  ['45378', [[], ['53']], ['24', '22']],
  ['45380', [[], ['59']], ['24', '22']],
  ['45385', [[], ['PT']], ['24', '22']],
  ['43239', [[]], ['24']],
  ['71046', [[], ['26'], ['TC']], ['11', '22']],
  ['70450', [[], ['26']], ['11', '22']],
  ['73562', [['RT'], ['26', 'LT']], ['11', '22']],
  ['93000', [[]], ['11']],
  ['93306', [[], ['26']], ['11', '22']],
  ['94010', [[], ['26']], ['11']],
  ['97110', [['GP']], ['11']],
  ['97140', [['GP'], ['GP', '59']], ['11']],
  ['97530', [['GP']], ['11']],
  ['96372', [[]], ['11']],
  ['G0439', [[]], ['11']],
  ['G2211', [[]], ['11']],
  ['36415', [[]], ['11']],
  ['99396', [[]], ['11']],
  ['J3301', [[]], ['11']],
]
const CODES = SERVICES.map(([code]) => code)

const DIAGNOSES = ['M17.11', 'E11.9', 'I10', 'J06.9', 'Z00.00', 'K63.5', 'L57.0', 'R05.9', 'J20.9', 'M54.50']

/** An amount in dollars as a claim writes it. */
export const someDollars = (least = 1, most = 300_000): fc.Arbitrary<string> =>
  fc.integer({ min: least, max: most }).map((n) => dollars(cents(n)))

/** A day of the quarter for which all tables are in force. */
export const someDay = (from = '2025-10-01', days = 75): fc.Arbitrary<string> =>
  fc.nat({ max: days }).map((n) => addDays(day(from), n))

/** What a generated claim may hold. */
export interface ClaimWishes {
  /** Codes to take lines from; missing: all kinds of services. */
  readonly procedures?: readonly string[]
  /** Days of service; missing: the fourth quarter of 2025. */
  readonly days?: fc.Arbitrary<string>
  readonly maxLines?: number
}

/** A line that a practice could well have written; it may still break a rule among others. */
export function someLine({ procedures = CODES, days = someDay() }: ClaimWishes = {}): fc.Arbitrary<LineJson> {
  return fc.constantFrom(...procedures).chain((procedure) => {
    const [, modifiers, places] = SERVICES.find(([code]) => code === procedure) ?? ['', [[]], ['11']]
    return fc.record({
      procedure: fc.constant(procedure),
      modifiers: fc.constantFrom(...modifiers),
      place: fc.constantFrom(...places),
      from: days,
      pointers: fc.subarray([1, 2, 3], { minLength: 1 }),
      charge: someDollars(),
      units: fc.constantFrom('1', '1', '1', '1', '2', '3'),
    })
  })
}

/** Lines with control numbers, as a system writes them. */
export const someLines = (wishes: ClaimWishes = {}): fc.Arbitrary<LineJson[]> =>
  fc
    .array(someLine(wishes), { minLength: 1, maxLength: wishes.maxLines ?? 6 })
    .map((lines) => lines.map((line, i) => ({ ...line, control: `L${i + 1}` })))

/** The sample patient's coverage by a payer of the training world. */
export function coverageBy({ id, name, kind }: Payer): CoverageJson {
  const filings = {
    medicare: 'MB',
    medicaid: 'MC',
    'medicare-advantage': '16',
    hmo: 'HM',
    ppo: '12',
  } as const
  const sample = sampleWith().coverages[0] as CoverageJson
  return {
    ...{ payer: { id, name }, relationship: '18' },
    filing: kind === 'workers-compensation' ? 'WC' : filings[kind],
    subscriber: { ...sample.subscriber, memberId: kind === 'medicare' ? '1EG4TE5MK73' : 'A123456789' },
  }
}

/** A claim whose header is clean and whose lines are what practices write: most reach the end of the pipeline. */
export const someClaim = (wishes: ClaimWishes = {}, payer?: Payer): fc.Arbitrary<ClaimJson> =>
  fc
    .record({
      lines: someLines(wishes),
      diagnoses: fc.shuffledSubarray(DIAGNOSES, { minLength: 3, maxLength: 5 }),
      id: fc.integer({ min: 1, max: 9999 }).map((n) => `ACCT${n}`),
    })
    .map(({ lines, diagnoses, id }) =>
      sampleWith({
        ...{ id, lines, diagnoses, referral: 'REF12345', dates: { onset: '2025-09-20' } },
        ...(payer && { coverages: [coverageBy(payer)] }),
      }),
    )

/** What an earlier payer made of lines: every one balances. */
export const somePrior = (lines: readonly LineJson[]): fc.Arbitrary<NonNullable<CoverageJson['prior']>> =>
  fc
    .array(fc.tuple(fc.nat(100), fc.nat(100)), { minLength: lines.length, maxLength: lines.length })
    .map((parts) => {
      const done = lines.map(({ charge, procedure, modifiers }, i) => {
        const whole = Math.round(Number(charge) * 100)
        const [first = 0, second = 0] = parts[i] ?? []
        const paid = Math.floor((whole * first) / 100)
        const patient = Math.floor(((whole - paid) * second) / 100)
        const adjustments = [
          { group: 'CO' as const, carc: '45', amount: dollars(cents(whole - paid - patient)) },
          { group: 'PR' as const, carc: '2', amount: dollars(cents(patient)) },
        ].filter(({ amount }) => amount !== '0.00')
        return { line: i + 1, procedure, modifiers, paid, adjustments }
      })
      const paid = done.reduce((all, one) => all + one.paid, 0)
      return {
        ...{ paid: dollars(cents(paid)), on: '2025-12-20', control: 'PRIOR0001' },
        lines: done.map((one) => ({ ...one, paid: dollars(cents(one.paid)) })),
      }
    })

/** A plan of any shape: deductible, copays, limits, all partly used. */
export const someBenefits: fc.Arbitrary<Benefits> = fc
  .record({
    deductible: fc.constantFrom(0, 25_700, 100_000),
    met: fc.nat({ max: 100 }),
    coinsurance: fc.constantFrom('0', '0.1', '0.2', '0.3'),
    copay: fc.constantFrom(0, 2500, 4000),
    copayBeforeDeductible: fc.boolean(),
    outOfPocket: fc.constantFrom(null, 20_000, 500_000),
    used: fc.nat({ max: 100 }),
    preventive: fc.subarray(['G0439', '99396', '45378']),
    visits: fc.constantFrom(1, 2, 20),
  })
  .map(
    ({
      deductible,
      met,
      coinsurance,
      copay,
      copayBeforeDeductible,
      outOfPocket,
      used,
      preventive,
      visits,
    }) => ({
      ...{ from: null, to: null, deductible: cents(deductible), copayBeforeDeductible, preventive },
      ...{ deductibleMet: cents(Math.floor((deductible * met) / 100)), coinsurance: exact(coinsurance) },
      copays: copay === 0 ? [] : [{ procedures: ['99212', '99213', '99214'], amount: cents(copay) }],
      outOfPocket: outOfPocket === null ? null : cents(outOfPocket),
      outOfPocketMet: cents(Math.floor(((outOfPocket ?? 0) * used) / 100)),
      ...{ excluded: [], policies: [], authorizations: [] },
      frequencies: [
        {
          id: 'therapy',
          procedures: ['97110', '97140', '97530'],
          most: visits,
          per: { kind: 'year' as const },
        },
      ],
    }),
  )

/** Puts a claim in JSON before a payer. @throws when it is no claim: the generator is wrong then */
export function sceneFrom(json: ClaimJson, stage: Partial<Stage> & { readonly payer: Payer }): Scene {
  const claim = readClaim(json)
  if (!claim.ok) throw new Error(`A generated claim is none: ${JSON.stringify(claim.fault)}`)
  return sceneOf(claim.value, { tables: curatedTables(), received: day('2025-12-22'), ...stage })
}

/** A claim before any payer of the training world, with a plan: what most properties run over. */
export const someScene = (wishes: ClaimWishes = {}, payers: readonly Payer[] = PAYERS): fc.Arbitrary<Scene> =>
  fc
    .constantFrom(...payers)
    .chain((payer) =>
      fc
        .tuple(someClaim(wishes, payer), fc.option(someBenefits))
        .map(([json, benefits]) => sceneFrom(json, { payer, benefits })),
    )

const someText = (most: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 -.,'), { minLength: 1, maxLength: most })
    .map((letters) => letters.join('').trim() || 'X')
const maybe = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(one, { nil: undefined })
const present = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T

/**
 * A claim of a practice bent in some places, right or wrong: dependents, up to three coverages with what earlier ones
 * paid, drugs, notes, accidents. Near enough to a clean one to be adjudicated; `any-claim.ts` has those for the wire.
 */
export const bentClaim: fc.Arbitrary<ClaimJson> = fc
  .record({
    base: someClaim({ days: someDay('2025-10-01', 91), maxLines: 8 }),
    frequency: fc.constantFrom('1', '1', '1', '7', '8'),
    original: maybe(someText(20)),
    authorization: maybe(someText(20)),
    clia: maybe(fc.constant('36D0000001')),
    note: maybe(someText(80)),
    patientPaid: maybe(someDollars(0, 5000)),
    assignment: fc.constantFrom('A' as const, 'B' as const, 'C' as const),
    benefitsAssigned: fc.constantFrom('Y' as const, 'N' as const, 'W' as const),
    relationship: fc.constantFrom('18', '18', '19', '01'),
    accident: maybe(
      fc.record({ kinds: fc.constantFrom(['auto' as const], ['employment' as const, 'other' as const]) }),
    ),
    referring: maybe(
      fc.constant({ kind: 'person' as const, name: 'Okafor', first: 'Ada', npi: '1999999984' }),
    ),
    others: fc.shuffledSubarray([...PAYERS], { minLength: 0, maxLength: 2 }),
    npi: fc.constantFrom('1234567893', '1234567893', '1234567890', '123'),
    line: fc.record({ note: maybe(someText(60)), emergency: fc.boolean(), drug: fc.boolean() }),
  })
  .chain(({ base, others, relationship, npi, line, ...more }) => {
    const lines = base.lines.map((one) =>
      present({
        ...{ ...one, note: line.note, emergency: line.emergency },
        ...(line.drug && { drug: { ndc: '00003029305', quantity: '1', unit: 'ML' } }),
      }),
    )
    const first = { ...(base.coverages[0] as CoverageJson), relationship }
    const coverages = [first, ...others.map(coverageBy)]
    return fc
      .tuple(fc.array(somePrior(lines), { minLength: others.length, maxLength: others.length }), fc.nat(2))
      .map(([priors, turn]): ClaimJson => {
        const destination = 1 + (turn % coverages.length)
        return present({
          ...{ ...base, ...present(more), lines, destination },
          billing: { ...base.billing, npi },
          coverages: coverages.map((one, i) => (i < destination - 1 ? { ...one, prior: priors[i] } : one)),
        }) as ClaimJson
      })
  })
