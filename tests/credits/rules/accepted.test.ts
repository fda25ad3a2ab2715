import { describe, expect, test } from 'vitest'
import { board, entry, reasonOf, reasons, state, sure } from '../small-rules.ts'

const accepted = (more: object) => board({ accepted: { once: sure('day'), ...more } })

test('evidence', () => {
  const set = accepted({ evidence: sure('evidenced') })
  expect(reasonOf(set, entry())).toBe('no-evidence')
  expect(reasonOf(set, entry({ evidence: 'evidenced' }))).toBe('counted')
  expect(reasonOf(set, entry({ evidence: 'verified' }))).toBe('counted')
  expect(reasonOf(accepted({}), entry())).toBe('counted')
})

test('approval: its own, approved, or of a name that needs none', () => {
  const set = accepted({ approval: sure(true), approvedNames: ['CMS'] })
  expect(reasonOf(set, entry())).toBe('not-approved')
  expect(reasonOf(set, entry({ approvals: [{ board: 'board', number: '7' }] }))).toBe('counted')
  expect(reasonOf(set, entry({ approvals: [{ board: 'other', number: '7' }] }))).toBe('not-approved')
  expect(reasonOf(set, entry({ issuer: 'board' }))).toBe('counted')
  expect(reasonOf(set, entry({ provider: 'CMS (MLN)' }))).toBe('counted')
})

test('length of an article', () => {
  const set = accepted({ articleWords: sure(1500) })
  expect(reasonOf(set, entry({ kind: 'article', wordCount: 1500 }))).toBe('counted')
  expect(reasonOf(set, entry({ kind: 'article', wordCount: 1499 }))).toBe('too-short')
  expect(reasonOf(set, entry({ kind: 'article' }))).toBe('too-short')
  expect(reasonOf(set, entry({ kind: 'webinar' }))).toBe('counted')
})

test('kinds that a board refuses', () => {
  expect(reasonOf(accepted({ refuses: ['volunteering'] }), entry({ kind: 'volunteering' }))).toBe(
    'not-accepted',
  )
  expect(reasonOf(accepted({ refuses: ['volunteering'] }), entry())).toBe('counted')
})

test('taken back, or denied', () => {
  const gone = { on: '2026-06-01', reason: 'Not mine' }
  expect(reasonOf(board(), entry({ reversed: gone }))).toBe('reversed')
  expect(reasonOf(board(), entry({ denied: gone }))).toBe('denied')
  expect(state(board(), [entry({ denied: gone })]).entries[0]?.why).toBe(
    'An auditor denied it on June 1, 2026: Not mine',
  )
})

describe('an activity counts once', () => {
  const same = { title: 'Denials: a primer', provider: 'A.B.C.' }
  const twin = { title: 'DENIALS – A Primer', provider: 'a b c' }

  test('of one day: the one worth most, then the first by id; the other names it', () => {
    const { entries, earned } = state(board(), [
      entry({ ...same, id: 'a' }),
      entry({ ...twin, id: 'b', minutesEarned: 90 }),
    ])
    expect([earned, entries.map(({ id, reason }) => [id, reason])]).toEqual([
      1.5,
      [
        ['a', 'duplicate'],
        ['b', 'counted'],
      ],
    ])
    expect(entries[0]?.why).toContain('entry b')
    expect(reasons(state(board(), [entry({ ...twin, id: 'b' }), entry({ ...same, id: 'a' })]))).toEqual([
      'counted',
      'duplicate',
    ])
  })

  test('on another day it is another, unless the board counts a title once for good', () => {
    const two = [entry({ ...same, completedOn: '2026-04-01' }), entry(twin)]
    expect(reasons(state(board(), two))).toEqual(['counted', 'counted'])
    expect(reasons(state(accepted({ once: sure('title') }), two))).toEqual(['counted', 'duplicate'])
  })

  test('what comes again under one name, as chapter meetings, is another each time', () => {
    const meetings = ['2026-04-01', '2026-05-01'].map((completedOn) =>
      entry({ ...same, kind: 'chapter-meeting', completedOn }),
    )
    expect(reasons(state(accepted({ once: sure('title') }), meetings))).toEqual(['counted', 'counted'])
  })

  test('what one of the twins says of topics and issuer holds for the one that counts', () => {
    const set = board({
      domains: { topics: ['coding'], offMaximum: { title: 'Outside', most: { credits: sure(0) } } },
      issuerMinimum: { title: 'Own', least: { credits: sure(1) } },
    })
    const longer = entry({ ...same, minutesEarned: 90 })
    const topical = entry({ ...twin, topics: ['coding'], issuer: 'board' })
    expect(state(set, [longer]).earned).toBe(0)
    expect(state(set, [topical]).earned).toBe(1)
    const both = state(set, [longer, topical])
    expect([both.earned, both.requirements.map(({ id, earned }) => [id, earned])]).toEqual([
      1.5,
      [
        ['total', 1.5],
        ['from-issuer', 1.5],
        ['off-domain', 0],
      ],
    ])
  })

  test('one that does not count for itself takes no place from its twin', () => {
    const set = accepted({ evidence: sure('evidenced') })
    const two = [
      entry({ ...same, id: 'a', minutesEarned: 90 }),
      entry({ ...twin, id: 'b', evidence: 'evidenced' }),
    ]
    expect(reasons(state(set, two))).toEqual(['no-evidence', 'counted'])
  })
})
