import { beforeEach, expect, test } from 'vitest'
import { publishCatalogue } from '#curriculum/server'
import type { Database } from '#db'
import { parseExam } from '#exams'
import * as template from '../../app/routes/studio/template.tsx'
import * as templates from '../../app/routes/studio/templates.tsx'
import { contentFolder } from '../curriculum/catalogue/content-folder.ts'
import { DAYS } from '../curriculum/templates/days-template.ts'
import { NOON, oneOfEach } from '../factories/people.ts'
import { answerOf, getting } from '../factories/world.ts'
import { describeOnEachEngine } from '../helpers/database.ts'

describeOnEachEngine('templates in the studio', (open) => {
  let db: Database
  let cookie = ''
  beforeEach(async () => {
    db = await open()
    await publishCatalogue(db, contentFolder(...DAYS).dir, NOON, parseExam)
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

  test('are listed by section', async () => {
    const { data } = await answerOf(() => templates.loader(getting(db, '/studio/templates', { cookie })))
    expect(data).toMatchObject({
      total: 2,
      groups: [{ id: 'insurance', templates: [{ id: 'tpl-0001', type: 'single' }, { id: 'tpl-0002' }] }],
    })
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
      seed: '7',
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
    for (const id of ['tpl-0009', '', '__proto__', 'x'.repeat(400)])
      expect((await look(id, '1')).status).toBe(404)
  })
})
