import type { LoopRule, SegmentRule } from '../guide/guide.ts'
import { ANY, loop, segment } from '../guide/guide.ts'
import { LINE } from './guide-line.ts'
import {
  adjustments,
  ambulance,
  amount,
  city,
  condition,
  contract,
  date,
  otherNumbers,
  paperwork,
  provider,
  providerLoop,
  reference,
  repriced,
  specialty,
  street,
  TRANSPORTED,
} from './guide-parts.ts'

const RELATIONS = '01|18|19|20|21|39|40|53|G8'
/** SBR09: kinds of coverage. */
export const FILINGS = '11|12|13|14|15|16|17|AM|BL|CH|CI|DS|FI|HM|LM|MA|MB|MC|OF|TV|VA|WC|ZZ'
/** SBR01: whose turn it is. */
export const TURNS = 'P|S|T|A|B|C|D|E|F|G|H|U'

/** A diagnosis: ABK the first, ABF the others. ICD-9 (BK, BF) is read, so that it can be refused by name (`situations.ts`). */
const DIAGNOSES = `R(R=ABK|BK,R)${' S(R=ABF|BF,R)'.repeat(11)}`

const claimReferences: readonly SegmentRule[] = [
  reference('4N'),
  reference('F5'),
  reference('EW'),
  reference('9F'),
  reference('G1'),
  reference('F8'),
  reference('X4'),
  reference('9A'),
  reference('9C'),
  reference('LX'),
  reference('D9'),
  reference('EA'),
  reference('P4'),
  reference('1J'),
]

const claimDates: readonly SegmentRule[] = [
  ...[
    date('431'),
    date('454'),
    date('304'),
    date('453'),
    date('439', 'D8'),
    date('484'),
    date('455'),
    date('471'),
  ],
  date('314|360|361', 'D8|RD8'),
  ...[date('297'), date('296'), date('435'), date('096'), date('090|091', 'D8', 'S', 2), date('444')],
  date('050'),
]

/** What another payer has to do with the claim (coordination of benefits). */
const OTHER_COVERAGE: LoopRule = loop('2320', 'other coverage', 'S', 10, [
  segment('SBR', 'R', `R=${TURNS} R=${RELATIONS} S S S=12|13|14|15|16|41|42|43|47 N N N S=${FILINGS}`),
  adjustments(),
  amount('D'),
  amount('A8'),
  amount('EAF'),
  segment('OI', 'R', 'N N R=N|W|Y S=P N R=I|Y'),
  segment('MOA', 'S', 'S S S S S S S S S'),
  loop('2330A', 'other subscriber', 'R', 1, [
    segment('NM1', 'R', 'R=IL R=1|2 R S S N S R=II|MI R'),
    ...[street('S'), city('S'), reference('SY')],
  ]),
  loop('2330B', 'other payer', 'R', 1, [
    segment('NM1', 'R', 'R=PR R=2 R N N N N R=PI|XV R'),
    ...[street('S'), city('S'), date('573')],
    ...[reference('2U|EI|FY|NF', 2), reference('G1'), reference('9F'), reference('T4'), reference('F8')],
  ]),
  loop('2330C', 'referring provider of the other payer', 'S', 2, [
    segment('NM1', 'R', 'R=DN|P3 R=1'),
    reference('0B|1G|G2', 3, 'R'),
  ]),
  loop('2330D', 'rendering provider of the other payer', 'S', 1, [
    segment('NM1', 'R', 'R=82 R=1|2'),
    reference('0B|1G|G2|LU', 3, 'R'),
  ]),
  loop('2330E', 'service facility of the other payer', 'S', 1, [
    segment('NM1', 'R', 'R=77 R=2'),
    reference('0B|G2|LU', 3, 'R'),
  ]),
  loop('2330F', 'supervising provider of the other payer', 'S', 1, [
    segment('NM1', 'R', 'R=DQ R=1'),
    reference('0B|1G|G2|LU', 3, 'R'),
  ]),
  loop('2330G', 'billing provider of the other payer', 'S', 1, [
    segment('NM1', 'R', 'R=85 R=1|2'),
    reference('G2|LU', 2, 'R'),
  ]),
])

/** A claim with everything below it (2300 to 2440). */
export const CLAIM: LoopRule = loop('2300', 'claim', 'S', 100, [
  segment(
    'CLM',
    'R',
    'R R N N R(R,R=B,R) R=N|Y R=A|B|C R=N|W|Y R=I|Y S=P S(R=AA|EM|OA,S=AA|EM|OA,N,S,S) S=02|03|05|09 N N N N N N N S=1|2|3|4|5|6|7|8|9|10|11|15',
  ),
  ...claimDates,
  paperwork(),
  contract(),
  amount('F5'),
  ...claimReferences,
  segment('K3', 'S', 'R', 10),
  segment('NTE', 'S', 'R=ADD|CER|DCP|DGN|TPO R'),
  ambulance(),
  segment('CR2', 'S', 'N N N N N N N R=A|C|D|E|F|G|M N S S'),
  condition('07', TRANSPORTED, { most: 3 }),
  condition('E1|E2|E3', 'L1|L2|L3|L4|L5', { most: 3 }),
  condition('75', 'IH', { room: 1, answers: 'Y' }),
  condition('ZZ', 'AV|NU|S2|ST', { room: 3 }),
  segment('HI', 'R', DIAGNOSES),
  segment('HI', 'S', 'R(R=BP,R) S(R=BO,R)'),
  segment('HI', 'S', `R(R=BG,R)${' S(R=BG,R)'.repeat(11)}`, 2),
  repriced(false),
  providerLoop('2310A', 'referring provider', 2, [provider('DN|P3', '1'), otherNumbers(3, '0B|1G|G2')]),
  providerLoop('2310B', 'rendering provider', 1, [provider('82', '1|2'), specialty('PE'), otherNumbers(4)]),
  providerLoop('2310C', 'service facility', 1, [
    segment('NM1', 'R', 'R=77 R=2 R N N N N S=XX S'),
    ...[street('R'), city('R'), otherNumbers(3, '0B|G2|LU')],
    segment('PER', 'S', 'R=IC S R=TE R S=EX S'),
  ]),
  providerLoop('2310D', 'supervising provider', 1, [provider('DQ', '1'), otherNumbers(4)]),
  providerLoop('2310E', 'pick-up of an ambulance', 1, [
    segment('NM1', 'R', 'R=PW R=2'),
    street('R'),
    city('R'),
  ]),
  providerLoop('2310F', 'drop-off of an ambulance', 1, [
    segment('NM1', 'R', 'R=45 R=2 S'),
    street('R'),
    city('R'),
  ]),
  OTHER_COVERAGE,
  LINE,
])

const contactOfPatient = (): SegmentRule => segment('PER', 'S', 'R=IC S R=TE R S=EX S')

/** A patient who is not the subscriber. */
export const DEPENDENT: LoopRule = loop('2000C', 'patient', 'S', ANY, [
  segment('HL', 'R', 'R R R=23 R=0'),
  segment('PAT', 'R', 'R=01|19|20|21|39|40|53|G8 N N N S=D8 S S=01 S S=Y'),
  loop('2010CA', 'patient’s name', 'R', 1, [
    segment('NM1', 'R', 'R=QC R=1 R S S N S'),
    ...[street('R'), city('R'), segment('DMG', 'R', 'R=D8 R R=F|M|U')],
    ...[reference('Y4'), reference('1W|SY'), contactOfPatient()],
  ]),
  CLAIM,
])

/** A subscriber with a plan, its claims and its dependents. */
export const SUBSCRIBER: LoopRule = loop('2000B', 'subscriber', 'R', ANY, [
  segment('HL', 'R', 'R R R=22 R=0|1'),
  segment('SBR', 'R', `R=${TURNS} S=18 S S S=12|13|14|15|16|41|42|43|47 N N N S=${FILINGS}`),
  segment('PAT', 'S', 'N N N N S=D8 S S=01 S S=Y'),
  loop('2010BA', 'subscriber’s name', 'R', 1, [
    segment('NM1', 'R', 'R=IL R=1|2 R S S N S S=II|MI S'),
    ...[street('S'), city('S'), segment('DMG', 'S', 'R=D8 R R=F|M|U')],
    ...[reference('SY'), reference('Y4'), contactOfPatient()],
  ]),
  loop('2010BB', 'payer', 'R', 1, [
    segment('NM1', 'R', 'R=PR R=2 R N N N N R=PI|XV R'),
    ...[street('S'), city('S'), reference('2U|EI|FY|NF', 3), reference('G2|LU', 2)],
  ]),
  CLAIM,
  DEPENDENT,
])
