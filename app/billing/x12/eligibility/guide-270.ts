import type { Guide, LoopRule } from '../guide/guide.ts'
import { ANY, loop, segment } from '../guide/guide.ts'
import { city, reference, street } from '../professional/guide-parts.ts'
import type { SetKind } from '../wire/write-file.ts'
import { asker, PROVIDER_NUMBERS, person, source, specialty27, traces } from './guide-parts-27x.ts'

/** The eligibility inquiry, 005010X279A1. */
export const INQUIRY: SetKind = { id: '270', group: 'HS', version: '005010X279A1', hasVersion: true }

const asked = (id: string): LoopRule =>
  loop(id, 'what is asked', 'S', 99, [
    segment('EQ', 'R', 'S^99 S(R=AD|CJ|HC|ID|IV|N4|ZZ,R,S,S,S,S) S=FAM S S(R,S,S,S)'),
    segment('AMT', 'S', 'R=R|PB R', 2),
    segment('III', 'S', 'R=ZZ R', 10),
    reference('9F|G1'),
    segment('DTP', 'S', 'R=291 R=D8|RD8 R'),
  ])

const DEPENDENT = loop('2000D', 'dependent', 'S', ANY, [
  segment('HL', 'R', 'R R R=23 R=0'),
  traces(2),
  person('2100D', '03', { isAnswer: false }),
  asked('2110D'),
])

/** Its structure in our words: the payer, who asks, about whom, about which services. */
export const INQUIRY_GUIDE: Guide = {
  ...{ id: '270', version: INQUIRY.version },
  root: loop('270', 'eligibility inquiry', 'R', 1, [
    segment('ST', 'R', 'R=270 R R=005010X279A1|005010X279'),
    segment('BHT', 'R', 'R=0022 R=01|13|36 S R R S=RT'),
    loop('2000A', 'who knows', 'R', ANY, [
      segment('HL', 'R', 'R N R=20 R=1'),
      loop('2100A', 'payer', 'R', 1, [source()]),
      loop('2000B', 'who asks', 'R', ANY, [
        segment('HL', 'R', 'R R R=21 R=1'),
        loop('2100B', 'provider', 'R', 1, [
          asker(),
          reference(PROVIDER_NUMBERS, 9),
          ...[street('S'), city('S'), specialty27('PXC')],
        ]),
        loop('2000C', 'subscriber', 'R', ANY, [
          segment('HL', 'R', 'R R R=22 R=0|1'),
          traces(2),
          person('2100C', 'IL', { isAnswer: false }),
          asked('2110C'),
          DEPENDENT,
        ]),
      ]),
    ]),
    segment('SE', 'R', 'R R'),
  ]),
}
