import { expect, test } from 'vitest'
import { findActor, requestPasswordReset, seedDemoPeople } from '#accounts/server'
import type { Database } from '#db'
import { outbox } from '#db'
import { readSessionToken } from '#http/session.server.ts'
import * as forgot from '../../app/routes/public/forgot.tsx'
import * as reset from '../../app/routes/public/reset.tsx'
import * as signIn from '../../app/routes/public/sign-in.tsx'
import * as signOut from '../../app/routes/public/sign-out.tsx'
import * as signUp from '../../app/routes/public/sign-up.tsx'
import { visit } from '../accounts/visits.ts'
import { NOON, PASSWORD, somebody } from '../factories/people.ts'
import type { Answer } from '../factories/world.ts'
import { answerOf, getting, posting } from '../factories/world.ts'
import { describeOnEachEngine } from '../helpers/database.ts'

const FORM = { name: 'Avery Quill', email: 'avery@people.example', password: PASSWORD, zone: 'UTC' }

/** Who the browser is after this answer, by the cookie it sets. */
const actorAfter = async (db: Database, answer: Answer, secure = false) => {
  const token = readSessionToken((answer.headers.get('Set-Cookie') ?? '').split(';')[0] ?? '', secure)
  return token ? findActor(db, token, NOON) : null
}

describeOnEachEngine('signing up', (open) => {
  test('lets a stranger in and leads on to where they wanted to go', async () => {
    const db = await open()
    const answer = await answerOf(() =>
      signUp.action(posting(db, '/sign-up', { ...FORM, to: '/exams/cmrs-50?x=1' })),
    )
    expect([answer.status, answer.location]).toEqual([302, '/exams/cmrs-50?x=1'])
    expect(await actorAfter(db, answer)).toMatchObject({ email: FORM.email, roles: ['candidate'] })
  })

  test.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/.//evil.example',
    'javascript:alert(1)',
  ])('never leads to another site: %s', async (to) => {
    const db = await open()
    const answer = await answerOf(() => signUp.action(posting(db, '/sign-up', { ...FORM, to })))
    expect(answer.location).toBe('/today')
  })

  test('a refused form comes back with its sentences and without the password', async () => {
    const db = await open()
    const answer = await answerOf(() =>
      signUp.action(posting(db, '/sign-up', { ...FORM, email: 'avery@', name: '' })),
    )
    expect(answer.status).toBe(400)
    expect(answer.data).toMatchObject({
      code: 'invalid',
      say: '2 fields need another look.',
      fields: { name: 'Enter your name.', email: 'Enter an address such as name@example.com.' },
      kept: { name: '', email: 'avery@' },
    })
    expect(JSON.stringify(answer.data)).not.toContain(PASSWORD)
  })

  test('the cookie is closed to scripts and other sites, and bound to this host when encrypted', async () => {
    const db = await open()
    const plain = await answerOf(() => signUp.action(posting(db, '/sign-up', FORM)))
    expect(plain.headers.get('Set-Cookie')).toMatch(
      /^cleanclaim=[\w-]{43}; Path=\/; Max-Age=7776000; HttpOnly; SameSite=Lax$/,
    )
    const other = { ...FORM, email: 'other@people.example' }
    const closed = await answerOf(() => signUp.action(posting(db, '/sign-up', other, { secure: true })))
    expect(closed.headers.get('Set-Cookie')).toMatch(
      /^__Host-cleanclaim=[\w-]{43}; Path=\/; Max-Age=7776000; HttpOnly; SameSite=Lax; Secure$/,
    )
    expect(await actorAfter(db, closed, true)).toMatchObject({ email: other.email })
    expect(await actorAfter(db, plain, true)).toBeNull()
  })

  test('whoever is signed in is led on', async () => {
    const db = await open()
    const { cookie } = await somebody(db)
    for (const { loader } of [signUp, signIn]) {
      const answer = await answerOf(() => loader(getting(db, '/sign-in?to=/terms', { cookie })))
      expect([answer.status, answer.location]).toEqual([302, '/terms'])
    }
  })
})

describeOnEachEngine('signing in', (open) => {
  test('with address and password; wrong ones get one sentence', async () => {
    const db = await open()
    const { actor } = await somebody(db)
    const form = { email: actor.email, password: PASSWORD }
    const right = await answerOf(() => signIn.action(posting(db, '/sign-in', form)))
    expect([right.status, right.location]).toEqual([302, '/today'])
    expect((await actorAfter(db, right))?.personId).toBe(actor.personId)
    const wrong = [
      await answerOf(() => signIn.action(posting(db, '/sign-in', { ...form, password: 'not it' }))),
      await answerOf(() =>
        signIn.action(posting(db, '/sign-in', { ...form, email: 'nobody@people.example' })),
      ),
    ]
    for (const answer of wrong) {
      expect(answer.status).toBe(400)
      expect(answer.data).toMatchObject({
        say: 'The address and the password do not match an account.',
        fields: {},
      })
    }
  })

  test('too many tries: 429, when to come back, and a sentence; also on a page without JavaScript', async () => {
    const db = await open()
    const post = () =>
      answerOf(() => signIn.action(posting(db, '/sign-in', { email: 'a@b.example', password: 'x' })))
    for (let i = 0; i < 10; i++) await post()
    const answer = await post()
    expect(answer.status).toBe(429)
    expect(answer.headers.get('Retry-After')).toBe('90')
    expect(answer.data).toMatchObject({ say: 'Too many tries. Try again in 2 minutes.' })
    const none = new Headers()
    const sent = signIn.headers({
      actionHeaders: answer.headers,
      loaderHeaders: none,
      parentHeaders: none,
      errorHeaders: undefined,
    })
    expect(new Headers(sent).get('Retry-After')).toBe('90')
  })

  test('a browser that never chose a theme takes over the person’s', async () => {
    const db = await open()
    const { actor } = await somebody(db, { theme: 'dark' })
    const post = (cookie: string) =>
      answerOf(() =>
        signIn.action(posting(db, '/sign-in', { email: actor.email, password: PASSWORD }, { cookie })),
      )
    expect((await post('')).headers.getSetCookie().at(-1)).toMatch(/^theme=dark;/)
    expect((await post('theme=light')).headers.getSetCookie()).toHaveLength(1)
  })

  test('the demo people are offered and let in only in the demo', async () => {
    const db = await open()
    await seedDemoPeople(db, NOON)
    const closed = await answerOf(() => signIn.loader(getting(db, '/sign-in')))
    expect(closed.data).toMatchObject({ demo: [] })
    const refused = await answerOf(() => signIn.action(posting(db, '/sign-in', { demo: 'administrator' })))
    expect([refused.status, refused.headers.get('Set-Cookie')]).toEqual([400, null])
    const env = { DEMO: '1' }
    const offered = await answerOf(() => signIn.loader(getting(db, '/sign-in', { env })))
    expect(offered.data).toMatchObject({ demo: { length: 5 } })
    const entered = await answerOf(() =>
      signIn.action(posting(db, '/sign-in', { demo: 'specialist' }, { env })),
    )
    expect(await actorAfter(db, entered)).toMatchObject({ name: 'Morgan Lathe' })
  })
})

describeOnEachEngine('signing out', (open) => {
  test('ends the session and forgets the cookie; a link cannot do it', async () => {
    const db = await open()
    const { cookie, token } = await somebody(db)
    expect(signOut.loader().headers.get('Location')).toBe('/')
    expect(await findActor(db, token, NOON)).not.toBeNull()
    const answer = await answerOf(() => signOut.action(posting(db, '/sign-out', {}, { cookie })))
    expect([answer.status, answer.location]).toEqual([302, '/'])
    expect(answer.headers.get('Set-Cookie')).toMatch(/^cleanclaim=; Path=\/; Max-Age=0;/)
    expect(await findActor(db, token, NOON)).toBeNull()
  })
})

describeOnEachEngine('a forgotten password', (open) => {
  test('asking says the same whether or not there is an account', async () => {
    const db = await open()
    const { actor } = await somebody(db)
    for (const email of [actor.email, 'nobody@people.example']) {
      const answer = await answerOf(() => forgot.action(posting(db, '/forgot', { email })))
      expect([answer.status, answer.location]).toEqual([302, '/forgot?sent'])
    }
    const [letter, ...more] = await db.read.select().from(outbox)
    expect([letter?.recipient, more]).toEqual([actor.email, []])
    expect(letter?.body).toContain('http://localhost:3000/reset/')
  })

  test('the link leads to a form, the form to signing in, and then nowhere', async () => {
    const db = await open()
    const { actor } = await somebody(db)
    await requestPasswordReset(db, { email: actor.email }, visit(), NOON)
    const [letter] = await db.read.select().from(outbox)
    const token = /\/reset\/([\w-]{43})/.exec(letter?.body ?? '')?.[1] ?? ''
    const wishes = { params: { token } }
    expect(await answerOf(() => reset.loader(getting(db, '/reset/x', wishes)))).toMatchObject({
      status: 200,
      data: { works: true },
    })
    const post = (password: string) =>
      answerOf(() => reset.action(posting(db, '/reset/x', { password }, wishes)))
    expect(await post('short')).toMatchObject({
      status: 400,
      data: { fields: { password: 'Use at least 10 characters.' } },
    })
    expect(await post('ledger thistle canoe')).toMatchObject({ status: 302, location: '/sign-in?reset' })
    expect(await post('ledger thistle canoe')).toMatchObject({ status: 400, data: { code: 'link-dead' } })
    expect(await answerOf(() => reset.loader(getting(db, '/reset/x', wishes)))).toMatchObject({
      status: 404,
      data: { works: false },
    })
  })
})
