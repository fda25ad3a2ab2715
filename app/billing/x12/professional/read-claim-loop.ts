import type { Field } from '../../claim/field.ts'
import type { LoopNode } from '../guide/attach.ts'
import { given, loopIn, loopsIn, segmentIn, valueIn } from '../guide/pick.ts'
import type { Segment } from '../wire/segment.ts'
import { component, components, value } from '../wire/segment.ts'
import { placeOfTurn } from './coverage-segments.ts'
import type { PlaceNotes } from './places.ts'
import type { ReadPriorLine } from './read-coverage.ts'
import { amountText, groupIn, otherCoverageIn, payerIn, planIn } from './read-coverage.ts'
import { lineIn } from './read-line.ts'
import type { PartyFields } from './read-parties.ts'
import { addressIn, dayText, personIn, providerIn } from './read-parties.ts'

/** The loops a claim stands in: they hold what it does not say itself. */
export interface ClaimLoops {
  readonly billing: LoopNode
  readonly subscriber: LoopNode
  /** Missing: the patient is the subscriber. */
  readonly dependent: LoopNode | undefined
  readonly claim: LoopNode
}

/** What the loops around a claim say: who bills, who was treated, and under which plan, with its turn. */
export interface ClaimParties {
  readonly billing: unknown
  readonly patient: unknown
  readonly own: { readonly turn: number; readonly coverage: unknown }
}

/** As many lines as a claim may have to be read; a file may hold tens of thousands in one. */
const MOST_LINES = 1000

/** As many plans as a claim may have; beside the one it is sent to, that is one too many. */
const MOST_PLANS = 11

const CAUSES: Readonly<Record<string, string>> = { AA: 'auto', EM: 'employment', OA: 'other' }

/**
 * A claim (loop 2300 with the loops it stands in) as the JSON of ours, whatever it holds: what is no amount or no day
 * is handed on as it stands, and reading the claim refuses it with its place.
 * @param parties what has been read of the loops around it
 */
export function claimIn(loops: ClaimLoops, notes: PlaceNotes, parties?: ClaimParties): unknown {
  const { claim: node } = loops
  const clm = segmentIn(node, 'CLM') as Segment
  noteClaim(clm, notes)
  const place = component(clm, 5, 1)
  // One line too many is enough for the claim to be refused.
  const read = loopsIn(node, '2400')
    .slice(0, MOST_LINES + 1)
    .map((line, i) => lineIn(line, i + 1, place, notes))
  const lines = read.map(({ line }) => line)
  const priors = new Map<string, ReadPriorLine[]>()
  for (const { payer, line } of read.flatMap(({ prior }) => prior))
    if (!priors.get(payer)?.push(line)) priors.set(payer, [line])
  const linesOf = (payer: string): readonly ReadPriorLine[] => priors.get(payer) ?? []
  // Every plan of one payer holds what was made of all lines: a file may hold hundreds of both.
  const others = loopsIn(node, '2320')
    .slice(0, MOST_PLANS)
    .map((other) => ({
      turn: placeOfTurn(valueIn(segmentIn(other, 'SBR'), 1) ?? ''),
      coverage: otherCoverageIn(other, linesOf, notes),
    }))
  const own = parties?.own ?? destinationIn(loops, notes)
  const ordered = [...others, own].sort((a, b) => a.turn - b.turn)
  const ordering = sharedOrdering(lines)
  // Put in one after the other: spreading one object into another costs more than reading it.
  const who = given({ id: value(clm, 1), billing: parties?.billing ?? billingIn(loops.billing, notes) })
  return Object.assign(
    who,
    providersIn(node, notes),
    given({
      ordering,
      patient: parties?.patient ?? patientIn(loops, notes),
      coverages: ordered.map(({ coverage }) => coverage),
      destination: ordered.indexOf(own) + 1,
      diagnoses: diagnosesIn(node, notes),
      place,
      frequency: component(clm, 5, 3),
      original: referenceIn(node, 'F8', 'original', notes),
      authorization: referenceIn(node, 'G1', 'authorization', notes),
      referral: referenceIn(node, '9F', 'referral', notes),
      clia: referenceIn(node, 'X4', 'clia', notes),
      assignment: valueIn(clm, 7),
      benefitsAssigned: valueIn(clm, 8),
      release: valueIn(clm, 9),
      signature: value(clm, 6) !== 'N',
      accident: accidentIn(clm, node, notes),
      dates: datesIn(node, notes),
      patientPaid: amountIn(node, notes),
      total: totalIn(clm, lines),
      note: textIn(node, 'NTE', 2, 'note', notes),
      attachment: textIn(node, 'PWK', 6, 'attachment', notes),
      lines: ordering ? lines.map(({ ordering: _, ...line }) => line) : lines,
    }),
  )
}

/** What CLM says, and where. */
const CLAIM_FIELDS: readonly (readonly [Field, element: number, component: number | null])[] = [
  ...([
    ['claim', 0, null],
    ['id', 1, null],
    ['total', 2, null],
    ['place', 5, 1],
    ['frequency', 5, 3],
  ] as const),
  ...([
    ['signature', 6, null],
    ['assignment', 7, null],
    ['benefitsAssigned', 8, null],
  ] as const),
  ...([
    ['release', 9, null],
    ['accident', 11, null],
  ] as const),
]

function noteClaim(clm: Segment, notes: PlaceNotes): void {
  for (const [field, element, part] of CLAIM_FIELDS) notes.note(field, clm, element, part)
}

/** The total where it is not what the lines add up to: only then does the claim say something of its own. */
function totalIn(clm: Segment, lines: readonly Record<string, unknown>[]): string | undefined {
  const total = amountText(value(clm, 2))
  const inCents = (text: string): number => Math.round(Number(text) * 100)
  const all = lines.reduce((sum, { charge }) => sum + inCents(String(charge)), 0)
  return inCents(total) === all ? undefined : total
}

/** The ordering provider all lines share; then it is the claim's. */
function sharedOrdering(lines: readonly { readonly ordering?: unknown }[]): unknown {
  const [first] = lines
  if (first?.ordering === undefined) return undefined
  const text = JSON.stringify(first.ordering)
  return lines.every(({ ordering }) => JSON.stringify(ordering) === text) ? first.ordering : undefined
}

/** Who bills (2000A, 2010AA, 2010AB). */
export function billingIn(node: LoopNode, notes: PlaceNotes) {
  const name = loopIn(node, '2010AA')
  const base = providerIn(name, notes, {
    name: 'billing.name',
    npi: 'billing.npi',
    address: 'billing.address',
    zip: 'billing.zip',
  })
  const specialty = segmentIn(node, 'PRV')
  if (specialty) notes.note('billing.taxonomy', specialty, 3)
  const tax = segmentIn(name, 'REF', 'EI') ?? segmentIn(name, 'REF', 'SY')
  if (tax) notes.note('billing.taxId', tax, 2)
  const phone = segmentIn(name, 'PER')
  if (phone) notes.used.add(phone)
  const payTo = loopIn(node, '2010AB')
  for (const { segment } of payTo?.segments ?? []) notes.used.add(segment)
  return given({
    ...(base ?? { kind: 'organization', name: '' }),
    taxonomy: valueIn(specialty, 3),
    taxId: tax ? { kind: value(tax, 1) === 'SY' ? 'ssn' : 'ein', number: value(tax, 2) } : undefined,
    payTo: addressIn(payTo, notes),
    phone: phone && value(phone, 3) === 'TE' ? valueIn(phone, 4) : undefined,
  })
}

function providersIn(node: LoopNode, notes: PlaceNotes) {
  const referring = loopsIn(node, '2310A').find((one) => segmentIn(one, 'NM1', 'DN'))
  return given({
    rendering: providerIn(loopIn(node, '2310B'), notes, {
      name: 'rendering.name',
      npi: 'rendering.npi',
      taxonomy: 'rendering.taxonomy',
    }),
    referring: providerIn(referring, notes, { name: 'referring.name', npi: 'referring.npi' }),
    supervising: providerIn(loopIn(node, '2310D'), notes, { npi: 'supervising.npi' }),
    facility: providerIn(loopIn(node, '2310C'), notes, {
      name: 'facility.name',
      npi: 'facility.npi',
      zip: 'facility.zip',
    }),
  })
}

const SUBSCRIBER: PartyFields = {
  name: 'subscriber.name',
  address: 'subscriber.address',
  birth: 'subscriber.birth',
}
const PATIENT: PartyFields = {
  name: 'patient.name',
  address: 'patient.address',
  birth: 'patient.birth',
  sex: 'patient.sex',
}

/** The plan the claim is sent to (2000B, 2010BA, 2010BB), with its turn. */
export function destinationIn({ subscriber: node, dependent }: ClaimLoops, notes: PlaceNotes) {
  const sbr = segmentIn(node, 'SBR')
  const name = loopIn(node, '2010BA')
  const payer = loopIn(node, '2010BB')
  const pat = segmentIn(dependent, 'PAT')
  const nm1 = segmentIn(name, 'NM1')
  if (sbr) {
    notes.note('subscriber.group', sbr, 3)
    notes.note('filing', sbr, 9)
    notes.note('msp', sbr, 5)
    if (!pat) notes.note('relationship', sbr, 2)
  }
  if (pat) notes.note('relationship', pat, 1)
  if (nm1) notes.note('subscriber.memberId', nm1, 9)
  const payerSegment = segmentIn(payer, 'NM1')
  if (payerSegment) notes.note('payer', payerSegment, 9)
  const person = name ? personIn(name, notes, SUBSCRIBER) : { last: '' }
  const coverage = given({
    payer: payerIn(payer, notes),
    ...planIn(sbr),
    relationship: pat ? (valueIn(pat, 1) ?? '') : (valueIn(sbr, 2) ?? '18'),
    subscriber: given({ ...person, memberId: valueIn(nm1, 9) ?? '', ...groupIn(sbr) }),
  })
  return { turn: placeOfTurn(valueIn(sbr, 1) ?? ''), coverage }
}

/** Who was treated: the subscriber, or the dependent (2010CA). */
export function patientIn({ subscriber, dependent }: ClaimLoops, notes: PlaceNotes) {
  const name = dependent ? loopIn(dependent, '2010CA') : loopIn(subscriber, '2010BA')
  const pat = segmentIn(dependent ?? subscriber, 'PAT')
  if (pat) notes.note('patient.death', pat, 6)
  const death = valueIn(pat, 6)
  const person = name ? personIn(name, notes, PATIENT) : { last: '' }
  return given({ ...person, death: death === undefined ? undefined : dayText(death) })
}

/** The segment of the diagnoses; ICD-9 ones are read too, though they are refused. */
export const diagnosisSegmentIn = (node: LoopNode): Segment | undefined =>
  segmentIn(node, 'HI', 'ABK') ?? segmentIn(node, 'HI', 'BK')

function diagnosesIn(node: LoopNode, notes: PlaceNotes): readonly string[] {
  const hi = diagnosisSegmentIn(node)
  if (!hi) return []
  notes.note('diagnosis', hi, 1, 2)
  return hi.raw
    .slice(1)
    .map((_, i) => component(hi, i + 1, 2))
    .filter((code) => code !== '')
}

function referenceIn(node: LoopNode, code: string, field: Field, notes: PlaceNotes): string | undefined {
  const ref = segmentIn(node, 'REF', code)
  if (ref) notes.note(field, ref, 2)
  return valueIn(ref, 2)
}

function textIn(
  node: LoopNode,
  id: string,
  element: number,
  field: Field,
  notes: PlaceNotes,
): string | undefined {
  const segment = segmentIn(node, id)
  if (segment) notes.note(field, segment, element)
  return valueIn(segment, element)
}

function amountIn(node: LoopNode, notes: PlaceNotes): string | undefined {
  const amount = segmentIn(node, 'AMT', 'F5')
  if (!amount) return undefined
  notes.note('patientPaid', amount, 2)
  return amountText(value(amount, 2))
}

function accidentIn(clm: Segment, node: LoopNode, notes: PlaceNotes) {
  const on = dayOf(node, '439', notes, 'accidentDate')
  const [one = '', two = '', three = '', state] = components(clm, 11)
  const kinds = [one, two, three].flatMap((code) => CAUSES[code] ?? [])
  if (kinds.length === 0 && on === undefined) return undefined
  return given({ kinds, state: state === '' ? undefined : state, on })
}

function dayOf(node: LoopNode, code: string, notes: PlaceNotes, field?: Field): string | undefined {
  const dtp = segmentIn(node, 'DTP', code)
  if (!dtp) return undefined
  if (field) notes.note(field, dtp, 3)
  else notes.used.add(dtp)
  const text = valueIn(dtp, 3)
  return text === undefined ? undefined : dayText(text)
}

function datesIn(node: LoopNode, notes: PlaceNotes) {
  const away = segmentIn(node, 'DTP', '314')
  if (away) notes.note('disabled', away, 3)
  const [from, through] = (valueIn(away, 3) ?? '')
    .split('-', 2)
    .map((text) => (text === '' ? undefined : dayText(text)))
  const of = (code: string, field?: Field) => dayOf(node, code, notes, field)
  return given({
    onset: of('431', 'onset'),
    initialTreatment: of('454'),
    lastSeen: of('304'),
    lastMenses: of('484'),
    lastXray: of('455'),
    disabledFrom: from ?? of('360', 'disabled'),
    disabledThrough: through ?? of('361', 'disabled'),
    admitted: of('435', 'admitted'),
    discharged: of('096'),
    assumedCare: of('090'),
    relinquishedCare: of('091'),
  })
}
