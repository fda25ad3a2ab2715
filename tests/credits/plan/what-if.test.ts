import { expect, test } from 'vitest'
import { LedgerFileSchema, whatIf } from '#credits'
import { board, day, entry, hours, sure } from '../small-rules.ts'

const set = board({ issuerMinimum: { title: 'Own', least: { credits: sure(1) } } })
const file = (n: number) =>
  LedgerFileSchema.parse({
    holdings: [{ credential: 'board:one', certifiedOn: '2026-01-01' }],
    entries: hours(n),
  })
const asOf = day('2026-06-01')
const planned = (more: object = {}) => entry({ completedOn: '2026-09-01', ...more }).activity
const first = (n: number, more: object = {}) => {
  const [found] = whatIf([set], file(n), planned(more), asOf)
  if (!found) throw new Error('no statement')
  return found
}

test('the statement on the day it is finished, without it and with it', () => {
  const { before, after, gains, entry: counted, why } = first(9, { issuer: 'board' })
  expect([before.asOf, before.earned, before.status, after.earned, after.status]).toEqual([
    '2026-09-01',
    9,
    'running',
    10,
    'met',
  ])
  expect(gains.map(({ requirement, before: b, after: a }) => [requirement, b, a])).toEqual([
    ['total', 9, 10],
    ['from-issuer', 0, 1],
  ])
  expect(counted).toMatchObject({ counted: true, credits: 1 })
  expect(why).toBe('1 more, 10 in all: the cycle would be met.')
})

test('what would be missing, and that it would not count, are said', () => {
  expect(first(2).why).toBe('1 more, 3 in all; 7 would be missing.')
  const late = first(2, { completedOn: '2027-01-01' })
  expect([late.before.cycle.start, late.after.earned]).toEqual(['2027-01-01', 1])
  const other = first(2, { appliesTo: ['other:x'] })
  expect(other.why).toBe('It would not count: It is to serve other:x only.')
  expect(other.gains).toEqual([])
})

test('the ledger may hold an entry called planned', () => {
  const taken = LedgerFileSchema.parse({ ...file(0), entries: [entry({ id: 'planned' })] })
  const [found] = whatIf([set], taken, planned(), asOf)
  expect([found?.entry.id, found?.after.earned]).toEqual(['planned-2', 2])
})
