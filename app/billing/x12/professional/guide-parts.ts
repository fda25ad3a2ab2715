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

/** A file that follows on paper or by a portal. */
export const paperwork = (most: number, more = ''): SegmentRule =>
  segment('PWK', 'S', `R R=AA|BM|EL|EM|FT|FX${more} N N S=AC S`, most)
export const ambulance = (): SegmentRule => segment('CR1', 'S', 'S=LB S N R=A|B|C|D|E R=DH R N N S S')
export const condition = (codes: string, most = 1): SegmentRule =>
  segment('CRC', 'S', `R=${codes} R=N|Y R S S S S`, most)
export const repriced = (isLine: boolean): SegmentRule =>
  segment(
    'HCP',
    'S',
    isLine ? 'R R S S S S S N S=ER|HC|IV|WK S S=MJ|UN S S S S' : 'R R S S S S S N N N N N S S S',
  )
