import { beforeEach, expect, test } from 'vitest'
import { publishCatalogue } from '#curriculum/server'
import type { Database } from '#db'
import { parseExam } from '#exams'
import * as template from '../../app/routes/studio/template.tsx'
import * as templates from '../../app/routes/studio/templates.tsx'
import { contentFolder } from '../curriculum/catalogue/content-folder.ts'
import { DAYS, templates as templateFile } from '../curriculum/templates/days-template.ts'
import { NOON, oneOfEach } from '../factories/people.ts'
import { answerOf, getting } from '../factories/world.ts'
import { describeOnEachEngine } from '../helpers/database.ts'

/** One template of another section. */
const OF_TERMS = {
  path: 'templates/terminology/days.yaml',
  text: templateFile('tpl-0009').text.replace('insurance.medicare', 'terminology.word-parts'),
}

describeOnEachEngine('templates in the studio', (open) => {
  let db: Database
  let cookie = ''
  beforeEach(async () => {
    db = await open()
    await publishCatalogue(db, contentFolder(...DAYS, OF_TERMS).dir, NOON, parseExam)
    cookie = (await oneOfEach(db)).instructor.cookie
  })
  const look = (id: string, seed: string) =>
    answerOf(() =>
      template.loader(
        getting(db, `/studio/templates/${id}?seed=${encodeURIComponent(seed)}`, {
          ...{ cookie, params: { template: id } },
        }),
      ),
    )

  const list = async (search: string) => {
    const { data } = await answerOf(() =>
      templates.loader(getting(db, `/studio/templates${search}`, { cookie })),
    )
    return data as Awaited<ReturnType<typeof templates.loader>>
  }

  test('are listed by section and objective, each with what tells it from its neighbors', async () => {
    const { total, shown } = await list('')
    expect(total).toBe(3)
    expect(shown.map(({ id, total }) => [id, total])).toEqual([
      ['terminology', 1],
      ['insurance', 2],
    ])
    expect(shown[1]?.objectives).toEqual([
      expect.objectContaining({
        id: 'insurance.medicare',
        templates: [
          {
            ...{ id: 'tpl-0001', section: 'insurance', objective: 'insurance.medicare' },
            ...{ type: 'single', level: 'apply', difficulty: 2, status: 'live' },
            asks: 'Which is the last of them?',
            begins: 'tpl-0001: the letter of … grants … days.',
            varies: [
              { name: 'from', how: 'a day' },
              { name: 'days', how: '1 of 4' },
            ],
          },
          expect.objectContaining({ id: 'tpl-0002' }),
        ],
      }),
    ])
  })

  test('are listed of one section; of no section is of all', async () => {
    const one = await list('?section=insurance')
    expect(one).toMatchObject({ section: 'insurance', total: 3 })
    expect(one.shown.map(({ id }) => id)).toEqual(['insurance'])
    expect(one.choices).toHaveLength(2)
    for (const search of ['?section=', '?section=web', '?section=__proto__', '?section=%00'])
      expect(await list(search)).toMatchObject({ section: '', shown: [{}, {}] })
  })

  test('are shown by seed: the question, its key, its facts, what the engine said, the misconceptions', async () => {
    const [one, again, other] = [
      await look('tpl-0001', '7'),
      await look('tpl-0001', '7'),
      await look('tpl-0001', '8'),
    ]
    expect(again.data).toEqual(one.data)
    expect(other.data).not.toEqual(one.data)
    expect(one.data).toMatchObject({
      ...{ seed: '7', sectionTitle: 'Insurance' },
      objectiveTitle: 'Tell the parts of Medicare apart',
      facts: [{ name: 'from' }, { name: 'days' }],
      asked: [{ name: 'last', ask: 'term', answer: [{ way: 'day' }] }],
      wrong: [
        { name: 'Counted the first day', isShown: true },
        { name: 'Went a day too far', isShown: true },
      ],
    })
    const { shown } = one.data as { shown: { review: { rows: { key: boolean }[] } } }
    expect(shown.review.rows.filter(({ key }) => key)).toHaveLength(1)
  })

  test('any text is a seed, and what is no template is not found', async () => {
    for (const seed of ['', '  ', '<b>', 'é'.repeat(500), '-1'])
      expect((await look('tpl-0001', seed)).status).toBeLessThan(400)
    for (const id of ['tpl-0008', '', '__proto__', 'x'.repeat(400)])
      expect((await look(id, '1')).status).toBe(404)
  })
})
