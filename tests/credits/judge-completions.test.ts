import { describe, expect, test } from 'vitest'
import type { Completion } from '#credits'
import { AccreditationSchema, judgeCompletions } from '#credits'
import { anAccreditation } from './an-accreditation.ts'

const offer = { accreditation: anAccreditation(), revision: 'rev-1' }
const told = (
  kind: Completion['kind'],
  completedOn: string,
  change: Partial<Completion> = {},
): Completion => ({
  ...{ kind, subjectId: 'terminology-roots', revision: 'rev-1', percent: kind === 'lesson' ? null : 80 },
  completedOn: completedOn as Completion['completedOn'],
  ...change,
})
const reason = (...list: Completion[]) => {
  const judged = judgeCompletions(offer, list)
  return judged.award ? judged.completedOn : judged.reason
}

describe('what earns the credit of an accreditation', () => {
  test.each([
    ['nothing read', [], 'not-finished'],
    ['read only', [told('lesson', '2025-10-01')], 'no-post-test'],
    [
      'both; the later day counts',
      [told('lesson', '2025-10-01'), told('post-test', '2025-10-02')],
      '2025-10-02',
    ],
    ['on the first day', [told('lesson', '2025-09-01'), told('post-test', '2025-09-01')], '2025-09-01'],
    ['on the last day', [told('lesson', '2026-08-31'), told('post-test', '2026-08-31')], '2026-08-31'],
    ['a day before', [told('lesson', '2025-08-31'), told('post-test', '2025-09-01')], 'before-window'],
    ['a day after', [told('lesson', '2026-08-31'), told('post-test', '2026-09-01')], 'after-window'],
    [
      'read again inside',
      [told('lesson', '2025-08-31'), told('lesson', '2025-09-03'), told('post-test', '2025-09-02')],
      '2025-09-03',
    ],
    [
      'under the mark',
      [told('lesson', '2025-10-01'), told('post-test', '2025-10-02', { percent: 69.9 })],
      'not-passed',
    ],
    [
      'at the mark',
      [told('lesson', '2025-10-01'), told('post-test', '2025-10-02', { percent: 70 })],
      '2025-10-02',
    ],
    [
      'failed, then passed',
      [
        told('lesson', '2025-10-01'),
        told('post-test', '2025-10-02', { percent: 0 }),
        told('post-test', '2025-10-04'),
      ],
      '2025-10-04',
    ],
    [
      'another text read',
      [told('lesson', '2025-10-01', { revision: 'old' }), told('post-test', '2025-10-02')],
      'text-changed',
    ],
    [
      'the test of another text',
      [told('lesson', '2025-10-01'), told('post-test', '2025-10-02', { revision: 'old' })],
      'text-changed',
    ],
    [
      'another lesson',
      [told('lesson', '2025-10-01', { subjectId: 'other' }), told('post-test', '2025-10-02')],
      'not-finished',
    ],
    ['an exam of that name', [told('lesson', '2025-10-01'), told('exam', '2025-10-02')], 'no-post-test'],
  ] as const)('%s', (_, list, came) => expect(reason(...list)).toBe(came))

  test('nothing when the approval does not cover the published text, and the reason is said', () => {
    const judged = judgeCompletions({ ...offer, revision: null }, [
      told('lesson', '2025-10-01'),
      told('post-test', '2025-10-02'),
    ])
    expect(judged).toMatchObject({ award: false, reason: 'text-changed' })
    expect(judged.award ? '' : judged.why).toContain('does not cover the text of this lesson any more')
  })

  test('an exam that tests a lesson may change; an exam that is accredited may not', () => {
    const tested = {
      accreditation: anAccreditation({ postTest: { exam: 'roots-exam', pass: 85 } }),
      revision: 'rev-1',
    }
    const exam = { kind: 'exam', subjectId: 'roots-exam', revision: 'any', percent: 90 } as const
    const sat = { ...exam, completedOn: '2025-10-02' as Completion['completedOn'] }
    expect(judgeCompletions(tested, [told('lesson', '2025-10-01'), sat])).toMatchObject({
      award: true,
      percent: 90,
    })
    const subject = { kind: 'exam', id: 'roots-exam', title: 'Roots', text: 'b'.repeat(64) }
    const own = {
      accreditation: anAccreditation({ subject, postTest: { exam: 'roots-exam', pass: 85 } }),
      revision: 'rev-1',
    }
    expect(judgeCompletions(own, [sat])).toMatchObject({ award: false, reason: 'text-changed' })
    expect(judgeCompletions(own, [{ ...sat, revision: 'rev-1' }])).toMatchObject({ award: true })
  })

  test('a file that contradicts itself is refused', () => {
    const faults = (change: object) =>
      AccreditationSchema.safeParse({ ...anAccreditation(), ...change }).error?.issues.map(
        ({ message }) => message,
      )
    expect(faults({ minutes: 50 })).toEqual(['the agenda comes to 60 minutes, not 50'])
    expect(faults({ window: { from: '2025-09-01', to: '2025-08-31' } })).toEqual([
      'the window ends before it begins',
    ])
    expect(faults({ postTest: { checks: 'all', pass: 20 } })).toBeDefined()
    expect(faults({ approval: null })).toBeUndefined()
  })
})
