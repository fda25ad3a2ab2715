import { describe, expect, test } from 'vitest'
import { CATALOGUE, ruleTitles } from '#billing'
import { answerOf, billing } from './at-the-edge.ts'

const ON = ['--date', '2025-10-15']
const jsonOf = async (...args: string[]) => (await answerOf(args)).json

describe('rules', () => {
  test('every rule of the catalogue once, in its order, with exactly what the contract names', async () => {
    const list = (await jsonOf('rules')) as { id: string; level: string }[]
    for (const one of list) expect(Object.keys(one)).toEqual(['id', 'title', 'level', 'source', 'verify'])
    const ids = list.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { id, level } of CATALOGUE) expect(list).toContainEqual(expect.objectContaining({ id, level }))
    const order = ruleTitles.map(({ id }) => id).filter((id) => ids.includes(id))
    expect(ids).toEqual(order)
    expect(ids).toContain('H8')
  })
  test('as a table for people', async () => {
    const { code, out } = await billing(['rules'])
    expect(code).toBe(0)
    expect(out).toMatch(/^rule {2}level {2}title/)
    expect(out).toMatch(/^A3 {4}REJ {4}An NPI has ten digits/m)
  })
})

describe('explain', () => {
  test.each(CATALOGUE.map(({ id }) => id))(
    '%s with its examples, which the engine works as they say',
    async (id) => {
      const { code, json } = await answerOf(['explain', id])
      expect(code).toBe(0)
      expect(json).toMatchObject({ id, title: expect.any(String), fix: expect.any(String) })
      for (const { holds } of (json as { examples: { holds: boolean }[] }).examples) expect(holds).toBe(true)
    },
  )
  test('knowledge that has no predicate, in whatever case, and nothing else', async () => {
    expect(await jsonOf('explain', 'h2')).toMatchObject({ id: 'H2', level: 'INFO', examples: [] })
    const wrong = await billing(['explain', 'Z9'])
    expect(wrong).toEqual({ code: 2, out: '', err: 'there is no rule "Z9"; "billing rules" lists them\n' })
  })
  test('for people: what it reads, how it is told, what to do, what is found', async () => {
    const { out } = await billing(['explain', 'A3'])
    for (const part of [
      'A3  An NPI',
      'box 24J (2310B NM109)',
      'CO-16 N257; 277CA A7:562:85',
      'Compare the number',
      '45 CFR',
    ])
      expect(out).toContain(part)
    expect(out).toMatch(
      /example {3}a rendering NPI with two digits exchanged\n {2}REJ claim, box 24J: Rivera has/,
    )
    expect(out).toMatch(/a check digit of zero that is right\n {2}nothing is found/)
  })
})

test.each([
  ['1234567893', true],
  ['1999999984', true],
  ['1234567000', true],
  ['1234567890', false],
  ['3234567893', false],
  ['12345', false],
  ['١٢٣٤٥٦٧٨٩٣', false],
])('npi %s: %s', async (number, valid) => {
  expect(await answerOf(['npi', number])).toEqual({ code: 0, json: { valid } })
  expect((await billing(['npi', number])).out).toBe(`${number} is ${valid ? 'a' : 'no'} valid NPI.\n`)
})

describe('icd', () => {
  test.each([
    ['M17.11', true, true, null],
    ['m1711', true, true, null],
    ['M17.1', true, false, 'M17.1 is a header: a code with more characters below it is wanted'],
    ['S83.241', true, false, 'S83.241 needs its seventh character'],
    ['X99.99', false, false, 'X99.99 is not in ICD-10-CM 2026 as it is at hand for 2025-10-15'],
  ])('%s', async (code, valid, billable, reason) => {
    expect(await jsonOf('icd', code, ...ON)).toEqual({ valid, billable, reason })
  })
  test('by day: what was replaced in October 2025', async () => {
    expect(await jsonOf('icd', 'B88.0', '--date', '2025-09-30')).toMatchObject({ billable: true })
    expect(await jsonOf('icd', 'B88.0', '--date', '2025-10-01')).toMatchObject({ billable: false })
    expect(await jsonOf('icd', 'B88.09', '--date', '2025-10-01')).toMatchObject({ billable: true })
  })
})

describe('ptp', () => {
  const edit = { column1: '45385', column2: '45380', modifierIndicator: '1' }
  test('either order finds the pair', async () => {
    expect(await jsonOf('ptp', '45385', '45380', ...ON)).toEqual({ edit })
    expect(await jsonOf('ptp', '45380', '45385', ...ON)).toEqual({ edit })
    expect((await billing(['ptp', '29877', '29881', ...ON])).out).toBe(
      '29881 (column 1) pays, 29877 (column 2) does not; indicator 0: no modifier parts them.\n',
    )
  })
  test('null where no edit is in force: two pairs that textbooks still name', async () => {
    expect(await jsonOf('ptp', '97530', '97140', ...ON)).toEqual({ edit: null })
    expect(await jsonOf('ptp', '97530', '97116', ...ON)).toEqual({ edit: null })
  })
})

describe('price', () => {
  const priced = (...args: string[]) => jsonOf('price', ...args, ...ON)
  test.each([
    [['99213'], '85.17'],
    [['99213', '--pos', '22'], '62.19'],
    [['20610', '--mod', '50'], '90.81'],
    [['71046', '--mod', '26'], '9.81'],
    [['71046', '--mod', 'TC'], '20.67'],
    [['27447', '--pos', '21', '--mod', '78'], '840.30'],
    [['27447', '--pos', '21', '--mod', 'AS'], '165.62'],
    [['17003', '--units', '2'], '12.02'],
    [['99213', '--charge', '80.00'], '80.00'],
    [['99213', '--payer', 'ALPHA1'], '93.69'],
    [['99213', '--practitioner', 'nurse-practitioner'], '72.39'],
    [['99213', '--non-participating'], '80.91'],
  ])('%j is %s', async (args, allowed) => expect(await priced(...args)).toMatchObject({ allowed }))
  test('exactly allowed and steps, each step with its arithmetic and source', async () => {
    expect(await priced('99213', '--units', '1', '--pos', '11', '--locality', '15202-00')).toEqual({
      allowed: '85.17',
      steps: [
        {
          what: 'Fee schedule amount, non-facility',
          how: '(1.3 × 1 + 1.35 × 0.911 + 0.1 × 1.033) × 32.3465',
          amount: '85.17',
          source: '42 CFR 414.20-.30; MCPM ch. 12 §20',
        },
      ],
    })
  })
  test('modifiers come one by one or together', async () =>
    expect(await priced('27447', '--pos', '21', '--mod', '54,RT')).toEqual(
      await priced('27447', '--pos', '21', '--mod', '54', '--mod', 'RT'),
    ))
  test('a modifier that changed nothing is told beside the price: in JSON, and as a line of the text', async () => {
    const note =
      '26 does not change the price: 99213 does not split into a professional and a technical part (indicator 0); a claim with it is denied (E16).'
    expect(await priced('99213', '--mod', '26')).toMatchObject({ allowed: '85.17', notes: [note] })
    const { code, out } = await billing(['price', '99213', '--mod', '26', ...ON])
    expect([code, out.split('\n').slice(1)]).toEqual([0, [note, 'Allowed: 85.17', '']])
  })
  test('no price: no amount, why, and 1', async () => {
    const { code, json } = await answerOf(['price', '99396', ...ON])
    expect(code).toBe(1)
    expect(json).toEqual({
      allowed: null,
      steps: [],
      reason: '99396 has the status N: not covered by Medicare',
    })
    expect((await billing(['price', '12345', ...ON])).out).toBe(
      'No price: the fee schedule at hand has no 12345 on 2025-10-15.\n',
    )
  })
})

test('asked wrongly: 2, nothing on standard output, one line that says what and where', async () => {
  const asked: readonly (readonly [readonly string[], string])[] = [
    [['prise'], 'there is no command "prise". Do you mean price? "billing --help" lists them'],
    [['npi'], 'npi needs more words. Use: billing npi <number>'],
    [['npi', '1', '2'], '"2" is too much. Use: billing npi <number>'],
    [['npi', '1', '--date', '2025-10-15'], 'npi takes no --date. Use: billing npi <number>'],
    [['npi', '1', '--colour'], "Unknown option '--colour'"],
    [['icd', 'M17.11'], '--date YYYY-MM-DD is missing: codes, prices and edits are good for days'],
    [
      ['icd', 'M17.11', '--date', '2025-02-30'],
      '--date is "2025-02-30", not a day of the calendar as YYYY-MM-DD',
    ],
    [['icd', '!', ...ON], '<code>: a code of letters and digits'],
    [['icd', 'M17.11', '--date', '2031-01-01'], '--date: no ICD-10-CM release is at hand for 2031-01-01'],
    [['ptp', '1', '2', '--date', '2020-01-01'], '--date: no table of NCCI pairs is at hand for 2020-01-01'],
    [['price', '99213', ...ON, '--units', '-1'], "Option '--units' argument is ambiguous"],
    [['price', '99213', ...ON, '--units', 'two'], '--units: a number of units such as "1" or "2.5"'],
    [['price', '99213', ...ON, '--pos', '1'], '--pos: a place of service of two digits, such as "11"'],
    [['price', '99213', ...ON, '--locality', 'Ohio'], '--locality: a locality such as "15202-00"'],
    [['price', '99213', ...ON, '--payer', 'AETNA'], '--payer: no payer has this number; there are MCRTRN, '],
    [['price', '99213', ...ON, '--charge', '$80'], '--charge: an amount in dollars as text, such as "85.17"'],
    [['icd', 'M17.11', ...ON, '--tables', 'nowhere'], '--tables: there is no nowhere'],
    [['icd', 'M17.11', ...ON, '--tables', 'scripts'], '--tables: scripts holds no code table'],
    [['icd', 'M17.11', ...ON, '--tables', 'sqlite:nowhere.db'], '--tables: there is no database nowhere.db'],
    [['price', '99213', ...ON, '--units', '0'], '--units: whole units from 1 to 9999'],
    [['price', '99213', ...ON, '--units', '1.5'], '--units: whole units from 1 to 9999'],
    [['price', '99213', ...ON, '--mod', '26TC'], '--mod: a modifier of two letters or digits'],
    [['price', '99213', ...ON, '--charge=-5.00'], '--charge: an amount that is not negative'],
    [['price', '99213', ...ON, '--units', '1', '--units', '2'], '--units is said twice; say it once'],
    [['price', '99213', ...ON, '--practitioner', 'nurse'], '--practitioner: it must be one of "physician"'],
    [['schema', '--of', 'fee'], '--of is claim or submission, not "fee"'],
    [['sample', 'nope'], 'there is no scenario "nope"; there are clean, office-visit, '],
    [['--json'], 'name a command; "billing --help" lists them'],
  ]
  for (const [args, says] of asked) {
    const { code, out, err } = await billing(args)
    expect({ args, code, out }).toEqual({ args, code: 2, out: '' })
    expect(err.slice(0, says.length)).toBe(says)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
  }
})

test('help and version are answers: on standard output, and 0', async () => {
  const { code, out } = await billing(['--help'])
  expect(code).toBe(0)
  const names = [...out.matchAll(/^ {2}([a-z0-9]+) {2}/gm)].map(([, name]) => name ?? '')
  expect(names).toContain('adjudicate')
  for (const name of names) {
    const own = await billing([name, '--help'])
    expect([name, own.code, own.err]).toEqual([name, 0, ''])
    expect(own.out).toContain(`Use: billing ${name}`)
  }
  expect(await answerOf(['--version'])).toEqual({ code: 0, json: { contract: '1.0' } })
  expect(await billing([])).toMatchObject({ code: 2, out: '' })
})
