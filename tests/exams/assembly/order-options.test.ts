import { describe, expect, test } from 'vitest'
import { formHash } from '../../../app/exams/assembly/form.ts'
import { caseOf, fill, formOf, matching, ordering, single, trueFalse } from '../helpers/items.ts'

const items = [
  single('q-1'),
  matching('m-1'),
  ordering('o-1'),
  fill('f-1'),
  trueFalse('t-1'),
  caseOf('case-1', [single('case-1a', 'case-study'), fill('case-1b', 'case-study')]),
]

describe('option orders', () => {
  test('one question a place, cases opened, every shuffled list a permutation of the authored one', () => {
    const form = formOf(items)
    expect(form.places.map((place) => [place.n, place.item, place.part, place.type])).toEqual([
      [1, 'q-1', '', 'single'],
      [2, 'm-1', '', 'matching'],
      [3, 'o-1', '', 'ordering'],
      [4, 'f-1', '', 'fill'],
      [5, 't-1', '', 'truefalse'],
      [6, 'case-1', 'case-1a', 'single'],
      [7, 'case-1', 'case-1b', 'fill'],
    ])
    const sizes = form.places.map((place) => place.order.map((list) => list.length))
    expect(sizes).toEqual([[4], [4], [3], [], [], [4], []])
    for (const { order } of form.places)
      for (const list of order) expect([...list].sort()).toEqual(list.map((_, i) => i))
  })
  test('are the seed’s: the same seed the same form, also when a question stands elsewhere', () => {
    expect(formOf(items, 's')).toEqual(formOf(items, 's'))
    expect(formHash(formOf(items, 's'))).not.toBe(formHash(formOf(items, 't')))
    const [first] = formOf(items, 's').places
    const last = formOf([...items.slice(1), ...items.slice(0, 1)], 's').places.at(-1)
    expect(last?.order).toEqual(first?.order)
  })
  test('differ between attempts', () => {
    const orders = new Set(
      Array.from({ length: 40 }, (_, i) => String(formOf([single('q-1')], `s${i}`).places[0]?.order)),
    )
    expect(orders.size).toBeGreaterThan(10)
  })
})
