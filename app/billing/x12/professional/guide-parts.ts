import type { LoopRule, SegmentRule } from '../guide/guide.ts'
import { loop, segment } from '../guide/guide.ts'

/** Segments and loops that stand at several places of the professional claim (005010X222A1), so that each is said once. */

/** A provider by name and NPI; `kinds` 1 person, 2 organization. */
export const provider = (code: string, kinds: string, id: 'R' | 'S' = 'S'): SegmentRule =>
  segment('NM1', 'R', `R=${code} R=${kinds} R S S N S ${id}=XX ${id}`)

export const street = (usage: 'R' | 'S'): SegmentRule => segment('N3', usage, 'R S')
export const city = (usage: 'R' | 'S'): SegmentRule => segment('N4', usage, 'R S S S N N S')

export const reference = (codes: string, most = 1, usage: 'R' | 'S' = 'S'): SegmentRule =>
  segment('REF', usage, `R=${codes} R`, most)

/** Numbers of a provider besides its NPI: state license, UPIN, the payer's own, location. */
export const otherNumbers = (most: number, codes = '0B|1G|G2|LU'): SegmentRule => reference(codes, most)
/** The same at a line, where they may belong to one of the payers (REF04). */
export const lineNumbers = (codes = '0B|1G|G2|LU'): SegmentRule =>
  segment('REF', 'S', `R=${codes} R N S(R=2U,R)`, 20)

/** A day, or a period where `formats` allow it. */
export const date = (code: string, formats = 'D8', usage: 'R' | 'S' = 'S', most = 1): SegmentRule =>
  segment('DTP', usage, `R=${code} R=${formats} R`, most)

export const amount = (code: string): SegmentRule => segment('AMT', 'S', `R=${code} R`)
export const specialty = (code: string): SegmentRule => segment('PRV', 'S', `R=${code} R=PXC R`)
/** A procedure with its modifiers, as SV101 and SVD03 have it. */
export const PROCEDURE = '(R=ER|HC|IV|WK,R,S,S,S,S,S)'

export const adjustments = (): SegmentRule =>
  segment('CAS', 'S', `R=CO|CR|OA|PI|PR R R S${' S S S'.repeat(5)}`, 5)

export const contact = (
  usage: 'R' | 'S',
  most: number,
  name: 'R' | 'S' = 'S',
  more = 'EM|EX|FX|TE',
): SegmentRule => segment('PER', usage, `R=IC ${name} R=EM|FX|TE R S=${more} S S=${more} S`, most)

/** A provider loop of one or two segments. */
export const providerLoop = (
  id: string,
  label: string,
  most: number,
  children: readonly [SegmentRule, ...SegmentRule[]],
): LoopRule => loop(id, label, 'S', most, children)

/** PWK01: kinds of reports. */
const REPORTS =
  '03|04|05|06|07|08|09|10|11|13|15|21|A3|A4|AM|AS|B2|B3|B4|BR|BS|BT|CB|CK|CT|D2|DA|DB|DG|DJ|DS|EB|HC|HR|I5|IR|LA|M1|MT|NN|OB|OC|OD|OE|OX|OZ|P4|P5|PE|PN|PO|PQ|PY|PZ|RB|RR|RT|RX|SG|V5|XP'
/** A file that follows on paper or by a portal. */
export const paperwork = (): SegmentRule =>
  segment('PWK', 'S', `R=${REPORTS} R=AA|BM|EL|EM|FT|FX N N S=AC S`, 10)
/** What was agreed with the payer; CN101 says in which way it pays. */
export const contract = (): SegmentRule => segment('CN1', 'S', 'R=01|02|03|04|05|06|09 S S S S S')
export const ambulance = (): SegmentRule => segment('CR1', 'S', 'S=LB S N R=A|B|C|D|E R=DH R N N S S')

/** CRC03 of an ambulance's certification. */
export const TRANSPORTED = '01|04|05|06|07|08|09|12'
/** A category of conditions, those it has, how many of them may stand there and how often the segment. */
export const condition = (
  category: string,
  codes: string,
  { room = 5, most = 1, answers = 'N|Y' } = {},
): SegmentRule =>
  segment('CRC', 'S', `R=${category} R=${answers} R=${codes}${` S=${codes}`.repeat(room - 1)}`, most)

/** HCP01: ways of pricing; HCP13 to HCP15 say why a price is none. */
const PRICINGS = '00|01|02|03|04|05|06|07|08|09|10|11|12|13|14'
const NO_PRICE = 'S=T1|T2|T3|T4|T5|T6 S=1|2|3|4|5 S=1|2|3|4|5|6'
export const repriced = (isLine: boolean): SegmentRule =>
  segment(
    'HCP',
    'S',
    `R=${PRICINGS} R S S S S S N ${isLine ? 'S=ER|HC|IV|WK S S=MJ|UN S' : 'N N N N'} ${NO_PRICE}`,
  )
