import type { LoopRule, SegmentRule } from '../guide/guide.ts'
import { loop, segment } from '../guide/guide.ts'
import { city, reference, street } from '../professional/guide-parts.ts'

/** What eligibility inquiries and their answers share. */

/** NM101 of providers who ask, and of whom benefits speak. */
const ASKERS = '1P|2B|36|80|FA|GP|P5|PR'
export const PROVIDER_NUMBERS = '0B|1C|1D|1J|4A|CT|EL|EO|HPI|JD|N5|N7|Q4|SY|TJ'
export const PERSON_NUMBERS = '18|1L|1W|3H|49|6P|CE|CT|EA|EJ|F6|GH|HJ|IF|IG|ML|MRC|N6|NQ|Q4|SY|Y4'

/** The source of what is known: a payer. */
export const source = (): SegmentRule =>
  segment('NM1', 'R', 'R=2B|36|GP|P5|PR R=1|2 S S S N S R=24|46|FI|NI|PI|XV|XX R')
/** Who asks. */
export const asker = (): SegmentRule =>
  segment('NM1', 'R', `R=${ASKERS} R=1|2 S S S N S R=24|34|FI|PI|PP|SV|XV|XX R`)

export const specialty27 = (): SegmentRule =>
  segment('PRV', 'S', 'R=AD|AT|BI|CO|CV|H|HH|LA|OT|P1|P2|PC|PE|R|RF|SB|SK|SU S=9K|D3|EI|HPI|PXC|SY|TJ S')

/** Why a request is refused, and what to do (AAA). */
export const rejection = (): SegmentRule => segment('AAA', 'S', 'R=N|Y N R R=C|N|P|R|S|W|X|Y', 9)

/** A person: subscriber (IL) or dependent (03), with the numbers, days and the diagnoses an inquiry may name. */
export const person = (
  id: string,
  code: 'IL' | '03',
  { isAnswer }: { readonly isAnswer: boolean },
): LoopRule =>
  loop(id, code === 'IL' ? 'subscriber' : 'dependent', 'R', 1, [
    code === 'IL'
      ? segment('NM1', 'R', 'R=IL R=1|2 S S S N S S=II|MI S')
      : segment('NM1', 'R', `R=03 R=1 S S S N S ${isAnswer ? 'S=II|MI S' : 'N N'}`),
    isAnswer ? explained(PERSON_NUMBERS, 9) : reference(PERSON_NUMBERS, 9),
    ...[street('S'), city('S')],
    ...(isAnswer ? [rejection()] : []),
    specialty27(),
    segment('DMG', 'S', 'S=D8 S S'),
    segment('INS', 'S', 'R=N|Y R S S N N N N N N N N N N N N S'),
    segment('HI', 'S', `R(R=ABK|BK,R)${' S(R=ABF|BF,R)'.repeat(7)}`),
    segment('DTP', 'S', 'R R=D8|RD8 R', isAnswer ? 9 : 2),
    ...(isAnswer ? [segment('MPI', 'S', 'R R R S S S S')] : []),
  ])

/** A number that an answer may explain (REF03: the name of a group). */
export const explained = (codes: string, most: number): SegmentRule =>
  segment('REF', 'S', `R=${codes} R S`, most)

export const traces = (most: number): SegmentRule => segment('TRN', 'S', 'R=1|2 R R S', most)
