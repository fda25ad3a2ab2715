import { describe, expect, test } from 'vitest'
import { instant } from '#kernel/time.ts'
import { indexBank } from '../../../app/exams/assembly/bank-index.ts'
import type { PastUse } from '../../../app/exams/attempt/past-uses.ts'
import { lastSeen, missedItems } from '../../../app/exams/attempt/past-uses.ts'
import { drawPractice } from '../../../app/exams/practice/draw-practice.ts'
import { PracticeWish } from '../../../app/exams/practice/practice-wish.ts'
import { entry } from '../helpers/bank.ts'

const bank = [
  ...Array.from({ length: 6 }, (_, i) =>
    entry({ id: `a-${i}`, section: 'a', objective: i < 2 ? 'a.one' : 'a.two' }),
  ),
  entry({ id: 'a-draft', section: 'a', status: 'draft' }),
  entry({ id: 'case-1', section: 'c', objective: 'c.one', type: 'case', size: 3 }),
]
const index = indexBank(bank)
const use = (item: string, outcome: PastUse['outcome'], at: number): PastUse => ({
  ...{ item, part: '', outcome, shownAt: instant(at) },
})
const draw = (wish: Record<string, unknown>, uses: readonly PastUse[] = [], seed = 's') =>
  drawPractice(index, {
    wish: PracticeWish.parse(wish),
    seed,
    seen: lastSeen(uses),
    missed: missedItems(uses),
  })
const ids = (drawn: ReturnType<typeof draw>) =>
  drawn.ok ? drawn.value.units.map((unit) => unit.item).sort() : []

describe('practice draws', () => {
  test('from a section or an objective, as many as there are', () => {
    expect(ids(draw({ section: 'a', count: 50 }))).toEqual(['a-0', 'a-1', 'a-2', 'a-3', 'a-4', 'a-5'])
    expect(ids(draw({ objective: 'a.one', count: 50 }))).toEqual(['a-0', 'a-1'])
    expect(ids(draw({ section: 'a', count: 3 }))).toHaveLength(3)
  })
  test('what was never seen', () => {
    const seen = [use('a-0', null, 1), use('a-1', 'right', 1), use('a-2', 'wrong', 1)]
    expect(ids(draw({ section: 'a', filter: 'unused' }, seen))).toEqual(['a-3', 'a-4', 'a-5'])
  })
  test('what was missed, until it is answered right', () => {
    const uses = [
      use('a-0', 'wrong', 1),
      use('a-1', 'partial', 1),
      use('a-2', 'unanswered', 1),
      use('a-0', 'right', 2),
    ]
    expect(ids(draw({ section: 'a', filter: 'missed' }, uses))).toEqual(['a-1', 'a-2'])
    const looking = [...uses, use('a-1', null, 3)]
    expect(ids(draw({ section: 'a', filter: 'missed' }, looking))).toEqual(['a-1', 'a-2'])
  })
  test('fresh ones come of templates alone, also those that were seen', () => {
    const made = ['a-6', 'a-7'].map((id) => entry({ id, section: 'a', objective: 'a.one', isTemplate: true }))
    const whole = indexBank([...bank, ...made], { templates: true })
    const seen = lastSeen([use('a-6', 'right', 1)])
    const from = (of: typeof index, filter: string) => {
      const wish = PracticeWish.parse({ section: 'a', filter, count: 50 })
      const drawn = drawPractice(of, { wish, seed: 's', seen, missed: new Set() })
      return drawn.ok ? drawn.value.units.map(({ item }) => item).sort() : drawn.fault
    }
    expect(from(whole, 'fresh')).toEqual(['a-6', 'a-7'])
    expect(from(whole, 'all')).toHaveLength(8)
    expect(from(indexBank([...bank, ...made]), 'all')).toHaveLength(6)
    expect(from(index, 'fresh')).toEqual({ code: 'nothing-left', inScope: 6 })
  })
  test('of a misconception: the templates that offer it, wherever they are, those at which it was met first', () => {
    const made = ['t-1', 't-2', 't-3', 't-4'].map((id, i) =>
      entry({ id, section: i < 2 ? 'a' : 'b', objective: i < 2 ? 'a.one' : 'b.one', isTemplate: true }),
    )
    const whole = indexBank([...bank, ...made], { templates: true })
    const uses = [use('t-2', 'wrong', 5), use('t-1', 'right', 1)]
    const from = (count: number, filter = 'all') => {
      const drawn = drawPractice(whole, {
        wish: PracticeWish.parse({ misconception: 'm', count, filter }),
        ...{ seed: 's', seen: lastSeen(uses), missed: missedItems(uses) },
        templates: { offering: new Set(['t-1', 't-2', 't-3', 'a-0']), met: new Set(['t-2']) },
      })
      return drawn.ok ? drawn.value.units.map(({ item }) => item) : drawn.fault
    }
    expect(from(1)).toEqual(['t-2'])
    expect(from(2)).toEqual(['t-2', 't-3'])
    // a-0 is no template, whatever else is said of it
    expect(from(40)).toEqual(['t-2', 't-3', 't-1'])
    expect(from(40, 'missed')).toEqual(['t-2'])
    expect(from(40, 'fresh')).toHaveLength(3)
  })
  test('the unseen first, then what was seen longest ago', () => {
    const uses = ['a-5', 'a-4', 'a-3', 'a-2'].map((item, i) => use(item, 'right', 100 + i))
    expect(ids(draw({ section: 'a', count: 4 }, uses))).toEqual(['a-0', 'a-1', 'a-4', 'a-5'])
  })
  test('a case whole, even when that is more than was asked for and nothing smaller is there', () => {
    expect(ids(draw({ section: 'c', count: 2 }))).toEqual(['case-1'])
  })
  test('or says that nothing is left, and how much there is without the filter', () => {
    expect(draw({ section: 'a', filter: 'missed' })).toEqual({
      ok: false,
      fault: { code: 'nothing-left', inScope: 6 },
    })
  })
})

describe('a wish', () => {
  test.each([
    [{}],
    [{ section: 'a', objective: 'a.one' }],
    [{ section: 'a', misconception: 'm' }],
    [{ misconception: 'm'.repeat(81) }],
    [{ misconception: ['m'] }],
    [{ section: 'a', count: 0 }],
    [{ section: 'a', filter: 'x' }],
  ])('%j is refused', (wish) => {
    expect(PracticeWish.safeParse(wish).success).toBe(false)
  })
  test('a form’s text is read', () => {
    expect(PracticeWish.parse({ section: 'a', count: '12' })).toEqual({
      section: 'a',
      filter: 'all',
      count: 12,
    })
  })
})
