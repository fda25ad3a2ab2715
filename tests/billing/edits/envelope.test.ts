import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { envelopeFaults } from '#billing'

const ISA =
  'ISA*00*          *00*          *ZZ*SUB001         *ZZ*CLRHSE01       *251020*0930*^*00501*000000001*0*T*:~'
const SET = 'ST*837*0001*005010X222A1~BHT*0019*00*B1*20251020*0930*CH~SE*3*0001~'
const GROUP = (sets: string, count: number) =>
  `GS*HC*SUB001*CLRHSE01*20251020*0930*7*X*005010X222A1~${sets}GE*${count}*7~`
const FILE = `${ISA}${GROUP(SET, 1)}IEA*1*000000001~`
const codes = (text: string) => envelopeFaults(text).map(({ acknowledged }) => acknowledged)

describe('the envelope of a file', () => {
  test('that is right has no fault, whatever its delimiters and line breaks', () => {
    expect(envelopeFaults(FILE)).toEqual([])
    expect(envelopeFaults(`\uFEFF${FILE.replaceAll('~', '~\r\n')}`)).toEqual([])
    expect(envelopeFaults(FILE.replaceAll('*', '|').replaceAll('~', '}'))).toEqual([])
    expect(envelopeFaults(FILE.replaceAll('~', '\n'))).toEqual([])
    const two = SET + SET.replaceAll('0001', '0002')
    expect(envelopeFaults(`${ISA}${GROUP(two, 2)}${GROUP(SET, 1)}IEA*2*000000001~`)).toEqual([])
  })
  test.each([
    ['a count of segments', FILE.replace('SE*3', 'SE*4'), 'IK5*R*4'],
    ['a count that is no number', FILE.replace('SE*3', 'SE*x'), 'IK5*R*4'],
    ['the number of a set', FILE.replace('SE*3*0001', 'SE*3*0002'), 'IK5*R*3'],
    ['a set without trailer', FILE.replace('SE*3*0001~', ''), 'IK5*R*2'],
    ['a count of sets', FILE.replace('GE*1', 'GE*2'), 'AK9*R*5'],
    ['the number of a group', FILE.replace('GE*1*7', 'GE*1*8'), 'AK9*R*4'],
    ['a group without trailer', FILE.replace('GE*1*7~', ''), 'AK9*R*3'],
    ['a count of groups', FILE.replace('IEA*1', 'IEA*0'), 'TA1*R*021'],
    ['the number of the interchange', FILE.replace('IEA*1*000000001', 'IEA*1*000000002'), 'TA1*R*001'],
    ['an interchange without trailer', FILE.replace('IEA*1*000000001~', ''), 'TA1*R*023'],
    ['no interchange', 'HELLO', 'TA1*R*022'],
    ['nothing', '', 'TA1*R*022'],
    ['an ISA of 105 characters', FILE.replace('*0930*', '*930*'), 'TA1*R*022'],
    ['a trailer of nothing', FILE.replace('GS*', 'G*'), 'AK9*R*4'],
  ])('tells of %s', (_, text, code) => expect(codes(text)).toContain(code))
  test('tells in which segment', () => {
    expect(envelopeFaults(FILE.replace('SE*3', 'SE*99'))).toMatchObject([{ segment: 'SE', at: 5 }])
  })
  test('of any text is answered', () =>
    fc.assert(
      fc.property(fc.string(), fc.nat(FILE.length), fc.string({ maxLength: 3 }), (text, at, into) => {
        envelopeFaults(text)
        envelopeFaults(ISA + text)
        envelopeFaults(FILE.slice(0, at) + into + FILE.slice(at))
      }),
      { numRuns: 300 },
    ))
})
