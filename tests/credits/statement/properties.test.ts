import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LedgerFile, RuleSet, Statement } from '#credits'
import { REASONS, statementsOf } from '#credits'
import { ruleSets } from '#credits/server'
import { anyEntries, anyLedger, exclusiveBoard, strictBoard } from '../any-ledger.ts'
import { day } from '../small-rules.ts'

const real = await ruleSets()
const strict = [strictBoard, exclusiveBoard]
const asOf = day('2026-08-10')
const stated = (sets: readonly RuleSet[], ledger: LedgerFile) => statementsOf(sets, ledger, asOf)
const keyOf = ({ credentials, cycle }: Statement) => `${credentials.join()} ${cycle.start}`
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)

describe.each([
  ['the boards of the content', real],
  ['boards with every limit', strict],
] as const)('%s', (_, sets) => {
  const ledger = anyLedger(sets)

  test('totals and requirements equal the sum of what is explained, and every entry is explained once', () => {
    fc.assert(
      fc.property(ledger, (file) => {
        for (const { entries, earned, requirements } of stated(sets, file)) {
          expect(entries.map(({ id }) => id).sort()).toEqual(file.entries.map(({ id }) => id).sort())
          expect(sum(entries.map(({ credits }) => credits))).toBeCloseTo(earned, 9)
          const given = entries.flatMap(({ contributions }) => contributions)
          for (const { id, kind, earned: got } of requirements)
            if (kind !== 'task' && kind !== 'exam')
              expect(
                sum(given.filter((one) => one.requirement === id).map(({ credits }) => credits)),
              ).toBeCloseTo(got, 9)
          for (const { counted, credits, why, reason } of entries) {
            expect(counted).toBe(credits > 0)
            expect(why.length).toBeGreaterThan(10)
            expect(REASONS).toContain(reason)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  test('adding an entry never lowers a total', () => {
    fc.assert(
      fc.property(ledger, anyEntries(sets, 1), (file, more) => {
        const added = more.map((one) => ({ ...one, id: 'more' }))
        const before = new Map(stated(sets, file).map((one) => [keyOf(one), one.earned]))
        for (const one of stated(sets, { ...file, entries: [...file.entries, ...added] })) {
          const was = before.get(keyOf(one))
          if (was !== undefined) expect(one.earned).toBeGreaterThanOrEqual(was - 1e-9)
        }
      }),
      { numRuns: 120 },
    )
  })

  test('taking an entry back restores exactly what was', () => {
    fc.assert(
      fc.property(ledger, anyEntries(sets, 2), (file, more) => {
        const reversed = { on: asOf, reason: 'Not mine' }
        const gone = more.map((one, i) => ({ ...one, id: `gone-${i}`, reversed }))
        const strip = (statements: readonly Statement[]) =>
          statements.map((one) => ({
            ...one,
            entries: one.entries.filter(({ id }) => !id.startsWith('gone-')),
          }))
        expect(strip(stated(sets, { ...file, entries: [...file.entries, ...gone] }))).toEqual(
          stated(sets, file),
        )
      }),
      { numRuns: 40 },
    )
  })

  test('the order of entries and of holdings does not matter', () => {
    fc.assert(
      fc.property(
        ledger.chain((file) =>
          fc.tuple(
            fc.constant(file),
            fc.shuffledSubarray([...file.entries], { minLength: file.entries.length }),
            fc.shuffledSubarray([...file.holdings], { minLength: file.holdings.length }),
          ),
        ),
        ([file, entries, holdings]) => {
          expect(stated(sets, { ...file, entries, holdings })).toEqual(stated(sets, file))
        },
      ),
      { numRuns: 40 },
    )
  })

  test('what is capped never counts for more, and no credential of a minimum shares what is exclusive', () => {
    fc.assert(
      fc.property(ledger, (file) => {
        for (const { requirements, entries, board } of stated(sets, file)) {
          for (const { kind, needed, earned } of requirements)
            if (kind === 'maximum' && needed !== null) expect(earned).toBeLessThanOrEqual(needed + 1e-9)
          const set = sets.find((one) => one.board === board)
          if (!set?.versions.every(({ topics }) => topics?.exclusive.value === true)) continue
          for (const { contributions } of entries)
            expect(
              contributions.filter(({ requirement }) => requirement.startsWith('topic-')).length,
            ).toBeLessThan(2)
        }
      }),
      { numRuns: 60 },
    )
  })
})

test('with exclusive credit an activity counts in one statement of the board', () => {
  fc.assert(
    fc.property(anyLedger([exclusiveBoard]), (file) => {
      const current = stated([exclusiveBoard], file)
      for (const { id } of file.entries) {
        const counts = current.filter(({ entries }) => entries.some((one) => one.id === id && one.counted))
        expect(new Set(counts.flatMap(({ credentials }) => credentials)).size).toBeLessThan(2)
      }
    }),
    { numRuns: 100 },
  )
})
