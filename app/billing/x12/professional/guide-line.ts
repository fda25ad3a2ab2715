import type { LoopRule, SegmentRule } from '../guide/guide.ts'
import { ANY, loop, segment } from '../guide/guide.ts'
import {
  adjustments,
  ambulance,
  amount,
  city,
  condition,
  contract,
  date,
  lineNumbers,
  PROCEDURE,
  paperwork,
  provider,
  providerLoop,
  reference,
  repriced,
  specialty,
  street,
  TRANSPORTED,
} from './guide-parts.ts'

/** SV107: diagnoses by number. */
const ONE_TO_TWELVE = '1|2|3|4|5|6|7|8|9|10|11|12'
const POINTERS = `(R=${ONE_TO_TWELVE},S=${ONE_TO_TWELVE},S=${ONE_TO_TWELVE},S=${ONE_TO_TWELVE})`

/** Numbers that may belong to one of several payers (REF04). */
const ofAPayer = (code: string): SegmentRule => segment('REF', 'S', `R=${code} R N S(R=2U,R)`, 5)

/** One service (2400) with its drug, its providers and what earlier payers made of it. */
export const LINE: LoopRule = loop('2400', 'line', 'R', 50, [
  segment('LX', 'R', 'R'),
  segment('SV1', 'R', `R${PROCEDURE} R R=MJ|UN R S N R${POINTERS} N S=Y N S=Y S=Y N N S=0`),
  segment('SV5', 'S', 'R(R=HC,R) R=DA R R R R=1|4|6'),
  paperwork(),
  // A certificate of medical necessity for durable equipment: it has no number.
  segment('PWK', 'S', 'R=CT R=AB|AD|AF|AG|NS'),
  ambulance(),
  segment('CR3', 'S', 'R=I|R|S R=MO R'),
  condition('07', TRANSPORTED, { most: 3 }),
  ...[condition('70', '65', { room: 1 }), condition('09', '38|ZV', { room: 2 })],
  date('472', 'D8|RD8', 'R'),
  ...[date('471'), date('607'), date('463'), date('461'), date('304'), date('738|739', 'D8', 'S', 2)],
  ...[date('011'), date('455'), date('454')],
  segment('QTY', 'S', 'R=PT R'),
  segment('QTY', 'S', 'R=FL R'),
  segment('MEA', 'S', 'R=OG|TR R=HT|R1|R2|R3|R4 R', 5),
  contract(),
  ...[reference('9B'), reference('9D'), ofAPayer('G1'), reference('6R'), reference('EW'), reference('X4')],
  ...[reference('F4'), reference('BT'), ofAPayer('9F')],
  ...[amount('T'), amount('F4')],
  segment('K3', 'S', 'R', 10),
  segment('NTE', 'S', 'R=ADD|DCP R'),
  segment('NTE', 'S', 'R=TPO R'),
  segment('PS1', 'S', 'R R'),
  repriced(true),
  loop('2410', 'drug', 'S', 1, [
    segment('LIN', 'R', 'N R=EN|EO|HI|N4|ON|UK|UP R'),
    segment('CTP', 'R', 'N N N R R(R=F2|GR|ME|ML|UN)'),
    reference('VY|XZ'),
  ]),
  providerLoop('2420A', 'rendering provider of the line', 1, [
    provider('82', '1|2'),
    specialty('PE'),
    lineNumbers(),
  ]),
  providerLoop('2420B', 'purchased service provider', 1, [
    segment('NM1', 'R', 'R=QB R=1|2 N N N N N S=XX S'),
    lineNumbers('0B|1G|G2'),
  ]),
  providerLoop('2420C', 'service facility of the line', 1, [
    segment('NM1', 'R', 'R=77 R=2 R N N N N S=XX S'),
    ...[street('R'), city('R')],
    segment('REF', 'S', 'R=G2|LU R N S(R=2U,R)', 3),
  ]),
  providerLoop('2420D', 'supervising provider of the line', 1, [provider('DQ', '1'), lineNumbers()]),
  providerLoop('2420E', 'ordering provider', 1, [
    provider('DK', '1'),
    street('S'),
    city('S'),
    lineNumbers('0B|1G|G2'),
    segment('PER', 'S', 'R=IC S R=EM|FX|TE R S=EM|EX|FX|TE S S=EM|EX|FX|TE S'),
  ]),
  providerLoop('2420F', 'referring provider of the line', 2, [
    provider('DN|P3', '1'),
    lineNumbers('0B|1G|G2'),
  ]),
  providerLoop('2420G', 'pick-up of an ambulance', 1, [
    segment('NM1', 'R', 'R=PW R=2'),
    street('R'),
    city('R'),
  ]),
  providerLoop('2420H', 'drop-off of an ambulance', 1, [
    segment('NM1', 'R', 'R=45 R=2 S'),
    street('R'),
    city('R'),
  ]),
  loop('2430', 'what an earlier payer made of the line', 'S', 15, [
    segment('SVD', 'R', `R R R${PROCEDURE} N R S`),
    adjustments(),
    date('573', 'D8', 'R'),
    amount('EAF'),
  ]),
  loop('2440', 'form', 'S', ANY, [
    segment('LQ', 'R', 'R=AS|UT R'),
    segment('FRM', 'R', 'R S=N|W|Y S S S', 99),
  ]),
])
