import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { afterAct, openSheet, sameResponse, standing, tally } from '../../app/ui/exam/room-state.ts'
import type { RoomAct, RoomSheet } from '../../app/ui/exam/room-types.ts'

const blank: RoomSheet = {
  answers: {},
  flags: [],
  struck: {},
  visited: [],
  checked: {},
  marks: {},
  notes: {},
}

describe('opening the room', () => {
  test('a new sheet opens at the first question', () => expect(openSheet(blank, 50).at).toBe(1))
  test('a return goes on at the question that was open and has no answer', () => {
    expect(
      openSheet({ ...blank, visited: [1, 2, 7], answers: { 1: { choice: 0 }, 2: { choice: 1 } } }, 50).at,
    ).toBe(7)
  })
  test('else at the first question without an answer', () => {
    expect(
      openSheet({ ...blank, visited: [1, 2], answers: { 1: { choice: 0 }, 2: { choice: 1 } } }, 50).at,
    ).toBe(3)
  })
  test('a full sheet opens at the first question', () => {
    expect(
      openSheet({ ...blank, visited: [1, 2], answers: { 1: { choice: 0 }, 2: { choice: 1 } } }, 2).at,
    ).toBe(1)
  })
})

const place = fc.integer({ min: 1, max: 5 })
const act: fc.Arbitrary<RoomAct> = fc.oneof(
  fc.record({ kind: fc.constant('visited' as const), place }),
  fc.record({
    kind: fc.constant('answered' as const),
    place,
    response: fc.option(fc.record({ choice: fc.integer({ min: 0, max: 3 }) })),
  }),
  fc.record({ kind: fc.constantFrom('flagged' as const, 'unflagged' as const), place }),
  fc.record({
    kind: fc.constantFrom('struck' as const, 'unstruck' as const),
    place,
    option: fc.integer({ min: 0, max: 3 }),
  }),
  fc.record({ kind: fc.constant('noted' as const), place, text: fc.constantFrom('', 'a', 'b') }),
)

describe('the sheet', () => {
  test('the counts always add up to the number of questions', () => {
    fc.assert(
      fc.property(fc.array(act), (acts) => {
        const t = tally(acts.reduce(afterAct, openSheet(blank, 5)))
        expect(t.answered + t.seen + t.unseen).toBe(5)
        expect(t.flagged).toBeLessThanOrEqual(5)
      }),
    )
  })
  test('only the last answer of a question counts, and null takes it away', () => {
    fc.assert(
      fc.property(fc.array(act), (acts) => {
        const state = acts.reduce(afterAct, openSheet(blank, 5))
        for (let n = 1; n <= 5; n++) {
          const last = acts.filter((a) => a.kind === 'answered' && a.place === n).at(-1)
          expect(state.answers[n] ?? null).toEqual(last && 'response' in last ? last.response : null)
        }
      }),
    )
  })
  test('no act changes the state it is given', () => {
    fc.assert(
      fc.property(act, (one) => {
        const before = openSheet(blank, 5)
        afterAct(before, one)
        expect(before).toEqual(openSheet(blank, 5))
      }),
    )
  })
  test('standing in words', () => {
    const state = afterAct(afterAct(openSheet(blank, 3), { kind: 'visited', place: 1 }), {
      kind: 'answered',
      place: 2,
      response: { choice: 1 },
    })
    expect([1, 2, 3].map((n) => standing(state, n))).toEqual(['seen', 'answered', 'unseen'])
  })
  test('the same answer is the same answer', () => {
    expect(sameResponse({ choices: [0, 2] }, { choices: [0, 2] })).toBe(true)
    expect(sameResponse(undefined, null)).toBe(true)
    expect(sameResponse({ choice: 1 }, { choice: 2 })).toBe(false)
  })
})
