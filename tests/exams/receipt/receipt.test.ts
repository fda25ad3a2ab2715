import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AttemptEvent, chainHead, checkReceipt, Form, makeReceipt } from '#exams'
import { command } from '../../helpers/commands.ts'

/** Form and log of a frozen attempt. */
const golden = (name: string) => {
  const raw = JSON.parse(readFileSync(`tests/golden/attempts/${name}.json`, 'utf8')) as {
    sitting: { form: unknown }
    events: unknown[]
  }
  return { form: Form.parse(raw.sitting.form), events: raw.events.map((e) => AttemptEvent.parse(e)) }
}
const { form, events } = golden('every-type')
const attempt = {
  id: '0192f0c0-0000-7000-8000-000000000001',
  title: 'Practice',
  startedAt: 1_760_536_800_000,
}
const receipt = makeReceipt(attempt, form, events)
const text = JSON.stringify(receipt)

/** Every path to a value that is no list and no object. */
function leaves(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, inside]) =>
    leaves(inside, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}
function changed(path: readonly (string | number)[]): string {
  const copy = JSON.parse(text) as Record<string | number, unknown>
  let at = copy
  for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>
  const last = path.at(-1) ?? ''
  at[last] = typeof at[last] === 'number' ? (at[last] as number) + 1 : `${String(at[last])}x`
  return JSON.stringify(copy)
}

describe('a receipt', () => {
  test('is whole as it was made, and carries the head of the log', () => {
    expect(checkReceipt(text)).toEqual({ state: 'whole', events: events.length, head: receipt.head })
    expect(receipt.head).toBe(chainHead(receipt.start, events))
  })
  test('tells of any value that was changed; only the title is decoration', () => {
    const paths = leaves(receipt).filter((path) => path.join('.') !== 'attempt.title')
    fc.assert(
      fc.property(fc.constantFrom(...paths), (path) => {
        expect(checkReceipt(changed(path)).state, path.join('.')).not.toBe('whole')
      }),
      { numRuns: 300 },
    )
  })
  test('says at which event it was changed', () => {
    expect(checkReceipt(changed(['log', 4, 'event', 'at']))).toMatchObject({ state: 'broken', event: 5 })
  })
  test('tells of an event that is missing, moved or doubled', () => {
    fc.assert(
      fc.property(fc.nat(events.length - 2), (n) => {
        const without = { ...receipt, log: receipt.log.filter((_, i) => i !== n) }
        expect(checkReceipt(JSON.stringify(without))).toMatchObject({ state: 'broken', event: n + 1 })
        const doubled = {
          ...receipt,
          log: receipt.log.flatMap((line, i) => (i === n ? [line, line] : [line])),
        }
        expect(checkReceipt(JSON.stringify(doubled)).state).toBe('broken')
      }),
    )
  })
  test('tells of a log that was cut, also when its head was cut with it', () => {
    const log = receipt.log.slice(0, -1)
    const cut = { ...receipt, log, head: log.at(-1)?.hash }
    expect(checkReceipt(JSON.stringify(cut))).toMatchObject({ state: 'incomplete', event: log.length })
  })
  test('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (any) => {
        expect(checkReceipt(any).state).toBe('unreadable')
      }),
    )
  })
})

describe('the command', () => {
  const { typed, run } = command('scripts/attempt.ts')
  test('ends with 0 for a whole receipt, 1 for a broken one, 2 for none', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cleanclaim-receipt-'))
    writeFileSync(join(folder, 'good.json'), text)
    writeFileSync(join(folder, 'bad.json'), changed(['log', 2, 'event', 'ms']))
    const verify = (name: string) => ['verify', join(folder, name), '--json']
    const [good, bad, none] = await Promise.all([
      typed(verify('good.json')),
      run(verify('bad.json')),
      run(verify('none.json')),
    ])
    expect(good).toMatchObject({ code: 0, out: expect.stringContaining('"whole"') })
    expect([bad.code, JSON.parse(bad.out)]).toMatchObject([1, { state: 'broken', where: 'event 3' }])
    expect(none.code).toBe(2)
    rmSync(folder, { recursive: true })
  })
})

describe('golden receipts', () => {
  const names = readdirSync('tests/golden/receipts').filter((name) => name.endsWith('.json'))
  test('there are some', () => expect(names.length).toBeGreaterThanOrEqual(3))
  test.each(names)('%s is what its name says', (name) => {
    const state = /^(whole|broken|incomplete)/.exec(name)?.[1]
    expect(checkReceipt(readFileSync(`tests/golden/receipts/${name}`, 'utf8')).state).toBe(state)
  })
})
