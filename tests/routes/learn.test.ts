import { expect, test } from 'vitest'
import { publishExams } from '#exams/server'
import * as check from '../../app/routes/endpoints/check.ts'
import * as lesson from '../../app/routes/learn/lesson.tsx'
import * as lessons from '../../app/routes/learn/lessons.tsx'
import * as search from '../../app/routes/learn/search.tsx'
import * as section from '../../app/routes/learn/section.tsx'
import * as terms from '../../app/routes/learn/terms.tsx'
import * as today from '../../app/routes/learn/today.tsx'
import { NOON, oneOfEach, somebody } from '../factories/people.ts'
import { answerOf, getting, posting, worldOf } from '../factories/world.ts'
import { describeOnEachEngine } from '../helpers/database.ts'
import { publishFiles } from '../study/small-catalogue.ts'

const PAGES = { '/today': today, '/lessons': lessons, '/terms': terms, '/search': search } as const
const ROOTS = { params: { section: 'terminology', slug: 'roots' } }
const AT = '/lessons/terminology/roots'

describeOnEachEngine('the learn pages', (open) => {
  async function world() {
    const db = await open()
    const { exams } = await publishFiles(db)
    await publishExams(db, exams, NOON)
    return { db, cookie: (await somebody(db)).cookie }
  }

  test('are for whoever is signed in; others sign in first and come back', async () => {
    const { db } = await world()
    for (const [path, page] of Object.entries(PAGES)) {
      const answer = await answerOf(() => page.loader(getting(db, path)))
      expect([answer.status, answer.location]).toEqual([302, `/sign-in?to=${encodeURIComponent(path)}`])
    }
    for (const page of [lesson, section])
      expect((await answerOf(() => page.loader(getting(db, AT, ROOTS)))).status).toBe(302)
    expect((await answerOf(() => lesson.action(posting(db, AT, { mark: 'open' }, ROOTS)))).status).toBe(302)
  })

  test('are open to every role', async () => {
    const { db } = await world()
    for (const { cookie } of Object.values(await oneOfEach(db)))
      for (const [path, page] of Object.entries(PAGES))
        expect((await answerOf(() => page.loader(getting(db, path, { cookie })))).status).toBe(200)
  })

  test('today says the day where the person lives', async () => {
    const { db } = await world()
    const { cookie } = await somebody(db, { zone: 'Pacific/Kiritimati' })
    const { data } = await answerOf(() => today.loader(getting(db, '/today', { cookie })))
    expect(data).toMatchObject({ day: '2025-10-16', isNew: true, next: { lesson: { slug: 'roots' } } })
  })

  test('a section or lesson that is not there is a 404, not a failure', async () => {
    const { db, cookie } = await world()
    const nowhere = { cookie, params: { section: 'terminology', slug: 'nowhere' } }
    expect((await answerOf(() => lesson.loader(getting(db, AT, nowhere)))).status).toBe(404)
    expect((await answerOf(() => lesson.action(posting(db, AT, { mark: 'open' }, nowhere)))).status).toBe(404)
    const noSection = { cookie, params: { section: 'nowhere' } }
    expect((await answerOf(() => section.loader(getting(db, '/lessons/nowhere', noSection)))).status).toBe(
      404,
    )
  })

  test('a lesson is marked by its page; an unknown mark changes nothing', async () => {
    const { db, cookie } = await world()
    const mark = (wanted: string) =>
      answerOf(() => lesson.action(posting(db, AT, { mark: wanted }, { ...ROOTS, cookie })))
    expect((await mark('open')).data).toEqual({ mark: 'opened' })
    expect((await mark('finish')).data).toEqual({ mark: 'done' })
    expect((await mark('burn')).status).toBe(400)
    const { data } = await answerOf(() => lesson.loader(getting(db, AT, { ...ROOTS, cookie })))
    expect(data).toMatchObject({ mark: 'done', lesson: { title: 'Roots', place: { n: 1, of: 2 } } })
    expect((await mark('unfinish')).data).toEqual({ mark: 'opened' })
  })

  test('terms are filtered by a question in the address', async () => {
    const { db, cookie } = await world()
    const { data } = await answerOf(() => terms.loader(getting(db, '/terms?q=CORE', { cookie })))
    expect(data).toMatchObject({ q: 'CORE', total: 2, found: 1, letters: [{ letter: 'R' }] })
  })

  test.each([
    ['%', 0],
    ['"', 0],
    ['NEAR(root*', 1],
    ["root'; drop table people; --", 1],
    ['\u0000root\ud800', 1],
    ['root '.repeat(2000), 1],
    ['🦷', 0],
  ])('no question breaks the search: %j', async (question, least) => {
    const { db, cookie } = await world()
    const path = `/search?${new URLSearchParams({ q: question })}`
    const { status, data } = await answerOf(() => search.loader(getting(db, path, { cookie })))
    expect(status).toBe(200)
    expect((data as { hits: unknown[] }).hits.length).toBeGreaterThanOrEqual(least)
    const filtered = await answerOf(() =>
      terms.loader(getting(db, path.replace('/search', '/terms'), { cookie })),
    )
    expect(filtered.status).toBe(200)
  })
})

describeOnEachEngine('the address of inline checks', (open) => {
  const body = (input: unknown) => (typeof input === 'string' ? input : JSON.stringify(input))
  async function ask(input: unknown, signedIn = true) {
    const db = await open()
    await publishFiles(db)
    const { cookie } = await somebody(db)
    const headers = { 'Content-Type': 'application/json' }
    const request = new Request('http://localhost:3000/checks', {
      method: 'POST',
      headers,
      body: body(input),
    })
    const context = worldOf(db, signedIn ? { cookie } : {})
    const answer = await check.action({ request, params: {}, context })
    return { status: answer.status, said: await answer.text() }
  }
  const answer = { ...ROOTS.params, item: 'term-0001', revision: 'x', response: { choice: 0 } }

  test('says in a sentence why an answer is not scored', async () => {
    expect(await ask(answer, false)).toMatchObject({
      status: 401,
      said: expect.stringMatching(/Sign in again/),
    })
    expect(await ask('{')).toMatchObject({ status: 400, said: expect.stringMatching(/"unread"/) })
    expect(await ask({ ...answer, slug: 'nowhere' })).toMatchObject({ status: 404 })
    expect(await ask(answer)).toMatchObject({
      status: 409,
      said: expect.stringMatching(/Load the page again/),
    })
  })
  test('gives no key to whoever is refused', async () => {
    for (const input of [answer, { ...answer, item: 'term-0002' }, { ...answer, response: {} }])
      expect((await ask(input)).said).not.toMatch(/root for heart|cutting out|rationale/)
  })
  test('shows nothing to whoever looks', async () => {
    expect((await answerOf(() => check.loader())).status).toBe(404)
  })
})
