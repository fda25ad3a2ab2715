import { describe, expect, test } from 'vitest'
import type { Millis } from '#kernel/time.ts'
import { instant } from '#kernel/time.ts'
import { answerInBrief } from '../../../app/exams/replay/answer-in-brief.ts'
import { lastingInWords } from '../../../app/exams/replay/lasting-in-words.ts'
import { rowsOf } from '../../../app/exams/replay/rows.ts'
import type { Step } from '../../../app/exams/replay/step.ts'
import { nthInWords, stepSentence } from '../../../app/exams/replay/step-in-words.ts'
import type { Sticky } from '../../../app/exams/replay/sticky.ts'
import { pointsInWords, stickyInWords } from '../../../app/exams/replay/sticky-in-words.ts'

const at = instant(0)

test('answers in brief, as the candidate saw them', () => {
  const said = [
    { choice: 1 },
    { choices: [2, 0] },
    { choices: [] },
    { answer: false },
    { pairs: [1, null, 0] },
    { order: [2, 0, 1] },
    { text: ' 99213 ' },
    { text: ' ' },
    { text: 'x'.repeat(60) },
    { box: '24J' as const },
    null,
  ].map(answerInBrief)
  expect(said).toEqual([
    ...['B', 'A, C', null, 'False', '1 B, 3 A', '3 1 2', '“99213”', null],
    ...[`“${'x'.repeat(39)}…”`, 'box 24J', null],
  ])
})

test('lengths of time, exact where it matters', () => {
  const said = [
    0, 59_400, 60_000, 125_000, 600_000, 3_599_000, 3_600_000, 4_380_000, 187_000_000, 3_888_000_000,
  ]
  expect(said.map(lastingInWords)).toEqual([
    ...['0 s', '59 s', '1 min', '2 min 5 s', '10 min', '1 h', '1 h', '1 h 13 min', '2 days 4 h', '45 days'],
  ])
})

test('ordinals and points', () => {
  expect([1, 2, 3, 4, 11, 12, 13, 21, 22, 103].map(nthInWords)).toEqual([
    ...['1st', '2nd', '3rd', '4th', '11th', '12th', '13th', '21st', '22nd', '103rd'],
  ])
  expect([1, 2, 0.5, 1 / 3].map(pointsInWords)).toEqual(['1 point', '2 points', '0.5 points', '0.33 points'])
})

test('moments that no room test reaches', () => {
  const sentences = (
    [
      { kind: 'section-submitted', place: 0, section: 'it' },
      { kind: 'section-reopened', place: 0, section: 'web' },
      { kind: 'time-changed', place: 0, limitMs: 190 * 60_000 },
      { kind: 'break-skipped', place: 0 },
      { kind: 'away', place: 0, ms: 600_000, why: 'break-on-clock' },
      { kind: 'abandoned', place: 0, by: 'sweeper' },
      { kind: 'submitted', place: 0, by: 'clock' },
      { kind: 'changed', place: 2, from: 'A', was: 'wrong', to: 'B', is: 'wrong' },
      { kind: 'changed', place: 2, from: 'A, B', was: 'partial', to: null, is: 'unanswered' },
      { kind: 'uncounted', place: 2, from: 'A', was: 'wrong', to: 'B', is: 'right' },
    ] as const
  ).map((step) => stepSentence({ ...step, at }, { it: 'Information technology' }))
  expect(sentences).toEqual([
    'Section submitted: Information technology.',
    'Section opened again: web.',
    'The time was changed: 3 h 10 min in all.',
    'A break was offered and skipped.',
    'Break, the clock going on, of 10 min.',
    'The time was over before the exam was submitted.',
    'Submitted by the clock, when the time was over.',
    'Question 2: changed from A to B (wrong both times).',
    'Question 2: changed from A, B to no answer (partly right to no answer).',
    'Question 2: the answer B came after the check: kept, and not counted.',
  ])
})

test('rows: a visit with all that was done in it; what is about the sitting, and flags set elsewhere, alone', () => {
  const steps: Step[] = [
    { at, place: 1, kind: 'opened', nth: 1, ms: 5000, page: 'same' },
    { at, place: 1, kind: 'answered', from: null, was: null, to: 'B', is: 'wrong' },
    { at, place: 1, kind: 'flagged' },
    { at, place: 4, kind: 'flagged' },
    { at, place: 0, kind: 'away', ms: 90_000, why: 'no-page' },
    { at, place: 2, kind: 'returned', nth: 3, ms: 7000, page: 'new' },
    { at, place: 0, kind: 'submitted', by: 'candidate' },
  ]
  expect(rowsOf(steps, {}).map(({ step, place, nth, ms, did }) => [step, place, nth, ms, did])).toEqual([
    [0, 1, 1, 5000, ['answered B (wrong)', 'flagged']],
    [3, 4, 0, 0, ['flagged']],
    [4, 0, 0, 0, ['No page was heard from for 1 min 30 s']],
    [5, 2, 3, 7000, ['on a page opened anew (a reload, another tab or another device)']],
    [6, 0, 0, 0, ['Submitted by you']],
  ])
})

describe('what the stickiest cost, no more than is known', () => {
  const ms = (seconds: number) => (seconds * 1000) as Millis
  const question = (n: number, seconds: number) => ({
    n,
    ms: ms(seconds),
    visits: 1,
    answered: true,
    points: 0,
  })
  const sticky: Sticky = {
    questions: [question(7, 400), question(9, 300), question(12, 160)],
    ...{ heldMs: ms(860), points: 1, middleMs: ms(50), usualMs: ms(57) },
    ...{ unseen: 4, unanswered: 2, enoughFor: 6, leftMs: ms(0) },
  }
  const say = (more: Partial<Sticky>, overDays = false) =>
    stickyInWords({ ...sticky, ...more }, overDays).join(' ')

  test('time ran out and questions stayed without an answer', () => {
    expect(say({})).toBe(
      'Together they took 14 min and brought 1 of 3 points. Without them you had 14 min for 6 other questions without an answer (4 of them never opened). At the 57 s that an answered question usually took you, that is enough for all. Whether the answers would have been right, nobody can say.',
    )
    expect(say({ unanswered: 40, enoughFor: 15, leftMs: ms(30) })).toContain(
      '(4 of them never opened), beside the 30 s that were left. At the 57 s that an answered question usually took you, that is enough for about 15.',
    )
    expect(say({ unanswered: 0 })).toContain('for 4 other questions without an answer (never opened).')
    expect(say({ enoughFor: 0, usualMs: ms(900) })).toContain('not enough for one')
    expect(say({ enoughFor: 0, usualMs: ms(0) })).not.toContain('usually')
  })
  test('nothing lacked, time was left, there was no limit, or it lasted for days: no loss is claimed', () => {
    expect(say({ unseen: 0, unanswered: 0 })).toContain('could only have gone into a second look')
    expect(say({ leftMs: ms(720) })).toContain('but also 12 min left when you ended: no lack of time')
    expect(say({ leftMs: null })).toContain('and no limit: their time was taken from none of them')
    expect(say({}, true)).toContain('minutes at one question take little from the others')
    for (const text of [
      say({ unseen: 0, unanswered: 0 }),
      say({ leftMs: ms(720) }),
      say({ leftMs: null }),
      say({}, true),
    ])
      expect(text).not.toContain('Without')
  })
  test('one alone is spoken of as one', () => {
    expect(say({ questions: [question(7, 400)], heldMs: ms(400), points: 0.5 })).toContain(
      'It took 6 min 40 s and brought 0.5 of 1 point. Without it you had',
    )
  })
})
