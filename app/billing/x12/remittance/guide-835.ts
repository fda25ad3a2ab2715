import type { Guide, LoopRule, SegmentRule } from '../guide/guide.ts'
import { ANY, loop, segment } from '../guide/guide.ts'
import { reference } from '../professional/guide-parts.ts'
import type { SetKind } from '../wire/write-file.ts'

/** The remittance, 005010X221A1: its group and version; ST03 is not used. */
export const REMITTANCE: SetKind = { id: '835', group: 'HP', version: '005010X221A1', hasVersion: false }

/** CLP06: kinds of coverage. */
export const FILINGS_835 = '12|13|14|15|16|17|AM|CH|DS|HM|LM|MA|MB|MC|OF|TV|VA|WC|ZZ'
/** CLP02: 1 to 3 processed as first to third payer, 4 denied, 19 to 21 the same and forwarded, 22 reversal, 23 forwarded, 25 predetermination. */
const STATUSES = '1|2|3|4|19|20|21|22|23|25'
/** PLB03-1. */
const PROVIDER_REASONS =
  '50|51|72|90|AH|AM|AP|B2|B3|BD|BN|C5|CR|CS|CT|CV|CW|DM|E3|FB|FC|GO|HM|IP|IR|IS|J1|L3|L6|LE|LS|OA|OB|PI|PL|RA|RE|SL|TL|WO|WU'

/** Group CR stands only in remittances older than 005010 (billing.md 2.5). */
const adjustments = (): SegmentRule => segment('CAS', 'S', `R=CO|OA|PI|PR R R S${' S S S'.repeat(5)}`, 99)
const money = (codes: string, most: number): SegmentRule => segment('AMT', 'S', `R=${codes} R`, most)
const quantities = (codes: string, most: number): SegmentRule => segment('QTY', 'S', `R=${codes} R`, most)
const day = (codes: string, most = 1): SegmentRule => segment('DTM', 'S', `R=${codes} R`, most)
const name = (code: string, kinds: string, usage: 'R' | 'S', id: 'R' | 'S', ids: string): SegmentRule =>
  segment('NM1', usage, `R=${code} R=${kinds} S S S N S ${id}=${ids} ${id}`)
const PROVIDER_IDS = '0B|1A|1B|1C|1D|1G|1H|1J|D3|G2|LU'

/** The service paid and, where it is another, the one claimed, which may be described and has fewer kinds of codes. */
const PAID_SERVICE = '(R=AD|ER|HC|HP|IV|N4|N6|NU|UI|WK,R,S,S,S,S)'
const SENT_SERVICE = '(R=AD|ER|HC|HP|IV|N4|NU|WK,R,S,S,S,S,S)'
const LINE: LoopRule = loop('2110', 'service', 'S', 999, [
  segment('SVC', 'R', `R${PAID_SERVICE} R R S S S${SENT_SERVICE} S`),
  day('150|151|472', 2),
  adjustments(),
  reference('1S|APC|BB|E9|G1|G3|LU|RB', 8),
  reference('6R'),
  reference('0B|1A|1B|1C|1D|1G|1H|1J|D3|G2|HPI|SY|TJ', 10),
  reference('0K', 5),
  money('B6|KH|T|T2|ZK|ZL|ZM|ZN|ZO', 9),
  quantities('ZK|ZL|ZM|ZN|ZO', 6),
  segment('LQ', 'S', 'R=HE|RX R', 99),
])

const CLAIM: LoopRule = loop('2100', 'claim', 'R', ANY, [
  segment('CLP', 'R', `R R=${STATUSES} R R S R=${FILINGS_835} R S S N S S S`),
  adjustments(),
  name('QC', '1', 'R', 'S', '34|HN|II|MI|MR'),
  name('IL', '1|2', 'S', 'R', 'FI|II|MI'),
  name('74', '1|2', 'S', 'S', 'C'),
  name('82', '1|2', 'S', 'R', 'BD|BS|FI|MC|PC|SL|UP|XX'),
  segment('NM1', 'S', 'R=TT R=2 R N N N N R=AD|FI|NI|PI|PP|XV R'),
  segment('NM1', 'S', 'R=PR R=2 R N N N N R=AD|FI|NI|PI|PP|XV R'),
  name('GB', '1|2', 'S', 'S', 'FI|II|MI'),
  segment('MIA', 'S', `R${' S'.repeat(23)}`),
  segment('MOA', 'S', 'S S S S S S S S S'),
  reference('1L|1W|28|6P|9A|9C|BB|CE|EA|F8|G1|G3|IG|SY', 5),
  reference(PROVIDER_IDS, 10),
  ...[day('232|233', 2), day('036'), day('050')],
  segment('PER', 'S', 'R=CX S R=EM|FX|TE R S=EM|EX|FX|TE S S=EX S', 2),
  money('AU|D8|DY|F5|I|NL|T|T2|ZK|ZL|ZM|ZN|ZO', 13),
  quantities('CA|CD|LA|LE|NE|NR|OU|PS|VS|ZK|ZL|ZM|ZN|ZO', 14),
  LINE,
])

/**
 * The remittance as a tree of loops, in our words. Claims that stand in no group (LX) are told and still read: some
 * payers leave it out. Source: the structure of X12 005010X221A1 (facts; no wording of the guide).
 */
export const REMITTANCE_GUIDE: Guide = {
  ...{ id: '835', version: REMITTANCE.version },
  root: loop('835', 'remittance', 'R', 1, [
    // ST03 is not used; files of others often have the version there, which harms nobody.
    segment('ST', 'R', 'R=835 R S=005010X221A1|005010X221'),
    segment(
      'BPR',
      'R',
      'R=C|D|H|I|P|U|X R R=C|D R=ACH|BOP|CHK|FWT|NON S=CCP|CTX S=01|04 S S=DA S S S S=01|04 S S=DA|SG S R',
    ),
    segment('TRN', 'R', 'R=1 R R S'),
    segment('CUR', 'S', 'R=PR R'),
    reference('EV'),
    reference('F2'),
    day('405'),
    loop('1000A', 'payer', 'R', 1, [
      segment('N1', 'R', 'R=PR R S=XV S'),
      segment('N3', 'R', 'R S'),
      segment('N4', 'R', 'R S S S N N S'),
      reference('2U|EO|HI|NF', 4),
      segment('PER', 'S', 'R=CX S S=EM|FX|TE S S=EM|EX|FX|TE S S=EX S'),
      segment('PER', 'R', 'R=BL S S=EM|TE|UR S S=EM|EX|FX|TE|UR S S=EM|EX|FX|UR S', ANY),
      segment('PER', 'S', 'R=IC N R=UR R'),
    ]),
    loop('1000B', 'payee', 'R', 1, [
      segment('N1', 'R', 'R=PE R R=FI|XV|XX R'),
      segment('N3', 'S', 'R S'),
      segment('N4', 'S', 'R S S S N N S'),
      reference('0B|D3|PQ|TJ', ANY),
      segment('RDM', 'S', 'R=BM|EM|FT|OL S S'),
    ]),
    { ...CLAIM, usage: 'S' },
    loop('2000', 'group of claims', 'S', ANY, [
      segment('LX', 'R', 'R'),
      segment('TS3', 'S', `R R R R R${' N'.repeat(7)} S N S N S S N S S S S S`),
      segment('TS2', 'S', 'S '.repeat(19).trim()),
      CLAIM,
    ]),
    segment('PLB', 'S', `R R R(R=${PROVIDER_REASONS},S) R${` S(R=${PROVIDER_REASONS},S) S`.repeat(5)}`, ANY),
    segment('SE', 'R', 'R R'),
  ]),
}
