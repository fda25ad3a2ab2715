import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { AuthoredItem, places } from '#curriculum'
import { command } from '../helpers/commands.ts'
import { makeBlueprint } from './helpers/blueprint.ts'
import { EXAM, ITEMS, writeTestContent } from './helpers/catalogue.ts'

const Assembled = z.strictObject({
  exam: z.string(),
  seed: z.int(),
  items: z.array(
    z.strictObject({
      id: z.string(),
      case: z.string().optional(),
      revision: z.string().regex(/^[0-9a-f]{64}$/),
      section: z.string(),
      type: z.string(),
      optionOrder: z.array(z.int()),
    }),
  ),
})

let dir = ''
beforeAll(() => {
  dir = writeTestContent([
    EXAM,
    { ...makeBlueprint({ alpha: { count: 21 } }, 21), id: 'too-big' },
    { ...makeBlueprint({ bravo: { count: 2 } }, 2), id: 'misnamed' },
  ])
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const { typed, run } = command('scripts/exam.ts')
const wish = (...args: string[]) => ['assemble', ...args, '--content', dir, '--json']
const assemble = (...args: string[]) => run(wish(...args))

describe('npm run exam', () => {
  test('draws the same form from the same content and seed, and another from another', async () => {
    const [one, again, other] = await Promise.all([
      assemble('test-exam', '--seed', '7'),
      typed(wish('test-exam', '--seed', '7')),
      assemble('test-exam', '--seed', '8'),
    ])
    expect(one).toMatchObject({ code: 0, err: '' })
    expect(again.out).toBe(one.out)
    expect(other.out).not.toBe(one.out)

    const form = Assembled.parse(JSON.parse(one.out))
    expect(form).toMatchObject({ exam: 'test-exam', seed: 7 })
    expect(form.items).toHaveLength(12)
    const ids = form.items.map((item) => item.id)
    expect(new Set(ids).size).toBe(12)
    const authored = ITEMS.flatMap((item) => (item.type === 'case' ? places(item) : [item.id]))
    for (const id of ids) expect(authored).toContain(id)
    const single = form.items.find((item) => item.type === 'single')
    expect(single?.optionOrder.toSorted()).toEqual([0, 1, 2, 3])
    expect(form.items.slice(10).map((item) => item.case)).toEqual([
      form.items[10]?.case,
      form.items[10]?.case,
    ])
  }, 120_000)

  test('says what it cannot do, and ends with 1; asked wrongly, with 2', async () => {
    const [unknown, seed, short, told, misspelt, nothing, nowhere, faulty] = await Promise.all([
      assemble('nope', '--seed', '1'),
      assemble('test-exam', '--seed', '1.5'),
      assemble('too-big', '--seed', '1'),
      run(['assemble', 'too-big', '--seed', '1', '--content', dir]),
      run(['assemble', 'test-exam', '--sead', '1', '--json']),
      run([]),
      run(['assemble', 'test-exam', '--content', 'nowhere', '--json']),
      assemble('misnamed', '--seed', '1'),
    ])
    expect(unknown.code).toBe(1)
    expect(JSON.parse(unknown.out)).toEqual({
      error: 'There is no exam "nope". There are: test-exam, too-big.',
      shortfalls: [],
    })
    expect(seed.code).toBe(2)
    expect(JSON.parse(seed.out)).toMatchObject({ error: expect.stringContaining('"1.5" is not a seed') })
    expect(short.code).toBe(1)
    expect(JSON.parse(short.out)).toMatchObject({
      shortfalls: [{ section: 'alpha', why: 'too-few', wanted: 21, available: 20 }],
    })
    expect(told).toMatchObject({ code: 1, out: '' })
    expect(told.err).toContain('alpha: 21 questions wanted, 20 available.')
    expect(misspelt.code).toBe(2)
    expect(JSON.parse(misspelt.out)).toEqual({ error: expect.stringContaining('--sead'), shortfalls: [] })
    expect(misspelt.err).toContain('Use: exam assemble')
    expect(nothing).toMatchObject({ code: 2, out: '', err: expect.stringContaining('Use: exam assemble') })
    expect(nowhere.code).toBe(2)
    expect(JSON.parse(nowhere.out)).toEqual({ error: 'There is no folder nowhere.', shortfalls: [] })
    expect(faulty.code).toBe(1)
    expect(JSON.parse(faulty.out)).toEqual({
      error: expect.stringMatching(
        /^The exam "misnamed" has 1 error:\n.*exams\/misnamed\.yaml:\d+:\d+ the section bravo is not declared\. /,
      ),
      shortfalls: [],
    })
  }, 120_000)
})

test('the test items are what authors may write', () => {
  for (const { html: _, ...item } of ITEMS) expect(AuthoredItem.safeParse(item).success).toBe(true)
})
