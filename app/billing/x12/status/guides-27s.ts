import type { Guide, LoopRule, SegmentRule } from '../guide/guide.ts'
import { ANY, loop, segment } from '../guide/guide.ts'
import { amount, date, reference } from '../professional/guide-parts.ts'
import type { SetKind } from '../wire/write-file.ts'

/** The status inquiry and its answer, both 005010X212. */
export const STATUS_INQUIRY: SetKind = { id: '276', group: 'HR', version: '005010X212', hasVersion: true }
export const STATUS_ANSWER: SetKind = { id: '277', group: 'HN', version: '005010X212', hasVersion: true }

const VERSIONS = '005010X212|005010X212E1'
const payer = (): SegmentRule => segment('NM1', 'R', 'R=PR R=2 R N N N N R=PI|XV R')
const receiver = (): SegmentRule => segment('NM1', 'R', 'R=41 R=1|2 S S S N N R=46 R')
const provider = (): SegmentRule => segment('NM1', 'R', 'R=1P R=1|2 S S S N S R=FI|SV|XX R')
const subscriber = (): SegmentRule => segment('NM1', 'R', 'R=IL R=1|2 R S S N S R=24|II|MI R')
const dependent = (): SegmentRule => segment('NM1', 'R', 'R=QC R=1 R S S N S')
const demographics = (): SegmentRule => segment('DMG', 'S', 'R=D8 R S')
const PROCEDURE = 'R(R=AD|ER|HC|HP|IV|N4|NU|WK,R,S,S,S,S)'

/** STC: category, status and entity, and when, how much, how paid; further ones in STC10 and STC11. */
const status = (): SegmentRule => {
  const code = '(R,R,S,S=RX)'
  return segment('STC', 'R', `R${code} R N S S S N S S S${code} S${code} N`, ANY)
}

const asked = (level: 'D' | 'E'): LoopRule =>
  loop(`2200${level}`, 'claim asked about', 'S', ANY, [
    segment('TRN', 'R', 'R=1 R'),
    ...[reference('1K'), reference('BLT'), reference('LU'), reference('6P')],
    ...[reference('EJ'), reference('XZ'), reference('D9')],
    ...[amount('T3'), date('472', 'D8|RD8')],
    loop(`2210${level}`, 'line asked about', 'S', ANY, [
      segment('SVC', 'R', `${PROCEDURE} R N S N N R`),
      ...[reference('FJ'), date('472', 'D8|RD8', 'R')],
    ]),
  ])

const told = (level: 'D' | 'E'): LoopRule =>
  loop(`2200${level}`, 'claim', 'S', ANY, [
    segment('TRN', 'R', 'R=2 R'),
    status(),
    ...[reference('1K'), reference('BLT'), reference('EJ'), reference('XZ'), reference('VV')],
    ...[reference('D9'), date('472', 'D8|RD8')],
    loop(`2220${level}`, 'line', 'S', ANY, [
      segment('SVC', 'R', `${PROCEDURE} R R S N N R`),
      ...[status(), reference('FJ'), date('472', 'D8|RD8', 'R')],
    ]),
  ])

/** A refusal at the level of the receiver or the provider, where no claim could be looked for. */
const refusal = (level: 'B' | 'C'): LoopRule =>
  loop(`2200${level}`, 'refusal', 'S', 1, [segment('TRN', 'R', `R=${level === 'B' ? 2 : 1} R`), status()])

const level = (code: string, end = 'R=1'): SegmentRule => segment('HL', 'R', `R R R=${code} ${end}`)

const patientAsked = (usage: 'R' | 'S'): LoopRule =>
  loop('2000D', 'subscriber', usage, ANY, [
    level('22', 'R=0|1'),
    demographics(),
    loop('2100D', 'subscriber’s name', 'R', 1, [subscriber()]),
    asked('D'),
    loop('2000E', 'dependent', 'S', ANY, [
      level('23', 'S=0'),
      demographics(),
      loop('2100E', 'dependent’s name', 'R', 1, [dependent()]),
      asked('E'),
    ]),
  ])

const patientTold: LoopRule = loop('2000D', 'subscriber', 'S', ANY, [
  level('22', 'R=0|1'),
  loop('2100D', 'subscriber’s name', 'R', 1, [subscriber()]),
  told('D'),
  loop('2000E', 'dependent', 'S', ANY, [
    level('23', 'S=0'),
    loop('2100E', 'dependent’s name', 'R', 1, [dependent()]),
    told('E'),
  ]),
])

/** The inquiry in our words: payer, sender, provider, patient, claims. */
export const STATUS_INQUIRY_GUIDE: Guide = {
  ...{ id: '276', version: STATUS_INQUIRY.version },
  root: loop('276', 'status inquiry', 'R', 1, [
    segment('ST', 'R', `R=276 R R=${VERSIONS}`),
    segment('BHT', 'R', 'R=0010 R=13 R R R'),
    loop('2000A', 'payer', 'R', ANY, [
      segment('HL', 'R', 'R N R=20 R=1'),
      loop('2100A', 'payer’s name', 'R', 1, [payer()]),
      loop('2000B', 'receiver', 'R', ANY, [
        level('21'),
        loop('2100B', 'receiver’s name', 'R', 1, [receiver()]),
        loop('2000C', 'provider', 'R', ANY, [
          level('19'),
          loop('2100C', 'provider’s name', 'R', 2, [provider()]),
          patientAsked('R'),
        ]),
        // Some leave the provider's level out; that is told, and their patients are read.
        patientAsked('S'),
      ]),
    ]),
    segment('SE', 'R', 'R R'),
  ]),
}

/** The answer: the same levels, with what became of the claims; refused levels end there. */
export const STATUS_ANSWER_GUIDE: Guide = {
  ...{ id: '277', version: STATUS_ANSWER.version },
  root: loop('277', 'status answer', 'R', 1, [
    segment('ST', 'R', `R=277 R R=${VERSIONS}`),
    segment('BHT', 'R', 'R=0010 R=08 R R R R=DG'),
    loop('2000A', 'payer', 'R', ANY, [
      segment('HL', 'R', 'R N R=20 R=1'),
      loop('2100A', 'payer’s name', 'R', 1, [
        payer(),
        segment('PER', 'S', 'R=IC S R=ED|EM|FX|TE R S=EM|EX|FX|TE S S=EX|FX S'),
      ]),
      loop('2000B', 'receiver', 'R', ANY, [
        level('21', 'R=0|1'),
        loop('2100B', 'receiver’s name', 'R', 1, [receiver()]),
        refusal('B'),
        loop('2000C', 'provider', 'S', ANY, [
          level('19', 'R=0|1'),
          loop('2100C', 'provider’s name', 'R', 2, [provider()]),
          refusal('C'),
          patientTold,
        ]),
        patientTold,
      ]),
    ]),
    segment('SE', 'R', 'R R'),
  ]),
}
