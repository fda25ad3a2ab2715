import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Statement } from '#credits'
import { cyclesOf, nextDue, REASON_WORDS, REASONS, readDay, statementView, statementWish } from '#credits'
import { board, day, entry, holding, state, sure } from '../small-rules.ts'

const wishOf = (query: string) => statementWish(new URLSearchParams(query), readDay)
const set = board()
const entries = [
  entry({ id: 'in', completedOn: '2026-03-01' }),
  entry({ id: 'late', completedOn: '2026-05-01' }),
  entry({ id: 'old', completedOn: '2025-05-01' }),
  entry({ id: 'older', completedOn: '2024-05-01' }),
  entry({ id: 'back', reversed: { on: '2026-02-01', reason: 'Twice.' } }),
]
const view = (query: string) => statementView(state(set, entries), entries, wishOf(query))
const ids = (query: string) => view(query).rows.map(({ id }) => id)

describe('the entries of a statement', () => {
  test('stand newest first, with what they counted for, and why the others do not', () => {
    expect(ids('')).toEqual(['late', 'back', 'in', 'old', 'older'])
    expect(view('')).toMatchObject({
      all: 5,
      counted: 2,
      reasons: [
        { reason: 'before-certification', n: 2 },
        { reason: 'reversed', n: 1 },
      ],
    })
  })

  test('are chosen by whether they count, and by the reason', () => {
    expect(ids('show=counted')).toEqual(['late', 'in'])
    expect(ids('show=not-counted')).toEqual(['back', 'old', 'older'])
    expect(ids('show=not-counted&reason=reversed')).toEqual(['back'])
    expect(ids('show=counted&reason=reversed')).toEqual([])
  })

  test('what an address says that nobody knows is no wish', () => {
    expect(wishOf('show=x&reason=y&cycle=2026-02-30&credential=%00')).toMatchObject({
      ...{ show: 'all', reason: null, cycle: null },
    })
    fc.assert(fc.property(fc.string(), (text) => Boolean(wishOf(text).show)))
  })

  test('every reason has words of its own', () => {
    expect(Object.keys(REASON_WORDS).sort()).toEqual([...REASONS].sort())
    expect(new Set(Object.values(REASON_WORDS)).size).toBe(REASONS.length)
  })
})

describe('the cycles one may look at', () => {
  test('begin with the one that runs and go back to certification, each ending where the next begins', () => {
    const held = [holding({ certifiedOn: '2022-04-10' })]
    const cycles = cyclesOf(set, held, day('2026-05-01'))
    expect(cycles.map(({ start }) => start)).toEqual([
      ...['2026-04-10', '2025-04-10', '2024-04-10', '2023-04-10', '2022-04-10'],
    ])
    expect(cycles.filter(({ isRunning }) => isRunning)).toEqual([cycles[0]])
    expect(cycles.at(1)?.end).toBe('2026-04-09')
  })

  test('of a credential that is not held there are none', () => {
    expect(cyclesOf(set, [], day('2026-05-01'))).toEqual([])
    const each = board({}, { scope: sure('credential' as const) })
    expect(cyclesOf(each, [holding()], day('2026-05-01'), 'board:two')).toEqual([])
    expect(cyclesOf(each, [holding()], day('2026-05-01'), 'board:one')).toHaveLength(1)
  })

  test('never repeat and never go on for ever, whatever the days', () => {
    const anyDay = fc
      .date({ min: new Date('1960-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(anyDay, anyDay, (certifiedOn, asOf) => {
        const starts = cyclesOf(set, [holding({ certifiedOn })], day(asOf)).map(({ start }) => start)
        expect(starts).toEqual([...new Set(starts)].sort().reverse())
        expect(starts.length).toBeLessThanOrEqual(40)
      }),
    )
  })
})

describe('what is due next', () => {
  const due = (on: string, kind: Statement['upcoming'][number]['kind'] = 'due') => ({
    ...{ on: day(on), kind, title: kind, ifMissed: '', cost: null },
  })
  const stated = (status: Statement['status'], ...upcoming: Statement['upcoming']): Statement => ({
    ...state(set, []),
    ...{ status, upcoming },
  })

  test('is the soonest date that asks for something', () => {
    const found = nextDue([
      stated('running', due('2026-09-01'), due('2026-06-01', 'window-opens')),
      stated('met', due('2026-08-01', 'dues'), due('2026-07-01', 'cancelled')),
    ])
    expect(found?.upcoming).toMatchObject({ on: '2026-08-01', kind: 'dues' })
  })

  test('on one day, the statement that still lacks something goes before one that is met', () => {
    const both = [stated('met', due('2026-08-01')), stated('running', due('2026-08-01'))]
    for (const order of [both, both.toReversed()]) expect(nextDue(order)?.statement.status).toBe('running')
  })

  test('is nothing where nothing asks', () => {
    expect(nextDue([stated('retired', due('2026-08-01', 'reinstatement'))])).toBeNull()
    expect(nextDue([])).toBeNull()
  })
})
