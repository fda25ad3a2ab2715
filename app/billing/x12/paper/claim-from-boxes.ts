import type { Claim } from '../../claim/claim.ts'
import type { Outcome } from '../../claim/outcome.ts'
import type { ClaimFault } from '../../claim/read-claim.ts'
import { readClaim } from '../../claim/read-claim.ts'
import { given } from '../guide/pick.ts'
import type { BoxName, LineBoxName, PaperForm } from './box.ts'
import { KINDS, RELATIONSHIPS } from './boxes-of.ts'
import { addressFrom, dayFrom, linesOf, personFrom, pointersFrom, providerFrom } from './paper-text.ts'

type Boxes = Readonly<Record<BoxName, string>>
type LineBoxes = Readonly<Record<LineBoxName, string>>

const some = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim())
/** The first code that is printed so. */
const codeFor = (words: Readonly<Record<string, string>>, text: string, otherwise: string): string =>
  Object.keys(words).find((code) => words[code] === text.trim()) ?? otherwise
const filingFor = (kind: string): string =>
  kind === 'MEDICARE' ? 'MB' : kind === 'GROUP' ? 'CI' : codeFor(KINDS, kind, 'ZZ')

/** An empty box says nothing, which is not that the two are related in some other way. */
const relationshipFrom = (text: string): string =>
  text.trim() === '' ? '' : codeFor(RELATIONSHIPS, text, 'G8')

/** A CLIA number: two digits, D, seven digits (CMS). */
const CLIA = /^\d\dD\d{7}$/

function partyOf(text: string) {
  const [name = '', ...rest] = linesOf(text)
  return { name, address: addressFrom(rest) ?? undefined }
}

function coverages(boxes: Boxes): readonly unknown[] {
  const [name = '', id = '', ...address] = linesOf(boxes.top)
  const own = {
    payer: given({ id, name, address: addressFrom(address) ?? undefined }),
    ...{ filing: filingFor(boxes['1']), relationship: relationshipFrom(boxes['6']) },
    subscriber: given({
      ...{ ...personFrom(boxes['4']), birth: dayFrom(boxes['11a']), sex: some(boxes['11a sex']) },
      ...{ address: addressFrom(linesOf(boxes['7'])) ?? undefined, memberId: boxes['1a'] },
      ...{ group: some(boxes['11']), groupName: some(boxes['11c']) },
    }),
  }
  if (boxes['11d'] !== 'YES') return [own]
  const other = {
    payer: { id: '', name: boxes['9d'] },
    ...{ filing: 'ZZ', relationship: '18' },
    subscriber: { ...personFrom(boxes['9']), memberId: boxes['9a'] },
  }
  return [own, other]
}

const DATES: Readonly<Record<string, string>> = {
  ...{
    '454': 'initialTreatment',
    '304': 'lastSeen',
    '455': 'lastXray',
    '090': 'assumedCare',
    '091': 'relinquishedCare',
  },
}

function dates(boxes: Boxes) {
  const illness = boxes['14 qualifier'] === '484' ? 'lastMenses' : 'onset'
  const other = DATES[boxes['15 qualifier']]
  return given({
    ...{ [illness]: dayFrom(boxes['14']), ...(other === undefined ? {} : { [other]: dayFrom(boxes['15']) }) },
    ...{ disabledFrom: dayFrom(boxes['16 from']), disabledThrough: dayFrom(boxes['16 through']) },
    ...{ admitted: dayFrom(boxes['18 from']), discharged: dayFrom(boxes['18 through']) },
  })
}

function accident(boxes: Boxes) {
  const causes = [
    ['10b', 'auto'],
    ['10a', 'employment'],
    ['10c', 'other'],
  ] as const
  const kinds = causes.filter(([box]) => boxes[box] === 'YES').map(([, kind]) => kind)
  const on = boxes['15 qualifier'] === '439' ? dayFrom(boxes['15']) : undefined
  if (kinds.length === 0 && on === undefined && boxes['10b state'] === '') return undefined
  return given({ kinds, state: some(boxes['10b state']), on })
}

const NAMED: Readonly<Record<string, string>> = { DN: 'referring', DK: 'ordering', DQ: 'supervising' }

function providers(boxes: Boxes, [first]: readonly LineBoxes[]) {
  const named = NAMED[boxes['17 qualifier']]
  const who = given({ ...providerFrom(boxes['17']), npi: some(boxes['17b']) })
  const facility = partyOf(boxes['32'])
  const signs = some(boxes['31 name'])
  const rendering = signs === undefined ? undefined : { ...providerFrom(signs), ...numbersOf(first) }
  return given({
    ...(named === undefined ? {} : { [named]: who }),
    rendering,
    facility:
      facility.name === ''
        ? undefined
        : given({ kind: 'organization', ...facility, npi: some(boxes['32a']) }),
  })
}

const numbersOf = (line: LineBoxes | undefined) =>
  given({ npi: some(line?.J ?? ''), taxonomy: some(line?.['J shaded'] ?? '') })

function lineFrom(boxes: LineBoxes, form: PaperForm) {
  const [from, through] = [dayFrom(boxes['A from']), dayFrom(boxes['A through'])]
  const [, ndc, unit, quantity] = /^N4(\S+) ([A-Z0-9]{2})([\d.]+)$/.exec(linesOf(boxes.shaded)[0] ?? '') ?? []
  const remarks = linesOf(boxes.shaded).slice(ndc === undefined ? 0 : 1)
  const [first] = form.lines
  // Where somebody signs, the first line says their numbers; where nobody does, the billing provider renders.
  const usual =
    some(form.boxes['31 name']) === undefined
      ? given({ npi: some(form.boxes['33a']), taxonomy: some(form.boxes['33b']) })
      : numbersOf(first)
  const own = numbersOf(boxes)
  const isOther = own.npi !== usual.npi || own.taxonomy !== usual.taxonomy
  return given({
    ...{ from: from ?? '', through: through === from ? undefined : through },
    place: boxes.B === first?.B ? undefined : some(boxes.B),
    ...{
      emergency: boxes.C === 'Y',
      procedure: boxes.D,
      modifiers: boxes['D modifiers'].split(/\s+/).filter(Boolean),
    },
    ...{ pointers: pointersFrom(boxes.E), charge: boxes.F.replaceAll(',', ''), units: boxes.G },
    drug: ndc === undefined ? undefined : { ndc, unit: unit ?? '', quantity: quantity ?? '' },
    rendering: isOther ? { kind: 'person', name: '', ...own } : undefined,
    note: some(remarks.join(' ')),
  })
}

/** Rows of the form below the last that somebody wrote in are no lines of the claim. */
const writtenLines = ({ lines }: PaperForm): PaperForm['lines'] =>
  lines.slice(0, lines.findLastIndex((line) => Object.values(line).some((text) => text.trim() !== '')) + 1)

/**
 * The claim that a filled-in form says. Refuses, with every place, what cannot be read. What the form does not hold is
 * left out (payers of other plans have no number, the kind of coverage is the broad one of box 1), so that printing the
 * claim gives the same form again.
 */
export function claimFromBoxes(form: PaperForm): Outcome<Claim, readonly ClaimFault[]> {
  const { boxes } = form
  const lines = writtenLines(form)
  const billing = partyOf(boxes['33'])
  const number = some(boxes['23'])
  const isClia = number !== undefined && CLIA.test(number)
  return readClaim(
    given({
      id: boxes['26'],
      billing: given({
        ...{ kind: 'organization', ...billing, npi: some(boxes['33a']), taxonomy: some(boxes['33b']) },
        taxId: some(boxes['25']) && { kind: boxes['25 kind'] === 'SSN' ? 'ssn' : 'ein', number: boxes['25'] },
        phone: some(boxes['33 phone']),
      }),
      ...providers(boxes, lines),
      patient: given({
        ...{ ...personFrom(boxes['2']), birth: dayFrom(boxes['3']), sex: some(boxes['3 sex']) },
        ...{ address: addressFrom(linesOf(boxes['5'])) ?? undefined, phone: some(boxes['5 phone']) },
      }),
      ...{ coverages: coverages(boxes), diagnoses: linesOf(boxes['21']), place: lines[0]?.B ?? '' },
      ...{ frequency: some(boxes['22']) ?? '1', original: some(boxes['22 original']) },
      ...{ authorization: isClia ? undefined : number, clia: isClia ? number : undefined },
      ...{ assignment: boxes['27'] === 'NO' ? 'C' : 'A', benefitsAssigned: boxes['13'] === '' ? 'N' : 'Y' },
      ...{ release: boxes['12'] === '' ? 'I' : 'Y', signature: boxes['31'] !== '' },
      ...{ accident: accident(boxes), dates: dates(boxes), patientPaid: some(boxes['29']) },
      ...{ total: some(boxes['28']), note: some(boxes['19']) },
      lines: lines.map((line) => lineFrom(line, form)),
    }),
  )
}
