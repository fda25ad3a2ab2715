import { describe, expect, test } from 'vitest'
import type { Millis } from '#kernel/time.ts'
import { instant, later } from '#kernel/time.ts'
import type { AttemptEvent } from '../../../app/exams/attempt/attempt-event.ts'
import type { Treatments } from '../../../app/exams/correction/correction.ts'
import { replayOf } from '../../../app/exams/replay/replay-of.ts'
import { stepSentence } from '../../../app/exams/replay/step-in-words.ts'
import { scorerOf } from '../../../app/exams/scoring/judge-questions.ts'
import { scoreQuestions } from '../../../app/exams/scoring/score-attempt.ts'
import { makeBlueprint } from '../helpers/blueprint.ts'
import { answered, checked, flagged, noted, struck, unflagged, visited } from '../helpers/events.ts'
import { formOf, itemsBy, multiple, shownAt, single } from '../helpers/items.ts'

const START = instant(1_000_000)
const SECOND = 1000
const MINUTE = 60_000
const items = [...[1, 2, 3, 4, 5, 6].map((n) => single(`q-${n}`, n < 4 ? 'a' : 'b')), multiple('m-7', 'b')]
const form = formOf(items)
const key = (n: number) => ({ choice: shownAt(form, n, 0) })
const other = (n: number, k = 1) => ({ choice: shownAt(form, n, k) })
const letter = (n: number, authored: number) => 'ABCD'[shownAt(form, n, authored)] ?? ''

type Act = ReturnType<typeof visited>
/** Acts of one page at seconds of the sitting; `late`: how long each took to reach the server. */
function page(
  acts: readonly (readonly [second: number, act: Act])[],
  client = 'page-one',
  opened = 0,
  late = 0,
) {
  return acts.map(([second, act], i): AttemptEvent => {
    const ms = (second - opened) * SECOND
    return { ...act, seq: i + 1, ms, client, at: later(START, (second * SECOND + late) as Millis) }
  })
}
const server = (second: number, rest: Record<string, unknown>) =>
  ({
    ...{ client: 'server', seq: 1, ms: 0, at: later(START, (second * SECOND) as Millis) },
    ...rest,
  }) as unknown as AttemptEvent
const end = (second: number) => server(second, { kind: 'submitted', by: 'candidate' })

interface Wishes {
  readonly longestMs?: number
  readonly treatments?: Treatments
  readonly deadline?: number
}
function replay(
  events: readonly AttemptEvent[],
  { longestMs = Infinity, treatments = new Map(), deadline }: Wishes = {},
) {
  const rules = makeBlueprint({ a: { count: 3 }, b: { count: 4 } }, 7)
  const itemOf = itemsBy(items)
  const report = scoreQuestions({ form, rules, limitMs: 7 * MINUTE }, itemOf, events, treatments)
  const scorers = form.places.map((place) => scorerOf(place, itemOf, treatments.get(place.n)))
  const deadlineAt = deadline === undefined ? null : later(START, (deadline * SECOND) as Millis)
  return replayOf({ startedAt: START, longestMs, deadlineAt }, events, {
    questions: report.questions,
    scoreOf: (n, response) => scorers[n - 1]?.(response) ?? { kind: 'unanswered' },
  })
}
const story = (events: readonly AttemptEvent[], wishes?: Wishes) =>
  replay(events, wishes).steps.map((step) => `${(step.at - START) / SECOND} ${stepSentence(step)}`)

describe('the moments of a sitting', () => {
  test('visits, answers, tries, changes and flags, in words', () => {
    const acts = [
      [0, visited(1)],
      [5, answered(1, other(1))],
      [8, answered(1, key(1))],
      [10, visited(2)],
      [20, flagged(2)],
      [21, flagged(2)],
      [22, struck(2, 3)],
      [30, visited(1)],
      [35, answered(1, other(1))],
      [40, visited(2)],
      [41, unflagged(2)],
      [42, answered(2, key(2))],
      [50, visited(1)],
      [55, answered(1, null)],
    ] as const
    expect(story([...page(acts), end(58)])).toEqual([
      '0 Question 1: opened.',
      `5 Question 1: ${letter(1, 1)} tried (wrong).`,
      `8 Question 1: answered ${letter(1, 0)} (right).`,
      '10 Question 2: opened.',
      '20 Question 2: flagged.',
      '22 Question 2: D struck out.',
      '30 Question 1: opened again, for the 2nd time.',
      `35 Question 1: changed from ${letter(1, 0)} to ${letter(1, 1)} (right to wrong).`,
      '40 Question 2: opened again, for the 2nd time.',
      '41 Question 2: flag taken away.',
      `42 Question 2: answered ${letter(2, 0)} (right).`,
      '50 Question 1: opened again, for the 3rd time.',
      `55 Question 1: changed from ${letter(1, 1)} to no answer (wrong to no answer).`,
      '58 Submitted by you.',
    ])
  })

  test('an answer that is put together piece by piece is told once, and so is a note', () => {
    const both = [shownAt(form, 7, 0), shownAt(form, 7, 1)]
    const acts = [
      [0, visited(7)],
      [2, answered(7, { choices: both.slice(0, 1) })],
      [4, answered(7, { choices: both })],
      [5, noted(7, 'look')],
      [6, noted(7, 'look up')],
      [9, visited(1)],
    ] as const
    const told = story([...page(acts), end(10)])
    const letters = both.sort().map((at) => 'ABCD'[at])
    expect(told).toEqual([
      '0 Question 7: opened.',
      `4 Question 7: answered ${letters.join(', ')} (right).`,
      '6 Question 7: note written.',
      '9 Question 1: opened.',
      '10 Submitted by you.',
    ])
  })

  test('an overtaken answer is shown as such and is no change; the page opened anew is named', () => {
    const desk = page([
      [0, visited(1)],
      [5, answered(1, key(1))],
      [8, visited(2)],
    ])
    const phone = page(
      [
        [20, visited(1)],
        [25, answered(1, other(1, 2))],
      ],
      'page-two',
      20,
    )
    const late = page(
      [
        [12, visited(1)],
        [13, answered(1, other(1))],
      ],
      'page-one',
      0,
      60 * SECOND,
    )
    const overtaken = late.map((event) =>
      event.kind === 'answered' ? { ...event, overtaken: true as const } : event,
    )
    const told = replay([...desk, ...phone, ...overtaken, end(80)])
    expect(told.steps.map((step) => `${(step.at - START) / SECOND} ${step.kind}`)).toEqual([
      '0 opened',
      '5 answered',
      '8 opened',
      '20 returned',
      '25 changed',
      '72 resumed',
      '73 overtaken',
      '80 submitted',
    ])
    expect(told.changes.map(({ place, change, times }) => [place, change, times])).toEqual([
      [1, 'right-to-wrong', 1],
    ])
    expect(stepSentence(told.steps[3] as never)).toBe(
      'Question 1: opened again, for the 2nd time, on a page opened anew (a reload, another tab or another device).',
    )
    expect(stepSentence(told.steps[6] as never)).toContain('kept, and not counted')
  })

  test('what was done without a network is told when it was done, as far as later arrivals tell', () => {
    const offline = page(
      [
        [60, visited(2)],
        [70, answered(2, key(2))],
      ],
      'page-one',
      0,
      120 * SECOND,
    )
    const back = page([[195, visited(3)]])
    const log = [...page([[0, visited(1)]]), ...offline, ...back, end(200)]
    expect(replay(log).steps.map(({ at, kind }) => [(at - START) / SECOND, kind])).toEqual([
      [0, 'opened'],
      [60, 'opened'],
      [70, 'answered'],
      [195, 'opened'],
      [200, 'submitted'],
    ])
  })

  test('breaks, a device that slept, time with no page, a page left open for days: gaps with their reason', () => {
    const first = page([
      [0, visited(1)],
      [100, answered(1, key(1))],
    ])
    // The page's clock stood still for 300 seconds while the wall's went on.
    const slept = page([[460, visited(2)]]).map((event) => ({ ...event, ms: 160 * SECOND }))
    const pause = [
      server(470, { kind: 'break-started', lengthMs: 600_000, stopsClock: true, frozen: '1-2' }),
      server(800, { kind: 'break-ended', by: 'candidate', pausedMs: 330_000 }),
    ]
    const back = page([
      [805, visited(2)],
      [810, flagged(2)],
    ]).map((event) => ({ ...event, ms: event.ms - 300 * SECOND }))
    const phone = page(
      [
        [1000, visited(3)],
        [9000, visited(4)],
      ],
      'page-two',
      1000,
    )
    const told = replay([...first, ...slept, ...pause, ...back, ...phone, end(9001)], {
      longestMs: 30 * MINUTE,
    })
    expect(
      told.gaps.map(({ from, to, why }) => [(from - START) / SECOND, (to - START) / SECOND, why]),
    ).toEqual([
      [160, 460, 'asleep'],
      [470, 800, 'break'],
      [810, 1000, 'no-page'],
      [2800, 9000, 'idle'],
    ])
    expect(told.steps.map(stepSentence as never)).toContain('Question 2: went on here.')
    expect(told.steps.map(stepSentence as never)).toContain('Break of 5 min 30 s.')
  })

  test('practice: an answer after its check is on record and does not count', () => {
    const acts = [
      [0, visited(1)],
      [5, answered(1, other(1))],
      [6, checked(1)],
      [9, answered(1, key(1))],
      [12, visited(2)],
    ] as const
    const told = replay([...page(acts), end(20)])
    expect(told.steps.map(({ kind }) => kind)).toEqual([
      ...['opened', 'answered', 'checked', 'uncounted', 'opened', 'submitted'],
    ])
    expect(told.changes).toEqual([])
  })

  test('an event of an unknown kind is not told and does no harm', () => {
    const log = page([
      [0, visited(1)],
      [30, answered(1, key(1))],
      [40, visited(2)],
    ])
    const unknown = {
      kind: 'clock',
      seq: 3,
      ms: 35_000,
      client: 'page-one',
      at: later(START, 35_000 as Millis),
    }
    const withIt = log.toSpliced(2, 0, unknown as unknown as AttemptEvent)
    const of = ({ steps, gaps, changes, questions }: ReturnType<typeof replay>) => ({
      steps,
      gaps,
      changes,
      questions,
    })
    expect(of(replay([...withIt, end(50)]))).toEqual(of(replay([...log, end(50)])))
  })

  test('nothing done: only the end, no gap that is named as a visit, nothing sticky', () => {
    const told = replay([end(420)])
    expect(told.steps.map(({ kind }) => kind)).toEqual(['away', 'submitted'])
    expect(told).toMatchObject({ visits: [], changes: [], net: 0, sticky: null })
  })
})

describe('changed answers', () => {
  const changed = (n: number, from: Parameters<typeof answered>[1], to: typeof from, at: number) =>
    [
      [at, visited(n)],
      [at + 1, answered(n, from)],
      [at + 2, visited(6)],
      [at + 60, visited(n)],
      [at + 61, answered(n, to)],
      [at + 62, visited(6)],
    ] as const
  const acts = [
    ...changed(1, key(1), other(1), 0),
    ...changed(2, other(2), key(2), 100),
    ...changed(3, key(3), other(3), 200),
    [265, flagged(3)] as const,
  ]
  const log = [...page(acts), end(300)]

  test('first and last answer, the time between, the flag, and what all of it brought', () => {
    const told = replay(log)
    expect(
      told.changes.map(({ place, change, betweenMs, points, flagged: f }) => [
        place,
        change,
        betweenMs,
        points,
        f,
      ]),
    ).toEqual([
      [1, 'right-to-wrong', 60_000, -1, false],
      [2, 'wrong-to-right', 60_000, 1, false],
      [3, 'right-to-wrong', 60_000, -1, false],
    ])
    expect(told.net).toBe(-1)
    const before = page([
      [150, visited(2)],
      [155, flagged(2)],
    ])
    const early = [...log, ...before].sort((a, b) => a.at - b.at)
    expect(replay(early).changes[1]?.flagged).toBe(true)
  })

  test('corrections are honored: left out and credited bring nothing, another key turns right and wrong round', () => {
    const treatments: Treatments = new Map([
      [1, { kind: 'void' }],
      [2, { kind: 'credit' }],
    ])
    const told = replay(log, { treatments })
    expect(told.changes.map(({ points, without }) => [points, without])).toEqual([
      [0, 'void'],
      [0, 'credit'],
      [-1, null],
    ])
    expect(told.net).toBe(-1)
    const other3 = { ...single('q-3', 'a') }
    const rekeyed = {
      ...other3,
      options: other3.type === 'single' ? other3.options.map((o, i) => ({ ...o, key: i === 1 })) : [],
    } as (typeof items)[number]
    const itemOf = (revision: string) => (revision === 'rev-new' ? rekeyed : itemsBy(items)(revision))
    const rekey: Treatments = new Map([[3, { kind: 'rekey', revision: 'rev-new' }]])
    const report = scoreQuestions({ form, rules: null, limitMs: null }, itemOf, log, rekey)
    const scorers = form.places.map((place) => scorerOf(place, itemOf, rekey.get(place.n)))
    const anew = replayOf({ startedAt: START, longestMs: Infinity, deadlineAt: null }, log, {
      questions: report.questions,
      scoreOf: (n, response) => scorers[n - 1]?.(response) ?? { kind: 'unanswered' },
    })
    expect(anew.changes[2]).toMatchObject({ place: 3, change: 'wrong-to-right', points: 1 })
    expect(anew.steps.findLast(({ place, kind }) => place === 3 && kind === 'changed')).toMatchObject({
      ...{ was: 'wrong', is: 'right' },
    })
  })
})

describe('the stickiest questions', () => {
  test('more than twice the middle time; the most time first; what their time would have been enough for', () => {
    const acts = [
      [0, visited(1)],
      [9, answered(1, key(1))],
      [10, visited(2)],
      [19, answered(2, key(2))],
      [20, visited(3)],
      [60, answered(3, other(3))],
      [70, visited(4)],
      [130, visited(3)],
      [150, visited(5)],
      [160, visited(5)],
    ] as const
    const { sticky } = replay([...page(acts), end(165)], { deadline: 200 })
    expect(sticky?.questions.map(({ n, ms, visits }) => [n, ms, visits])).toEqual([
      [3, 70_000, 2],
      [4, 60_000, 1],
    ])
    expect(sticky).toMatchObject({
      ...{ heldMs: 130_000, points: 0, middleMs: 10_000, unseen: 2, unanswered: 1 },
      // 13 times the 10 seconds of an answered question, and only three are without an answer.
      ...{ enoughFor: 3, leftMs: 35_000 },
    })
  })

  test('of equal times the one with more returns; none when all took about the same', () => {
    const acts = [
      ...[1, 2, 3, 4, 5].map((n) => [n - 1, visited(n)] as const),
      [5, visited(6)] as const,
      [25, visited(7)] as const,
      [35, visited(1)] as const,
      [35, visited(7)] as const,
      [45, visited(1)] as const,
    ]
    const { sticky } = replay([...page(acts), end(46)])
    expect(sticky?.questions.map(({ n, visits }) => [n, visits])).toEqual([
      [7, 2],
      [6, 1],
    ])
    const even = [1, 2, 3, 4].map((n) => [n * 10, visited(n)] as const)
    expect(replay([...page(even), end(60)]).sticky).toBeNull()
  })
})
