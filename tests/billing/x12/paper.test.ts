import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Field } from '#billing'
import { boxesOf, CROSSWALK, claimFromBoxes, FIELDS, paperLimits } from '#billing'
import { anyClaim } from '../helpers/any-claim.ts'
import { originalClaim, secondaryClaim } from './claims.ts'

describe('the CMS-1500', () => {
  test('of the sample claim', () => {
    const { boxes, lines } = boxesOf(originalClaim())
    expect(boxes).toMatchObject({
      ...{
        '1': 'MEDICARE',
        '1a': '1EG4TE5MK73',
        '2': 'SAMPLE, PAT, Q',
        '3': '06 15 1950',
        '3 sex': 'F',
        '6': 'SELF',
      },
      ...{
        '5': '200 OAK AVE\nCOLUMBUS OH 432150000',
        '11d': 'NO',
        '12': 'SIGNATURE ON FILE',
        '14': '10 01 2025',
      },
      ...{
        '14 qualifier': '431',
        '21': 'M1711\nE119',
        '22': '',
        '25': '311234567',
        '25 kind': 'EIN',
        '26': 'ACCT0001',
      },
      ...{
        '27': 'YES',
        '28': '290.00',
        '29': '',
        '31 name': 'ALEX RIVERA',
        '33a': '1234567893',
        '33b': '207Q00000X',
      },
    })
    expect(lines[0]).toMatchObject({
      ...{
        'A from': '10 15 2025',
        'A through': '10 15 2025',
        B: '11',
        D: '99213',
        'D modifiers': '25',
        E: 'B',
      },
      ...{ F: '150.00', G: '1', J: '1999999984', 'J shaded': '207Q00000X', I: 'ZZ' },
    })
  })
  test('of a replacement to a second plan', () => {
    const { boxes } = boxesOf(secondaryClaim())
    expect(boxes).toMatchObject({
      ...{
        '1': 'GROUP',
        '4': 'SAMPLE, MORGAN',
        '6': 'CHILD',
        '9': 'SAMPLE, JESSE',
        '9a': 'AP100200',
        '9d': 'ALPHA PPO',
      },
      ...{ '11': 'G200', '11d': 'YES', '22': '7', '22 original': '2025310077', '29': '68.00' },
    })
    expect(paperLimits(secondaryClaim()).map(({ field }) => field)).toEqual(['other.adjustments'])
  })
  test('says what has no room', () => {
    const [line] = originalClaim().lines
    if (!line) throw new Error('No line')
    const large = {
      ...originalClaim(),
      ...{ lines: Array.from({ length: 7 }, () => line), diagnoses: Array.from({ length: 13 }, () => 'I10') },
      ...{ authorization: 'A1', referral: 'R1' },
    }
    expect(paperLimits(large).map(({ box }) => box)).toEqual([null, '21', '23'])
    expect(paperLimits(originalClaim())).toEqual([])
  })
  test('a form gives a claim that prints the same form', () =>
    fc.assert(
      fc.property(anyClaim, (claim) => {
        const form = boxesOf(claim)
        const read = claimFromBoxes(form)
        if (!read.ok) throw new Error(JSON.stringify(read.fault))
        expect(boxesOf(read.value)).toEqual(form)
      }),
      { numRuns: 80 },
    ))
  test('keeps what both hold', () => {
    const claim = originalClaim()
    const read = claimFromBoxes(boxesOf(claim))
    expect(read).toMatchObject({
      ok: true,
      value: {
        ...{ id: claim.id, diagnoses: claim.diagnoses, dates: claim.dates, place: '11', frequency: '1' },
        rendering: { npi: '1999999984', taxonomy: '207Q00000X', name: 'RIVERA', first: 'ALEX' },
        patient: { last: 'SAMPLE', first: 'PAT', middle: 'Q', birth: '1950-06-15', sex: 'F' },
        coverages: [{ payer: { id: 'MCRTRN' }, filing: 'MB', relationship: '18' }],
        lines: claim.lines.map(({ procedure, modifiers, charge, pointers }) => ({
          procedure,
          modifiers,
          charge,
          pointers,
        })),
      },
    })
  })
  test('what cannot be read is named', () => {
    const { boxes, lines } = boxesOf(originalClaim())
    const read = claimFromBoxes({ boxes: { ...boxes, '3': '13 45 2025', '28': 'free' }, lines })
    expect(read).toMatchObject({ ok: false, fault: [{ path: 'patient.birth' }, { path: 'total' }] })
  })
})

describe('the crosswalk', () => {
  test('has every field that has a box, with its element', () => {
    const there = new Set(CROSSWALK.flatMap(({ fields }) => fields))
    const withBox = (Object.keys(FIELDS) as Field[]).filter((field) => FIELDS[field].box !== null)
    expect(withBox.filter((field) => !there.has(field))).toEqual([])
    expect(CROSSWALK.find(({ box }) => box === '10b')?.fields).toEqual(['accident'])
    expect(CROSSWALK.find(({ box }) => box === '24E')).toMatchObject({ elements: ['2400 SV107'] })
    expect(CROSSWALK.find(({ box }) => box === '1a')).toMatchObject({ elements: ['2010BA NM109'] })
  })
  test('has the 33 numbers of the form', () => {
    const numbers = new Set(CROSSWALK.map(({ box }) => /^\d+/.exec(box)?.[0]).filter(Boolean))
    expect(numbers.size).toBe(33)
  })
})
