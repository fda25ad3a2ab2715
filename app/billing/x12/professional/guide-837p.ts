import type { Guide } from '../guide/guide.ts'
import { ANY, loop, segment } from '../guide/guide.ts'
import type { SetKind } from '../wire/write-file.ts'
import { SUBSCRIBER } from './guide-claim.ts'
import { city, contact, reference, specialty, street } from './guide-parts.ts'

/** The professional claim, 005010X222A1: its group (GS01) and version. */
export const PROFESSIONAL: SetKind = { id: '837', group: 'HC', version: '005010X222A1', hasVersion: true }

/**
 * The professional claim as a tree of loops, in our words: what must stand there, what may, how often, in which order
 * and with which codes. Source: the structure of X12 005010X222A1 (facts; no wording of the guide).
 */
export const PROFESSIONAL_GUIDE: Guide = {
  ...{ id: '837', version: PROFESSIONAL.version },
  root: loop('837', 'professional claims', 'R', 1, [
    segment('ST', 'R', 'R=837 R R=005010X222A1|005010X222|005010X222A2'),
    segment('BHT', 'R', 'R=0019 R=00|18 R R R R=31|CH|RP'),
    loop('1000A', 'submitter', 'R', 1, [segment('NM1', 'R', 'R=41 R=1|2 R S S N N R=46 R'), contact('R', 2)]),
    loop('1000B', 'receiver', 'R', 1, [segment('NM1', 'R', 'R=40 R=2 R N N N N R=46 R')]),
    loop('2000A', 'billing provider', 'R', ANY, [
      segment('HL', 'R', 'R N R=20 R=1'),
      specialty('BI'),
      segment('CUR', 'S', 'R=85 R'),
      loop('2010AA', 'billing provider’s name', 'R', 1, [
        segment('NM1', 'R', 'R=85 R=1|2 R S S N S S=XX S'),
        ...[street('R'), city('R'), reference('EI|SY', 1, 'R'), reference('0B|1G', 2), contact('S', 2)],
      ]),
      loop('2010AB', 'where payments go', 'S', 1, [
        segment('NM1', 'R', 'R=87 R=1|2'),
        street('R'),
        city('R'),
      ]),
      loop('2010AC', 'plan that is paid', 'S', 1, [
        segment('NM1', 'R', 'R=PE R=2 R N N N N R=PI|XV R'),
        ...[street('R'), city('R'), reference('2U|FY|NF'), reference('EI', 1, 'R')],
      ]),
      SUBSCRIBER,
    ]),
    segment('SE', 'R', 'R R'),
  ]),
}
