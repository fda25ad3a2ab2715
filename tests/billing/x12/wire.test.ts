import { describe, expect, test } from 'vitest'
import { checkX12, day, readX12, trainingContext, wireForm, writeClaim } from '#billing'
import { claimsOf, claimWith, golden, originalClaim } from './claims.ts'

const ORIGINAL = golden('original-claim.837')
const CLAIM = wireForm(originalClaim())
const codes = (text: string) => checkX12(text).errors.map((error) => `${error.in} ${error.code}`)
const broken = (from: string | RegExp, to: string) => checkX12(ORIGINAL.replace(from, to)).errors

describe('forms that are read without a word', () => {
  test.each([
    ['a byte-order mark and blank lines first', `\uFEFF\n\n  ${ORIGINAL}`],
    ['one long line', ORIGINAL.replaceAll('\n', '')],
    ['lines of Windows', ORIGINAL.replaceAll('\n', '\r\n')],
    ['blanks behind segments', ORIGINAL.replaceAll('~\n', '~   \n')],
    ['no terminator at the end', ORIGINAL.trimEnd().slice(0, -1)],
    ['the end of the line as terminator', ORIGINAL.replaceAll('~', '')],
    ['Windows line ends as terminator', ORIGINAL.replaceAll('~\n', '\r\n')],
    ['empty segments', ORIGINAL.replaceAll('~\n', '~~\n')],
    [
      'other delimiters',
      ORIGINAL.replaceAll(':', '>').replaceAll('^', '!').replaceAll('*', '|').replaceAll('~', "'"),
    ],
    ['lines wrapped at 80 characters', (ORIGINAL.replaceAll('\n', '').match(/.{1,80}/g) ?? []).join('\n')],
    ['control numbers without their zeros', ORIGINAL.replace('IEA*1*000000001', 'IEA*1*1')],
  ])('%s', (_, text) => {
    expect(checkX12(text).errors).toEqual([])
    expect(claimsOf(readX12(text))).toEqual([CLAIM])
  })
  test('several interchanges, each with its own delimiters', () => {
    const other = ORIGINAL.replaceAll('*', '|').replaceAll('000000001', '000000002')
    const read = readX12(ORIGINAL + other)
    expect(read.interchanges.map(({ control }) => control)).toEqual(['000000001', '000000002'])
    expect(claimsOf(read)).toEqual([CLAIM, CLAIM])
    expect(checkX12(ORIGINAL + other).ok).toBe(true)
  })
})

describe('forms that are read and told', () => {
  test('a bare set, as guides print them', () => {
    const bare = ORIGINAL.split('\n').slice(2, -3).join('\n')
    expect(codes(bare)).toEqual(['TA1 022'])
    expect(claimsOf(readX12(bare))).toEqual([CLAIM])
  })
  test('a header whose fields have lost their blanks', () => {
    const short = ORIGINAL.replace(/ +\*/g, '*')
    expect(codes(short)).toContain('TA1 022')
    expect(claimsOf(readX12(short))).toEqual([CLAIM])
  })
  test('a group and an interchange that break off', () => {
    const cut = ORIGINAL.slice(0, ORIGINAL.indexOf('\nSE*'))
    expect(codes(cut)).toEqual(['TA1 023', 'AK9 3', 'IK5 2'])
    expect(claimsOf(readX12(cut))).toEqual([CLAIM])
  })
  test.each(['', ' \n', 'hello', '{"id": 1}', 'ISA', 'ISA*00*', '~~~~', 'ISA~ISA~ISA~'])(
    'text that is no X12: "%s"',
    (text) => {
      expect(checkX12(text).ok).toBe(false)
      expect(claimsOf(readX12(text))).toEqual([])
    },
  )
})

describe('envelopes and counts (A1)', () => {
  test.each([
    ['IEA*1*000000001', 'IEA*1*000000002', 'TA1', '001', 'IEA'],
    ['IEA*1*', 'IEA*2*', 'TA1', '021', 'IEA'],
    ['GE*1*1', 'GE*1*2', 'AK9', '4', 'GE'],
    ['GE*1*1', 'GE*3*1', 'AK9', '5', 'GE'],
    ['SE*32*0001', 'SE*32*0002', 'IK5', '3', 'SE'],
    ['SE*32', 'SE*99', 'IK5', '4', 'SE'],
    ['*00501*', '*00601*', 'TA1', '017', 'ISA'],
    ['*251020*0930*^', '*251320*0930*^', 'TA1', '014', 'ISA'],
  ])('%s as %s', (from, to, where, code, segment) => {
    expect(broken(from, to)).toEqual([expect.objectContaining({ in: where, code, segment })])
  })
  test('a control number used twice in a group', () => {
    const lines = ORIGINAL.split('\n')
    const twice = [...lines.slice(0, -3), ...lines.slice(2, -3), 'GE*2*1~', ...lines.slice(-2)].join('\n')
    expect(codes(twice)).toEqual(['IK5 23'])
  })
  test('a version nobody here reads', () => {
    expect(broken(/005010X222A1/g, '004010X098A1')).toEqual([
      expect.objectContaining({ in: 'IK5', code: '1', segment: 'ST' }),
    ])
  })
})

describe('envelopes that do not fit what they hold', () => {
  const found = (text: string) =>
    checkX12(text).errors.map(
      ({ in: kind, segment, element, code }) => `${kind} ${segment} ${element} ${code}`,
    )
  test.each([
    ['an interchange of version 00401', ORIGINAL.replace('*00501*', '*00401*'), 'TA1 ISA 12 017'],
    [
      'a group of another version than its set',
      ORIGINAL.replace(/005010X222A1~\nST/, '004010X098A1~\nST'),
      'IK5 ST 3 I6',
    ],
    ['an interchange with nothing in it', ORIGINAL.replace(/GS[\s\S]*IEA\*1/, 'IEA*0'), 'TA1 ISA null 024'],
  ])('%s', (_, text, error) => {
    expect(text).not.toBe(ORIGINAL)
    expect(found(text)).toEqual([error])
  })
  test('an interchange that acknowledges another has no group', () =>
    expect(found(ORIGINAL.replace(/GS[\s\S]*IEA\*1/, 'TA1*000000001*251016*0930*A*000~\nIEA*0'))).toEqual([]))
})

test('what reading leaves out it tells: a segment nobody knows, one of another set, a set that is none of ours', () => {
  const left = (text: string) =>
    readX12(text).errors.map(
      ({ in: kind, segment, position, code }) => `${kind} ${segment} ${position} ${code}`,
    )
  expect(left(ORIGINAL)).toEqual([])
  const more = ORIGINAL.replace('LX*1~', 'ZZZ*1~\nBPR*I*1~\nLX*1~').replace('SE*32', 'SE*34')
  expect(left(more)).toEqual(['IK3 ZZZ 24 1', 'IK3 BPR 25 6'])
  expect(claimsOf(readX12(more))).toEqual([CLAIM])
  expect(left(ORIGINAL.replace('ST*837*0001*005010X222A1', 'ST*850*0001*004010'))).toEqual(['IK5 ST 1 1'])
})

describe('structure and elements', () => {
  const at = (segment: string, position: number, code: string, more: object = {}) =>
    expect.objectContaining({ segment, position, code, ...more })
  test.each([
    ['a segment nobody knows', 'HI*', 'ZZZ*1~\nHI*', at('ZZZ', 21, '1')],
    ['a segment of another transaction', 'HI*', 'BPR*I~\nHI*', at('BPR', 21, '6')],
    ['a segment that is not of this one', 'HI*', 'AK1*HC*1~\nHI*', at('AK1', 21, '6')],
    ['a segment in no place', 'HI*', 'REF*QQ*1~\nHI*', at('REF', 21, '2', { loop: '2300' })],
    ['a date behind the diagnoses', /(DTP\*431.*\n)(HI.*\n)/, '$2$1', at('DTP', 21, '7')],
    ['a segment twice', /(HI.*\n)/, '$1$1', at('HI', 22, '5')],
    ['a payer without its number', '*****PI*MCRTRN', '', at('NM1', 18, '1', { element: 8, loop: '2010BB' })],
    ['a place of service missing', '*11:B:1*', '*:B:1*', at('CLM', 19, '1', { element: 5, component: 1 })],
    [
      'an amount with a sign',
      'SV1*HC:99213:25*150*',
      'SV1*HC:99213:25*$150*',
      at('SV1', 25, '6', { element: 2 }),
    ],
    [
      'a state too long',
      'N4*COLUMBUS*OH*432151234',
      'N4*COLUMBUS*OHIO*432151234',
      at('N4', 10, '5', { element: 2 }),
    ],
    ['a sex that is none', '*19500615*F', '*19500615*X', at('DMG', 17, '7', { element: 3, value: 'X' })],
    ['a birth date that is none', '*19500615*F', '*19501315*F', at('DMG', 17, '8', { element: 2 })],
    ['an NPI without its qualifier', 'XX*1999999984', '*1999999984', at('NM1', 22, '2', { element: 8 })],
    ['an element that is not used', 'LX*1~', 'LX*1*2~', at('LX', 24, '3', { element: 2 })],
    ['a prefix that is not used', 'RIVERA*ALEX**', 'RIVERA*ALEX**DR', at('NM1', 22, 'I10', { element: 6 })],
    ['a parent level that is not there', 'HL*2*1*22*0', 'HL*2*7*22*0', at('HL', 12, '7', { element: 2 })],
    ['a level out of count', 'HL*2*1*22*0', 'HL*9*1*22*0', at('HL', 12, '7', { element: 1 })],
    ['a pointer to no diagnosis', '***2~', '***5~', at('SV1', 25, '7', { element: 7, component: 1 })],
    ['a line out of count', 'LX*2~', 'LX*7~', at('LX', 28, '7', { element: 1, value: '7' })],
    ['ICD-9', 'ABK:M1711', 'BK:71516', at('HI', 21, '7', { element: 1, component: 1 })],
    [
      'a subscriber who is the patient, without a birth date',
      /DMG.*\n/,
      '',
      at('DMG', 14, 'I6', { loop: '2010BA' }),
    ],
    ['an accident without its day', '*Y*A*Y*Y~', '*Y*A*Y*Y**OA~', at('DTP', 19, 'I6')],
    [
      'an accident with a car without its state',
      '*Y*A*Y*Y~',
      '*Y*A*Y*Y**AA~',
      at('CLM', 19, '2', { element: 11 }),
    ],
  ])('%s', (_, from, to, want) => {
    expect(broken(from, to)).toEqual(expect.arrayContaining([want]))
  })
  test('what a payer nobody names made of a line', () => {
    const text = golden('secondary-claim.837').replace('SVD*ALPHA1', 'SVD*OTHER1')
    expect(checkX12(text).errors).toEqual([at('SVD', 36, '7', { element: 1, loop: '2430' })])
  })
  test('missing loops are told by the segment that begins them', () => {
    const without = ORIGINAL.replace(/NM1\*PR.*\n/, '')
    expect(checkX12(without).errors[0]).toMatchObject({
      segment: 'NM1',
      position: 18,
      loop: '2010BB',
      code: '3',
    })
  })
  test('the offset of an error is where its segment begins', () => {
    const text = ORIGINAL.replace('LX*2', 'LX*X')
    const [error] = checkX12(text).errors
    expect(text.slice(error?.offset).startsWith('LX*X')).toBe(true)
  })
})

describe('what is written', () => {
  const CONTEXT = trainingContext(day('2025-10-20'))
  test('words lose accents and delimiters, numbers with one are refused', () => {
    const odd = claimWith({ patient: { last: 'Núñez*Löwe' } })
    const claim = {
      ...odd,
      coverages: originalClaim().coverages.map((one) => ({ ...one, relationship: '01' })),
    }
    const text = writeClaim(claim, CONTEXT)
    expect(text.ok && text.value).toContain('NM1*QC*1*NUNEZ LOWE*PAT*Q~')
    expect(writeClaim({ ...originalClaim(), authorization: 'A*1' }, CONTEXT)).toMatchObject({
      fault: { errors: [{ in: 'IK4', code: '6', segment: 'REF', position: 21, element: 2, value: 'A*1' }] },
    })
  })
  test.each(['*', ':', '^', '~'])('%s in words becomes a blank, in a number it is refused', (mark) => {
    const words = `North${mark}South`
    const text = writeClaim({ ...claimWith({ billing: { name: words } }), note: words }, CONTEXT)
    expect(text.ok && text.value).toContain('NM1*85*2*NORTH SOUTH*')
    expect(text.ok && text.value).toContain('NTE*ADD*NORTH SOUTH~')
    expect(text.ok && checkX12(text.value).errors).toEqual([])
    expect(writeClaim({ ...originalClaim(), authorization: `A${mark}1` }, CONTEXT)).toMatchObject({
      ok: false,
      fault: { errors: [{ code: '6', segment: 'REF', element: 2, value: `A${mark}1` }] },
    })
  })
  test.each([
    [
      'thirteen diagnoses',
      { diagnoses: Array.from({ length: 13 }, () => 'I10') },
      { segment: 'HI', code: '3' },
    ],
    ['no line', { lines: [] }, { segment: 'LX', code: '3', loop: '2400' }],
    ['a place of three characters', { place: '111' }, { segment: 'CLM', code: '5' }],
  ])('%s is refused', (_, change, want) => {
    expect(writeClaim({ ...originalClaim(), ...change }, CONTEXT)).toMatchObject({
      ok: false,
      fault: { errors: expect.arrayContaining([expect.objectContaining(want)]) },
    })
  })
  test('five modifiers are refused, and 51 lines', () => {
    const [line] = originalClaim().lines
    if (!line) throw new Error('No line')
    const five = { ...line, modifiers: ['25', '59', 'RT', 'LT', 'GP'] }
    expect(writeClaim({ ...originalClaim(), lines: [five] }, CONTEXT)).toMatchObject({
      fault: {
        errors: expect.arrayContaining([expect.objectContaining({ segment: 'SV1', code: '3', element: 1 })]),
      },
    })
    const lines = Array.from({ length: 51 }, () => line)
    expect(writeClaim({ ...originalClaim(), lines }, CONTEXT)).toMatchObject({
      fault: { errors: [expect.objectContaining({ segment: 'LX', code: '4', loop: '2400' })] },
    })
  })
})
