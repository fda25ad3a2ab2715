import type { Guide, LoopRule } from '../guide/guide.ts'
import { ANY, loop, segment } from '../guide/guide.ts'
import { city, reference, street } from '../professional/guide-parts.ts'
import type { SetKind } from '../wire/write-file.ts'
import {
  asker,
  explained,
  PROVIDER_NUMBERS,
  person,
  rejection,
  source,
  specialty27,
  traces,
} from './guide-parts-27x.ts'

/** The eligibility answer, 005010X279A1. */
export const ANSWER: SetKind = { id: '271', group: 'HB', version: '005010X279A1', hasVersion: true }

/** EB01: 1 to 5 active, 6 to 8 inactive, A coinsurance, B copay, C deductible, G out-of-pocket limit, R other payer … */
const FACTS = '1|2|3|4|5|6|7|8|A|B|C|CB|D|E|F|G|H|I|J|K|L|M|MC|N|O|P|Q|R|S|T|U|V|W|X|Y'
const PERIODS = '6|7|13|21|22|23|24|25|26|27|28|29|30|31|32|33|34|35|36'
const QUANTITIES = '8H|99|CA|CE|D3|DB|DY|HS|LA|LE|M2|MN|P6|QA|S7|S8|VS|YY'

/** DTP01 of a benefit. */
const DAYS = '096|193|194|198|290|291|292|295|304|307|318|346|348|349|356|357|435|472|636|771'

/** Whom to call; of whom a benefit speaks may have a number at work (WP). */
const contact = (more = '') => {
  const [one, others] = [`ED|EM|FX|TE|UR${more}`, `ED|EM|EX|FX|TE|UR${more}`]
  return segment('PER', 'S', `R=IC S S=${one} S S=${others} S S=${others} S`, 3)
}

const benefit = (level: 'C' | 'D'): LoopRule =>
  loop(`2110${level}`, 'benefit', 'S', ANY, [
    segment(
      'EB',
      'R',
      `R=${FACTS} S=CHD|DEP|ECH|EMP|ESP|FAM|IND|SPC|SPO S^99 S S S=${PERIODS} S S S=${QUANTITIES} S S=N|U|Y S=N|U|W|Y S(R=AD|CJ|HC|ID|IV|N4|ZZ,R,S,S,S,S,N,S) S(R,S,S,S)`,
    ),
    segment('HSD', 'S', `S=DY|FL|HS|MN|VS S S=DA|MO|VS|WK|YR S S=${PERIODS} S S S`, 9),
    explained('18|1L|1W|49|6P|9F|ALS|CLI|F6|FO|G1|IG|M7|N6|NQ', 9),
    segment('DTP', 'S', `R=${DAYS} R=D8|RD8 R`, 20),
    rejection('benefit'),
    segment('MSG', 'S', 'R', 10),
    loop(`2115${level}`, 'more of a benefit', 'S', 10, [segment('III', 'R', 'S=GR|NI|ZZ S S=44 S')]),
    segment('LS', 'S', 'R=2120'),
    loop(`2120${level}`, 'of whom a benefit speaks', 'S', 23, [
      segment(
        'NM1',
        'R',
        'R=13|1I|1P|2B|36|73|FA|GP|GW|I3|IL|LR|OC|P3|P4|P5|PR|PRP|SEP|TTP|VER|VN|VY|X3|Y2 R=1|2 S S S N S S=24|34|46|FA|FI|II|MI|NI|PI|PP|SV|XV|XX S S=01|02|27|41|48|65|72',
      ),
      ...[street('S'), city('S'), contact('|WP'), specialty27()],
    ]),
    segment('LE', 'S', 'R=2120'),
  ])

const DEPENDENT = loop('2000D', 'dependent', 'S', ANY, [
  segment('HL', 'R', 'R R R=23 R=0'),
  traces(3),
  person('2100D', '03', { isAnswer: true }),
  benefit('D'),
])

/** Its structure in our words: who knows, who asked, about whom, what is covered or why there is no answer. */
export const ANSWER_GUIDE: Guide = {
  ...{ id: '271', version: ANSWER.version },
  root: loop('271', 'eligibility answer', 'R', 1, [
    segment('ST', 'R', 'R=271 R R=005010X279A1|005010X279'),
    segment('BHT', 'R', 'R=0022 R=06|11 S R R'),
    loop('2000A', 'who knows', 'R', ANY, [
      segment('HL', 'R', 'R N R=20 R=0|1'),
      rejection('request'),
      loop('2100A', 'payer', 'R', 1, [source(), contact(), rejection('source')]),
      loop('2000B', 'who asked', 'S', ANY, [
        segment('HL', 'R', 'R R R=21 R=0|1'),
        loop('2100B', 'provider', 'R', 1, [
          asker(),
          reference(PROVIDER_NUMBERS, 9),
          ...[street('S'), city('S'), rejection('asker'), specialty27('PXC')],
        ]),
        loop('2000C', 'subscriber', 'S', ANY, [
          segment('HL', 'R', 'R R R=22 R=0|1'),
          traces(3),
          person('2100C', 'IL', { isAnswer: true }),
          benefit('C'),
          DEPENDENT,
        ]),
      ]),
    ]),
    segment('SE', 'R', 'R R'),
  ]),
}
