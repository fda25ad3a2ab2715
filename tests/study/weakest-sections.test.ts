import { expect, test } from 'vitest'
import { weakestSections } from '#study'

const section = (id: string, percent: number, total: number) => ({ section: id, percent, total })

test('the section that cost most points comes first', () => {
  const sections = [section('acronyms', 50, 2), section('icd10cm', 60, 10), section('cms1500', 62.5, 8)]
  expect(weakestSections(sections, 85)).toEqual(['icd10cm', 'cms1500', 'acronyms'])
})
test('what reaches the pass mark, or was not asked, is not weak', () => {
  expect(weakestSections([section('a', 85, 20), section('b', 0, 0)], 85)).toEqual([])
})
test('of two that cost the same, the lower share comes first', () => {
  expect(weakestSections([section('a', 80, 10), section('b', 60, 5)], 85)).toEqual(['b', 'a'])
})
