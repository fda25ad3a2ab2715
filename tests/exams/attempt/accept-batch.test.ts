import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from '#kernel/text.ts'
import type { Millis } from '#kernel/time.ts'
import { instant } from '#kernel/time.ts'
import type { Standing } from '../../../app/exams/attempt/accept-batch.ts'
import { acceptBatch, readBatch } from '../../../app/exams/attempt/accept-batch.ts'
import type { AttemptEvent, ClientEvent } from '../../../app/exams/attempt/attempt-event.ts'
import { chainHead } from '../../../app/exams/attempt/chain.ts'
import { pageClock } from '../../../app/exams/time/page-clock.ts'
import { answered, checked, clocked, flagged, sent, struck, visited } from '../helpers/events.ts'

const NOW = instant(5000)
const standing: Standing = {
  mode: 'timed',
  state: 'open',
  deadlineAt: instant(10_000),
  arrivalGraceMs: 0 as Millis,
  shape: 's4 m4 t0 x4 o3 f0 h0',
  lastAt: instant(1000),
  pausedAt: null,
  frozen: '',
  head: 'genesis',
  lastSeq: 0,
}
const batch = (events: readonly ClientEvent[], client = 'page-one') => ({ client, events: [...events] })
const accept = (events: readonly ClientEvent[], more: Partial<Standing> = {}, now = NOW) =>
  acceptBatch({ ...standing, ...more }, batch(events), now)

describe('what is kept of a batch', () => {
  test('all of it, stamped with the server’s time and chained', () => {
    const events = sent([visited(1), answered(1, { choice: 2 })])
    const kept = events.map((event): AttemptEvent => ({ ...event, client: 'page-one', at: NOW }))
    expect(accept(events)).toEqual({
      ok: true,
      value: { events: kept, text: canonicalJson(kept), head: chainHead('genesis', kept), lastSeq: 2 },
    })
  })
  test('only what is new when it is sent again with more', () => {
    const result = accept(sent([visited(1), visited(2), visited(3)]), { lastSeq: 2 })
    expect(result.ok && result.value.events.map((event) => event.seq)).toEqual([3])
  })
  test('nothing when all was kept before; and that is no fault, even when the attempt is over', () => {
    const again = accept(sent([visited(1)]), { lastSeq: 3, state: 'submitted' }, instant(99_999))
    expect(again).toEqual({ ok: true, value: { events: [], text: '[]', head: 'genesis', lastSeq: 3 } })
  })
  test('no events at all is a question for the time', () => {
    expect(accept([], { lastSeq: 7 })).toMatchObject({ ok: true, value: { lastSeq: 7, events: [] } })
  })
  test('an event never lies before the one it follows, whatever this server’s clock says', () => {
    const result = accept(sent([visited(1)]), { lastAt: instant(6000) })
    expect(result.ok && result.value.events[0]?.at).toBe(6000)
  })
  test('typed text is kept in a form both databases take', () => {
    const result = accept(sent([answered(6, { text: 'a\u0000b\ud800' })]))
    expect(result.ok && result.value.events[0]).toMatchObject({ response: { text: 'ab\ufffd' } })
  })
})

describe('a batch is refused whole', () => {
  test.each([
    ['after a gap', sent([visited(1)], 3), {}, { code: 'gap', expected: 1 }],
    [
      'when its numbers do not count up',
      [...sent([visited(1)], 2), ...sent([visited(1)])],
      {},
      { code: 'disordered' },
    ],
    ['with a number twice', [...sent([visited(1)]), ...sent([visited(1)])], {}, { code: 'disordered' }],
    ['for a place the form does not have', sent([visited(8)]), {}, { code: 'no-such-place', place: 8 }],
    [
      'for an option that is not shown',
      sent([answered(1, { choice: 4 })]),
      {},
      { code: 'bad-response', place: 1 },
    ],
    [
      'for another type’s answer',
      sent([answered(1, { answer: true })]),
      {},
      { code: 'bad-response', place: 1 },
    ],
    ['for striking what is not there', sent([struck(1, 4)]), {}, { code: 'no-such-option', place: 1 }],
    [
      'for striking where there are no options',
      sent([struck(6, 0)]),
      {},
      { code: 'no-such-option', place: 6 },
    ],
    ['for checking in an exam', sent([checked(1)]), {}, { code: 'wrong-mode' }],
    ['during a break', sent([visited(1)]), { pausedAt: instant(4000) }, { code: 'paused' }],
    [
      'for a place whose answer stands',
      sent([visited(4), answered(2, { choices: [1] })]),
      { frozen: '1-2' },
      { code: 'frozen', place: 2 },
    ],
    ['when submitted', sent([visited(1)]), { state: 'submitted' }, { code: 'closed', state: 'submitted' }],
  ] as const)('%s', (_, events, more, fault) => {
    expect(accept(events, more)).toEqual({ ok: false, fault })
  })

  test('late: the deadline itself is in time, a millisecond later is not', () => {
    const events = sent([visited(1)])
    expect(accept(events, {}, instant(10_000)).ok).toBe(true)
    expect(accept(events, {}, instant(10_001))).toEqual({
      ok: false,
      fault: { code: 'late', deadline: 10_000 },
    })
    expect(accept(events, { deadlineAt: null }, instant(10 ** 12)).ok).toBe(true)
  })

  describe('in the seconds of grace', () => {
    /** The page's clock began at the server's 4000; a batch of it took half a second. */
    const clock = pageClock([{ kind: 'visited', ms: 0, at: instant(4500) }])
    const grace = { arrivalGraceMs: 30_000 as Millis, clock }
    const four = sent([visited(1), answered(1, { choice: 1 }), flagged(1), visited(2)], 1, 2000)

    test('what was surely done before the deadline is kept; what came after it is not, nor what follows', () => {
      const result = accept(four, grace, instant(40_000))
      expect(result).toMatchObject({ ok: true, value: { lastSeq: 3 } })
      expect(result.ok && result.value.events.map(({ kind, at }) => [kind, at])).toEqual([
        ...[
          ['visited', 40_000],
          ['answered', 40_000],
          ['flagged', 40_000],
        ],
      ])
      // Sent again with what was not taken, as the browser does: that is late.
      expect(accept(four, { ...grace, lastSeq: 3 }, instant(39_999))).toMatchObject({
        fault: { code: 'late' },
      })
      expect(accept(four.slice(0, 3), { ...grace, lastSeq: 3 }, instant(39_999))).toMatchObject({ ok: true })
    })
    test('nothing is, from a page the server has not heard of before, or once they are over', () => {
      const { arrivalGraceMs } = grace
      expect(accept(four, { arrivalGraceMs }, instant(10_001))).toMatchObject({ fault: { code: 'late' } })
      expect(accept(four, grace, instant(40_001))).toMatchObject({ fault: { code: 'late' } })
      expect(accept(four, grace, instant(10_000))).toMatchObject({ value: { lastSeq: 4 } })
    })
    test('what does not fit refuses the batch only where it counts', () => {
      const bad = (ms: number) => [...four.slice(0, 1), { ...visited(99), seq: 2, ms } as ClientEvent]
      expect(accept(bad(1000), grace, instant(11_000))).toMatchObject({ fault: { code: 'no-such-place' } })
      expect(accept(bad(9000), grace, instant(11_000))).toMatchObject({ value: { lastSeq: 1 } })
    })
    test('the page’s clocks are heard as long as anything may arrive', () => {
      const report = sent([clocked(99)], 1, 9000)
      expect(accept(report, grace, instant(40_000))).toMatchObject({ value: { lastSeq: 1 } })
      expect(accept(report, grace, instant(40_001))).toMatchObject({ fault: { code: 'late' } })
    })
  })

  test('during a break the clocks are heard, alone', () => {
    const paused = { pausedAt: instant(4000) }
    for (const now of [NOW, instant(99_999)])
      expect(accept(sent([clocked(9)]), paused, now)).toMatchObject({ value: { lastSeq: 1 } })
    expect(accept(sent([clocked(9), visited(1)]), paused)).toMatchObject({ fault: { code: 'paused' } })
  })

  test('practice may check', () => {
    expect(accept(sent([checked(1)]), { mode: 'practice' }).ok).toBe(true)
  })
})

describe('what comes from outside', () => {
  test.each([
    ['nothing', undefined],
    ['a list', []],
    ['a short client', batch(sent([visited(1)]), 'server')],
    ['an unknown kind', { client: 'page-one', events: [{ kind: 'submitted', seq: 1, ms: 0, by: 'clock' }] }],
    [
      'an unknown field',
      { client: 'page-one', events: [{ kind: 'visited', place: 1, seq: 1, ms: 0, at: 3 }] },
    ],
    ['a negative place', { client: 'page-one', events: [{ kind: 'visited', place: -1, seq: 1, ms: 0 }] }],
    ['too many', { client: 'page-one', events: sent(Array.from({ length: 501 }, () => visited(1))) }],
    ['a clock that shows no date', { client: 'page-one', events: sent([clocked(9e15)]) }],
    ['a clock in fractions', { client: 'page-one', events: sent([clocked(1.5)]) }],
    ['a clock of a question', { client: 'page-one', events: [{ ...sent([clocked(1)])[0], place: 1 }] }],
    ['hidden for no time', { client: 'page-one', events: sent([clocked(1, 'shown', 0)]) }],
    ['a reason nobody knows', { client: 'page-one', events: sent([clocked(1, 'bored' as never)]) }],
    [
      'nothing but clocks',
      { client: 'page-one', events: sent(Array.from({ length: 101 }, () => clocked(1))) },
    ],
    ['a novel', { client: 'page-one', events: sent([answered(6, { text: 'x'.repeat(10_000) })]) }],
  ])('%s is malformed', (_, raw) => {
    expect(readBatch(raw)).toMatchObject({ ok: false, fault: { code: 'malformed' } })
  })

  test('anything at all is read or refused, never thrown at', () => {
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        expect(typeof readBatch(raw).ok).toBe('boolean')
      }),
    )
  })
})

test('however a log is cut into batches and repeated, the same events are kept with the same chain', () => {
  const acts = fc.array(fc.constantFrom(visited(1), flagged(2), answered(1, { choice: 1 }), struck(1, 0)), {
    minLength: 1,
    maxLength: 30,
  })
  fc.assert(
    fc.property(acts, fc.array(fc.integer({ min: 0, max: 30 })), (given, cuts) => {
      const all = sent(given)
      let state = standing
      const kept: AttemptEvent[] = []
      // every batch starts anywhere up to where we are, as after lost acknowledgements
      for (const cut of [...cuts, 0]) {
        const from = Math.min(cut, state.lastSeq)
        const to = cut === 0 ? all.length : Math.min(all.length, from + (cut % 7) + 1)
        const result = acceptBatch(state, batch(all.slice(from, to)), NOW)
        if (!result.ok) throw new Error(result.fault.code)
        kept.push(...result.value.events)
        state = { ...state, head: result.value.head, lastSeq: Math.max(state.lastSeq, result.value.lastSeq) }
      }
      expect(kept.map((event) => event.seq)).toEqual(all.map((event) => event.seq))
      expect(state.head).toBe(chainHead('genesis', kept))
    }),
  )
})
