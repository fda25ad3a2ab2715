import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { parseRuleSet, unknownsOfVersion } from '#credits'
import { readRuleSets, ruleSets } from '#credits/server'
import { readTree } from '../../../app/curriculum/catalogue/read-tree.server.ts'
import { ruleFaults } from '../../../scripts/rule-faults.ts'

const AMBA = readFileSync('content/credits/amba.yaml', 'utf8')
const faultsOf = (text: string, file = 'credits/amba.yaml') => {
  const read = parseRuleSet(file, text)
  return read.ok ? [] : read.fault
}

describe('the rule files of the content', () => {
  test('are all without fault, and the process reads them once', async () => {
    const { sets, faults, paths } = await readRuleSets('content')
    expect(faults).toEqual([])
    expect(paths.length).toBe(readdirSync('content/credits').length)
    expect(await ruleSets()).toEqual(sets)
    expect(ruleSets()).toBe(ruleSets())
  })

  test('an unknown value has a null, and every one is carried to the statement', async () => {
    for (const set of await ruleSets())
      for (const version of set.versions) {
        const nulls = JSON.stringify([set.sharing, version]).match(/"value":null/g)?.length ?? 0
        const assumed = version.from.confidence === 'U' ? 1 : 0
        expect(unknownsOfVersion(set, version).length).toBe(nulls + assumed)
      }
  })

  test('a credential and a board are named once, and nothing names a machine or a person', async () => {
    const sets = await ruleSets()
    const ids = sets.flatMap(({ credentials }) => credentials.map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
  })

  test("the curriculum's tree leaves them out", async () => {
    const { files } = await readTree('content')
    expect(files.filter(({ path }) => path.startsWith('credits/'))).toEqual([])
    expect(files.length).toBeGreaterThan(0)
  })
})

describe('faults have their file, line, field and a sentence', () => {
  test.each([
    [
      'a value of the wrong kind',
      AMBA.replace('value: 15', 'value: many'),
      'versions.0.total.credits.value',
      /expected number/,
    ],
    [
      'a field that nobody knows',
      AMBA.replace('    credit: &credit', '    colour: red\n    credit: &credit'),
      'versions.0',
      /no such field here: "colour"/,
    ],
    [
      'an unknown with a value',
      AMBA.replace('confidence: A, note: as stored', 'confidence: U, note: as stored'),
      'versions.1.issuerMinimum.least.share.confidence',
      /confidence U goes with value null/,
    ],
    [
      'a null without what',
      AMBA.replace(
        '      most: { value: null, source: "nothing found on AMBA\'s pages", confidence: U, what:',
        '      most: { value: null, source: "nothing found on AMBA\'s pages", confidence: U, note:',
      ),
      'versions.0.carryOver.most.what',
      /which figure is missing/,
    ],
    [
      'versions out of order',
      AMBA.replace('value: "2008-01-01"', 'value: "1999-01-01"'),
      'versions.1.from.value',
      /later than the version before/,
    ],
    [
      'a day that does not exist',
      AMBA.replace('value: "2008-01-01"', 'value: "2007-02-29"'),
      'versions.1.from.value',
      /a day that exists/,
    ],
    [
      'a credential of another board',
      AMBA.replace('id: "amba:cmrs"', 'id: "aapc:cmrs"'),
      'credentials.0.id',
      /begins with "amba:"/,
    ],
    [
      'neither total nor exam',
      AMBA.replace(
        '    total: &total\n      kind: flat\n      credits:',
        '    fees: &total\n    - title: x\n      usd:',
      ).replace('    total: *total\n', ''),
      'versions.0.total',
      /a total, or an exam/,
    ],
  ])('%s', (_, text, path, message) => {
    const fault = faultsOf(text).find((one) => one.path === path)
    expect(fault?.message).toMatch(message)
    expect(fault?.file).toBe('credits/amba.yaml')
    expect(fault?.line).toBeGreaterThan(1)
  })

  test('no YAML, another name, and far too much', () => {
    expect(faultsOf('board: [amba')[0]).toMatchObject({
      path: '',
      message: expect.stringContaining('this is not YAML'),
    })
    expect(faultsOf(AMBA, 'credits/other.yaml')[0]).toMatchObject({
      path: 'board',
      message: 'the board should be "other", as its file',
    })
    expect(faultsOf(' '.repeat(300_001))[0]?.message).toContain('longer than')
    expect(faultsOf('a: &a [*a, *a]').length).toBeGreaterThan(0)
  })

  test('never throws, whatever the text', () => {
    const lines = AMBA.split('\n')
    fc.assert(
      fc.property(fc.nat(lines.length - 1), fc.string({ maxLength: 30 }), (n, text) => {
        const read = parseRuleSet('credits/amba.yaml', lines.with(n, text).join('\n'))
        if (!read.ok)
          for (const { line, message } of read.fault)
            expect([line > 0, message.length > 0]).toEqual([true, true])
      }),
      { numRuns: 40 },
    )
  })

  test('in the content check they are errors with a way out', async () => {
    expect((await ruleFaults('content')).faults).toEqual([])
    expect((await ruleFaults('tests')).paths).toEqual([])
    z.array(z.string()).parse((await ruleFaults('content')).paths)
  })
})
