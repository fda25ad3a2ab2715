import { expect, test } from 'vitest'
import { bankEntries, checkContent, findQuestions, publishCatalogue } from '#curriculum/server'
import { parseExam } from '#exams'
import { ok } from '#kernel/result.ts'
import { instant } from '#kernel/time.ts'
import { describeOnEachEngine } from '../../helpers/database.ts'
import { bank, item, lesson, objectives } from '../small-content.ts'
import { contentFolder } from './content-folder.ts'

const claim = (id: string, more: object) => ({
  ...{ id, type: 'claim', objective: 'terminology.word-parts', difficulty: 3, level: 'analyze' },
  ...{
    source: 'A public source',
    stem: `Work the claim that ${id} is about.`,
    rationale: 'What it is about.',
  },
  ...more,
})
const SCENARIOS = new Map([['both-knees', new Set(['coverage', 'line'])]])
const CLAIMS = bank([
  item(),
  claim('claim-good', { scenario: 'both-knees', checks: ['line'] }),
  claim('claim-gone', { scenario: 'one-knee' }),
  claim('claim-odd', { scenario: 'both-knees', checks: ['posting'] }),
])
const LESSON = lesson('## One\n\n<Check item="claim-good" />\n\n<Check item="term-0001" />')

describeOnEachEngine('claim tasks of a catalogue', (open) => {
  test('one whose claim cannot be worked is not published; the others are, and nowhere but in exams', async () => {
    const db = await open()
    const { dir } = contentFolder(objectives, CLAIMS, LESSON)
    let asked = 0
    const scenarios = async () => {
      asked++
      return SCENARIOS
    }
    const published = await publishCatalogue(db, dir, instant(1), (raw) => ok(raw), { scenarios })
    const told = published.faults.filter(({ check }) => check === 'unknown-scenario')
    expect(told.map(({ message }) => message)).toEqual([
      'there is no sound scenario one-knee',
      'the scenario both-knees has no check posting',
    ])
    expect((await bankEntries(db)).map(({ id }) => id).sort()).toEqual(['claim-good', 'term-0001'])
    const found = await findQuestions(db, ['claim-good', 'term-0001'])
    expect(found.map(({ id }) => id)).toEqual(['term-0001'])
    // A tree that did not change is not read anew, and neither are its scenarios.
    await publishCatalogue(db, dir, instant(2), (raw) => ok(raw), { scenarios })
    expect(asked).toBe(1)
  })
})

test('a lesson that asks a claim is told so', async () => {
  const { faults } = await checkContent([objectives, CLAIMS, LESSON], parseExam, instant(1), SCENARIOS)
  expect(faults.filter(({ check }) => check === 'unknown-reference')).toMatchObject([
    { message: 'claim-good is a whole claim, which can be worked in an exam only' },
  ])
})

test('a claim cannot be a part of a case', async () => {
  const { id: _, objective: __, ...part } = claim('claim-part', { scenario: 'both-knees' })
  const parts = [{ ...item({ id: 'term-0002' }) }, { id: 'claim-part', ...part }]
  const whole = { ...item({ id: 'case-0001', type: 'case', chart: 'A chart.', parts }) } as Record<
    string,
    unknown
  >
  for (const name of ['options', 'stem']) delete whole[name]
  const { faults } = await checkContent([objectives, bank([whole])], parseExam, instant(1), SCENARIOS)
  expect(faults.map(({ check, message }) => `${check} ${message}`)).toContainEqual(
    expect.stringMatching(/^schema "parts\.type" is "claim"/),
  )
})
