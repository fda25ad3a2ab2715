import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SAMPLE_CLAIM, SCENARIOS, sampleWith, scenarioJson } from '#billing'
import { answerOf, billing } from './at-the-edge.ts'

const written = async (claim: object): Promise<string> =>
  (await billing(['x12', 'write', '-'], { '-': JSON.stringify(claim) })).out

describe('x12', () => {
  test.each(SCENARIOS)(
    '$name is written as a file in which nothing is wrong, or refused with why',
    async (scenario) => {
      const file = { '-': JSON.stringify(scenarioJson(scenario)) }
      const { code, out, err } = await billing(['x12', 'write', '-'], file)
      if (code === 1) {
        expect(out).toBe('')
        expect(err).toMatch(/^not written: [A-Z]\d+: /m)
        const { json } = await answerOf(['x12', 'write', '-'], file)
        expect(json).toMatchObject({ findings: [{ level: 'REJ' }], errors: [] })
        return
      }
      expect([code, out.slice(0, 3)]).toEqual([0, 'ISA'])
      expect(await answerOf(['x12', 'check', '-'], { '-': out })).toEqual({
        code: 0,
        json: { ok: true, errors: [] },
      })
      const { json } = await answerOf(['x12', 'read', '-'], { '-': out })
      const [set] =
        (json as { interchanges: { groups: { sets: { content: object }[] }[] }[] }).interchanges[0]?.groups[0]
          ?.sets ?? []
      expect(set).toMatchObject({
        id: '837',
        content: { kind: '837P', claims: [{ claim: { lines: expect.any(Array) } }] },
      })
    },
  )
  test.each(SCENARIOS)('$name is remitted in a file that balances, or refused with why', async (scenario) => {
    const file = { '-': JSON.stringify(scenarioJson(scenario)) }
    const { code, out, err } = await billing(['x12', 'remit', '-'], file)
    const { json } = await answerOf(['adjudicate', '-'], file)
    const { status, paid } = json as { status: string; paid: string }
    if (status === 'rejected') {
      expect([code, out]).toEqual([1, ''])
      expect(err).toMatch(/^not written: [A-Z]\d+: /m)
      return
    }
    expect([code, err.includes('not written')]).toEqual([0, false])
    const read = await answerOf(['x12', 'read', '-'], { '-': out })
    expect(read).toMatchObject({
      code: 0,
      json: {
        interchanges: [
          {
            groups: [
              { sets: [{ content: { kind: '835', remittance: { groups: [{ claims: [{ paid }] }] } } }] },
            ],
          },
        ],
      },
    })
    expect((await billing(['x12', 'check', '-'], { '-': out })).code).toBe(0)
  })
  test('a claim is scrubbed and adjudicated from the wire as from JSON', async () => {
    const text = await written(SAMPLE_CLAIM)
    for (const command of ['scrub', 'adjudicate'])
      expect(await answerOf([command, 'c.edi'], { 'c.edi': text })).toEqual(
        await answerOf([command, 'c.json'], { 'c.json': JSON.stringify(SAMPLE_CLAIM) }),
      )
  })
  test('errors have segment, position, element, code and message, and end with 1', async () => {
    const text = (await written(SAMPLE_CLAIM)).replace(/SE\*\d+/, 'SE*99')
    const { code, json } = await answerOf(['x12', 'check', 'c.edi'], { 'c.edi': text })
    const { ok, errors } = json as { ok: boolean; errors: object[] }
    expect([code, ok]).toEqual([1, false])
    expect(errors).toEqual([expect.objectContaining({ segment: 'SE', element: 1, code: '4' })])
    for (const error of errors)
      expect(Object.keys(error)).toEqual(['segment', 'position', 'element', 'code', 'message'])
    expect((await billing(['x12', 'read', 'c.edi'], { 'c.edi': text })).code).toBe(1)
  })
  test('of several claims one is chosen; what is no claim or no X12 ends with 2', async () => {
    const one = await written(SAMPLE_CLAIM)
    const two = one + (await written(sampleWith({ id: 'ACCT0002' })))
    const files = { 'two.edi': two, 'none.edi': one.replace(/CLM\*[\s\S]*(?=SE\*)/, ''), 'no.edi': '…' }
    const ask = async (...words: string[]) => {
      const { code, out, err } = await billing(words, files)
      return { code, out, err: err.trimEnd() }
    }
    expect(await ask('scrub', 'two.edi')).toEqual({
      ...{ code: 2, out: '' },
      err: 'two.edi: it holds 2 claims; choose with --claim: ACCT0001, ACCT0002',
    })
    expect((await ask('scrub', 'two.edi', '--claim', 'ACCT0002')).code).toBe(0)
    expect(await ask('scrub', 'two.edi', '--claim', 'X')).toMatchObject({
      err: 'two.edi: no claim X; there are ACCT0001, ACCT0002',
    })
    expect(await ask('scrub', 'none.edi')).toMatchObject({ code: 2, err: 'none.edi: it holds no claim' })
    expect(await ask('x12', 'check', 'no.edi')).toMatchObject({
      code: 2,
      err: 'no.edi:1:1: it holds no segment of X12',
    })
    expect(await ask('x12', 'shred', 'no.edi')).toMatchObject({ code: 2, out: '' })
  })
  test('damaged files: 0, 1 or 2, and JSON where it is not 2', async () => {
    const text = await written(SAMPLE_CLAIM)
    const damage = fc.tuple(fc.nat(text.length), fc.nat(40), fc.string({ maxLength: 8 }))
    const verbs = fc.constantFrom(['x12', 'check'], ['x12', 'read'], ['scrub'], ['adjudicate'])
    await fc.assert(
      fc.asyncProperty(damage, verbs, async ([at, length, by], words) => {
        const broken = text.slice(0, at) + by + text.slice(at + length)
        const { code, out, err } = await billing([...words, 'c.edi', '--json'], { 'c.edi': broken })
        if (code === 2) expect([out, err.trimEnd().split('\n').length]).toEqual(['', 1])
        else JSON.parse(out)
      }),
      { numRuns: 200 },
    )
  })
})

describe('files that are no good X12', () => {
  const CLEAN = written(scenarioJson(SCENARIOS[0] as (typeof SCENARIOS)[number]))
  test('Latin-1 is read, and what may not be sent is told at its element', async () => {
    const text = (await CLEAN).replaceAll('LAKESIDE', 'LAK\u00c9SIDE')
    const file = { '-': Buffer.from(text, 'latin1') }
    const { code, json } = await answerOf(['x12', 'check', '-'], file)
    expect([code, json]).toMatchObject([
      1,
      { ok: false, errors: [{ segment: 'NM1', position: 3, element: 3 }, {}, {}] },
    ])
    expect(await billing(['scrub', '-'], file)).toMatchObject({ code: 0 })
  })
  test.each([
    ['a claim in JSON', '{"id": "A:1", "lines": []}'],
    ['a page', '<html>404: NOT FOUND</html>'],
    ['words', 'hello world'],
    ['bytes', new Uint8Array([0, 200, 255, 13, 7])],
    ['nothing', ''],
  ])('%s is no X12: 2', async (_, file) => {
    for (const verb of ['check', 'read']) {
      const { code, out, err } = await billing(['x12', verb, '-'], { '-': file })
      expect([code, out, err]).toEqual([2, '', 'standard input:1:1: it holds no segment of X12\n'])
    }
  })
  test('a byte that is no UTF-8 is told at its place in JSON', async () => {
    const file = { '-': Buffer.from('{\n "id": "Jos\u00e9"}', 'latin1') }
    expect(await billing(['scrub', '-'], file)).toEqual({
      ...{ code: 2, out: '', err: 'standard input:2:12: it is not UTF-8 text\n' },
    })
  })
})

describe('cob', () => {
  const facts = {
    day: '2025-10-15',
    patient: { birth: '1958-01-01' },
    plans: [
      { id: 'MCRTRN', kind: 'medicare', entitlement: { reason: 'age', from: '2023-01-01' } },
      { id: 'EGHP01', kind: 'group', employment: 'active', employees: 25 },
    ],
  }
  test('the order, and why', async () => {
    const { code, json } = await answerOf(['cob', 'f.json'], { 'f.json': JSON.stringify(facts) })
    expect(code).toBe(0)
    expect(Object.keys(json as object)).toEqual(['order', 'why'])
    expect(json).toMatchObject({ order: ['EGHP01', 'MCRTRN'], why: [{ plan: 'EGHP01', rule: 'B8' }] })
    expect((await billing(['cob', 'f.json'], { 'f.json': JSON.stringify(facts) })).out).toMatch(
      /^1\. {2}EGHP01 {2}67, /,
    )
  })
  test('facts that do not decide it are named with their place', async () => {
    const text = JSON.stringify(
      { ...facts, plans: [facts.plans[0], { ...facts.plans[1], employees: undefined }] },
      null,
      1,
    )
    const { code, out, err } = await billing(['cob', 'f.json', '--json'], { 'f.json': text })
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/^f\.json:\d+:\d+: plans\.2(\.employees)?: /)
    for (const bad of ['[]', '{}', 'null', '{"plans": 1}'])
      expect((await billing(['cob', '-'], { '-': bad })).err).toMatch(/^standard input:1:\d+: [^\n]+\n$/)
  })
})
