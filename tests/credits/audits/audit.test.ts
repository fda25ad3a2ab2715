import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AuditState } from '#credits'
import { nextState, standingsOf } from '#credits'
import type { CalendarDay } from '#kernel/time.ts'
import { instant } from '#kernel/time.ts'

type Facts = Parameters<typeof nextState>[0]
type Wish = Parameters<typeof nextState>[1]
type Kind = Facts['moves'][number]['kind']

const day = (text: string) => text as CalendarDay
const moves = (...kinds: readonly (readonly [Kind, string?])[]): Facts['moves'] =>
  kinds.map(([kind, entryId = null], i) => ({
    ...{ n: i + 1, kind, entryId, why: null, byPerson: 'somebody', at: instant(i) },
  }))
const facts = (wishes: Partial<Facts> = {}): Facts => ({
  state: 'submitted',
  answerBy: day('2026-03-01'),
  moves: [],
  records: ['a', 'b'],
  today: day('2026-02-01'),
  ...wishes,
})
const about = (kind: 'approved' | 'denied' | 'withdrawn' | 'answered', seen = 0, why: string | null = 'x') =>
  ({ kind, entryId: 'a', seen, why }) satisfies Wish
const said = (audit: Facts, wish: Wish) => {
  const next = nextState(audit, wish)
  return next.ok ? next.value : next.fault.code
}

test('who does not submit in time is judged by what is there, and not a day earlier', () => {
  const open = facts({ state: 'open' })
  expect(said(open, { kind: 'submitted' })).toBe('submitted')
  expect(said(open, about('approved'))).toBe('not-yet-due')
  expect(said({ ...open, today: day('2026-03-01') }, about('approved'))).toBe('not-yet-due')
  expect(said({ ...open, today: day('2026-03-02') }, about('approved'))).toBe('submitted')
  expect(said({ ...open, today: day('2026-03-02') }, about('answered'))).toBe('not-yet-due')
})

test('a verdict can be withdrawn until it is told; then only an answer opens it again', () => {
  const denied = moves(['opened'], ['submitted'], ['denied', 'a'])
  expect(said(facts({ moves: denied }), about('withdrawn', 3))).toBe('submitted')
  expect(said(facts(), about('withdrawn', 0))).toBe('judged')
  const told = facts({ state: 'reviewed', moves: [...denied, ...moves(['reviewed'])] })
  for (const kind of ['withdrawn', 'approved', 'denied'] as const)
    expect(said(told, about(kind, 3)), kind).toBe('judged')
  expect(said(told, about('answered', 3, null))).toBe('reason-missing')
  expect(said(told, about('answered', 3))).toBe('reviewed')
  const answered = facts({ state: 'reviewed', moves: moves(['opened'], ['denied', 'a'], ['answered', 'a']) })
  expect(said(answered, about('answered', 3))).toBe('not-denied')
  expect(said(answered, about('withdrawn', 3))).toBe('judged')
  expect(said(answered, about('denied', 3))).toBe('reviewed')
  expect(said(answered, about('approved', 3))).toBe('reviewed')
})

test('findings go out when every record is decided; it closes when nobody can answer any more', () => {
  const one = moves(['approved', 'a'])
  const both = moves(['approved', 'a'], ['denied', 'b'])
  expect(said(facts({ moves: one }), { kind: 'reviewed' })).toBe('undecided')
  expect(said(facts({ moves: both }), { kind: 'reviewed' })).toBe('reviewed')
  expect(said(facts({ moves: both }), { kind: 'closed' })).toBe('not-yet-due')
  const reviewed = facts({ state: 'reviewed', moves: both })
  expect(said(reviewed, { kind: 'closed' })).toBe('answer-time')
  expect(said({ ...reviewed, today: day('2026-03-02') }, { kind: 'closed' })).toBe('closed')
  const approved = facts({ state: 'reviewed', moves: moves(['approved', 'a'], ['approved', 'b']) })
  expect(said(approved, { kind: 'closed' })).toBe('closed')
})

test('what was seen is what is judged: anything done since is a conflict', () => {
  expect(said(facts({ moves: moves(['approved', 'a']) }), about('denied', 0))).toBe('judged-meanwhile')
  expect(said(facts({ records: ['b'] }), about('denied', 0))).toBe('not-a-record')
})

test('nothing changes a closed audit, and no state is left backward', () => {
  const order: readonly AuditState[] = ['open', 'submitted', 'reviewed', 'closed']
  const kinds = fc.constantFrom<Kind>('approved', 'denied', 'withdrawn', 'answered')
  const anyWish: fc.Arbitrary<Wish> = fc.oneof(
    fc.constantFrom<Wish>({ kind: 'submitted' }, { kind: 'reviewed' }, { kind: 'closed' }),
    fc.record({
      kind: fc.constantFrom('approved', 'denied', 'withdrawn', 'answered'),
      entryId: fc.constantFrom('a', 'b', 'c'),
      seen: fc.nat(4),
      why: fc.constantFrom(null, 'x'),
    }),
  )
  fc.assert(
    fc.property(
      fc.constantFrom(...order),
      fc.array(fc.tuple(kinds, fc.constantFrom('a', 'b')), { maxLength: 4 }),
      fc.constantFrom('2026-02-01', '2026-04-01'),
      anyWish,
      (state, done, today, wish) => {
        const audit = facts({ state, moves: moves(...done), today: day(today) })
        const next = nextState(audit, wish)
        if (state === 'closed') expect(next).toMatchObject({ fault: { code: 'audit-closed' } })
        if (next.ok) expect(order.indexOf(next.value)).toBeGreaterThanOrEqual(order.indexOf(state))
        if (next.ok && (next.value === 'closed' || (wish.kind === 'reviewed' && state !== 'reviewed')))
          for (const id of audit.records)
            expect(standingsOf(audit.moves).get(id)).toMatchObject({ isAnswered: false })
      },
    ),
  )
})
