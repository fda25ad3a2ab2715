import type { Exchange } from '../eligibility/eligibility.ts'
import { BEGINNING } from '../eligibility/eligibility.ts'
import type { Level } from '../shape/levels.ts'
import { levelIn, levelSegments } from '../shape/levels.ts'
import type { Name } from '../shape/parties.ts'
import { askedDemographicsOut, CONTACT, dateOut, NAME, NUMBER, TRACE } from '../shape/parties.ts'
import { writeShape } from '../shape/shape.ts'
import { amountOut } from '../wire/amounts.ts'
import type { OutSegment } from '../wire/segment-text.ts'
import type {
  AskedLine,
  Refusal,
  StatusAnswers,
  StatusInquiries,
  StatusInquiry,
  StatusPerson,
  ToldClaim,
} from './status.ts'
import { STATUS, STATUS_LINE } from './status.ts'

const beginning = ({ of: _, ...said }: Exchange<unknown>): OutSegment =>
  writeShape(BEGINNING, said, { 1: '0010' })
const named = (who: Name, code: string): OutSegment => writeShape(NAME, who, { 1: code })
const trace = (number: string, code: '1' | '2'): OutSegment => writeShape(TRACE, { code, number })
/** DMG stands before the name at these levels. */
const person = (who: StatusPerson, code: string): readonly OutSegment[] => [
  ...askedDemographicsOut(who),
  named(who, code),
]
const controlled = ({ control }: AskedLine): readonly OutSegment[] =>
  control === undefined ? [] : [['REF', 'FJ', control]]

const askedSegments = (inquiry: StatusInquiry): readonly OutSegment[] => [
  trace(inquiry.trace, '1'),
  ...inquiry.numbers.map((one) => writeShape(NUMBER, one)),
  ...(inquiry.charge === undefined ? [] : [['AMT', 'T3', amountOut(inquiry.charge)] as const]),
  ...inquiry.dates.map(dateOut),
  ...inquiry.lines.flatMap((line) => [
    writeShape(STATUS_LINE, line),
    ...controlled(line),
    ...line.dates.map(dateOut),
  ]),
]

/** Inquiries as what stands between ST and SE; claims of one patient that follow one another share the levels. */
export function statusInquirySegments(inquiries: StatusInquiries): readonly OutSegment[] {
  const levels: Level[] = []
  let lastKey = ''
  let last: OutSegment[] = []
  for (const inquiry of inquiries.of) {
    const { payer, receiver, providers, subscriber, dependent } = inquiry
    const key = JSON.stringify([payer, receiver, providers, subscriber, dependent])
    const said = askedSegments(inquiry)
    if (lastKey === key) {
      last.push(...said)
      continue
    }
    lastKey = key
    const top = levelIn(levels, '20', [named(payer, 'PR')])
    const middle = levelIn(top.below, '21', [named(receiver, '41')])
    const above = levelIn(
      middle.below,
      '19',
      providers.map((one) => named(one, '1P')),
    )
    const own = [...person(subscriber, 'IL'), ...(dependent ? [] : said)]
    const level = levelIn(above.below, '22', own, dependent !== undefined)
    last = own
    if (!dependent) continue
    last = [...person(dependent, 'QC'), ...said]
    levelIn(level.below, '23', last, false)
  }
  return [beginning(inquiries), ...levelSegments(levels, '23')]
}

const refused = (refusal: Refusal | undefined, code: '1' | '2'): readonly OutSegment[] =>
  refusal ? [trace(refusal.trace, code), ...refusal.statuses.map((one) => writeShape(STATUS, one))] : []

const toldSegments = (claim: ToldClaim): readonly OutSegment[] => [
  ...refused(claim, '2'),
  ...claim.numbers.map((one) => writeShape(NUMBER, one)),
  ...claim.dates.map(dateOut),
  ...claim.lines.flatMap((line) => [
    writeShape(STATUS_LINE, line),
    ...line.statuses.map((one) => writeShape(STATUS, one)),
    ...controlled(line),
    ...line.dates.map(dateOut),
  ]),
]

/** Answers as what stands between ST and SE. */
export function statusAnswerSegments(answers: StatusAnswers): readonly OutSegment[] {
  const levels: Level[] = []
  for (const answer of answers.of) {
    const { payer, receiver, receiverRefusal, providers, providerRefusal, subscriber, dependent } = answer
    const top = levelIn(levels, '20', [
      named(payer, 'PR'),
      ...payer.contacts.map((one) => writeShape(CONTACT, one)),
    ])
    const middle = levelIn(
      ...([top.below, '21', [named(receiver, '41'), ...refused(receiverRefusal, '2')]] as const),
      providers.length > 0 || subscriber !== undefined,
    )
    if (providers.length === 0 && !subscriber) continue
    const above = levelIn(
      middle.below,
      '19',
      [...providers.map((one) => named(one, '1P')), ...refused(providerRefusal, '1')],
      subscriber !== undefined,
    )
    if (!subscriber) continue
    const said = answer.claims.flatMap(toldSegments)
    const own = [named(subscriber, 'IL'), ...(dependent ? [] : said)]
    const level = levelIn(above.below, '22', own, dependent !== undefined)
    if (dependent) levelIn(level.below, '23', [named(dependent, 'QC'), ...said], false)
  }
  return [beginning(answers), ...levelSegments(levels, '23')]
}
