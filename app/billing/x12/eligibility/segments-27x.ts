import type { Level } from '../shape/levels.ts'
import { levelIn, levelSegments } from '../shape/levels.ts'
import {
  AMOUNT,
  addressOut,
  askedDemographicsOut,
  CONTACT,
  dateOut,
  demographicsOut,
  NAME,
  NUMBER,
  RELATION,
  SPECIALTY,
  TRACE,
} from '../shape/parties.ts'
import { writeShape } from '../shape/shape.ts'
import type { OutSegment } from '../wire/segment-text.ts'
import type {
  AskedServices,
  Asker,
  Benefit,
  EligibilityAnswer,
  EligibilityAnswers,
  EligibilityInquiries,
  EligibilityPerson,
  Exchange,
  Rejection,
} from './eligibility.ts'
import { ASKED, BEGINNING, BENEFIT, DELIVERY, DETAIL, MESSAGE, PART, REJECTION } from './eligibility.ts'

const beginning = ({ of: _, ...said }: Exchange<unknown>): OutSegment =>
  writeShape(BEGINNING, said, { 1: '0022' })
const rejected = (all: readonly Rejection[]): readonly OutSegment[] =>
  all.map((one) => writeShape(REJECTION, one))
const specialty = ({ specialty: one }: Pick<Asker, 'specialty'>): readonly OutSegment[] =>
  one ? [writeShape(SPECIALTY, one)] : []

const askerSegments = (asker: Asker): readonly OutSegment[] => [
  writeShape(PART, asker),
  ...asker.numbers.map((one) => writeShape(NUMBER, one)),
  ...addressOut(asker.address),
  ...rejected(asker.rejections),
  ...specialty(asker),
]

const personSegments = (
  person: EligibilityPerson,
  code: 'IL' | '03',
  demographics = demographicsOut,
): readonly OutSegment[] => [
  ...person.traces.map((one) => writeShape(TRACE, one)),
  writeShape(NAME, person, { 1: code }),
  ...person.numbers.map((one) => writeShape(NUMBER, one)),
  ...addressOut(person.address),
  ...rejected(person.rejections),
  ...specialty(person),
  ...demographics(person),
  ...(person.relation ? [writeShape(RELATION, person.relation)] : []),
  ...person.dates.map(dateOut),
]

const askedSegments = (asked: AskedServices): readonly OutSegment[] => [
  writeShape(ASKED, asked),
  ...asked.amounts.map((one) => writeShape(AMOUNT, one)),
  ...asked.details.map((one) => writeShape(DETAIL, one)),
  ...asked.numbers.map((one) => writeShape(NUMBER, one)),
  ...asked.dates.map(dateOut),
]

const benefitSegments = (benefit: Benefit): readonly OutSegment[] => [
  writeShape(BENEFIT, benefit),
  ...benefit.deliveries.map((one) => writeShape(DELIVERY, one)),
  ...benefit.numbers.map((one) => writeShape(NUMBER, one)),
  ...benefit.dates.map(dateOut),
  ...rejected(benefit.rejections),
  ...benefit.messages.map((words) => writeShape(MESSAGE, { words })),
  ...benefit.details.map((one) => writeShape(DETAIL, one)),
  ...(benefit.parties.length === 0
    ? []
    : [
        ['LS', '2120'] as const,
        ...benefit.parties.flatMap((party) => [
          writeShape(PART, party),
          ...addressOut(party.address),
          ...party.contacts.map((one) => writeShape(CONTACT, one)),
          ...specialty(party),
        ]),
        ['LE', '2120'] as const,
      ]),
]

/** What stands in the levels of one patient; a subscriber is shared by dependents who follow one another. */
function patientLevels(
  above: Level,
  subscriber: EligibilityPerson,
  dependent: EligibilityPerson | undefined,
  said: readonly OutSegment[],
  demographics = demographicsOut,
): void {
  const own = personSegments(subscriber, 'IL', demographics)
  const level = levelIn(above.below, '22', dependent ? own : [...own, ...said], dependent !== undefined)
  if (dependent)
    levelIn(level.below, '23', [...personSegments(dependent, '03', demographics), ...said], false)
}

/** Inquiries as what stands between ST and SE. */
export function inquirySegments(inquiries: EligibilityInquiries): readonly OutSegment[] {
  const levels: Level[] = []
  for (const { payer, provider, subscriber, dependent, asked } of inquiries.of) {
    const source = levelIn(levels, '20', [writeShape(PART, payer)])
    const receiver = levelIn(source.below, '21', askerSegments(provider))
    patientLevels(receiver, subscriber, dependent, asked.flatMap(askedSegments), askedDemographicsOut)
  }
  return [beginning(inquiries), ...levelSegments(levels)]
}

const sourceSegments = ({ payer }: EligibilityAnswer): readonly OutSegment[] => [
  ...rejected(payer.requestRejections),
  writeShape(PART, payer),
  ...payer.contacts.map((one) => writeShape(CONTACT, one)),
  ...rejected(payer.rejections),
]

/** Answers as what stands between ST and SE. */
export function answerSegments(answers: EligibilityAnswers): readonly OutSegment[] {
  const levels: Level[] = []
  for (const answer of answers.of) {
    const { provider, subscriber, dependent, benefits } = answer
    const source = levelIn(levels, '20', sourceSegments(answer), provider !== undefined)
    if (!provider) continue
    const receiver = levelIn(source.below, '21', askerSegments(provider), subscriber !== undefined)
    if (!subscriber) continue
    patientLevels(receiver, subscriber, dependent, benefits.flatMap(benefitSegments))
  }
  return [beginning(answers), ...levelSegments(levels)]
}
