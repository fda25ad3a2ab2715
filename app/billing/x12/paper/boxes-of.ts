import type { Cents } from '../../claim/cents.ts'
import { dollars } from '../../claim/cents.ts'
import type { Claim } from '../../claim/claim.ts'
import type { Coverage } from '../../claim/coverage.ts'
import type { Day } from '../../claim/day.ts'
import { inDigits } from '../../claim/exact.ts'
import type { Line } from '../../claim/line.ts'
import type { Provider } from '../../claim/parties.ts'
import { totalOf } from '../../edits/scene.ts'
import { destinationOf } from '../professional/destination.ts'
import { basicText } from '../wire/segment-text.ts'
import type { BoxName, LineBoxName, PaperForm } from './box.ts'
import { BOXES } from './box.ts'
import { printedAddress, printedDay, printedPerson, printedPointers, printedProvider } from './paper-text.ts'

export const SIGNED = 'SIGNATURE ON FILE'

/** Box 1 by SBR09: Medicare, Medicaid, TRICARE, CHAMPVA, federal employees' compensation; a group plan or another one. */
export const KINDS: Readonly<Record<string, string>> = {
  ...{ MB: 'MEDICARE', MA: 'MEDICARE', MC: 'MEDICAID', CH: 'TRICARE', VA: 'CHAMPVA', FI: 'FECA' },
  ...{ CI: 'GROUP', '12': 'GROUP', '13': 'GROUP', '14': 'GROUP', '15': 'GROUP', BL: 'GROUP', HM: 'GROUP' },
}
export const RELATIONSHIPS: Readonly<Record<string, string>> = { '18': 'SELF', '01': 'SPOUSE', '19': 'CHILD' }

const yes = (is: boolean): string => (is ? 'YES' : 'NO')

/** The other dates in the order in which box 15, which holds one, takes them. */
export const otherDates = ({ accident, dates }: Claim): readonly (readonly [qualifier: string, day: Day])[] =>
  (
    [
      ['439', accident?.on],
      ['454', dates.initialTreatment],
      ['304', dates.lastSeen],
      ['455', dates.lastXray],
      ['090', dates.assumedCare],
      ['091', dates.relinquishedCare],
    ] as const
  ).flatMap(([qualifier, day]) => (day === undefined ? [] : [[qualifier, day] as const]))

/** The providers box 17 might name, in order: it names one. */
export const namedProviders = (claim: Claim): readonly (readonly [qualifier: string, Provider])[] =>
  (
    [
      ['DN', claim.referring],
      ['DK', claim.ordering],
      ['DQ', claim.supervising],
    ] as const
  ).flatMap(([qualifier, who]) => (who === undefined ? [] : [[qualifier, who] as const]))

/** The first plan beside the one the claim is sent to: the form has room for one. */
const otherOf = (claim: Claim): Coverage | undefined =>
  claim.coverages.find((coverage) => coverage !== destinationOf(claim))

function insuredBoxes(claim: Claim): Partial<Record<BoxName, string>> {
  const { subscriber, payer, filing, relationship } = destinationOf(claim)
  const other = otherOf(claim)
  return {
    top: [basicText(payer.name), basicText(payer.id), printedAddress(payer.address)]
      .filter(Boolean)
      .join('\n'),
    ...{
      '1': KINDS[filing] ?? 'OTHER',
      '1a': basicText(subscriber.memberId),
      '4': printedPerson(subscriber),
    },
    ...{
      '6': relationship === '' ? '' : (RELATIONSHIPS[relationship] ?? 'OTHER'),
      '7': printedAddress(subscriber.address),
    },
    ...{ '11': basicText(subscriber.group ?? ''), '11a': printedDay(subscriber.birth) },
    ...{
      '11a sex': subscriber.sex ?? '',
      '11c': basicText(subscriber.groupName ?? ''),
      '11d': yes(other !== undefined),
    },
    ...(other && {
      ...{ '9': printedPerson(other.subscriber), '9d': basicText(other.payer.name) },
      '9a': basicText(other.subscriber.group ?? other.subscriber.memberId),
    }),
  }
}

function conditionBoxes(claim: Claim): Partial<Record<BoxName, string>> {
  const { accident, dates, release, benefitsAssigned } = claim
  const caused = (kind: 'auto' | 'employment' | 'other') => yes(accident?.kinds.includes(kind) ?? false)
  const [illness, qualifier] = dates.onset
    ? [dates.onset, '431']
    : [dates.lastMenses, dates.lastMenses ? '484' : '']
  const [otherDate] = otherDates(claim)
  const [named] = namedProviders(claim)
  return {
    ...{
      '10a': caused('employment'),
      '10b': caused('auto'),
      '10b state': accident?.state ?? '',
      '10c': caused('other'),
    },
    ...{ '12': release === 'Y' ? SIGNED : '', '13': benefitsAssigned === 'Y' ? SIGNED : '' },
    ...{ '14': printedDay(illness), '14 qualifier': qualifier ?? '' },
    ...{ '15': printedDay(otherDate?.[1]), '15 qualifier': otherDate?.[0] ?? '' },
    ...{ '16 from': printedDay(dates.disabledFrom), '16 through': printedDay(dates.disabledThrough) },
    ...(named && { '17': printedProvider(named[1]), '17 qualifier': named[0], '17b': named[1].npi ?? '' }),
    ...{ '18 from': printedDay(dates.admitted), '18 through': printedDay(dates.discharged) },
  }
}

/** What was paid so far: by the patient and by other payers (NUCC manual, item 29). */
const paidOf = (claim: Claim): Cents =>
  claim.coverages.reduce(
    (all, coverage) => (coverage === destinationOf(claim) ? all : all + (coverage.prior?.paid ?? 0)),
    (claim.patientPaid ?? 0) as number,
  ) as Cents

function claimBoxes(claim: Claim): Partial<Record<BoxName, string>> {
  const { billing, rendering, facility, patient } = claim
  const paid = paidOf(claim)
  return {
    ...{ '2': printedPerson(patient), '3': printedDay(patient.birth), '3 sex': patient.sex ?? '' },
    ...{ '5': printedAddress(patient.address), '5 phone': basicText(patient.phone ?? '') },
    '19': basicText(claim.note ?? claim.attachment ?? ''),
    ...{ '20': 'NO', '21': claim.diagnoses.join('\n'), '21 indicator': '0' },
    ...{
      '22': claim.frequency === '1' ? '' : claim.frequency,
      '22 original': basicText(claim.original ?? ''),
    },
    '23': basicText(claim.authorization ?? claim.referral ?? claim.clia ?? ''),
    ...{
      '25': billing.taxId?.number ?? '',
      '25 kind': billing.taxId ? (billing.taxId.kind === 'ssn' ? 'SSN' : 'EIN') : '',
    },
    ...{ '26': basicText(claim.id), '27': yes(claim.assignment !== 'C'), '28': dollars(totalOf(claim)) },
    ...{ '29': paid === 0 ? '' : dollars(paid), '31': claim.signature ? SIGNED : '' },
    '31 name': rendering ? printedProvider(rendering) : '',
    ...(facility && {
      '32': [printedProvider(facility), printedAddress(facility.address)].filter(Boolean).join('\n'),
      '32a': facility.npi ?? '',
    }),
    '33': [printedProvider(billing), printedAddress(billing.address)].filter(Boolean).join('\n'),
    ...{
      '33 phone': basicText(billing.phone ?? ''),
      '33a': billing.npi ?? '',
      '33b': billing.taxonomy ?? '',
    },
  }
}

function lineBoxes(claim: Claim, line: Line): Readonly<Record<LineBoxName, string>> {
  const { drug, from, through = from, note } = line
  const who = line.rendering ?? claim.rendering ?? claim.billing
  const taxonomy = who.taxonomy ?? ''
  return {
    shaded: [drug ? `N4${drug.ndc} ${drug.unit}${inDigits(drug.quantity)}` : '', basicText(note ?? '')]
      .filter(Boolean)
      .join('\n'),
    ...{ 'A from': printedDay(from), 'A through': printedDay(through), B: line.place ?? claim.place },
    ...{ C: line.emergency ? 'Y' : '', D: line.procedure, 'D modifiers': line.modifiers.join(' ') },
    ...{ E: printedPointers(line.pointers), F: dollars(line.charge), G: inDigits(line.units), H: '' },
    ...{ I: taxonomy === '' ? '' : 'ZZ', 'J shaded': taxonomy, J: who.npi ?? '' },
  }
}

/**
 * A claim as it stands on a CMS-1500. The form holds less than a claim: one other plan, one other date, one of three
 * named providers, no adjustments of earlier payers; `paperLimits` says what does not fit.
 */
export function boxesOf(claim: Claim): PaperForm {
  const filled = { ...insuredBoxes(claim), ...conditionBoxes(claim), ...claimBoxes(claim) }
  const names = Object.keys(BOXES) as BoxName[]
  const boxes = Object.fromEntries(names.map((name) => [name, filled[name] ?? ''])) as Record<BoxName, string>
  return { boxes, lines: claim.lines.map((line) => lineBoxes(claim, line)) }
}
