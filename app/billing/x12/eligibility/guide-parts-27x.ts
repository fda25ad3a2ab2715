import type { LoopRule, SegmentRule } from '../guide/guide.ts'
import { loop, segment } from '../guide/guide.ts'
import { city, reference, street } from '../professional/guide-parts.ts'

/** What eligibility inquiries and their answers share. */

/** NM101 of providers who ask, and of whom benefits speak. */
const ASKERS = '1P|2B|36|80|FA|GP|P5|PR'
export const PROVIDER_NUMBERS = '0B|1C|1D|1J|4A|CT|EL|EO|HPI|JD|N5|N7|Q4|SY|TJ'
/** Numbers of a person an inquiry may name, and those an answer may; of dependents it has one more. */
const ASKED_NUMBERS = '18|1L|1W|3H|6P|CT|EA|EJ|F6|GH|HJ|IF|IG|MRC|N6|NQ|SY|Y4'
const TOLD_NUMBERS = '18|1L|1W|3H|49|6P|CE|CT|EA|EJ|F6|GH|HJ|IF|IG|N6|NQ|Q4|SY|Y4'
/** DTP01 of a person: an inquiry names the plan's day or the card's, an answer much more. */
const ASKED_DAYS = '102|291'
const TOLD_DAYS =
  '096|102|152|291|307|318|340|341|342|343|346|347|356|357|382|435|442|458|472|539|540|636|771'
/** INS02 of dependents. */
const ASKED_RELATIONS = '01|19|34'
const TOLD_RELATIONS = '01|19|20|21|39|40|53|G8'

/** The source of what is known: a payer. */
export const source = (): SegmentRule =>
  segment('NM1', 'R', 'R=2B|36|GP|P5|PR R=1|2 S S S N S R=24|46|FI|NI|PI|XV|XX R')
/** Who asks. */
export const asker = (): SegmentRule =>
  segment('NM1', 'R', `R=${ASKERS} R=1|2 S S S N S R=24|34|FI|PI|PP|SV|XV|XX R`)

/** PRV: which provider, and by which number; who asks is told by a specialty alone. */
export const specialty27 = (numbers = '9K|D3|EI|HPI|PXC|SY|TJ'): SegmentRule =>
  segment('PRV', 'S', `R=AD|AT|BI|CO|CV|H|HH|LA|OT|P1|P2|PC|PE|R|RF|SB|SK|SU S=${numbers} S`)

/** Why a request is refused (AAA03) and what to do (AAA04), by what is refused. */
const REJECTIONS = {
  request: ['04|41|42|79', 'C|N|P|R|S|Y'],
  source: ['04|41|42|79|80|T4', 'C|N|P|R|S|W|X|Y'],
  asker: ['15|41|43|44|45|46|47|48|50|51|79|97|T4', 'C|N|R|S|W|X|Y'],
  IL: ['15|35|42|43|45|47|48|49|51|52|56|57|58|60|61|62|63|71|72|73|74|75|76|78', 'C|N|R|S|W|X|Y'],
  '03': ['15|35|42|43|45|47|48|49|51|52|56|57|58|60|61|62|63|64|65|66|67|68|71|77', 'C|N|R|S|W|X|Y'],
  benefit: ['15|33|52|53|54|55|56|57|60|61|62|63|69|70|98|AA|AE|AF|AG|AO|CI|E8|IA|MA', 'C|N|R|W|X|Y'],
} as const
export const rejection = (of: keyof typeof REJECTIONS): SegmentRule =>
  segment('AAA', 'S', `R=N|Y N R=${REJECTIONS[of][0]} R=${REJECTIONS[of][1]}`, 9)

/** INS: the insured, or how a dependent is related; a change of the name or address is only answered. */
const relation = (code: 'IL' | '03', isAnswer: boolean): SegmentRule => {
  const who = code === 'IL' ? 'R=Y R=18' : `R=N R=${isAnswer ? TOLD_RELATIONS : ASKED_RELATIONS}`
  return segment('INS', 'S', `${who} ${isAnswer ? 'S=001 S=25' : 'N N'}${' N'.repeat(12)} S`)
}

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
    isAnswer
      ? explained(code === 'IL' ? TOLD_NUMBERS : `${TOLD_NUMBERS}|MRC`, 9)
      : reference(ASKED_NUMBERS, 9),
    ...[street('S'), city('S')],
    ...(isAnswer ? [rejection(code)] : []),
    specialty27(),
    segment('DMG', 'S', `S=D8 S S=${isAnswer ? 'F|M|U' : 'F|M'}`),
    relation(code, isAnswer),
    segment('HI', 'S', `R(R=ABK|BK,R)${' S(R=ABF|BF,R)'.repeat(7)}`),
    segment('DTP', 'S', `R=${isAnswer ? TOLD_DAYS : ASKED_DAYS} R=D8|RD8 R`, isAnswer ? 9 : 2),
    ...(isAnswer ? [segment('MPI', 'S', 'R R R S S S S')] : []),
  ])

/** A number that an answer may explain (REF03: the name of a group). */
export const explained = (codes: string, most: number): SegmentRule =>
  segment('REF', 'S', `R=${codes} R S`, most)

export const traces = (most: number): SegmentRule => segment('TRN', 'S', 'R=1|2 R R S', most)
