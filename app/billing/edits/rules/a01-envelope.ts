import { checkX12 } from '../../x12/check-x12.ts'
import type { Demonstration, Rule } from '../rule.ts'
import { ALWAYS } from './parts.ts'

const ISA =
  'ISA*00*          *00*          *ZZ*SUB001         *ZZ*CLRHSE01       *251020*0930*^*00501*000000001*0*T*:~'
const GS = 'GS*HC*SUB001*CLRHSE01*20251020*0930*1*X*005010X222A1~'
/** A transaction set of 32 segments, header and trailer among them. */
const set = (said: number): string => `ST*837*0001*005010X222A1~${'NTE*ADD*X~'.repeat(30)}SE*${said}*0001~`

/** What the acknowledgments say of the envelopes alone: interchange, group, set. */
const acknowledged = (name: string, text: string, answer: string): Demonstration => ({
  name,
  shows: () => ({
    answer: checkX12(text)
      .errors.filter((error) => ['TA1', 'AK9', 'IK5'].includes(error.in))
      .map((error) => `${error.in}*R*${error.code}`)
      .join(', '),
  }),
  gives: { answer },
})

/** Judges files: the scrubber sees one claim and cannot ask it. */
export const envelope: Rule = {
  id: 'A1',
  title: 'A claim file opens and closes with matching control numbers and true counts',
  level: 'REJ',
  ...ALWAYS,
  judges: 'file',
  inputs: [],
  answer: null,
  status277: null,
  fix: 'Let the software that writes the file count and number it again; send the whole file again.',
  source: 'X12 TR3 App. C; 005010X231A1',
  check: () => [],
  examples: [],
  demonstrates: [
    acknowledged(
      'a trailer that counts 99 of 32 segments',
      `${ISA}${GS}${set(99)}GE*1*1~IEA*1*000000001~`,
      'IK5*R*4',
    ),
    acknowledged('a file whose envelope is right', `${ISA}${GS}${set(32)}GE*1*1~IEA*1*000000001~`, ''),
    acknowledged(
      'a group trailer with another number',
      `${ISA}${GS}${set(32)}GE*1*2~IEA*1*000000001~`,
      'AK9*R*4',
    ),
    acknowledged(
      'an interchange that counts two groups',
      `${ISA}${GS}${set(32)}GE*1*1~IEA*2*000000001~`,
      'TA1*R*021',
    ),
    acknowledged(
      'an ISA of 105 characters',
      `${ISA.replace('*00* ', '*00*')}${GS}${set(32)}GE*1*1~IEA*1*000000001~`,
      'TA1*R*022',
    ),
  ],
}
