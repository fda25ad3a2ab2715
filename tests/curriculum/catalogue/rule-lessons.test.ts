import { describe, expect, test } from 'vitest'
import { CATALOGUE } from '#billing'
import { waysFromRule } from '#curriculum'
import { getLesson, listRuleLessons } from '#curriculum/server'
import { ok } from '#kernel/result.ts'
import { readTree } from '../../../app/curriculum/catalogue/read-tree.server.ts'
import { componentsIn } from '../../../app/curriculum/checks/lesson-components.ts'
import { rulesTaught } from '../../../app/curriculum/lessons/rule-lessons.ts'
import { loadContent } from '../../../app/curriculum/loading/load-content.ts'
import { describeOnEachEngine } from '../../helpers/database.ts'
import { faultsOf, lesson, objectives } from '../small-content.ts'
import { contentFolder } from './content-folder.ts'

/** The objectives of the small content with rules: one that a lesson teaches, one of a section with another lesson. */
const withRules = (words: string, medicare: string) => ({
  ...objectives,
  text: objectives.text
    .replace('title: Take a term apart', `title: Take a term apart\n        rules: [${words}]`)
    .replace('title: Tell the parts of Medicare apart', `$&\n        rules: [${medicare}]`),
})
const medicare = {
  path: 'lessons/insurance/medicare.mdx',
  text: lesson('## Parts\n\nText.\n\n<Rule id="D4" />\n\nMore.\n\n<Rule id="D4" />', {
    ...{ id: 'insurance-medicare', section: 'insurance', title: 'The parts of Medicare' },
    objectives: ['terminology.word-parts'],
  }).text,
}

describeOnEachEngine('from a rule to its lessons', (open) => {
  test('a lesson that shows it comes first, with its place; then those about what it belongs to', async () => {
    const db = await open()
    const words = lesson('Text.', { objectives: ['terminology.word-parts'] })
    await contentFolder(withRules('D4, D5', 'B3'), words, medicare).publish(db)
    const all = await listRuleLessons(db)
    expect(waysFromRule(all, 'D4')).toEqual([
      { title: 'The parts of Medicare', url: '/lessons/insurance/medicare#rule-d4', isShown: true },
      { title: 'Reading a term', url: '/lessons/terminology/word-parts', isShown: false },
    ])
    expect(waysFromRule(all, 'D5').map(({ title }) => title)).toEqual([
      'Reading a term',
      'The parts of Medicare',
    ])
    // Nobody teaches the objective of B3: the lesson of its section is offered.
    expect(waysFromRule(all, 'B3').map(({ title }) => title)).toEqual(['The parts of Medicare'])
    expect(waysFromRule(all, 'C1')).toEqual([])
    expect(waysFromRule(all, 'toString')).toEqual([])
  })
  test('each rule of a lesson has a place of its own, also where it stands twice', async () => {
    const db = await open()
    await contentFolder(objectives, medicare).publish(db)
    const page = JSON.stringify((await getLesson(db, 'insurance', 'medicare'))?.doc.blocks)
    expect(page.match(/"anchor":"[^"]+"/g)).toEqual(['"anchor":"rule-d4"', '"anchor":"rule-d4-2"'])
  })
  test('what is published next is seen at once; before the first publishing there is nothing', async () => {
    const db = await open()
    expect(await listRuleLessons(db)).toEqual([])
    const folder = contentFolder(withRules('D4', 'B3'), lesson('Text.'))
    await folder.publish(db)
    expect(waysFromRule(await listRuleLessons(db), 'D4')).toHaveLength(1)
    folder.write(withRules('D5', 'B3'))
    await folder.publish(db)
    expect(waysFromRule(await listRuleLessons(db), 'D4')).toEqual([])
  })
})

test('a rule that does not exist is a fault at its place', () => {
  const faults = faultsOf(withRules('D4, D99', 'B3'), lesson('Text.'))
  expect(faults.filter(({ check }) => check === 'unknown-reference')).toMatchObject([
    { file: 'objectives.yaml', line: 9, message: 'there is no billing rule D99' },
  ])
})

describe('the rules of the engine', async () => {
  const { content } = loadContent((await readTree('content')).files, () => ok(null))
  const sections = content.objectives?.value.sections ?? []
  test('belong to an objective each, so that every one leads to a lesson', () => {
    const lessons = content.lessons.map(({ front }) => front)
    const taught = new Set([...rulesTaught(lessons, sections).values()].flat())
    const shown = new Set(componentsIn(content, 'Rule').map(({ attributes }) => attributes.id))
    const lost = CATALOGUE.filter(({ id }) => !taught.has(id) && !shown.has(id)).map(({ id }) => id)
    expect(lost, 'put them under an objective in content/objectives.yaml').toEqual([])
    const named = new Set(sections.flatMap(({ objectives: all }) => all.flatMap(({ rules = [] }) => rules)))
    expect(CATALOGUE.filter(({ id }) => !named.has(id))).toEqual([])
  })
})
