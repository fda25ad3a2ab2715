import { expect, test } from 'vitest'
import { findActor, requestPasswordReset } from '#accounts/server'
import * as account from '../../app/routes/account/account.tsx'
import * as audit from '../../app/routes/admin/audit.tsx'
import * as outbox from '../../app/routes/admin/outbox.tsx'
import * as people from '../../app/routes/admin/people.tsx'
import { visit } from '../accounts/visits.ts'
import { NOON, oneOfEach, PASSWORD, signedIn, somebody } from '../factories/people.ts'
import { answerOf, getting, posting } from '../factories/world.ts'
import { describeOnEachEngine } from '../helpers/database.ts'

describeOnEachEngine('the account page', (open) => {
  test('is for whoever is signed in; others sign in first and come back', async () => {
    const db = await open()
    const answer = await answerOf(() => account.loader(getting(db, '/account?done=profile')))
    expect([answer.status, answer.location]).toEqual([302, '/sign-in?to=%2Faccount%3Fdone%3Dprofile'])
    const posted = await answerOf(() => account.action(posting(db, '/account', { intent: 'revoke-others' })))
    expect([posted.status, posted.location]).toEqual([302, '/sign-in?to=%2Faccount'])
  })

  test('shows no secret', async () => {
    const db = await open()
    const { cookie, token } = await somebody(db)
    const { data } = await answerOf(() => account.loader(getting(db, '/account', { cookie })))
    expect(data).toMatchObject({
      profile: { name: 'Avery Quill' },
      hasPassword: true,
      sessions: [{ isCurrent: true }],
    })
    expect(JSON.stringify(data)).not.toMatch(new RegExp(`argon2|${token}|tokenHash`))
  })

  test('saves the profile and this browser’s theme', async () => {
    const db = await open()
    const { cookie, token } = await somebody(db)
    const form = { intent: 'profile', name: 'Avery Q.', zone: 'Europe/Warsaw', theme: 'dark' }
    const answer = await answerOf(() => account.action(posting(db, '/account', form, { cookie })))
    expect([answer.status, answer.location]).toEqual([302, '/account?done=profile'])
    expect(answer.headers.get('Set-Cookie')).toMatch(/^theme=dark; Path=\/;/)
    expect(await findActor(db, token, NOON)).toMatchObject({
      name: 'Avery Q.',
      zone: 'Europe/Warsaw',
      theme: 'dark',
    })
  })

  test('a refused form says which form it was and keeps no password', async () => {
    const db = await open()
    const { cookie } = await somebody(db)
    const form = { intent: 'password', current: 'not my password', password: 'ledger thistle canoe' }
    const answer = await answerOf(() => account.action(posting(db, '/account', form, { cookie })))
    expect(answer.status).toBe(400)
    expect(answer.data).toMatchObject({
      code: 'wrong-password',
      fields: { current: 'That is not your current password.' },
      kept: { intent: 'password' },
    })
    expect(JSON.stringify(answer.data)).not.toMatch(/not my password|thistle/)
  })

  test('a new password renews this session and ends the others', async () => {
    const db = await open()
    const here = await somebody(db)
    const elsewhere = await signedIn(db, here.actor)
    const form = { intent: 'password', current: PASSWORD, password: 'ledger thistle canoe' }
    const answer = await answerOf(() =>
      account.action(posting(db, '/account', form, { cookie: here.cookie })),
    )
    const token = /^cleanclaim=([\w-]{43});/.exec(answer.headers.get('Set-Cookie') ?? '')?.[1] ?? ''
    expect(await findActor(db, token, NOON)).not.toBeNull()
    expect([await findActor(db, here.token, NOON), await findActor(db, elsewhere.token, NOON)]).toEqual([
      null,
      null,
    ])
  })

  test('ends a session of one’s own, not one of somebody else’s', async () => {
    const db = await open()
    const here = await somebody(db)
    const elsewhere = await signedIn(db, here.actor)
    const stranger = await somebody(db)
    for (const { actor } of [elsewhere, stranger]) {
      const form = { intent: 'revoke', session: actor.sessionId }
      await answerOf(() => account.action(posting(db, '/account', form, { cookie: here.cookie })))
    }
    expect(await findActor(db, elsewhere.token, NOON)).toBeNull()
    expect(await findActor(db, stranger.token, NOON)).not.toBeNull()
  })

  test.each(['', 'constructor', 'delete'])('does not know the intent %j', async (intent) => {
    const db = await open()
    const { cookie } = await somebody(db)
    expect(
      await answerOf(() => account.action(posting(db, '/account', { intent }, { cookie }))),
    ).toMatchObject({ status: 400 })
  })
})

describeOnEachEngine('the administrators’ pages', (open) => {
  test('refuse everyone else with 403 and no word of what is there', async () => {
    const db = await open()
    const { administrator, ...others } = await oneOfEach(db)
    for (const { loader } of [people, outbox, audit]) {
      const stranger = await answerOf(() => loader(getting(db, '/admin/people')))
      expect([stranger.status, stranger.location]).toEqual([302, '/sign-in?to=%2Fadmin%2Fpeople'])
      for (const { cookie } of Object.values(others)) {
        const answer = await answerOf(() => loader(getting(db, '/admin/people', { cookie })))
        expect([answer.status, answer.data]).toEqual([403, null])
      }
      const own = await answerOf(() => loader(getting(db, '/admin/people', { cookie: administrator.cookie })))
      expect(own.status).toBe(200)
    }
    const form = { person: others.candidate.actor.personId, role: 'administrator' }
    const posted = await answerOf(() =>
      people.action(posting(db, '/admin/people', form, { cookie: others.candidate.cookie })),
    )
    expect(posted.status).toBe(403)
    expect((await findActor(db, others.candidate.token, NOON))?.roles).toEqual(['candidate'])
  })

  test('people: roles are changed, and the page comes back to where it was', async () => {
    const db = await open()
    const { administrator, candidate } = await oneOfEach(db)
    const { cookie } = administrator
    const form = { person: candidate.actor.personId, role: ['candidate', 'specialist'] }
    const answer = await answerOf(() => people.action(posting(db, '/admin/people?q=avery', form, { cookie })))
    const { personId } = candidate.actor
    expect([answer.status, answer.location]).toEqual([302, `/admin/people?q=avery&changed=${personId}`])
    expect((await findActor(db, candidate.token, NOON))?.roles).toEqual(['candidate', 'specialist'])
    const page = await answerOf(() => people.loader(getting(db, answer.location ?? '', { cookie })))
    expect(page.data).toMatchObject({ search: 'avery', changed: 'Avery Quill', people: { length: 1 } })
    const last = { person: administrator.actor.personId, role: 'candidate' }
    const refused = await answerOf(() => people.action(posting(db, '/admin/people', last, { cookie })))
    expect(refused).toMatchObject({ status: 400, data: { code: 'last-administrator' } })
  })

  test('the outbox shows waiting letters, the audit trail sentences', async () => {
    const db = await open()
    const { administrator, candidate } = await oneOfEach(db)
    const { cookie } = administrator
    await requestPasswordReset(db, { email: candidate.actor.email }, visit(), NOON)
    const letters = await answerOf(() => outbox.loader(getting(db, '/admin/outbox', { cookie })))
    expect(letters.data).toMatchObject({
      mails: false,
      letters: [{ to: candidate.actor.email, state: 'waiting' }],
    })
    const trail = await answerOf(() => audit.loader(getting(db, '/admin/audit', { cookie })))
    expect(trail.data).toMatchObject({
      lines: [{ who: 'A visitor', did: 'asked to reset the password of Avery Quill' }],
    })
  })
})
