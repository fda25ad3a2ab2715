import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { parseExam } from '#exams'
import { instant } from '#kernel/time.ts'
import { allChecks } from '../../app/curriculum/checks/all-checks.ts'
import { loadAndCheck } from '../../app/curriculum/checks/check-content.ts'
import type { Fault } from '../../app/curriculum/checks/fault.ts'
import type { ContentFile } from '../../app/curriculum/loading/content.ts'
import { codeDay } from '../../app/curriculum/sections/code-years.ts'
import { changed, PATHS, specimen } from './specimen.ts'

const text = z.string()
const Row = z.tuple([text, text, text, text, text, text, text])
const Planted = z.record(
  z.enum(['objectives', 'bank', 'cards', 'lesson', 'drawing', 'exam', 'codes', 'templates']),
  z.array(Row),
)
const planted = Planted.parse(parse(readFileSync('tests/curriculum/planted.yaml', 'utf8')))
const all = Object.entries(planted).flatMap(([kind, rows]) => rows.map((row) => [kind, ...row] as const))

const today = codeDay(instant(Date.UTC(2026, 2, 1)))
const scenarios = new Map([['both-knees', new Set(['coverage', 'line', 'posting'])]])
const check = (files: readonly ContentFile[], unread?: 'lesson'): readonly Fault[] =>
  loadAndCheck(files, parseExam, { today, scenarios, ...(unread && { unread }) }).faults

/** The specimen with a text in the place of another, which must be there. */
function plant(path: string, from: string, to: string): readonly ContentFile[] {
  expect(specimen.find((file) => file.path === path)?.text).toContain(from)
  return changed(path, (whole) => whole.replace(from, () => to))
}

test('the specimen is sound', () => expect(check(specimen)).toEqual([]))

describe('a planted fault is told under its check, at its place, with the way out', () => {
  test.each(all)('%s: %s', (kind, _, from, to, id, at, message, fix) => {
    const path = PATHS[kind as keyof typeof PATHS]
    // most of the time goes into reading the lessons, of which banks and exams need no more than the names
    const needsLessons =
      kind === 'lesson' || kind === 'drawing' || kind === 'objectives' || id === 'broken-link'
    const faults = check(plant(path, from, to), needsLessons ? undefined : 'lesson')
    const told = faults.filter((fault) => fault.check === id && fault.file === path)
    expect(told.map((fault) => ({ at: `${fault.line}:${fault.column}`, ...fault }))).toContainEqual(
      expect.objectContaining({ at, message, fix }),
    )
    for (const fault of faults) {
      // in an author's words, and never without a way out
      expect(fault.message).not.toMatch(
        /Invalid|expected [a-z]+, received|must match pattern|undefined|NaN|-Infinity/,
      )
      expect(fault.fix).toMatch(/^.{7,}[.…"]$/)
      expect(fault.fix).not.toMatch(/^(?:Correct it|Change it|Correct the \w+)\.$/)
    }
  })

  test('for every check there is, one at least', () => {
    const ids = new Set(all.map(([, , , , id]) => id))
    const untold = allChecks.filter((one) => !ids.has(one.id)).map((one) => one.id)
    expect(untold).toEqual([])
    for (const id of ['yaml', 'schema', 'front-matter', 'exam', 'unsafe-mdx', 'figure-alt'])
      expect(ids).toContain(id)
  })
})

describe('no fault hides another', () => {
  const ids = (files: readonly ContentFile[]) => new Set(check(files).map((fault) => fault.check))

  test('in an item: a wrong difficulty, and every flaw of its text', () => {
    const files = changed(PATHS.bank, (whole) =>
      whole
        .replace('difficulty: 2', 'difficulty: 9')
        .replace('Which suffix means inflammation?', 'Which suffix does not mean inflammation?')
        .replace('text: -itis', 'text: -itis, which stands for pain and swelling')
        .replace('text: -osis', 'text: always -osis')
        .replace('text: -plegia', 'text: usually -plegia')
        .replace('It names a condition.', 'Option A is better. <b>Look</b> [here](/nothing).')
        .replace('enemies: [term-0002]', 'enemies: [term-0099]'),
    )
    expect(ids(files)).toEqual(
      new Set(
        `schema negative-stem key-longest absolute-term vague-frequency lettered-reference unsafe-markdown broken-link
        unknown-reference`.split(/\s+/),
      ),
    )
  })

  test('in an item of an unknown type: what else is wrong with it', () => {
    const files = changed(PATHS.bank, (whole) =>
      whole.replace('type: single\n    difficulty: 2', 'type: singel\n    difficulty: 9'),
    )
    expect(check(files).map((fault) => fault.message)).toEqual([
      '"type" is "singel"',
      '"difficulty" is too large',
    ])
  })

  test('in a lesson: a wrong head, and what is wrong in the body', () => {
    const files = changed(PATHS.lesson, (whole) =>
      whole
        .replace('minutes: 10', 'minutes: ten')
        .replace('terminology.sides', 'terminology.side')
        .replace('(/terms)', '(/nothing)')
        .replace('./parts.svg', './part.svg')
        .replace('<Rule id="C1" />', '<Rule id="ZZ" />'),
    )
    const found = ids(files)
    for (const id of ['schema', 'unknown-objective', 'broken-link', 'missing-image', 'unknown-reference'])
      expect(found).toContain(id)
  })

  test('in an exam: a wrong field, an unknown section, and shares that do not fit', () => {
    const files = changed(PATHS.exam, (whole) =>
      whole
        .replace('minutes:\n', 'minuts:\n')
        .replace('confidence: B', 'confidence: maybe')
        .replace('fraud: { range: [2, 3] }', 'frauds: { range: [3, 2] }')
        .replace('{ count: 2 }', '{ count: 7 }'),
    )
    expect(check(files).map(({ line, check: id, message }) => `${line} ${id} ${message}`)).toEqual(
      [
        '1 exam "minutes" is missing',
        '6 exam minuts is not a field here',
        '11 exam "scored.value": the sections give 9 to 10 questions, scored.value asks for 4',
        '21 exam "pass.confidence" is "maybe"',
        '44 unknown-section the section frauds is not declared',
        '44 exam "sections.fraud.range": the first number is above the second',
      ].map((line) => line.replace('sections.fraud.', 'sections.frauds.')),
    )
  })
})
