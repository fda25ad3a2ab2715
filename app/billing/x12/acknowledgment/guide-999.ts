import type { Guide } from '../guide/guide.ts'
import { ANY, loop, segment } from '../guide/guide.ts'
import type { SetKind } from '../wire/write-file.ts'

/** The implementation acknowledgment, 005010X231A1. */
export const ACKNOWLEDGMENT: SetKind = { id: '999', group: 'FA', version: '005010X231A1', hasVersion: true }

const context = () => segment('CTX', 'S', 'R(R,S)^10 S S S S(R,S,S) S(R,S)', 10)
const SEGMENT_CODES = '1|2|3|4|5|6|7|8|I4|I6|I7|I8|I9'
const ELEMENT_CODES = '1|2|3|4|5|6|7|8|9|10|12|13|I6|I9|I10|I11|I12|I13'
const SET_CODES = '1|2|3|4|5|6|7|8|9|10|11|12|13|15|16|17|18|19|20|21|22|23|24|25|26|27|I5|I6'
const GROUP_CODES = '1|2|3|4|5|6|10|11|12|13|14|15|16|17|18|19|20|21|22|23|24|25|26'

/** Its structure in our words: the group, then for each set its segments in error with their elements, then the verdicts. */
export const ACKNOWLEDGMENT_GUIDE: Guide = {
  ...{ id: '999', version: ACKNOWLEDGMENT.version },
  root: loop('999', 'acknowledgment of a group', 'R', 1, [
    segment('ST', 'R', 'R=999 R R=005010X231A1|005010X231'),
    segment('AK1', 'R', 'R R S'),
    loop('2000', 'transaction set', 'S', ANY, [
      segment('AK2', 'R', 'R R S'),
      loop('2100', 'segment in error', 'S', ANY, [
        segment('IK3', 'R', `R R S R=${SEGMENT_CODES}`),
        context(),
        loop('2110', 'element in error', 'S', ANY, [
          segment('IK4', 'R', `R(R,S,S) S R=${ELEMENT_CODES} S`),
          context(),
        ]),
      ]),
      segment('IK5', 'R', `R=A|E|M|R|W|X${` S=${SET_CODES}`.repeat(5)}`),
    ]),
    segment('AK9', 'R', `R=A|E|M|P|R|W|X R R R${` S=${GROUP_CODES}`.repeat(5)}`),
    segment('SE', 'R', 'R R'),
  ]),
}
