import fc from 'fast-check'
import { expect, test } from 'vitest'
import { frozenPlaces, frozenText } from '../../../app/exams/attempt/frozen.ts'

test('places are written as ranges', () => {
  expect(frozenText([3, 1, 2, 7, 9, 10])).toBe('1-3 7 9-10')
  expect(frozenText([])).toBe('')
})

test('what is written is read back, whatever the places', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 2500 })), (places) => {
      expect([...frozenPlaces(frozenText(places))]).toEqual(places.sort((a, b) => a - b))
    }),
  )
})
