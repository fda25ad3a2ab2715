import type { Adjustment } from './adjustment.ts'
import { parseDollars } from './cents.ts'
import type { Claim } from './claim.ts'
import type { Coverage, Prior, PriorLine } from './coverage.ts'
import type { Day } from './day.ts'
import { isDay } from './day.ts'
import type { Exact } from './exact.ts'
import { parseExact } from './exact.ts'
import type { Line } from './line.ts'
import type { Address, Patient, Provider, Subscriber, TaxId } from './parties.ts'
import { QUANTITY } from './quantity.ts'
import type { Quick, QuickFields } from './quick.ts'
import {
  may,
  must,
  NOT,
  or,
  quickCode,
  quickCount,
  quickFlag,
  quickForm,
  quickList,
  quickObject,
  quickOneOf,
  quickText,
} from './quick.ts'

/** The schemas of a claim (`claim.ts` and what it is made of), field by field, as readers at first sight. */
const day = quickForm<Day>((text) => (isDay(text) ? text : null))
const dollars = quickForm(parseDollars)
const quantity: Quick<Exact> = (value) => {
  const text = typeof value === 'number' ? String(value) : value
  return typeof text === 'string' && QUANTITY.test(text) ? (parseExact(text) ?? NOT) : NOT
}
const asZip = quickText(15)
const zip: Quick<string> = (value) => {
  const text = asZip(value)
  return text === NOT ? NOT : text.replaceAll('-', '')
}
const two = quickCode(2)
const five = quickCode(5)

const address = quickObject<Address>({
  line1: must(quickText(55)),
  line2: may(quickText(55)),
  city: must(quickText(30)),
  state: must(two),
  zip: must(zip),
  country: may(quickCode(3)),
})

export const quickProvider = quickObject<Provider>({
  kind: must(quickOneOf('organization', 'person')),
  name: must(quickText(60)),
  first: may(quickText(35)),
  middle: may(quickText(25)),
  npi: may(quickText(80)),
  taxonomy: may(quickCode(10)),
  taxId: may(quickObject<TaxId>({ kind: must(quickOneOf('ein', 'ssn')), number: must(quickText(20)) })),
  address: may(address),
  payTo: may(address),
  phone: may(quickText(25)),
})

const person = {
  last: must(quickText(60)),
  first: may(quickText(35)),
  middle: may(quickText(25)),
  suffix: may(quickText(10)),
  birth: may(day),
  sex: may(quickOneOf('F', 'M', 'U')),
  address: may(address),
}

export const quickPatient = quickObject<Patient>({ ...person, death: may(day), phone: may(quickText(25)) })

const subscriber = quickObject<Subscriber>({
  ...person,
  memberId: must(quickText(80)),
  group: may(quickText(50)),
  groupName: may(quickText(60)),
})

const adjustments = quickList(
  quickObject<Adjustment>({
    group: must(quickOneOf('CO', 'PR', 'OA', 'PI', 'CR')),
    carc: must(five),
    amount: must(dollars),
    quantity: may(quantity),
  }),
  99,
)
const priorLine = quickObject<PriorLine>({
  line: must(quickCount(1, 999)),
  procedure: may(five),
  modifiers: or(quickList(two, 8), () => []),
  paid: must(dollars),
  units: may(quantity),
  on: may(day),
  adjustments: or(adjustments, () => []),
})
const prior = quickObject<Prior>({
  paid: must(dollars),
  on: may(day),
  control: may(quickText(50)),
  adjustments: or(adjustments, () => []),
  lines: or(quickList(priorLine, 999), () => []),
})

export const quickCoverage = quickObject<Coverage>({
  payer: must(
    quickObject<Coverage['payer']>({
      id: must(quickText(80)),
      name: must(quickText(60)),
      address: may(address),
    }),
  ),
  filing: must(two),
  relationship: must(two),
  msp: may(two),
  subscriber: must(subscriber),
  prior: may(prior),
})

const line = quickObject<Line>({
  control: may(quickText(50)),
  from: must(day),
  through: may(day),
  place: may(two),
  procedure: must(five),
  modifiers: or(quickList(two, 20), () => []),
  pointers: or(quickList(quickCount(0, 99), 40), () => []),
  charge: must(dollars),
  units: must(quantity),
  unit: or(quickOneOf('UN', 'MJ'), () => 'UN'),
  emergency: or(quickFlag, () => false),
  drug: may(
    quickObject<NonNullable<Line['drug']>>({
      ndc: must(quickText(20)),
      quantity: must(quantity),
      unit: must(two),
    }),
  ),
  authorization: may(quickText(50)),
  referral: may(quickText(50)),
  clia: may(quickText(50)),
  rendering: may(quickProvider),
  ordering: may(quickProvider),
  supervising: may(quickProvider),
  note: may(quickText(80)),
})

const accident = quickObject<NonNullable<Claim['accident']>>({
  kinds: must(quickList(quickOneOf('auto', 'employment', 'other'), 3)),
  state: may(two),
  on: may(day),
})
const dates = quickObject<Claim['dates']>({
  onset: may(day),
  lastMenses: may(day),
  initialTreatment: may(day),
  lastSeen: may(day),
  lastXray: may(day),
  disabledFrom: may(day),
  disabledThrough: may(day),
  admitted: may(day),
  discharged: may(day),
  assumedCare: may(day),
  relinquishedCare: may(day),
})

const fields: QuickFields<Claim> = {
  id: must(quickText(38)),
  billing: must(quickProvider),
  rendering: may(quickProvider),
  referring: may(quickProvider),
  ordering: may(quickProvider),
  supervising: may(quickProvider),
  facility: may(quickProvider),
  patient: must(quickPatient),
  coverages: must(quickList(quickCoverage, 11, 1)),
  destination: or(quickCount(1, 11), () => 1),
  diagnoses: must(quickList(quickCode(7), 100)),
  place: must(two),
  frequency: or(quickCode(1), () => '1'),
  original: may(quickText(50)),
  authorization: may(quickText(50)),
  referral: may(quickText(50)),
  clia: may(quickText(50)),
  assignment: or(quickOneOf('A', 'B', 'C'), () => 'A'),
  benefitsAssigned: or(quickOneOf('Y', 'N', 'W'), () => 'Y'),
  release: or(quickOneOf('Y', 'I'), () => 'Y'),
  signature: or(quickFlag, () => true),
  accident: may(accident),
  dates: or(dates, () => ({})),
  patientPaid: may(dollars),
  total: may(dollars),
  note: may(quickText(80)),
  attachment: may(quickText(80)),
  lines: must(quickList(line, 1000)),
}

/** A claim at first sight. */
export const quickClaim = quickObject<Claim>(fields)

const asIs = (value: unknown): never => value as never
/** The same, where those who are billed for, treated and covered have been read already: claims of a file share them. */
export const quickClaimOf = quickObject<Claim>({
  ...fields,
  billing: must(asIs),
  patient: must(asIs),
  coverages: must(asIs),
})
