import { expect, test } from 'vitest'
import { bankEntries, getLesson, getRevision, listLessons } from '#curriculum/server'
import type { Database } from '#db'
import { describeOnEachEngine } from '../../helpers/database.ts'
import { bank, item, lesson, objectives } from '../small-content.ts'
import { contentFolder } from './content-folder.ts'

const other = (body: string) => lesson(body, { order: 2 }, 'other')
const pointing = lesson(
  'See [the *other* one](/lessons/terminology/other), [terms](/terms).\n\n<Check item="term-0001" />\n\nMore.',
)
const LINK = '<a href=\\"/lessons/terminology/other\\">the <em>other</em> one</a>'
const WORDS = 'See the <em>other</em> one, <a href=\\"/terms\\">terms</a>.'

const page = async (db: Database, slug = 'word-parts') => {
  const found = await getLesson(db, 'terminology', slug)
  return { ...found?.doc, text: JSON.stringify(found?.doc.blocks ?? null) }
}
const slugs = async (db: Database) => (await listLessons(db)).map((one) => one.slug)

describeOnEachEngine('a fault keeps nothing innocent back', (open) => {
  test('a lesson that points at a faulty one is published without the link, which comes back with its target', async () => {
    const db = await open()
    const folder = contentFolder(objectives, bank([item()]), pointing, other('Text.\n\n<Nope>'))
    expect((await folder.publish(db)).faults.map((f) => `${f.file}:${f.line} ${f.check}`)).toEqual([
      'lessons/terminology/other.mdx:17 unsafe-mdx',
    ])
    expect(await slugs(db)).toEqual(['word-parts'])
    expect((await page(db)).text).toContain(WORDS)
    folder.write(other('Text.'))
    expect(await folder.publish(db)).toMatchObject({ faults: [], added: 1, revised: 1 })
    expect((await page(db)).text).toContain(LINK)
  })

  test('a lesson that asks a question of a bank that is not YAML is published, and asks it when the bank is mended', async () => {
    const db = await open()
    const sound = bank([item()])
    const folder = contentFolder(
      objectives,
      { ...sound, text: `${sound.text}x: [` },
      pointing,
      other('Text.'),
    )
    const { faults } = await folder.publish(db)
    expect(faults.filter((f) => f.severity === 'error').map((f) => f.check)).toEqual(['yaml'])
    expect(await slugs(db)).toEqual(['word-parts', 'other'])
    expect((await page(db)).checks).toEqual(['term-0001'])
    folder.write(sound)
    expect(await folder.publish(db)).toMatchObject({ faults: [], added: 1, revised: 0 })
  })

  test('when a lesson is deleted, those that point at it go on being published, and are told of', async () => {
    const db = await open()
    const folder = contentFolder(objectives, bank([item()]), pointing, other('Text.'))
    await folder.publish(db)
    folder.remove('lessons/terminology/other.mdx')
    folder.write({ ...pointing, text: pointing.text.replace('More.', 'Even more.') })
    const published = await folder.publish(db)
    expect(published).toMatchObject({ revised: 1, retired: 1 })
    expect(published.faults).toMatchObject([
      { check: 'broken-link', message: 'there is no lesson terminology/other' },
    ])
    const { text } = await page(db)
    expect(text).toContain('Even more.')
    expect(text).toContain(WORDS)
  })

  test('a rule and an enemy of nobody are left out, and so is a dead link of an item', async () => {
    const db = await open()
    const stem = 'See [here](/lessons/terminology/gone) and [there](/terms). What?'
    const published = await contentFolder(
      objectives,
      bank([item({ enemies: ['term-0099'], stem })]),
      lesson('Before.\n\n<Rule id="ZZ" />\n\n<Rule id="C1" />'),
    ).publish(db)
    expect(published.faults.map((f) => f.check)).toEqual([
      'broken-link',
      'unknown-reference',
      'unknown-reference',
    ])
    const { blocks = [] } = await page(db)
    expect(blocks).toMatchObject([{ tag: 'p' }, { component: 'Rule', props: { id: 'C1' } }])
    const [entry] = await bankEntries(db)
    const html = Object.values((await getRevision(db, entry?.revision ?? ''))?.html ?? {})
    expect(html).toContain('See here and <a href="/terms">there</a>. What?')
  })

  test('a drawing that cannot be used keeps its lesson as it was, and says so once, in the drawing', async () => {
    const db = await open()
    const svg = (text: string) => ({ path: 'lessons/terminology/parts.svg', text })
    const folder = contentFolder(
      objectives,
      bank([item()]),
      lesson('<Figure src="./parts.svg" alt="A line" />'),
      svg('<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>'),
    )
    await folder.publish(db)
    folder.write(svg('<svg viewBox="0 0 1 1"><script/></svg>'))
    const published = await folder.publish(db)
    expect(published).toMatchObject({ revised: 0, retired: 0, faults: [{ check: 'unsafe-svg' }] })
    expect((await page(db)).text).toContain('<path')
  })

  test('nothing is retired while nobody knows what is gone: an id that cannot be read, a list that is none', async () => {
    const db = await open()
    const sound = bank([item(), item({ id: 'term-0002', stem: 'Another thing?' })])
    const folder = contentFolder(objectives, sound)
    await folder.publish(db)
    for (const [from, to] of [
      ['id: term-0002', 'id: Term 2'],
      ['id: term-0002', 'idd: term-0002'],
      ['items:', 'itmes:'],
      ['- id: term-0002', '- term-0002\n  - idd: x'],
    ] as const) {
      expect(sound.text).toContain(from)
      folder.write({ ...sound, text: sound.text.replace(from, to) })
      expect({ to, ...(await folder.publish(db)) }).toMatchObject({ to, retired: 0 })
    }
    expect((await bankEntries(db)).map((e) => e.status)).toEqual(['live', 'live'])
  })

  test('an exam with an error keeps the version it had', async () => {
    const db = await open()
    const exam = (section: string) => ({
      path: 'exams/small.yaml',
      text: `id: small\nminutes: 10\nsections:\n  ${section}: { count: 1 }\n`,
    })
    const folder = contentFolder(objectives, bank([item()]), exam('terminology'))
    await folder.publish(db)
    folder.write(exam('terminologie'))
    expect(await folder.publish(db)).toMatchObject({
      revised: 0,
      retired: 0,
      faults: [{ check: 'unknown-section', line: 4, column: 3 }, { check: 'unused-objective' }],
      exams: [{ sections: { terminology: { count: 1 } } }],
    })
  })

  test('what was retired and is brought back is counted', async () => {
    const db = await open()
    const folder = contentFolder(objectives, bank([item()]), other('Text.'))
    await folder.publish(db)
    folder.remove('banks/terminology/parts.yaml')
    folder.remove('lessons/terminology/other.mdx')
    await folder.publish(db)
    folder.write(bank([item()]), other('Text.'))
    expect(await folder.publish(db)).toMatchObject({
      revived: 2,
      summary: '0 things added, 0 revised, 0 retired, 2 brought back',
    })
  })

  test('without an objectives file it says so, and touches nothing', async () => {
    const db = await open()
    const folder = contentFolder(objectives, bank([item()]))
    await folder.publish(db)
    folder.remove('objectives.yaml')
    expect(await folder.publish(db)).toMatchObject({
      changed: false,
      summary: 'nothing published: objectives.yaml is missing',
      faults: [{ file: 'objectives.yaml', line: 1, column: 1, severity: 'error' }],
    })
    expect((await bankEntries(db)).map((e) => e.status)).toEqual(['live'])
  })
})
