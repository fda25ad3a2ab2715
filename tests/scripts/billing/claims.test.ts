import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { ClaimJson } from '#billing'
import {
  CATALOGUE,
  isNpi,
  PAYERS,
  readSubmission,
  SAMPLE_CLAIM,
  SCENARIOS,
  scenarioJson,
  scenarioNamed,
} from '#billing'
import { answerOf, billing } from './at-the-edge.ts'

const Amount = z.string().regex(/^-?\d+\.\d\d$/)
const Scrubbed = z.strictObject({
  findings: z.array(
    z.strictObject({
      rule: z.string(),
      level: z.enum(['REJ', 'UNP', 'DEN-C', 'DEN-L', 'ADJ', 'WARN', 'INFO']),
      line: z.int().nullable(),
      box: z.string().nullable(),
      element: z.string(),
      message: z.string(),
      carc: z.string().nullable(),
      rarc: z.array(z.string()),
      status277: z.string().nullable(),
    }),
  ),
})
const Adjudicated = z.strictObject({
  status: z.enum(['rejected', 'unprocessable', 'denied', 'partial', 'paid']),
  allowed: Amount,
  paid: Amount,
  patient: Amount,
  lines: z.array(
    z.strictObject({
      allowed: Amount.nullable(),
      paid: Amount,
      adjustments: z.array(
        z.strictObject({ group: z.string(), carc: z.string(), amount: Amount, rarc: z.array(z.string()) }),
      ),
    }),
  ),
  steps: z.array(
    z.strictObject({
      line: z.int().nullable(),
      what: z.string(),
      how: z.string(),
      amount: Amount.nullable(),
      source: z.string().nullable(),
    }),
  ),
})
const jsonNamed = (name: string) => {
  const found = scenarioNamed(name)
  if (!found) throw new Error(`No scenario ${name}`)
  return scenarioJson(found)
}
const centsOf = (amount: string): number => Math.round(Number(amount) * 100)
/** What a line charged: its payment and all that was adjusted. */
const chargeOf = ({ paid, adjustments }: z.infer<typeof Adjudicated>['lines'][number]): number =>
  adjustments.reduce((all, { amount }) => all + centsOf(amount), centsOf(paid))
const known = new Set(CATALOGUE.map(({ id }) => id))

const scrub = async (claim: unknown, ...args: string[]) => {
  const { code, json } = await answerOf(['scrub', '-', ...args], { '-': JSON.stringify(claim) })
  return { code, findings: Scrubbed.parse(json).findings }
}
const adjudicate = async (claim: unknown, ...args: string[]) => {
  const { code, json } = await answerOf(['adjudicate', '-', ...args], { '-': JSON.stringify(claim) })
  return { code, remit: Adjudicated.parse(json) }
}

describe('samples', () => {
  test.each(SCENARIOS)('$name: $about', async (scenario) => {
    const { json } = await answerOf(['sample', scenario.name])
    expect(json).toEqual(JSON.parse(JSON.stringify(scenarioJson(scenario))))
    const { code, findings } = await scrub(json)
    expect(findings.map(({ rule }) => rule)).toEqual(scenario.finds.filter((id) => known.has(id)))
    expect(code).toBe(findings.length > 0 ? 1 : 0)
    const { remit } = await adjudicate(json)
    if (remit.lines.length > 0)
      expect(remit.lines.map(chargeOf)).toEqual(scenario.claim.lines.map(({ charge }) => centsOf(charge)))
  })
  test('without a name: what there is', async () => {
    const { code, json } = await answerOf(['sample'])
    expect([code, json]).toEqual([0, SCENARIOS.map(({ name, about, finds }) => ({ name, about, finds }))])
    expect(SCENARIOS.length).toBeGreaterThanOrEqual(12)
  })
  test('the numbers in them are what they should be', () => {
    for (const { claim } of SCENARIOS) expect(isNpi(claim.billing.npi ?? '')).toBe(true)
    expect(new Set(SCENARIOS.map(({ claim }) => claim.id)).size).toBe(SCENARIOS.length)
  })
})

test('the deductible scenario pays to the cent what the worked example says', async () => {
  const { code, remit } = await adjudicate(jsonNamed('deductible'))
  expect(code).toBe(0)
  expect([remit.status, remit.allowed, remit.paid, remit.patient]).toEqual([
    ...['paid', '145.71', '82.88', '61.14'],
  ])
  expect(remit.lines[0]?.adjustments).toEqual([
    { group: 'CO', carc: '45', amount: '64.83', rarc: [] },
    { group: 'CO', carc: '253', amount: '0.72', rarc: [] },
    { group: 'PR', carc: '1', amount: '40.00', rarc: [] },
    { group: 'PR', carc: '2', amount: '9.03', rarc: [] },
  ])
  expect(remit.steps[0]).toEqual({
    line: null,
    what: 'Front end',
    how: 'nothing.',
    amount: null,
    source: null,
  })
  expect(remit.steps.filter(({ line }) => line === 1).map(({ what }) => what)).toContain('Coinsurance')
})

test('a finding says everything that the contract names', async () => {
  const { code, findings } = await scrub(jsonNamed('bad-npi'))
  expect(code).toBe(1)
  expect(findings).toEqual([
    {
      ...{ rule: 'A3', level: 'REJ', line: null, box: '24J', element: '2310B NM109' },
      message: 'Rivera has the NPI 1999999948, which is no valid number.',
      ...{ carc: '16', rarc: ['N290'], status277: 'A7:562:82' },
    },
  ])
})

describe('the world', () => {
  test('--date is the day of receipt', async () => {
    expect((await scrub(SAMPLE_CLAIM, '--date', '2026-10-15')).code).toBe(0)
    const late = await scrub(SAMPLE_CLAIM, '--date', '2026-10-16')
    expect(late.findings.map(({ rule, line }) => [rule, line])).toEqual([
      ['C1', 1],
      ['C1', 2],
    ])
  })
  test('--payer puts the claim before another payer, which is not the one it names', async () => {
    const { findings } = await scrub(SAMPLE_CLAIM, '--payer', 'ALPHA1')
    expect(findings.map(({ rule }) => rule)).toContain('B3')
  })
  test('--locality prices elsewhere', async () => {
    const { remit } = await adjudicate(SAMPLE_CLAIM, '--locality', '01112-05')
    const home = await adjudicate(SAMPLE_CLAIM)
    expect(centsOf(remit.allowed)).not.toBe(centsOf(home.remit.allowed))
  })
  test('--tables names a folder of curated tables', async () =>
    expect((await scrub(SAMPLE_CLAIM, '--tables', 'content/codes')).code).toBe(0))
  test('an unknown payer decides as others of its kind, and that is told', async () => {
    const [coverage] = SAMPLE_CLAIM.coverages
    const claim = { ...SAMPLE_CLAIM, coverages: [{ ...coverage, payer: { id: 'X1', name: 'Somewhere' } }] }
    const { code, out, err } = await billing(['scrub', 'x.json', '--json'], {
      'x.json': JSON.stringify(claim),
    })
    expect([code, JSON.parse(out)]).toEqual([0, { findings: [] }])
    expect(err).toBe(
      'the payer "X1" is unknown here: it is taken to decide as Medicare Part B Training (filing code MB)\n',
    )
    const other = { ...claim, coverages: [{ ...claim.coverages[0], filing: 'QQ' }] }
    const refused = await billing(['scrub', 'x.json'], { 'x.json': JSON.stringify(other) })
    expect(refused).toMatchObject({ code: 2, out: '' })
    expect(refused.err).toBe(
      `x.json: there is no payer "X1"; there are ${PAYERS.map(({ id }) => id).join(', ')}\n`,
    )
  })
  test('what is known beside a claim changes what is found', async () => {
    const ended = { claim: SAMPLE_CLAIM, benefits: { to: '2025-09-30' }, facts: { verified: null } }
    const { findings } = await scrub(ended)
    expect(findings.map(({ rule }) => rule)).toEqual(['B2', 'B2', 'B1'])
  })
})

test('for people: codes, place, what to do; a remittance with its arithmetic', async () => {
  const file = { 'c.json': JSON.stringify(jsonNamed('bad-npi')) }
  expect((await billing(['scrub', 'c.json'], file)).out).toMatch(
    /^REJ {3}A3 {3}claim, box 24J, 2310B NM109 {2}\[CO-16 N290 277CA A7:562:82\]\n {6}Rivera has/,
  )
  const clean = { 'c.json': JSON.stringify(SAMPLE_CLAIM) }
  expect((await billing(['scrub', 'c.json'], clean)).out).toBe('Clean: nothing was found.\n')
  expect((await billing(['adjudicate', 'c.json'], clean)).out).toMatch(
    /^paid: allowed 145\.71, paid [\d.]+, patient [\d.]+\nline 1 {2}allowed 85\.17 {2}paid [\d.]+ {2}CO-45 64\.83, /,
  )
})

describe('the schema of a claim', () => {
  test('is JSON Schema; the samples have no field that it does not know', async () => {
    const { json } = await answerOf(['schema'])
    expect(json).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'A professional claim',
      type: 'object',
      additionalProperties: false,
    })
    const { properties, required } = json as { properties: object; required: string[] }
    for (const { claim } of SCENARIOS)
      for (const name of Object.keys(claim)) expect(properties).toHaveProperty(name)
    for (const name of required) expect(SAMPLE_CLAIM).toHaveProperty(name)
    const text = JSON.stringify(json)
    expect(text).toContain('"format":"date"')
    expect(text).toContain('^-?\\\\d{1,8}(\\\\.\\\\d{1,2})?$')
  })
  test('of a claim with what is known beside it', async () => {
    const { json } = await answerOf(['schema', '--of', 'submission'])
    expect(Object.keys((json as { properties: object }).properties)).toEqual([
      ...['claim', 'benefits', 'facts', 'history', 'received'],
    ])
  })
})

describe('what cannot be used ends with 2 and one line: file, line, column, path', () => {
  const bad = (claim: unknown) => JSON.stringify(claim, null, 2)
  const deep = (n: number) => '['.repeat(n)
  const [line1] = SAMPLE_CLAIM.lines
  const cases: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
    ['an empty file', '', /^c\.json:1:1: it is empty$/],
    ['no JSON', 'claim: 1', /^c\.json:1:1: a value is missing before "c"$/],
    ['JSON that breaks off', '{\n  "id": "A', /^c\.json:2:9: this text is not closed$/],
    ['a comma too many', '{"id": "A",}', /^c\.json:1:12: a name in "quotes" is missing before "}"$/],
    ['two values', '{} {}', /^c\.json:1:4: something follows after the end$/],
    ['a name twice', '{"id": "A",\n "id": "B"}', /^c\.json:2:2: "id" stands twice$/],
    [
      'a line end in a text',
      '{"id": "A\nB"}',
      /^c\.json:1:10: a line end or control character stands in a text$/,
    ],
    ['a wrong escape', '{"id": "\\x"}', /^c\.json:1:9: no such escape in a text$/],
    ['NaN', '{"id": NaN}', /^c\.json:1:8: a value is missing before "N"$/],
    ['an open abyss', deep(1_000_000), /^c\.json:1:65: more than 64 levels deep$/],
    ['a closed abyss', deep(100_000) + ']'.repeat(100_000), /^c\.json:1:65: more than 64 levels deep$/],
    ['a list', '[]', /^c\.json:1:1: it must be a group of fields$/],
    ['null', 'null', /^c\.json:1:1: it must be a group of fields$/],
    ['no UTF-8', new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]), /^c\.json:1:2: it is not UTF-8 text$/],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x7b, 0]), /^c\.json:1:1: it is UTF-16 text; save it as UTF-8$/],
    ['too much', new Uint8Array(16_000_001), /^c\.json: longer than 16 MB$/],
    [
      'an amount that is a number',
      bad({ ...SAMPLE_CLAIM, lines: [{ ...line1, charge: 150 }] }),
      /^c\.json:\d+:\d+: lines\.1\.charge: it must be text, in quotes$/,
    ],
    [
      'a day that is none',
      bad({ ...SAMPLE_CLAIM, lines: [line1, { ...line1, from: '2025-02-30' }] }),
      /^c\.json:\d+:\d+: lines\.2\.from: a day of the calendar as YYYY-MM-DD$/,
    ],
    [
      'a field nobody knows',
      bad({ ...SAMPLE_CLAIM, colour: 1 }),
      /^c\.json:1:1: there is no field "colour" here$/,
    ],
    ['__proto__', '{"__proto__": {"id": "x"}}', /^c\.json:1:1: .*\(and \d+ more\)$/],
    [
      'much at once',
      bad({ ...SAMPLE_CLAIM, id: 1, place: 2, lines: 3 }),
      /^c\.json:2:9: id: it must be text, in quotes \(and 2 more\)$/,
    ],
    [
      'benefits nobody can read',
      bad({ claim: SAMPLE_CLAIM, benefits: { coinsurance: 0.2 } }),
      /^c\.json:\d+:\d+: benefits\.coinsurance: it must be text, in quotes$/,
    ],
  ]
  test.each(cases)('%s', async (_, file, says) => {
    for (const command of ['scrub', 'adjudicate']) {
      const { code, out, err } = await billing([command, 'c.json', '--json'], { 'c.json': file })
      expect({ code, out }).toEqual({ code: 2, out: '' })
      expect(err.trimEnd()).toMatch(says)
    }
  })
  test('a place is that of the value, in standard input too', async () => {
    const text = `{"claim": ${JSON.stringify({ ...SAMPLE_CLAIM, place: 11 })}}`
    const { err } = await billing(['scrub', '-'], { '-': text })
    const column = text.indexOf('"place":11') + '"place":'.length + 1
    expect(err).toBe(`standard input:1:${column}: claim.place: it must be text, in quotes\n`)
  })
  test('a mark at the beginning is no fault', async () => {
    const file = { 'c.json': `\ufeff${JSON.stringify(SAMPLE_CLAIM)}` }
    expect((await billing(['scrub', 'c.json'], file)).code).toBe(0)
  })
  test('terminal sequences of a file do not reach the terminal', async () => {
    const { err } = await billing(['scrub', 'c.json'], { 'c.json': '{"\\u001b[31m\\u0007x": 1}' })
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(err.trimEnd()).not.toMatch(/[\u0000-\u001f]/)
  })
})

describe('whatever is in the file', () => {
  type Path = readonly (string | number)[]
  const paths = (value: unknown, at: Path = []): Path[] =>
    typeof value === 'object' && value !== null
      ? [at, ...Object.entries(value).flatMap(([key, one]) => paths(one, [...at, key]))]
      : [at]
  const with_ = (value: unknown, [step, ...rest]: Path, by: unknown): unknown => {
    if (step === undefined) return by
    const copy: Record<string, unknown> | unknown[] = Array.isArray(value)
      ? [...value]
      : { ...(value as object) }
    const own = (copy as Record<string, unknown>)[step]
    if (by === undefined && rest.length === 0) delete (copy as Record<string, unknown>)[step]
    else (copy as Record<string, unknown>)[step] = with_(own, rest, by)
    return copy
  }
  const start = fc.constantFrom(
    ...SCENARIOS.map((one) => JSON.parse(JSON.stringify(scenarioJson(one))) as ClaimJson),
  )
  const strange = fc.oneof(
    fc.constantFrom(
      undefined,
      null,
      '',
      '0',
      '-1',
      '99999999.99',
      '0.001',
      'ZZ',
      '2025-02-29',
      '1850-01-01',
      '2199-12-31',
    ),
    fc.constantFrom(
      [],
      {},
      [[]],
      0,
      -1,
      1e21,
      1e-7,
      true,
      ['ZZ', 'ZZ'],
      '\u0000',
      '\ud800',
      'é'.repeat(60),
      '9'.repeat(40),
    ),
    fc.jsonValue(),
  )
  const mutated = start.chain((claim) =>
    fc
      .array(fc.tuple(fc.constantFrom(...paths(claim)), strange), { minLength: 1, maxLength: 4 })
      .map((changes) => changes.reduce<unknown>((at, [path, by]) => safely(at, path, by), claim)),
  )
  const safely = (value: unknown, path: Path, by: unknown): unknown => {
    try {
      return with_(value, path, by)
    } catch {
      return value
    }
  }
  test('0, 1 or 2; JSON or one line; lines that balance', async () => {
    await fc.assert(
      fc.asyncProperty(mutated, fc.constantFrom('scrub', 'adjudicate'), async (claim, command) => {
        const { code, out, err } = await billing([command, '-', '--json'], {
          '-': JSON.stringify(claim) ?? '',
        })
        if (code === 2) {
          expect(out).toBe('')
          expect(err.trimEnd().split('\n')).toHaveLength(1)
          expect(err).toMatch(/^standard input[:\d]*: /)
          return
        }
        expect([0, 1]).toContain(code)
        const json = JSON.parse(out)
        if (command === 'scrub') Scrubbed.parse(json)
        else {
          const { lines, patient } = Adjudicated.parse(json)
          const read = readSubmission(JSON.parse(JSON.stringify(claim)))
          const charges = read.ok ? read.value.claim.lines.map(({ charge }) => charge as number) : []
          if (lines.length > 0) expect(lines.map(chargeOf)).toEqual(charges)
          const owed = lines.flatMap(({ adjustments }) => adjustments).filter(({ group }) => group === 'PR')
          expect(owed.reduce((all, { amount }) => all + centsOf(amount), 0)).toBe(centsOf(patient))
        }
      }),
      { numRuns: 400 },
    )
  })
  test('texts that are nearly JSON', async () => {
    const text = JSON.stringify(SAMPLE_CLAIM)
    const cut = fc.tuple(fc.nat(text.length), fc.nat(12), fc.string({ maxLength: 6 }))
    await fc.assert(
      fc.asyncProperty(cut, async ([at, length, by]) => {
        const broken = text.slice(0, at) + by + text.slice(at + length)
        const { code, out, err } = await billing(['scrub', 'c.json', '--json'], { 'c.json': broken })
        const isJson = (() => {
          try {
            JSON.parse(broken)
            return true
          } catch {
            return false
          }
        })()
        if (!isJson) expect([code, out]).toEqual([2, ''])
        if (code === 2) expect(err.trimEnd()).toMatch(/^c\.json[:\d]*: [^\n]+$/)
        else Scrubbed.parse(JSON.parse(out))
      }),
      { numRuns: 400 },
    )
  })
})
