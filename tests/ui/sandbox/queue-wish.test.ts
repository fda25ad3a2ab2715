import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { QueueLine } from '#sandbox'
import type { QueueSort } from '#ui/sandbox/desk/queue-wish.ts'
import { STAGE_NAMES, WHOLE_QUEUE, wantedLines } from '#ui/sandbox/desk/queue-wish.ts'

const line = fc.record({
  ...{ account: fc.stringMatching(/^[A-Z]{2}\d{4}$/), patient: fc.string({ maxLength: 9 }) },
  ...{ payer: fc.constantFrom('MCRTRN', 'ALPHA1', ''), age: fc.integer({ min: 0, max: 90 }) },
  ...{ stage: fc.constantFrom(...Object.keys(STAGE_NAMES)), open: fc.integer({ min: -9_000, max: 90_000 }) },
}) as unknown as fc.Arbitrary<QueueLine>

const one = (account: string, more: Partial<QueueLine>) =>
  ({ account, patient: 'Ash, Una', payer: 'MCRTRN', age: 3, stage: 'settled', open: 0, ...more }) as QueueLine

test('what wants work most stands first; only what is asked for is shown', () => {
  const lines = [
    one('AA03', { stage: 'settled' }),
    one('AA02', { stage: 'denied', payer: 'ALPHA1' }),
    one('AA01', { stage: 'rejected' }),
  ]
  const accounts = (wish: Partial<typeof WHOLE_QUEUE>) =>
    wantedLines(lines, { ...WHOLE_QUEUE, ...wish }).map(({ account }) => account)
  expect(accounts({})).toEqual(['AA01', 'AA02', 'AA03'])
  expect(accounts({ stage: 'open' })).toEqual(['AA01', 'AA02'])
  expect(accounts({ stage: 'denied' })).toEqual(['AA02'])
  expect(accounts({ payer: 'MCRTRN', sort: 'account' })).toEqual(['AA01', 'AA03'])
  expect(accounts({ payer: 'ALPHA1', stage: 'rejected' })).toEqual([])
})

test('sorting loses nothing, and does not touch the lines it was given', () => {
  const sorts: readonly QueueSort[] = ['account', 'patient', 'age', 'open', 'waits']
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), fc.constantFrom(...sorts), (lines, sort) => {
      const before = [...lines]
      const shown = wantedLines(lines, { ...WHOLE_QUEUE, sort })
      expect(lines).toEqual(before)
      expect(new Set(shown)).toEqual(new Set(lines))
      if (sort === 'age')
        expect(shown.map(({ age }) => age)).toEqual(lines.map(({ age }) => age).sort((a, b) => b - a))
    }),
  )
})
