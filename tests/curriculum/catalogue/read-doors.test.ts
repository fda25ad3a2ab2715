import { expect, test } from 'vitest'
import { partOf, places, viewOf } from '#curriculum'
import {
  bankEntries,
  bankSizes,
  findQuestions,
  getLesson,
  getRevisions,
  listLessons,
  listSections,
  listTerms,
  searchCatalogue,
} from '#curriculum/server'
import { describeOnEachEngine } from '../../helpers/database.ts'
import { bank, item, lesson, objectives, option } from '../small-content.ts'
import { contentFolder } from './content-folder.ts'

const part = (id: string, stem: string) => ({
  id,
  type: 'truefalse',
  stem,
  answer: true,
  rationales: { true: 'Yes.', false: 'No.' },
})
const { stem: _s, options: _o, ...shared } = item()
const caseItem = {
  ...shared,
  id: 'cs-0001',
  type: 'case',
  chart: 'The *chart*.',
  parts: [part('cs-0001a', 'So?'), { ...part('cs-0001b', 'And then, what?'), difficulty: 5 }],
}
const second = {
  path: 'lessons/insurance/medicare.mdx',
  text: lesson(
    '## Parts\n\nA <Term name="Part A" means="hospital insurance">Part A</Term> and <Term name="EOB" means="statement of benefits">EOB</Term>.',
    {
      id: 'insurance-medicare',
      section: 'insurance',
      title: 'The parts of Medicare',
      objectives: ['insurance.medicare'],
    },
  ).text,
}
const first = lesson(
  '## One\n\nAn <Term name="eob" means="what the payer decided">EOB</Term>.\n\n<Check item="term-0001" />\n\n<Check item="cs-0001b" />',
  { order: 2 },
)
const zeroth = lesson('## Remittance\n\nText about remittances.', { order: 1, title: 'Before it' }, 'before')
const content = () =>
  contentFolder(objectives, bank([item({ enemies: ['cs-0001'] }), caseItem]), first, zeroth, second)

describeOnEachEngine('reading the catalogue', (open) => {
  test('bank entries say all an assembly needs', async () => {
    const db = await open()
    await content().publish(db)
    const entries = await bankEntries(db)
    expect(entries).toMatchObject([
      {
        id: 'cs-0001',
        type: 'case',
        size: 2,
        parts: ['cs-0001a', 'cs-0001b'],
        difficulty: 3.5,
        section: 'terminology',
      },
      {
        id: 'term-0001',
        type: 'single',
        size: 1,
        parts: [''],
        difficulty: 2,
        enemies: ['cs-0001'],
        status: 'live',
      },
    ])
    expect(entries[0]?.signature).toHaveLength(32)
    expect(await bankEntries(db)).toBe(entries)
  })

  test('revisions come as items whose texts are rendered', async () => {
    const db = await open()
    await content().publish(db)
    const entries = await bankEntries(db)
    const items = await getRevisions(
      db,
      entries.map((e) => e.revision),
    )
    const [set] = [...items.values()]
    expect(set && places(set)).toEqual(['cs-0001a', 'cs-0001b'])
    expect(set && partOf(set, 'cs-0001b')).toMatchObject({
      caseId: 'cs-0001',
      chartHtml: 'The <em>chart</em>.',
    })
    await expect(getRevisions(db, ['nothing'])).rejects.toThrow('revision nothing')
  })

  test('sections, lessons in reading order with their neighbors, sizes', async () => {
    const db = await open()
    await content().publish(db)
    expect((await listSections(db)).map((s) => [s.id, s.objectives.length])).toEqual([
      ['terminology', 1],
      ['insurance', 1],
    ])
    expect((await listLessons(db)).map((l) => l.slug)).toEqual(['before', 'word-parts', 'medicare'])
    expect(await getLesson(db, 'terminology', 'word-parts')).toMatchObject({
      sectionTitle: 'Medical terminology',
      place: { n: 2, of: 2 },
      previous: { slug: 'before' },
      next: { section: 'insurance', slug: 'medicare', title: 'The parts of Medicare' },
      objectives: [
        { id: 'terminology.word-parts', title: 'Take a term apart' },
        { id: 'insurance.medicare' },
      ],
      doc: { checks: ['term-0001', 'cs-0001b'] },
    })
    expect(await getLesson(db, 'insurance', 'word-parts')).toBeNull()
    expect(await bankSizes(db)).toEqual({ sections: 2, lessons: 3, items: 3, terms: 2 })
  })

  test('terms are listed once, with every lesson that explains them, the first one’s words', async () => {
    const db = await open()
    await content().publish(db)
    expect(await listTerms(db)).toEqual([
      {
        name: 'eob',
        means: 'what the payer decided',
        lessons: [
          { title: 'Reading a term', url: '/lessons/terminology/word-parts#term-eob' },
          { title: 'The parts of Medicare', url: '/lessons/insurance/medicare#term-eob' },
        ],
      },
      {
        name: 'Part A',
        means: 'hospital insurance',
        lessons: [{ title: 'The parts of Medicare', url: '/lessons/insurance/medicare#term-part-a' }],
      },
    ])
  })

  test('questions of a lesson by id, parts of cases too, unknown ones left out', async () => {
    const db = await open()
    await content().publish(db)
    const asked = await findQuestions(db, ['cs-0001b', 'term-0009', 'term-0001'])
    expect(asked.map((q) => [q.id, q.item.type, q.caseId])).toEqual([
      ['cs-0001b', 'truefalse', 'cs-0001'],
      ['term-0001', 'single', null],
    ])
    expect(asked[0] && viewOf(asked[0].item, [])).toMatchObject({ stemHtml: 'And then, what?' })
  })

  test('search finds lessons, terms and objectives', async () => {
    const db = await open()
    await content().publish(db)
    const hits = async (text: string) => (await searchCatalogue(db, text)).map((hit) => [hit.kind, hit.url])
    expect(await hits('remittan')).toEqual([['lesson', '/lessons/terminology/before']])
    expect(await hits('hospital insurance')).toContainEqual([
      'term',
      '/lessons/insurance/medicare#term-part-a',
    ])
    expect(await hits('take a term apart')).toContainEqual(['objective', '/lessons/terminology'])
    expect(await hits('')).toEqual([])
  })

  test('what is kept in memory is thrown away when another process publishes', async () => {
    const db = await open()
    const folder = content()
    await folder.publish(db)
    const before = await bankEntries(db)
    folder.write(bank([item({ options: [option('a', true), option('b'), option('c')] }), caseItem]))
    await folder.publish(db)
    expect(await bankEntries(db)).not.toBe(before)
  })
})
