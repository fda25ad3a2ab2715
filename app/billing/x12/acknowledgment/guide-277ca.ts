import type { Guide, SegmentRule } from '../guide/guide.ts'
import { ANY, loop, segment } from '../guide/guide.ts'
import type { SetKind } from '../wire/write-file.ts'

/** The claim acknowledgment, 005010X214. */
export const CLAIM_ACKNOWLEDGMENT: SetKind = {
  id: '277',
  group: 'HN',
  version: '005010X214',
  hasVersion: true,
}

/** Why and into what state: category, status and entity, and the charge it is about; more in STC10 and STC11. */
const status = (usage: 'R' | 'S', actions = 'U|WQ', charge: 'R' | 'N' = 'R'): SegmentRule => {
  const code = '(R,R,S,N)'
  return segment('STC', usage, `R${code} R R=${actions} ${charge} N N N N N S${code} S${code} S`, ANY)
}
/** A provider's claims as a whole are told of without a day and without words. */
const ofProvider = segment(
  ...(['STC', 'S', 'R(R,R,S,N) N R=U|WQ R N N N N N S(R,R,S,N) S(R,R,S,N) N', ANY] as const),
)
const amounts = [segment('AMT', 'S', 'R=YU R'), segment('AMT', 'S', 'R=YY R')]
const number = (code: string): SegmentRule => segment('REF', 'S', `R=${code} R`)
const day = (code: string, usage: 'R' | 'S'): SegmentRule => segment('DTP', usage, `R=${code} R=D8|RD8|DT R`)

const CLAIM = loop('2200D', 'claim', 'R', ANY, [
  segment('TRN', 'R', 'R=2 R'),
  status('R'),
  ...[number('1K'), number('D9'), number('BLT'), day('472', 'R')],
  loop('2220D', 'line', 'S', ANY, [
    segment('SVC', 'R', 'R(R=AD|ER|HC|HP|IV|N4|NU|WK,R,S,S,S,S) R N S N N S'),
    // A line is told of only when it is refused, and without its charge.
    status('R', 'U', 'N'),
    ...[number('FJ'), number('XZ'), day('472', 'S')],
  ]),
])

/** Its structure in our words: who answers, who sent, for which provider, which claim. */
export const CLAIM_ACKNOWLEDGMENT_GUIDE: Guide = {
  ...{ id: '277', version: CLAIM_ACKNOWLEDGMENT.version },
  root: loop('277CA', 'claim acknowledgment', 'R', 1, [
    segment('ST', 'R', 'R=277 R R=005010X214'),
    segment('BHT', 'R', 'R=0085 R=08 R R R R=TH'),
    loop('2000A', 'source of the answer', 'R', 1, [
      segment('HL', 'R', 'R N R=20 R=1'),
      loop('2100A', 'source’s name', 'R', 1, [segment('NM1', 'R', 'R=AY|PR R=2 R N N N N R=46|FI|PI|XV R')]),
      loop('2200A', 'file', 'R', 1, [segment('TRN', 'R', 'R=1 R'), day('050', 'R'), day('009', 'R')]),
      loop('2000B', 'receiver of the answer', 'R', 1, [
        segment('HL', 'R', 'R R R=21 R=0|1'),
        loop('2100B', 'receiver’s name', 'R', 1, [segment('NM1', 'R', 'R=41 R=1|2 R S S N N R=46 R')]),
        loop('2200B', 'batch', 'R', 1, [
          segment('TRN', 'R', 'R=2 R'),
          status('R'),
          segment('QTY', 'S', 'R=90 R'),
          segment('QTY', 'S', 'R=AA R'),
          ...amounts,
        ]),
        loop('2000C', 'billing provider', 'S', ANY, [
          segment('HL', 'R', 'R R R=19 R=0|1'),
          loop('2100C', 'provider’s name', 'R', 1, [segment('NM1', 'R', 'R=85 R=1|2 S S S N S R=FI|XX R')]),
          loop('2200C', 'provider’s claims', 'S', 1, [
            segment('TRN', 'R', 'R=1 R'),
            ofProvider,
            segment('REF', 'S', 'R=0B|1G|G2|LU|SY|TJ R', 3),
            segment('QTY', 'S', 'R=QA R'),
            segment('QTY', 'S', 'R=QC R'),
            ...amounts,
          ]),
          loop('2000D', 'patient', 'S', ANY, [
            segment('HL', 'R', 'R R R=PT S=0'),
            loop('2100D', 'patient’s name', 'R', 1, [segment('NM1', 'R', 'R=QC R=1 R S S N S S=II|MI S')]),
            CLAIM,
          ]),
        ]),
      ]),
    ]),
    segment('SE', 'R', 'R R'),
  ]),
}
