import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chainHead, genesis } from '../../../app/exams/attempt/chain.ts'
import { marksAt } from '../../../app/exams/attempt/marks-at.ts'
import { sheetOf } from '../../../app/exams/attempt/sheet.ts'
import {
  answered,
  checked,
  flagged,
  kept,
  marked,
  noted,
  struck,
  submitted,
  unflagged,
  unstruck,
  visited,
} from '../helpers/events.ts'

describe('the answer sheet', () => {
  test('is what the log leaves', () => {
    const sheet = sheetOf([
      ...kept([
        visited(1),
        answered(1, { choice: 0 }),
        answered(1, { choice: 2 }),
        struck(1, 3),
        struck(1, 1),
        unstruck(1, 3),
        flagged(1),
        visited(2),
        answered(2, { answer: true }),
        answered(2, null),
        flagged(2),
        unflagged(2),
        visited(1),
      ]),
      submitted(),
    ])
    expect(sheet.answers).toEqual(new Map([[1, { choice: 2 }]]))
    expect(sheet.flags).toEqual(new Set([1]))
    expect(sheet.struck.get(1)).toEqual(new Set([1]))
    expect([...sheet.visited]).toEqual([2, 1])
  })
  test('a checked answer stands, whatever comes later', () => {
    const sheet = sheetOf(
      kept([answered(1, { choice: 0 }), checked(1), answered(1, { choice: 1 }), answered(1, null)]),
    )
    expect(sheet.answers.get(1)).toEqual({ choice: 0 })
    expect(sheet.checked).toEqual(new Set([1]))
  })
})

describe('the chain', () => {
  const first = genesis({ attempt: 'x', form: 'y', startedAt: 1 })
  const log = kept([
    visited(1),
    answered(1, { choice: 0 }),
    flagged(1),
    visited(2),
    answered(2, { choice: 1 }),
  ])

  test('changes with any event changed, dropped, repeated or moved', () => {
    const head = chainHead(first, log)
    fc.assert(
      fc.property(fc.nat(log.length - 1), fc.nat(log.length - 1), (i, j) => {
        const moved = [...log]
        const [event] = moved.splice(i, 1)
        expect(chainHead(first, moved)).not.toBe(head)
        if (event && i !== j) expect(chainHead(first, moved.toSpliced(j, 0, event))).not.toBe(head)
        const changed = log.map((e, at) => (at === i ? { ...e, ms: e.ms + 1 } : e))
        expect(chainHead(first, changed)).not.toBe(head)
      }),
    )
  })
  test('depends on the attempt it belongs to, and not on the order of a record’s keys', () => {
    expect(chainHead(genesis({ attempt: 'z', form: 'y', startedAt: 1 }), log)).not.toBe(chainHead(first, log))
    const reversed = log.map((event) => Object.fromEntries(Object.entries(event).reverse()))
    expect(chainHead(first, reversed as typeof log)).toBe(chainHead(first, log))
  })
})

describe('marks and notes', () => {
  const passage = { part: 'stem' as const, from: 3, to: 9 }
  test('the last list and the last note of a place count; empty ones take them away', () => {
    const sheet = sheetOf(
      kept([
        noted(1, 'first'),
        noted(1, 'second'),
        noted(2, 'gone'),
        noted(2, ''),
        marked(1, [passage]),
        marked(2, [passage]),
        marked(2, []),
      ]),
    )
    expect(sheet.notes).toEqual(new Map([[1, 'second']]))
    expect(sheet.marks).toEqual(new Map([[1, [passage]]]))
  })
  test('the marks of a chart are shown at every question of its case, those of a stem at their own', () => {
    const places = [
      { n: 1, caseId: null },
      { n: 2, caseId: 'c' },
      { n: 3, caseId: 'c' },
    ]
    const chart = { part: 'chart' as const, from: 0, to: 5 }
    const marks = new Map([[2, [chart, passage]]])
    expect(marksAt(places, marks, { n: 3, caseId: 'c' })).toEqual([chart])
    expect(marksAt(places, marks, { n: 2, caseId: 'c' })).toEqual([chart, passage])
    expect(marksAt(places, marks, { n: 1, caseId: null })).toEqual([])
  })
})
