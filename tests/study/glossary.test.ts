import { expect, test } from 'vitest'
import { filterTerms, groupTerms } from '#study'

const term = (name: string, means = '') => ({ name, means })
const names = (terms: readonly { name: string }[]) => terms.map((t) => t.name)

test('every word must be in the name or the meaning, names that begin with it first', () => {
  const terms = [
    term('denial', 'a refusal to pay a claim'),
    term('claim', 'a request'),
    term('payer', 'pays a Claim'),
  ]
  expect(names(filterTerms(terms, 'claim'))).toEqual(['claim', 'denial', 'payer'])
  expect(names(filterTerms(terms, 'REFUSAL pay'))).toEqual(['denial'])
  expect(filterTerms(terms, 'zebra')).toEqual([])
})
test('an empty question keeps all', () => expect(filterTerms([term('b'), term('a')], '  ')).toHaveLength(2))
test('nothing a person types is a pattern', () => {
  expect(names(filterTerms([term('a.b'), term('axb')], '.'))).toEqual(['a.b'])
  expect(filterTerms([term('a')], '(['.repeat(50))).toEqual([])
})
test('case and accents do not matter', () => {
  expect(names(filterTerms([term('Ménière disease')], 'meniere'))).toEqual(['Ménière disease'])
})
test('letters run from A to Z, what begins with none comes last, each sorted', () => {
  const letters = groupTerms(
    ['zygote', '837P', 'École', '“edit”', 'allowed amount', 'Adjustment'].map((n) => term(n)),
  )
  expect(letters.map((l) => [l.letter, names(l.terms)])).toEqual([
    ['A', ['Adjustment', 'allowed amount']],
    ['E', ['École', '“edit”']],
    ['Z', ['zygote']],
    ['#', ['837P']],
  ])
})
