import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import {
  bankEntries,
  drawFresh,
  findQuestions,
  getRevision,
  publishCatalogue,
  readBank,
} from '#curriculum/server'
import type { Database } from '#db'
import { catalogueDocuments, revisions } from '#db'
import { Blueprint, parseExam } from '#exams'
import { publishExams, startAttempt, startPractice } from '#exams/server'
import { instant } from '#kernel/time.ts'
import { getFrozen } from '../../../app/exams/attempt/attempts.store.server.ts'
import { makeBlueprint } from '../../exams/helpers/blueprint.ts'
import { somebody } from '../../factories/people.ts'
import { describeOnEachEngine } from '../../helpers/database.ts'
import { contentFolder } from '../catalogue/content-folder.ts'
import { bank, item, objectives, option } from '../small-content.ts'
import { misconceptions, templates } from './days-template.ts'

const plain = ['zebra stripe', 'copper kettle', 'winter orchard'].map((words, i) =>
  item({
    id: `ins-000${i}`,
    objective: 'insurance.medicare',
    stem: `What is a ${words}?`,
    options: [option(`${words} one`, true), option(`${words} two`), option(`${words} three`)],
  }),
)
const EXAM = {
  ...makeBlueprint({ insurance: { count: 5 } }, 5),
  id: 'with-templates',
  templates: true as const,
}
const exam = { path: 'exams/with-templates.yaml', text: JSON.stringify(EXAM) }
const tree = [
  objectives,
  bank(plain, 'banks/insurance/words.yaml'),
  misconceptions,
  templates('tpl-0001', 'tpl-0002'),
  exam,
]

async function publish(db: Database, folder: ReturnType<typeof contentFolder>, at = 1) {
  const published = await publishCatalogue(db, folder.dir, instant(at), parseExam)
  await publishExams(db, published.exams, instant(at))
  return published
}
const stemOf = async (db: Database, revision: string) => {
  const found = await getRevision(db, revision)
  return found.type === 'case' ? '' : found.stem
}
const placesOf = async (db: Database, attemptId: Parameters<typeof getFrozen>[1]) =>
  (await getFrozen(db.read, attemptId)).form.places

describeOnEachEngine('templates of a catalogue', (open) => {
  test('are published with a specimen that stands for them, and retired when they are gone', async () => {
    const db = await open()
    const folder = contentFolder(...tree)
    const published = await publish(db, folder)
    expect(published.faults.filter(({ severity }) => severity === 'error')).toEqual([])
    const kept = () =>
      db.read
        .select()
        .from(catalogueDocuments)
        .where(eq(catalogueDocuments.kind, 'template'))
        .orderBy(catalogueDocuments.key)
    expect((await kept()).map(({ key, status }) => [key, status])).toEqual([
      ['tpl-0001', 'live'],
      ['tpl-0002', 'live'],
    ])
    const marked = (await bankEntries(db)).filter(({ isTemplate }) => isTemplate).map(({ id }) => id)
    expect(marked).toEqual(['tpl-0001', 'tpl-0002'])
    const [asked] = await findQuestions(db, ['tpl-0001'])
    expect(JSON.stringify(asked)).not.toContain('verify')

    folder.write(templates('tpl-0001'))
    await publish(db, folder, 2)
    expect((await kept()).map(({ key, status }) => [key, status])).toEqual([
      ['tpl-0001', 'live'],
      ['tpl-0002', 'retired'],
    ])
    expect(await drawFresh(db, [{ item: 'tpl-0002', seed: '1' }], instant(3))).toEqual(new Map())

    // a fault keeps what was published, template and specimen alike
    folder.write({
      ...templates('tpl-0001'),
      text: templates('tpl-0001').text.replace('key: last.day', 'key: from'),
    })
    await publish(db, folder, 3)
    expect((await kept()).map(({ status }) => status)).toEqual(['live', 'retired'])
    expect((await drawFresh(db, [{ item: 'tpl-0001', seed: '1' }], instant(4))).size).toBe(1)
  })

  test('give the same version for the same seed, kept once, and name the misconception in it', async () => {
    const db = await open()
    const folder = contentFolder(...tree)
    await publish(db, folder)
    const draw = (seed: string) =>
      drawFresh(
        db,
        [
          { item: 'tpl-0001', seed },
          { item: 'ins-0001', seed },
          { item: 'nothing', seed },
        ],
        instant(2),
      )
    const [one, again, other] = [await draw('a'), await draw('a'), await draw('b')]
    expect([...one.keys()]).toEqual(['tpl-0001'])
    expect(again).toEqual(one)
    expect(other).not.toEqual(one)
    // a form that is assembled from the content tree, without a database, has the same
    const bank = await readBank(folder.dir, parseExam)
    const revision = bank.fresh('tpl-0001', 'a') ?? ''
    expect(revision).toBe(one.get('tpl-0001'))
    expect(bank.itemOf(revision)).toEqual(await getRevision(db, revision))
    expect(bank.fresh('ins-0001', 'a')).toBeNull()
    const rows = await db.read
      .select()
      .from(revisions)
      .where(and(eq(revisions.kind, 'item'), eq(revisions.key, 'tpl-0001')))
    expect(rows).toHaveLength(3) // the specimen and two that were drawn
    const drawn = await getRevision(db, one.get('tpl-0001') ?? '')
    const names = drawn.type === 'single' ? drawn.options.map(({ misconception }) => misconception) : []
    expect(names.toSorted()).toEqual(['counted-first-day', 'one-day-late', undefined])
  })

  test('practice of fresh numbers asks templates alone, each once, and other facts the next time', async () => {
    const db = await open()
    await publish(db, contentFolder(...tree))
    const { actor } = await somebody(db)
    const practice = async (wish: object, at: number) => {
      const started = await startPractice(db, actor, { section: 'insurance', ...wish }, instant(at))
      return started.ok ? placesOf(db, started.value.attemptId) : started.fault
    }
    const first = await practice({ filter: 'fresh', count: 40 }, 1000)
    const second = await practice({ filter: 'fresh', count: 40 }, 2000)
    if (!Array.isArray(first) || !Array.isArray(second)) throw new Error('no practice')
    for (const places of [first, second])
      expect(places.map((p) => p.item).sort()).toEqual(['tpl-0001', 'tpl-0002'])
    const told = await Promise.all([...first, ...second].map(({ revision }) => stemOf(db, revision)))
    expect(new Set(told).size).toBe(4)
    const all = await practice({ filter: 'all', count: 40 }, 3000)
    expect(Array.isArray(all) && all.length).toBe(5)
    expect(await practice({ section: 'terminology', filter: 'fresh' }, 4000)).toMatchObject({
      code: 'nothing-left',
    })
  })

  test('an exam that allows them gets fresh ones, the same for the same seed; another exam gets none', async () => {
    const db = await open()
    const none = { ...makeBlueprint({ insurance: { count: 3 } }, 3), id: 'without' }
    await publish(db, contentFolder(...tree, { path: 'exams/without.yaml', text: JSON.stringify(none) }))
    const sit = async (exam: string, seed: number) => {
      const started = await startAttempt(db, (await somebody(db)).actor, { exam, seed }, instant(1000))
      return started.ok ? placesOf(db, started.value.attemptId) : []
    }
    const [one, again, other] = [
      await sit('with-templates', 7),
      await sit('with-templates', 7),
      await sit('with-templates', 8),
    ]
    expect(one.map(({ item }) => item).sort()).toEqual([
      'ins-0000',
      'ins-0001',
      'ins-0002',
      'tpl-0001',
      'tpl-0002',
    ])
    expect(again).toEqual(one)
    const fresh = (places: typeof one) =>
      places.filter(({ item }) => item.startsWith('tpl-')).map(({ revision }) => revision)
    expect(new Set([...fresh(one), ...fresh(other)]).size).toBe(4)
    const specimens = (await bankEntries(db))
      .filter(({ isTemplate }) => isTemplate)
      .map(({ revision }) => revision)
    for (const revision of specimens) expect(fresh(one)).not.toContain(revision)
    expect((await sit('without', 7)).map(({ item }) => item).sort()).toEqual([
      'ins-0000',
      'ins-0001',
      'ins-0002',
    ])
  })
})

test('a blueprint says that templates may be asked, or nothing', () => {
  expect(Blueprint.safeParse(EXAM).success).toBe(true)
  expect(Blueprint.safeParse({ ...EXAM, templates: false }).success).toBe(false)
})
