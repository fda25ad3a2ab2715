import { expect, test } from 'vitest'
import type { PaperForm } from '#billing'
import { linesBeside } from '../../../app/ui/sandbox/line-numbers.ts'

type Line = PaperForm['lines'][number]
const line = (procedure: string): Line => ({ D: procedure }) as Line
const [visit, injection, test_] = [line('99213'), line('20610'), line('83036')]
const controls = (all: readonly { readonly control: string }[]) => all.map(({ control }) => control)

test('a line keeps its number when one before it is taken out or put in', () => {
  expect(controls(linesBeside([visit, injection], [injection], {}))).toEqual(['L2'])
  expect(controls(linesBeside([visit, injection], [visit, test_, injection], {}))).toEqual(['L1', 'L3', 'L2'])
})
test('a number that was given is never given again', () => {
  const beside = { lines: [{ control: 'L2', authorization: 'A1' }] }
  expect(linesBeside([injection], [injection, test_], beside)).toEqual([
    { control: 'L2', authorization: 'A1' },
    { control: 'L3' },
  ])
})
test('the same line once more is a new one', () => {
  expect(controls(linesBeside([visit], [visit, visit], {}))).toEqual(['L1', 'L2'])
})
test('typing in a line changes no number', () => {
  expect(controls(linesBeside([visit, injection], [line('99214'), injection], {}))).toEqual(['L1', 'L2'])
})
