import { expect, test } from 'vitest'
import { viewOf } from '../../../app/curriculum/items/answer-item.ts'
import { AuthoredItem } from '../../../app/curriculum/items/item.ts'
import { partOf, places } from '../../../app/curriculum/items/places.ts'

const shared = { objective: 'case-study.denials', source: 'A source', author: 'A' }
const part = (id: string, answer: boolean) => ({
  ...shared,
  id,
  type: 'truefalse',
  difficulty: 2,
  level: 'apply',
  stem: `Stem of ${id}`,
  answer,
  rationales: { true: 't', false: 'f' },
})
const item = AuthoredItem.parse({
  ...shared,
  id: 'cs-0001',
  type: 'case',
  chart: 'The *chart*.',
  parts: [part('cs-0001a', true), part('cs-0001b', false)],
})

test('a case has a place for every part, each with the chart', () => {
  const published = { ...item, html: { 'The *chart*.': 'The <em>chart</em>.' } }
  expect(places(published)).toEqual(['cs-0001a', 'cs-0001b'])
  const second = partOf(published, 'cs-0001b')
  expect(second).toMatchObject({
    caseId: 'cs-0001',
    chartHtml: 'The <em>chart</em>.',
    item: { id: 'cs-0001b' },
  })
  expect(viewOf(second.item, [])).toMatchObject({ stemHtml: 'Stem of cs-0001b' })
})

test('a plain item has one place without a name', () => {
  const published = { ...AuthoredItem.parse(part('x-0001', true)), html: {} }
  expect(places(published)).toEqual([''])
  expect(partOf(published, '')).toMatchObject({ caseId: null, chartHtml: null, item: { id: 'x-0001' } })
})
