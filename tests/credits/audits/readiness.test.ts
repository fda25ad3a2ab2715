import { beforeAll, describe, expect, test } from 'vitest'
import type { EvidenceFile, Ledger, LedgerLine, RuleSet } from '#credits'
import {
  ActivitySchema,
  auditableCycles,
  groupByRequirement,
  groupOnce,
  HoldingSchema,
  packParts,
  packRecords,
  readinessOf,
  recordsOf,
  statementAt,
} from '#credits'
import { ruleSets } from '#credits/server'
import type { CalendarDay } from '#kernel/time.ts'
import { instant } from '#kernel/time.ts'
import { webinar } from '../activities.ts'

const TODAY = '2026-02-01' as CalendarDay
let sets: readonly RuleSet[] = []
beforeAll(async () => {
  sets = await ruleSets()
})

const FILE: EvidenceFile = {
  ...{ id: 'file', type: 'application/pdf', size: 100, name: 'a.pdf', checksum: 'c', at: instant(1) },
}
interface Wishes {
  readonly activity?: Parameters<typeof webinar>[0]
  readonly files?: readonly EvidenceFile[]
  readonly line?: Partial<LedgerLine>
  readonly entry?: Partial<LedgerLine['entry']>
}
const whole = {
  instructor: 'Ines Okoro',
  topics: ['billing'],
  approvals: [{ board: 'aapc', number: 'N1', credits: 1 }],
}
function line(n: number, { activity, files = [FILE], line: rest, entry }: Wishes = {}): LedgerLine {
  return {
    entry: {
      id: `line-${n}`,
      recordedOn: '2026-01-31' as CalendarDay,
      activity: ActivitySchema.parse(
        webinar({ ...whole, ...activity, title: `${activity?.title ?? 'T'} ${n}` }),
      ),
      evidence: files.length > 0 ? 'evidenced' : 'self-reported',
      ...entry,
    },
    ...{ n, origin: 'self', at: instant(n), despite: null, corrects: null, correctedBy: null },
    ...{ reversal: null, files, verdict: null },
    ...rest,
  }
}
const ledgerOf = (lines: readonly LedgerLine[], holding = {}): Ledger => {
  const held = HoldingSchema.parse({
    ...{ credential: 'aapc:cpb', certifiedOn: '2020-05-20', memberNumber: '1', ...holding },
  })
  return {
    zone: 'UTC',
    holdings: [held],
    entries: lines.map(({ entry }) => entry),
    lines: [...lines],
    held: [],
  }
}
function stated(ledger: Ledger) {
  const found = statementAt(sets, ledger, ledger.entries, 'aapc', { asOf: TODAY })
  if (!found) throw new Error('no statement')
  return found
}
const gapsOf = (lines: readonly LedgerLine[], holding = {}) => {
  const ledger = ledgerOf(lines, holding)
  return readinessOf(stated(ledger), ledger, TODAY)
}
const sayings = (kind: string, ...of: Parameters<typeof gapsOf>) =>
  gapsOf(...of)
    .gaps.filter((gap) => gap.kind === kind)
    .map(({ say, entry, credential }) => [entry?.n ?? credential, say])

describe('am I ready for an audit?', () => {
  test('a line without proof is named; one with a file, or awarded here, is not', () => {
    const lines = [
      line(1, { files: [] }),
      line(2, { activity: { completedOn: '2025-09-13' } }),
      line(3, { activity: { completedOn: '2025-09-14' }, files: [], entry: { evidence: 'verified' } }),
    ]
    expect(sayings('evidence', lines)).toEqual([[1, expect.stringMatching(/^No file proves it yet/)]])
    expect(gapsOf(lines)).toMatchObject({ isReady: false, records: 3, evidenced: 2 })
  })

  test('particulars of section 5 that are missing are named, and alone sink nothing', () => {
    expect(sayings('field', [line(1, { activity: { approvals: [], topics: [] } })])).toEqual([
      [1, 'No approval or index number is written down.'],
      [1, 'No topic is chosen; some boards ask for some of their own.'],
    ])
    const forty = Array.from({ length: 48 }, (_, i) =>
      line(i + 1, {
        activity: {
          completedOn: `2025-${i < 24 ? '08' : '09'}-${String((i % 24) + 1).padStart(2, '0')}`,
          topics: [],
        },
      }),
    )
    const ready = gapsOf(forty)
    expect(ready.gaps.filter(({ kind }) => kind === 'shortfall' || kind === 'evidence')).toEqual([])
    expect(ready.isReady).toBe(true)
    expect(ready.gaps.some(({ kind }) => kind === 'field')).toBe(true)
  })

  test.each([
    [
      'completed before it was written down as done',
      { activity: {}, entry: { recordedOn: '2025-09-01' } },
      /before it was completed/,
    ],
    ['begun before the cycle', { activity: { startedOn: '2023-01-01' } }, /began before the cycle/],
    [
      'longer than its day',
      { activity: { minutesOffered: 1500, minutesEarned: 1500 } },
      /more minutes than its days/,
    ],
  ] as const)('dates that contradict each other: %s', (_, wishes, say) => {
    expect(sayings('dates', [line(1, wishes as Wishes)])).toContainEqual([1, expect.stringMatching(say)])
    expect(sayings('dates', [line(1)])).toEqual([])
  })

  test('two places on one day are named for both lines; on demand one may do two things', () => {
    const at = (n: number, place: string, delivery: 'in-person' | 'on-demand' = 'in-person') =>
      line(n, { activity: { place, delivery, approvals: [{ board: 'aapc', number: `N${n}`, credits: 1 }] } })
    expect(sayings('dates', [at(1, 'Boston'), at(2, 'Reno')]).map(([n]) => n)).toEqual([1, 2])
    expect(sayings('dates', [at(1, 'Boston'), at(2, ' boston ')])).toEqual([])
    expect(sayings('dates', [at(1, 'Boston'), at(2, 'Reno', 'on-demand')])).toEqual([])
  })

  test('the credential’s own dates and number', () => {
    expect(sayings('member-number', [line(1)], { memberNumber: undefined })).toEqual([
      ['aapc:cpb', 'Your member number is not written down.'],
    ])
    expect(
      sayings('dates', [line(1)], { memberSince: '2021-01-01', membershipEndsOn: '2020-12-31' }),
    ).toEqual([['aapc:cpb', 'The membership ends before it began.']])
  })

  test('a denial stands first; a shortfall leads to logging', () => {
    const denied = { on: TODAY, reason: 'No name on it.' }
    const { gaps } = gapsOf([line(1, { entry: { denied } })])
    expect(gaps[0]).toMatchObject({ kind: 'denied', say: 'An auditor denied it: No name on it.' })
    expect(gaps.some(({ kind }) => kind === 'shortfall')).toBe(true)
  })
})

describe('records and packs', () => {
  test('every record of a cycle stands in the groups, once where it is judged', () => {
    const lines = Array.from({ length: 8 }, (_, i) =>
      line(i + 1, {
        activity: {
          completedOn: `2025-09-0${i + 1}`,
          approvals: [{ board: 'aapc', number: `N${i}`, credits: 1 }],
        },
        files: i === 3 ? [] : [FILE],
      }),
    )
    const statement = stated(ledgerOf(lines))
    const once = groupOnce(statement).flatMap(({ rows }) => rows.map(({ entry }) => entry.id))
    expect(once.toSorted()).toEqual(lines.map(({ entry }) => entry.id).toSorted())
    const all = groupByRequirement(statement)
    expect(all.at(-1)).toMatchObject({ requirement: null, rows: [{ entry: { id: 'line-4' }, credits: 0 }] })
    const total = all.find(({ requirement }) => requirement?.kind === 'total')
    expect(total?.rows.reduce((sum, { credits }) => sum + credits, 0)).toBe(statement.earned)
  })

  test('a line logged after it was submitted is no record, its correction is one', () => {
    const at = (n: number, rest: Partial<LedgerLine>) =>
      line(n, {
        activity: {
          completedOn: `2025-09-0${n}`,
          approvals: [{ board: 'aapc', number: `N${n}`, credits: 1 }],
        },
        line: rest,
      })
    const lines = [
      at(1, { at: instant(5) }),
      at(2, { at: instant(20) }),
      at(3, { at: instant(20), corrects: 'line-1' }),
      at(4, { at: instant(30), corrects: 'line-3' }),
      at(5, { at: instant(30), corrects: 'line-2' }),
    ]
    const move = { n: 1, entryId: null, why: null, byPerson: 'x' }
    const statement = stated(ledgerOf(lines))
    const opened = { ...move, kind: 'opened', at: instant(1) } as const
    const submitted = { ...move, n: 2, kind: 'submitted', at: instant(10) } as const
    expect(recordsOf(statement, lines, [opened])).toHaveLength(5)
    expect(recordsOf(statement, lines, [opened, submitted])).toEqual(['line-1', 'line-3', 'line-4'])
  })

  test('names within the archive lead nowhere else; large evidence comes in parts', () => {
    const names = [
      '../../etc/passwd',
      '..\\..\\x.exe',
      'a/b.pdf',
      '=cmd.pdf',
      'Zertifikat Größe.pdf',
      '. . .',
    ]
    const files = names.map((name, i) => ({ ...FILE, id: `f${i}`, name }))
    const ledger = ledgerOf([line(1, { files })])
    const own = packRecords(stated(ledger), ledger.lines).flatMap((record) => record.files)
    for (const { path } of own)
      expect(path).toMatch(/^evidence\/001-2025-09-12-\d-[A-Za-z0-9_][A-Za-z0-9._-]*\.pdf$/)
    for (const { path } of own) expect(path).not.toContain('..')
    expect(packParts(own, 250).map((part) => part.length)).toEqual([2, 2, 2])
    expect(packParts(own, 1).map((part) => part.length)).toEqual([1, 1, 1, 1, 1, 1])
    expect(packParts([])).toEqual([[]])
  })

  test('the cycles to choose from: the running one first, none before the day of certification', () => {
    const cycles = auditableCycles(sets, ledgerOf([], { certifiedOn: '2023-05-20' }), TODAY)
    const [first] = cycles
    expect(first && first.start <= TODAY && TODAY <= first.end).toBe(true)
    expect(cycles.every(({ end }) => end >= '2023-05-20')).toBe(true)
    expect(new Set(cycles.map(({ start }) => start)).size).toBe(cycles.length)
    expect(cycles.length).toBeGreaterThan(1)
  })
})
