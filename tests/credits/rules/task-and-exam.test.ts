import { describe, expect, test } from 'vitest'
import { board, entry, holding, hours, requirement, state, sure } from '../small-rules.ts'

describe('mandatory tasks', () => {
  const set = board({
    cycle: { kind: 'rolling', months: sure(24), ends: 'day' },
    tasks: [
      { id: 'ethics', title: 'Ethics', every: sure('cycle') },
      { id: 'review', title: 'Review', every: sure('year'), topic: 'auditing' },
      { id: 'other', title: 'Other', every: sure('cycle'), credentials: ['board:two'] },
    ],
  })
  const tasks = (
    done: { task: string; on: string }[],
    entries: ReturnType<typeof hours> = [],
    asOf = '2027-12-31',
  ) =>
    Object.fromEntries(
      state(set, entries, [holding({ done })], asOf).tasks.map(({ id, done: on }) => [id, on]),
    )

  test('in each year of the cycle, and only those of credentials held', () => {
    expect(tasks([])).toEqual({ ethics: null, 'review-1': null, 'review-2': null })
    const { requirements } = state(set, [], [holding()], '2026-05-01')
    expect(requirements.filter(({ kind }) => kind === 'task').map(({ id, met }) => [id, met])).toEqual([
      ['task-ethics', false],
      ['task-review-1', false],
      ['task-review-2', false],
    ])
  })

  test('done on the first and last day counts, a day beside them does not', () => {
    expect(tasks([{ task: 'ethics', on: '2026-01-01' }]).ethics).toBe('2026-01-01')
    expect(tasks([{ task: 'ethics', on: '2025-12-31' }]).ethics).toBe(null)
    expect(tasks([{ task: 'ethics', on: '2027-12-31' }]).ethics).toBe('2027-12-31')
    expect(tasks([{ task: 'ethics', on: '2028-01-01' }], [], '2027-12-31').ethics).toBe(null)
    expect(tasks([{ task: 'review', on: '2026-12-31' }])).toMatchObject({
      'review-1': '2026-12-31',
      'review-2': null,
    })
    expect(tasks([{ task: 'review', on: '2027-01-01' }])).toMatchObject({
      'review-1': null,
      'review-2': '2027-01-01',
    })
    expect(tasks([{ task: 'review-2', on: '2027-03-01' }])).toMatchObject({ 'review-2': '2027-03-01' })
  })

  test('an activity on its topic does it, if it counts', () => {
    expect(tasks([], [entry({ topics: ['auditing'] })])).toMatchObject({ 'review-1': '2026-05-01' })
    const reversed = { on: '2026-06-01', reason: 'Wrong' }
    expect(tasks([], [entry({ topics: ['auditing'], reversed })])).toMatchObject({ 'review-1': null })
  })

  test('without it the cycle is not met', () => {
    expect(state(set, hours(10), [holding()], '2027-12-31').status).toBe('running')
    const done = ['ethics', 'review-1'].map((task) => ({ task, on: '2026-05-01' }))
    const all = [...done, { task: 'review-2', on: '2027-05-01' }]
    expect(state(set, hours(10), [holding({ done: all })], '2027-12-31').status).toBe('met')
  })
})

describe('renewal by exam', () => {
  const exam = (mode: 'instead' | 'alternative') => ({
    task: 'exam',
    title: 'The exam',
    mode: sure(mode),
    fee: sure(100),
  })
  const { total: _, ...rest } = { ...board().versions[0], total: undefined }
  const instead = board({ ...(rest as object), exam: exam('instead'), total: undefined as never })
  const passed = (on: string) => [holding({ done: [{ task: 'exam', on }] })]

  test('in the place of credit: no credit is asked for, and none counts', () => {
    const open = state(instead, [entry()])
    expect(open).toMatchObject({ needed: 0, earned: 0, status: 'by-exam' })
    expect(open.entries[0]).toMatchObject({ counted: false, reason: 'not-accepted' })
    expect(requirement(open, 'exam')).toMatchObject({ needed: 1, earned: 0, met: false })
    expect(state(instead, [], passed('2026-12-31')).status).toBe('met')
    expect(state(instead, [], passed('2025-12-31')).status).toBe('by-exam')
  })

  test('as the other way: the exam meets everything, credit still counts', () => {
    const set = board({ exam: exam('alternative') })
    expect(state(set, hours(9)).status).toBe('running')
    expect(state(set, hours(10)).status).toBe('met')
    const byExam = state(set, hours(2), passed('2026-05-01'))
    expect(byExam).toMatchObject({ status: 'met', earned: 2 })
    expect(requirement(byExam, 'total')).toMatchObject({ met: true, earned: 2, needed: 10 })
    expect(requirement(byExam, 'total').why).toContain('Renewed by exam instead')
  })
})
