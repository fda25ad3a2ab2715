import { expect, test } from 'vitest'
import { board, entry, holding, state, sure, unknown } from '../small-rules.ts'

const rules = (sharing: 'shared' | 'exclusive') =>
  board({}, { scope: sure('credential'), sharing: sure(sharing) })
const held = [holding({ credential: 'board:two', certifiedOn: '2026-01-02' }), holding()]
const reason = (set: ReturnType<typeof rules>, more: object, credential: string) =>
  state(set, [entry(more)], held, '2026-12-31', { credential }).entries[0]?.reason

test('shared: one activity serves each of the credentials', () => {
  expect(reason(rules('shared'), {}, 'board:one')).toBe('counted')
  expect(reason(rules('shared'), {}, 'board:two')).toBe('counted')
})

test('exclusive: it serves the one held longest, or the first that was named', () => {
  expect(reason(rules('exclusive'), {}, 'board:one')).toBe('counted')
  expect(reason(rules('exclusive'), {}, 'board:two')).toBe('exclusive-elsewhere')
  const named = { appliesTo: ['board:two', 'board:one'] }
  expect(reason(rules('exclusive'), named, 'board:one')).toBe('exclusive-elsewhere')
  expect(reason(rules('exclusive'), named, 'board:two')).toBe('counted')
})

test('exclusive: one that could not take it on its day does not keep it from another', () => {
  const early = { completedOn: '2026-01-01', appliesTo: ['board:two', 'board:one'] }
  expect(reason(rules('exclusive'), early, 'board:one')).toBe('counted')
})

test('an activity that is to serve others is not applied', () => {
  expect(reason(rules('shared'), { appliesTo: ['board:two'] }, 'board:one')).toBe('not-applied')
  expect(reason(rules('shared'), { appliesTo: ['other:x'] }, 'board:one')).toBe('not-applied')
})

test('unknown: it may serve several, and that nobody knows is said', () => {
  const set = board({}, { scope: sure('credential'), sharing: unknown('whether it may') })
  expect(reason(set, {}, 'board:two')).toBe('counted')
  expect(state(set, [], held).unknowns.map(({ what }) => what)).toEqual(['whether it may'])
})
