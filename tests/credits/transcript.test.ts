import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { LedgerFileSchema } from '#credits'
import { ruleSets } from '#credits/server'
import { dayInWords } from '#kernel/time.ts'
import { csvCell } from '../../app/credits/text/csv.ts'
import { cyclesOf } from '../../app/credits/transcript/cycles-of.ts'
import { transcriptCsv } from '../../app/credits/transcript/transcript-csv.ts'
import { transcriptGroups } from '../../app/credits/transcript/transcript-groups.ts'
import { transcriptPdf } from '../../app/credits/transcript/transcript-pdf.server.ts'
import { NOON } from '../factories/people.ts'
import { textOfPdf } from './text-of-pdf.ts'

const activity = (title: string, completedOn: string, appliesTo: string[], minutes = 60) => ({
  ...{ kind: 'webinar', title, provider: 'Harbor, "Billing" School', completedOn, delivery: 'live-online' },
  ...{
    minutesOffered: minutes,
    minutesEarned: minutes,
    appliesTo,
    approvals: [{ board: 'amba', number: '=1+1' }],
  },
})
const LEDGER = LedgerFileSchema.parse({
  zone: 'America/New_York',
  holdings: [
    { credential: 'amba:cmrs', certifiedOn: '2020-01-01', memberNumber: '4711' },
    { credential: 'aapc:cpb', certifiedOn: '2021-01-01' },
  ],
  entries: [
    { id: 'e1', activity: activity('=HYPERLINK("http://x")', '2025-03-01', ['amba:cmrs', 'aapc:cpb']) },
    {
      id: 'e2',
      activity: activity('Żaneta’s, two\nlines', '2024-05-01', ['amba:cmrs'], 90),
      evidence: 'evidenced',
    },
    {
      id: 'e3',
      activity: activity('Taken back', '2025-04-01', ['amba:cmrs']),
      reversed: { on: '2025-05-01', reason: 'twice' },
    },
    { id: 'e4', activity: activity('For nothing', '2025-06-01', []) },
  ],
})

test('a spreadsheet takes no cell for a formula, and every other text comes back as it was', () => {
  for (const bad of ['=1', '+1', '-1', '@x', '\t=1', ' =1', '\n=1', '＝1'])
    expect(csvCell(bad)).toMatch(/^"?'/)
  expect([csvCell(-5), csvCell('a-b'), csvCell('a"b')]).toEqual(['-5', 'a-b', '"a""b"'])
  const rows = parse(transcriptCsv(LEDGER), { columns: true }) as Record<string, string>[]
  expect(rows.map((row) => row.entry)).toEqual(['e2', 'e1', 'e3', 'e4'])
  expect(rows[0]).toMatchObject({
    title: 'Żaneta’s, two\nlines',
    provider: 'Harbor, "Billing" School',
    evidence: 'evidenced',
  })
  expect(rows[1]?.title).toBe(`'=HYPERLINK("http://x")`)
  expect(rows[2]?.taken_back).toBe('2025-05-01: twice')
})

test('lines are grouped by credential and year; what was taken back is shown and not summed', () => {
  const groups = transcriptGroups(LEDGER)
  expect(groups.map(({ credential, minutes }) => [credential, minutes])).toEqual([
    ['aapc:cpb', 60],
    ['amba:cmrs', 150],
    [null, 60],
  ])
  expect(groups[1]?.years.map(({ year, entries }) => [year, entries.length])).toEqual([
    ['2025', 2],
    ['2024', 1],
  ])
})

test('the printed transcript says everything, has page numbers, and is the same bytes each time', async () => {
  const [, one] = LEDGER.entries
  if (!one) throw new Error('no entry')
  const many = {
    ...LEDGER,
    entries: Array.from({ length: 60 }, (_, n) => ({ ...one, id: `m${n}` })),
  }
  const of = { name: 'Żaneta Nowak', asOf: '2025-10-15', now: NOON, paper: 'A4' } as const
  const pdf = await transcriptPdf(many, of)
  expect(Buffer.from(await transcriptPdf(many, of)).equals(Buffer.from(pdf))).toBe(true)
  const text = textOfPdf(pdf)
  for (const said of [
    'Żaneta Nowak',
    'amba:cmrs',
    'member number 4711',
    '5400 minutes in all',
    'page 1 of',
    'evidenced',
  ])
    expect(text, said).toContain(said)
})

test('with the rules of the boards at hand, lines stand in the cycle in which they were completed', async () => {
  const cycleOf = cyclesOf(await ruleSets(), LEDGER, '2025-10-15' as never)
  const groups = transcriptGroups(LEDGER, cycleOf)
  for (const { credential, years } of groups)
    for (const { year, entries } of years)
      for (const { activity } of entries) {
        const cycle = credential === null ? null : cycleOf(credential, activity.completedOn)
        expect(year).toBe(
          cycle
            ? `Cycle ${dayInWords(cycle.start)} to ${dayInWords(cycle.end)}`
            : activity.completedOn.slice(0, 4),
        )
        if (cycle) expect(cycle.start <= activity.completedOn && activity.completedOn <= cycle.end).toBe(true)
      }
  // a CMRS renews each year from the day of certification: 2024 and 2025 are two cycles
  expect(groups[1]?.years.map(({ year, entries }) => [year.slice(0, 5), entries.length])).toEqual([
    ['Cycle', 2],
    ['Cycle', 1],
  ])
  expect(groups[2]?.years.map(({ year }) => year)).toEqual(['2025'])
  expect(groups.map(({ minutes }) => minutes)).toEqual([60, 150, 60])
})
