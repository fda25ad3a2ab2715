import fc from 'fast-check'
import type {
  Benefit,
  CasReason,
  Day,
  EligibilityAnswer,
  EligibilityInquiry,
  EligibilityPerson,
  Exchange,
  ProviderReason,
  Remittance,
  RemittedClaim,
  RemittedLine,
  Status,
  StatusAnswer,
  StatusInquiry,
} from '#billing'
import { cents, exact, sum } from '#billing'

/** Remittances, inquiries and answers of all kinds, each right in form, in the letters of the wire: for round trips. */
const from = (chars: string, min: number, max = min) =>
  fc.array(fc.constantFrom(...chars), { minLength: min, maxLength: max }).map((all) => all.join(''))
const id = (max: number) => from('ABCDEFGHJKLMNPQRSTUVWXYZ0123456789', 2, max)
const digits = (n: number) => from('0123456789', n)
const NAMES = ['RIVERA', "O'NEIL", 'LE BLANC', 'ZHANG-SMITH', 'ST. JOHN', 'ACME HEALTH', 'NOVAK & SONS']
const name = fc.constantFrom(...NAMES)
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const money = fc.integer({ min: 0, max: 500_000 }).map(cents)
const signed = fc.integer({ min: -50_000, max: 50_000 }).map(cents)
const day = (first: string, days: number) =>
  fc
    .integer({ min: 0, max: days })
    .map((n) => new Date(Date.parse(`${first}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10) as Day)
const around = day('2025-09-01', 120)
const born = day('1930-01-01', 33_000)
const units = fc.constantFrom('1', '2', '0.5', '16').map(exact)
const several = <T>(of: fc.Arbitrary<T>, maxLength = 3) => fc.array(of, { maxLength })

/** Without keys that have no value, as what is read has none. */
function clean<T>(value: T): T {
  if (Array.isArray(value)) return value.map(clean) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .map(([key, one]) => [key, clean(one)]),
  ) as T
}

const address = fc.record({
  line1: fc.integer({ min: 1, max: 9999 }).map((n) => `${n} OAK AVE`),
  line2: maybe(fc.constant('SUITE 5')),
  ...{ city: fc.constantFrom('COLUMBUS', 'TOLEDO'), state: fc.constantFrom('OH', 'PR'), zip: digits(9) },
})
const numbered = (...codes: readonly string[]) => fc.record({ code: fc.constantFrom(...codes), id: id(20) })
const contact = (code: string) =>
  fc.record({
    ...{ code: fc.constant(code), name: maybe(name) },
    ways: fc.constantFrom(
      [{ by: 'TE', to: '8005550199' }],
      [
        { by: 'TE', to: '8005550199' },
        { by: 'EX', to: '123' },
      ],
    ),
  })
const person = fc.record({
  ...{ kind: fc.constant('person' as const), name, first: maybe(name) },
  ...{ middle: maybe(fc.constant('Q')), suffix: maybe(fc.constant('JR')) },
})
const member = fc.tuple(person, id(15)).map(([who, number]) => ({ ...who, idKind: 'MI', id: number }))
const NPIS = ['1234567893', '1999999984', '1234567000']
const npi = fc.constantFrom(...NPIS)
const organization = (idKind: string, number: fc.Arbitrary<string> = id(12)) =>
  fc.record({
    ...{ kind: fc.constant('organization' as const), name },
    ...{ idKind: fc.constant(idKind), id: number },
  })

const reason = fc.record({
  group: fc.constantFrom('CO', 'PR', 'OA', 'PI'),
  carc: fc.constantFrom('45', '1', '2', '3', '253', '97', '23', '16', '96'),
  amount: signed,
  quantity: maybe(units),
})
/** Groups together, as they are written. */
const reasons = (max: number) =>
  several(reason, max).map((all) => {
    const groups = [...new Set(all.map(({ group }) => group))]
    return groups.flatMap((group) => all.filter((one) => one.group === group)) as readonly CasReason[]
  })
const procedure = fc.record({
  kind: fc.constant('HC'),
  code: fc.constantFrom('99213', '20610', 'J3301', 'G0439'),
  modifiers: fc.uniqueArray(fc.constantFrom('25', '59', 'RT', 'LT', 'GP'), { maxLength: 4 }),
})

const line: fc.Arbitrary<RemittedLine> = fc
  .record({
    ...{ procedure, charge: money, revenue: maybe(fc.constant('0510')), units: maybe(units) },
    ...{ original: maybe(procedure), originalUnits: maybe(units), from: maybe(around) },
    ...{ isPeriod: fc.boolean(), adjustments: reasons(20), control: maybe(id(12)) },
    ...{ numbers: several(numbered('G1', '0K', 'LU')), allowed: maybe(money) },
    amounts: several(fc.record({ code: fc.constantFrom('KH', 'T'), amount: money }), 2),
    quantities: several(fc.record({ code: fc.constant('ZK'), quantity: units }), 1),
    remarks: fc.uniqueArray(fc.constantFrom('N115', 'M15', 'N362'), { minLength: 1, maxLength: 3 }),
    drugRemarks: several(fc.constant('75'), 1),
  })
  .map(({ isPeriod, ...rest }) => {
    const paid = cents(rest.charge - sum(rest.adjustments.map(({ amount }) => amount)))
    return clean({ ...rest, paid, through: isPeriod ? rest.from : undefined }) as RemittedLine
  })

const claim: fc.Arbitrary<RemittedClaim> = fc
  .record({
    id: id(20),
    status: fc.constantFrom('1', '2', '3', '4', '19', '20', '21', '22', '23'),
    ...{ filing: fc.constantFrom('MB', '12', 'MC', 'ZZ'), control: id(20), place: maybe(fc.constant('11')) },
    frequency: maybe(fc.constantFrom('1', '7')),
    lines: several(line, 4),
    ...{ adjustments: reasons(8), charge: money, isOfClaim: fc.boolean() },
    people: fc.record({
      ...{
        patient: fc.oneof(person, member),
        insured: maybe(member),
        rendering: maybe(organization('XX', npi)),
      },
      corrected: maybe(
        fc.record({ kind: fc.constant('person' as const), idKind: fc.constant('C'), id: id(12) }),
      ),
      ...{ forwardedTo: maybe(organization('PI')), correctPayer: maybe(organization('PI')) },
      otherInsured: maybe(member),
    }),
    outpatient: maybe(
      fc.record({ remarks: fc.uniqueArray(fc.constantFrom('MA01', 'MA130', 'N211'), { minLength: 1 }) }),
    ),
    numbers: several(numbered('F8', 'EA', 'G1', '1L')),
    days: several(fc.record({ code: fc.constantFrom('232', '050', '036'), on: around }), 1),
    ...{ contacts: several(contact('CX'), 1) },
    amounts: several(fc.record({ code: fc.constantFrom('AU', 'I'), amount: signed }), 2),
    quantities: several(fc.record({ code: fc.constant('CA'), quantity: units }), 1),
  })
  .map(({ isOfClaim, ...rest }) => {
    // Reasons of the claim itself stand where they are asked for, or where there are no lines.
    const own = isOfClaim || rest.lines.length === 0 ? rest.adjustments : []
    const total = rest.lines.length === 0 ? rest.charge : sum(rest.lines.map(({ charge }) => charge))
    const all = [...own, ...rest.lines.flatMap(({ adjustments }) => adjustments)]
    const owed = sum(all.filter(({ group }) => group === 'PR').map(({ amount }) => amount))
    return clean({
      ...{ ...rest, charge: total, adjustments: own },
      outpatient: rest.outpatient ?? (own.length > 0 ? { remarks: ['MA130'] } : undefined),
      paid: cents(total - sum(all.map(({ amount }) => amount))),
      patientOwes: owed > 0 ? owed : undefined,
    }) as RemittedClaim
  })

const providerReason: fc.Arbitrary<ProviderReason> = fc
  .record({
    ...{ provider: npi, yearEnd: fc.constantFrom('2025-12-31' as Day, '2024-12-31' as Day) },
    code: fc.constantFrom('WO', 'FB', 'CS', '72', 'L6', 'AH'),
    ...{ reference: maybe(id(20)), amount: signed },
  })
  .map(clean) as fc.Arbitrary<ProviderReason>

/** A remittance that balances: what its claims and provider adjustments come to below nothing is carried forward. */
export const anyRemittance: fc.Arbitrary<Remittance> = fc
  .record({
    claims: several(claim, 4),
    reasons: several(providerReason, 9),
    ...{ number: id(15), by: digits(9), on: around, currency: maybe(fc.constant('USD')) },
    ...{ numbers: several(numbered('EV'), 1), produced: maybe(around) },
    payer: fc.record({
      ...{ name, address, numbers: several(numbered('2U', 'NF'), 2) },
      contacts: fc.tuple(contact('BL'), maybe(contact('CX'))).map(([bl, cx]) => (cx ? [cx, bl] : [bl])),
    }),
    payee: fc.record({
      ...{ name, idKind: fc.constant('XX'), id: npi, address: maybe(address) },
      numbers: several(numbered('TJ', 'PQ'), 2),
    }),
    transfer: fc.boolean(),
  })
  .map(({ claims, reasons: plb, number, by, on, transfer, ...rest }) => {
    const before = sum(claims.map(({ paid }) => paid)) - sum(plb.map(({ amount }) => amount))
    const forward: readonly ProviderReason[] =
      before < 0
        ? [
            {
              ...{ provider: '1234567893', yearEnd: '2025-12-31' as Day, code: 'FB', reference: number },
              amount: cents(before),
            },
          ]
        : []
    const account = {
      ...{ format: 'CCP', fromBankKind: '01', fromBank: '999999992', fromAccountKind: 'DA' },
      ...{ fromAccount: '123456', originator: `1${by}`, toBankKind: '01', toBank: '999988880' },
      ...{ toAccountKind: 'DA', toAccount: '98765' },
    }
    return clean({
      ...rest,
      payment: {
        ...{ handling: 'I', sign: 'C', method: transfer ? 'ACH' : 'CHK', on },
        ...{ amount: cents(Math.max(0, before)), ...(transfer && account) },
      },
      trace: { number, by: `1${by}` },
      groups: claims.length === 0 ? [] : [{ number: '1', claims }],
      adjustments: [...plb, ...forward],
    }) as Remittance
  })

const exchange = <T>(purpose: string, of: fc.Arbitrary<T>, use?: string) =>
  fc
    .record({ reference: id(20), on: around, of: fc.array(of, { minLength: 1, maxLength: 4 }) })
    .map((all) => clean({ purpose, at: '0930', use, ...all })) as fc.Arbitrary<Exchange<T>>

const dated = (...codes: readonly string[]) =>
  fc
    .record({ code: fc.constantFrom(...codes), from: around, isPeriod: fc.boolean() })
    .map(({ isPeriod, ...one }) => (isPeriod ? { ...one, through: one.from } : one))
const trace = (code: string) =>
  fc.record({ code: fc.constant(code), number: id(20), by: digits(9).map((n) => `9${n}`) })
/** A refusal; each level has reasons of its own. */
const rejection = (...reasons: readonly string[]) =>
  fc.record({
    ...{ isValid: fc.constantFrom('Y', 'N'), reason: fc.constantFrom(...reasons) },
    next: fc.constantFrom('C', 'R'),
  })
const taxonomy = fc.record({ code: fc.constant('PE'), kind: fc.constant('PXC'), taxonomy: id(10) })
const askingPerson = (isSubscriber: boolean, isAnswer: boolean): fc.Arbitrary<EligibilityPerson> =>
  fc
    .record({
      who: isSubscriber ? member : person,
      ...{ birth: maybe(born), sex: maybe(fc.constantFrom('F', 'M')), address: maybe(address) },
      ...{ traces: several(trace(isAnswer ? '2' : '1'), 2), numbers: several(numbered('6P', 'SY', '1L'), 2) },
      ...{
        specialty: maybe(taxonomy),
        dates: several(isAnswer ? dated('291', '307') : dated('291', '102'), 2),
      },
      relation: maybe(
        fc.record({
          isSubscriber: fc.constant(isSubscriber ? 'Y' : 'N'),
          relationship: fc.constant(isSubscriber ? '18' : '19'),
        }),
      ),
      rejections: isAnswer
        ? several(isSubscriber ? rejection('42', '43', '72', '75') : rejection('42', '43', '65', '71'), 2)
        : fc.constant([]),
    })
    .map(({ who, ...rest }) => clean({ ...who, ...rest }) as EligibilityPerson)
const part = (role: string, idKind: string, number?: fc.Arbitrary<string>) =>
  organization(idKind, number).map((one) => ({ role, ...one }))
const asker = (isAnswer: boolean) =>
  fc
    .record({
      part: part('1P', 'XX', npi),
      ...{ numbers: several(numbered('TJ', 'EO'), 2), address: maybe(address), specialty: maybe(taxonomy) },
      rejections: isAnswer ? several(rejection('43', '51'), 1) : fc.constant([]),
    })
    .map(({ part: who, ...rest }) => clean({ ...who, ...rest }))
const services = fc.uniqueArray(fc.constantFrom('30', '98', '33', '86', 'UC'), { minLength: 1, maxLength: 4 })

const inquiry: fc.Arbitrary<EligibilityInquiry> = fc
  .record({
    ...{ payer: part('PR', 'PI'), provider: asker(false), subscriber: askingPerson(true, false) },
    dependent: maybe(askingPerson(false, false)),
    asked: fc.array(
      fc.record({
        ...{ services, level: maybe(fc.constant('FAM')), dates: several(dated('291'), 1) },
        amounts: several(fc.record({ code: fc.constant('R'), amount: money }), 1),
        details: several(fc.record({ list: fc.constant('ZZ'), code: fc.constant('11') }), 2),
        numbers: several(numbered('G1'), 1),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  })
  .map((one) => clean(one) as EligibilityInquiry)

/** Inquiries that share payers, providers and subscribers now and then. */
export const anyInquiries = exchange('13', inquiry).map((all) => ({ ...all, of: shared(all.of) }))

const benefit: fc.Arbitrary<Benefit> = fc
  .record({
    fact: fc.constantFrom('1', '6', 'A', 'B', 'C', 'F', 'G', 'I', 'R', 'U', 'V', 'L'),
    level: maybe(fc.constantFrom('IND', 'FAM')),
    ...{ services, insurance: maybe(fc.constant('MB')), plan: maybe(name) },
    ...{ period: maybe(fc.constantFrom('23', '29', '27')), amount: maybe(money) },
    share: maybe(fc.constantFrom('0.2', '0').map(exact)),
    much: maybe(units),
    ...{ needsAuthorization: maybe(fc.constant('Y')), inNetwork: maybe(fc.constantFrom('Y', 'N', 'W')) },
    procedure: maybe(procedure),
    deliveries: several(
      fc.record({
        kind: fc.constant('FL'),
        most: units,
        period: fc.constant('34'),
        periods: fc.constant(exact('12')),
      }),
      1,
    ),
    ...{ numbers: several(numbered('1W', 'G1'), 1), dates: several(dated('346', '348', '292'), 2) },
    ...{ rejections: several(rejection('15', '62'), 1), messages: several(name, 2) },
    details: several(fc.record({ list: fc.constant('ZZ'), code: fc.constant('11') }), 2),
    parties: several(
      fc
        .record({ who: part('PRP', 'PI'), address: maybe(address), contacts: several(contact('IC'), 2) })
        .map(({ who, ...rest }) => ({ ...who, ...rest })),
      2,
    ),
  })
  .map(({ much, ...one }) => {
    const quantity = much ? { quantityKind: 'VS', quantity: much } : {}
    return clean({ ...one, ...quantity }) as Benefit
  })

const answer: fc.Arbitrary<EligibilityAnswer> = fc
  .record({
    payer: fc
      .record({
        ...{ who: part('PR', 'PI'), contacts: several(contact('IC'), 2) },
        ...{
          requestRejections: several(rejection('42', '79'), 1),
          rejections: several(rejection('42', '80'), 1),
        },
      })
      .map(({ who, ...rest }) => ({ ...who, ...rest })),
    ...{ provider: asker(true), subscriber: askingPerson(true, true) },
    ...{ dependent: maybe(askingPerson(false, true)), benefits: several(benefit, 4) },
    reaches: fc.integer({ min: 0, max: 9 }),
  })
  .map(({ reaches, ...one }) => {
    if (reaches === 0) return { payer: one.payer, benefits: [] }
    if (reaches === 1) return { payer: one.payer, provider: one.provider, benefits: [] }
    return clean(one)
  }) as fc.Arbitrary<EligibilityAnswer>
export const anyAnswers = exchange('11', answer).map((all) => ({ ...all, of: shared(all.of) }))

/** Every second one has the levels of the one before it, down to some depth. */
function shared<T extends object>(all: readonly T[]): readonly T[] {
  const keys = ['payer', 'receiver', 'provider', 'providers', 'subscriber', 'dependent']
  return all.map((one, i) => {
    const before = all[i - 1]
    if (i % 2 === 0 || !before) return one
    const taken = keys.slice(0, (Object.keys(one).length % 5) + 2)
    const levels = taken.filter((key) => key in before && key in one)
    return { ...one, ...Object.fromEntries(levels.map((key) => [key, before[key as keyof T]])) }
  })
}

const sender = organization('46')
const status: fc.Arbitrary<Status> = fc
  .record({
    code: fc.record({
      ...{ category: fc.constantFrom('F1', 'P1', 'D0'), status: fc.constantFrom('65', '20', '35') },
      entity: maybe(fc.constant('IL')),
    }),
    ...{ on: around, charge: maybe(money), paid: maybe(money), decided: maybe(around) },
    ...{ paidOn: maybe(around), payment: maybe(id(12)) },
    second: maybe(fc.record({ category: fc.constant('F1'), status: fc.constant('104') })),
  })
  .map((one) => clean(one) as Status)
const statuses = fc.array(status, { minLength: 1, maxLength: 2 })
const askedLine = fc.record({
  ...{ procedure, charge: money, units, control: maybe(id(12)) },
  dates: fc.tuple(dated('472')),
})

const statusInquiry: fc.Arbitrary<StatusInquiry> = fc
  .record({
    ...{ payer: organization('PI'), receiver: sender, providers: fc.tuple(organization('XX', npi)) },
    subscriber: fc.tuple(member, born).map(([who, birth]) => ({ ...who, birth, sex: 'F' })),
    dependent: maybe(fc.tuple(person, born).map(([who, birth]) => ({ ...who, birth }))),
    ...{ trace: id(20), charge: maybe(money), dates: several(dated('472'), 1), lines: several(askedLine, 2) },
    numbers: fc.constantFrom([], [{ code: '1K', id: 'ICN1' }], [{ code: 'EJ', id: 'ACCT1' }]),
  })
  .map((one) => clean(one) as StatusInquiry)
export const anyStatusInquiries = exchange('13', statusInquiry).map((all) => ({ ...all, of: shared(all.of) }))

const statusAnswer: fc.Arbitrary<StatusAnswer> = fc
  .record({
    payer: fc
      .record({ who: organization('PI'), contacts: several(contact('IC'), 1) })
      .map(({ who, contacts }) => ({ ...who, contacts })),
    ...{ receiver: sender, providers: fc.tuple(organization('XX', npi)), subscriber: member },
    ...{ dependent: maybe(person), refusal: fc.record({ trace: id(9), statuses }) },
    claims: fc.array(
      fc.record({
        ...{ trace: id(20), statuses, dates: several(dated('472'), 1) },
        numbers: fc.constantFrom([{ code: '1K', id: 'ICN1' }], [{ code: 'EJ', id: 'ACCT1' }]),
        lines: several(
          fc
            .record({ line: askedLine, paid: money, statuses })
            .map(({ line: one, ...rest }) => ({ ...one, ...rest })),
          2,
        ),
      }),
      { minLength: 1, maxLength: 2 },
    ),
    reaches: fc.integer({ min: 0, max: 9 }),
  })
  .map(({ reaches, refusal, subscriber, dependent, claims, ...one }) => {
    if (reaches === 0) return { ...one, receiverRefusal: refusal, providers: [], claims: [] }
    if (reaches === 1) return { ...one, providerRefusal: refusal, claims: [] }
    return clean({ ...one, subscriber, dependent, claims })
  }) as fc.Arbitrary<StatusAnswer>
export const anyStatusAnswers = exchange('08', statusAnswer, 'DG').map((all) => ({
  ...all,
  of: shared(all.of),
}))
