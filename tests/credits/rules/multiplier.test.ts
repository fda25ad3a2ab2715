import { expect, test } from 'vitest'
import { board, entry, reasons, state, sure, unknown } from '../small-rules.ts'

const set = board({
  multipliers: [
    { id: 'article', title: 'articles', when: { kinds: ['article'] }, each: sure(3) },
    { id: 'own', title: 'own hours', when: { issuer: 'own' }, perHour: sure(2), most: sure(5) },
    { id: 'review', title: 'reviews', when: { topic: 'auditing' }, each: sure(4) },
    {
      id: 'unapproved',
      title: 'unapproved',
      when: { approval: 'unapproved', kinds: ['course'] },
      perHour: sure(0.5),
    },
  ],
})
const worth = (more: object) => state(set, [entry(more)]).entries[0]

test.each([
  ['an hour of others', {}, 1],
  ['an hour of its own', { issuer: 'board' }, 2],
  ['an article, however long it took', { kind: 'article', minutesEarned: 1 }, 3],
  ['an article of its own: the first that fits', { kind: 'article', issuer: 'board' }, 3],
  ['on a topic', { topics: ['auditing'] }, 4],
  ['up to the most for one', { issuer: 'board', minutesEarned: 150 }, 5],
  ['and no more', { issuer: 'board', minutesEarned: 151 }, 5],
  ['a course without approval', { kind: 'course' }, 0.5],
  ['a course with approval', { kind: 'course', approvals: [{ board: 'board' }] }, 1],
])('%s', (_, more, credits) => expect(worth(more)?.credits).toBe(credits))

test('the arithmetic is said', () => {
  expect(worth({ issuer: 'board' })?.why).toBe(
    '2 credits: 60 minutes at 60 minutes to the hour, 2 for each hour (own hours).',
  )
  expect(worth({ kind: 'article' })?.why).toBe('3 credits: 3 for each (articles).')
  expect(worth({ issuer: 'board', minutesEarned: 300 })?.why).toContain('no more than 5 for one')
})

test('a factor that nobody knows counts full hours and is said', () => {
  const rules = board({
    multipliers: [{ id: 'less', title: 'less', when: {}, perHour: unknown('how much less') }],
  })
  const statement = state(rules, [entry()])
  expect(statement.earned).toBe(1)
  expect(statement.unknowns.map(({ what }) => what)).toEqual(['how much less'])
})

test('without known minutes to a credit only printed credits count', () => {
  const rules = board({
    credit: { minutes: unknown('minutes'), rounding: sure('none'), printed: sure(true), unit: 'CEU' },
  })
  expect(reasons(state(rules, [entry()]))).toEqual(['unknown-credit'])
  expect(state(rules, [entry({ approvals: [{ board: 'board', credits: 1.5 }] })]).earned).toBe(1.5)
})
