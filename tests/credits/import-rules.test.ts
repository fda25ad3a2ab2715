import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  ACTIVITY_KINDS,
  ActivitySchema,
  activitiesCsv,
  DELIVERIES,
  fileText,
  findDuplicates,
  importTemplate,
  readActivities,
} from '#credits'
import { ruleSets } from '#credits/server'
import { dayFromNumber, dayNumber } from '../../app/credits/calendar/day.ts'
import { readCsv } from '../../app/credits/import/csv-table.ts'
import { knownWords } from '../../app/credits/import/known-words.ts'
import { webinar } from './activities.ts'
import { day } from './small-rules.ts'

const TODAY = day('2026-01-15')
const HEAD = 'Kind,Title,Provider,Completed,Minutes offered,Delivery'
const ROW = 'webinar,Modifiers,Harbor,2025-09-12,60,live-online'
const read = (text: string) => readActivities(text, TODAY)

test('the template reads as the activity that it shows', () => {
  const { rows, faults } = read(importTemplate())
  expect(faults).toEqual([])
  expect(rows).toMatchObject([
    { line: 2, activity: { kind: 'webinar', approvals: [{ board: 'aapc', credits: 1 }] } },
  ])
})

const words = fc
  .string({
    unit: fc.constantFrom('a', 'É', '"', ',', ';', '\n', ' ', "'", '=', '+', '-', '😀', '\t'),
    maxLength: 30,
  })
  .map((text) => `x${text}x`)
const formulas = fc.constantFrom('=1+1', '+1', '-1', '@x')
const activities = fc
  .record({
    kind: fc.constantFrom(...ACTIVITY_KINDS.filter((kind) => !kind.endsWith('-here'))),
    title: fc.oneof(words, formulas),
    provider: words,
    issuer: fc.constantFrom(null, 'amba', 'aapc'),
    completedOn: fc.integer({ min: dayNumber(day('2010-01-01')), max: dayNumber(TODAY) }).map(dayFromNumber),
    minutesOffered: fc.integer({ min: 100, max: 60_000 }),
    minutesEarned: fc.integer({ min: 0, max: 100 }),
    delivery: fc.constantFrom(...DELIVERIES),
    approvals: fc.array(
      fc.record(
        {
          board: fc.constantFrom('aapc', 'amba'),
          number: fc.constantFrom('A-1', '7:8', 'X:Y'),
          credits: fc.constantFrom(0, 1.25),
        },
        { requiredKeys: ['board'] },
      ),
      { maxLength: 3 },
    ),
    appliesTo: fc.subarray(['aapc:cpb', 'amba:cmrs']),
  })
  .map((one) => ActivitySchema.parse(one))

test('property: what is written as a file reads as the same activities', () => {
  fc.assert(
    fc.property(fc.array(activities, { minLength: 1, maxLength: 5 }), fc.boolean(), (list, hasMark) => {
      const text = activitiesCsv(list)
      const { rows, faults } = read(hasMark ? `\uFEFF${text}` : text)
      expect(faults).toEqual([])
      expect(rows.map(({ activity }) => activity)).toEqual(list)
    }),
  )
})

test('property: any text at all is read to its end', () => {
  const unit = fc.constantFrom('"', ',', ';', '\n', '\r', 'a', '\t', '\uFEFF')
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
      const { rows, faults } = read(text)
      expect(rows).toEqual([])
      expect(faults.length).toBeGreaterThan(0)
    }),
  )
})

test.each([
  ['semicolons', (text: string) => text.replaceAll(',', ';')],
  ['tabs', (text: string) => text.replaceAll(',', '\t')],
  ['CRLF and a mark', (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
  ['other case and spaces', (text: string) => text.replace('Minutes offered', ' MINUTES_Offered ')],
  [
    'names of pages and days of a spreadsheet',
    (t: string) => t.replace('live-online', 'Live online').replace('2025-09-12', '9/12/2025'),
  ],
])('a table with %s', (_, change) => {
  expect(read(change(`${HEAD}\n\n${ROW}`))).toMatchObject({
    rows: [{ line: 3, activity: { title: 'Modifiers', completedOn: '2025-09-12', minutesEarned: 60 } }],
    faults: [],
  })
})

test.each([
  ['Kind,Title\nx,y', 1, 'Provider', 'missing'],
  [`${HEAD},Colour\n${ROW},red`, 1, 'Colour', 'no column'],
  [`${HEAD},title\n${ROW},x`, 1, 'Title', 'twice'],
  [`${HEAD}\n${ROW.replace('webinar', 'lesson-here')}`, 2, 'Kind', 'write one of'],
  [`${HEAD}\n${ROW.replace('2025-09-12', '2025-02-30')}`, 2, 'Completed', 'a day that exists'],
  [`${HEAD}\n${ROW.replace('2025-09-12', '2026-01-16')}`, 2, 'Completed', 'still to come'],
  [`${HEAD}\n${ROW.replace('60', 'an hour')}`, 2, 'Minutes offered', 'whole number'],
  [`${HEAD}\n${ROW},more`, 2, null, 'cell 7 has no heading'],
  [`${HEAD}\n${ROW}\n"open`, 3, null, 'never closes'],
  [`${HEAD}\n${ROW.replace('Harbor', 'Caf\uFFFD')}`, 2, null, 'UTF-8'],
  [HEAD, null, null, 'no activity'],
  ['  ', null, null, 'nothing in it'],
  [`${HEAD}\n${`${ROW}\n`.repeat(2001)}`, null, null, 'more than 2,000'],
  ['x'.repeat(2 * 1024 * 1024 + 1), null, null, '2 MB'],
])('%#: what is wrong is told with its place', (text, line, column, say) => {
  const { rows, faults } = read(text)
  expect(rows).toEqual([])
  expect(faults[0]).toMatchObject({ line, column, say: expect.stringContaining(say) })
})

test('lines are counted as an editor counts them, also after a cell of several', () => {
  expect(readCsv('a,"b\r\nc"\r\n\r\nd,e', ',').rows).toEqual([
    { line: 1, cells: ['a', 'b\r\nc'] },
    { line: 4, cells: ['d', 'e'] },
  ])
})

test('repetitions are told by likeness and by number, in the file and with the ledger', () => {
  const one = ActivitySchema.parse(webinar())
  const other = ActivitySchema.parse(webinar({ title: 'Appeals' }))
  const plain = ActivitySchema.parse(webinar({ title: 'Edits', approvals: [] }))
  const rows = [one, other, plain, plain].map((activity, i) => ({ line: i + 2, activity }))
  expect(findDuplicates(rows, [{ id: 'there', activity: one }])).toEqual([
    { line: 2, kind: 'same', of: { line: null, title: one.title } },
    { line: 3, kind: 'same-number', of: { line: null, title: one.title } },
    { line: 5, kind: 'same', of: { line: 4, title: 'Edits' } },
  ])
})

test('a file in another encoding is told apart, never guessed', () => {
  const bytes = (...list: number[]) => Uint8Array.from(list)
  expect(fileText(bytes(0x43, 0xc3, 0xa9))).toEqual({ ok: true, value: 'Cé' })
  expect(fileText(bytes(0xff, 0xfe, 0x43, 0))).toEqual({ ok: true, value: 'C' })
  expect(fileText(bytes(0x43, 0xe9))).toMatchObject({ ok: false })
  expect(fileText(bytes(0x43, 0))).toMatchObject({ ok: false })
  expect(fileText(bytes(0x50, 0x4b, 3, 4))).toMatchObject({
    ok: false,
    fault: expect.stringContaining('spreadsheet'),
  })
})

test('a board, topic or credential that no rule set knows is the row’s fault, with the known ones named', async () => {
  const known = knownWords(await ruleSets())
  const head = `${HEAD},Issuer,Approvals,Topics,Applies to`
  const file = (...cells: string[]) => readActivities(`${head}\n${ROW},${cells.join(',')}`, TODAY, known)
  const topic = [...known.topics][0] ?? ''
  expect(file('aapc', 'amba:1:1', topic, 'aapc:cpb; amba:cmrs').faults).toEqual([])
  expect(file('', '', '', '').faults).toEqual([])
  const { rows, faults } = file('nobody', 'noboard:1', `${topic}; no-such-topic`, 'aapc:cpb; aapc:nothing')
  expect(rows).toEqual([])
  expect(faults.map(({ line, column }) => [line, column])).toEqual([
    [2, 'Issuer'],
    [2, 'Approvals'],
    [2, 'Topics'],
    [2, 'Applies to'],
  ])
  const [issuer, approvals, topics, credentials] = faults.map(({ say }) => say)
  expect(issuer).toMatch(/^no board is called nobody: write one of .*\bamba\b.*, or leave it out$/)
  expect(approvals).toContain('no board is called noboard')
  expect(topics).toMatch(/no topic is called no-such-topic: write one of .*/)
  expect(credentials).toMatch(/no credential is called aapc:nothing: write one of aapc:.*\baapc:cpb\b/)
  // Credentials of other boards are no help to somebody who misspelled one of this.
  expect(credentials).not.toContain('amba:cmrs')
})
