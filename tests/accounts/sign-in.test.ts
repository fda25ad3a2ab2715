import { expect, test } from 'vitest'
import { findActor, signIn, signOut, signUp } from '#accounts/server'
import { auditTrail, people, sessions } from '#db'
import { days, hours, later, minutes } from '#kernel/time.ts'
import { NOON, PASSWORD, somebody } from '../factories/people.ts'
import { describeOnEachEngine } from '../helpers/database.ts'
import { visit } from './visits.ts'

const FORM = {
  name: 'Avery Quill',
  email: 'Avery@People.example',
  password: PASSWORD,
  zone: 'America/Chicago',
}

describeOnEachEngine('signing up', (open) => {
  test('makes a candidate, lets them in, and says so in the audit trail', async () => {
    const db = await open()
    const result = await signUp(db, FORM, visit(), NOON)
    if (!result.ok) throw new Error(result.fault.code)
    const { actor, token } = result.value
    expect(actor).toMatchObject({
      email: 'avery@people.example',
      roles: ['candidate'],
      zone: 'America/Chicago',
    })
    expect(await findActor(db, token, NOON)).toEqual(actor)
    const trail = await db.read.select().from(auditTrail)
    expect(trail.map((entry) => [entry.actorId, entry.verb])).toEqual([[actor.personId, 'sign-up']])
  })

  test('keeps neither password nor token', async () => {
    const db = await open()
    const result = await signUp(db, FORM, visit(), NOON)
    const kept = JSON.stringify([await db.read.select().from(people), await db.read.select().from(sessions)])
    expect(kept).not.toContain(PASSWORD)
    expect(kept).not.toContain(result.ok ? result.value.token : 'refused')
    expect(kept).toContain('$argon2id$v=19$m=19456,t=2,p=1$')
  })

  test('a taken address is said so, whatever its case, and nothing changes', async () => {
    const db = await open()
    await somebody(db, { email: 'avery@people.example', name: 'First' })
    const result = await signUp(db, FORM, visit(), NOON)
    expect(result).toEqual({ ok: false, fault: { code: 'email-taken' } })
    expect((await db.read.select().from(people)).map((p) => p.name)).toEqual(['First'])
  })

  test('of many who take one address at once, one gets it', async () => {
    const db = await open()
    const all = await Promise.all([1, 2, 3, 4].map(() => signUp(db, FORM, visit(), NOON)))
    expect(all.filter((result) => result.ok)).toHaveLength(1)
    expect(await db.read.select().from(people)).toHaveLength(1)
  })

  test('every field that is wrong is named at once, and costs no turn', async () => {
    const db = await open()
    for (let i = 0; i < 60; i++) await signUp(db, {}, visit(), NOON)
    const result = await signUp(db, { name: '', email: 'no', password: 'short' }, visit(), NOON)
    expect(result).toMatchObject({ ok: false, fault: { code: 'invalid' } })
    const fields = !result.ok && result.fault.code === 'invalid' ? Object.keys(result.fault.fields) : []
    expect(fields).toEqual(['name', 'email', 'password'])
  })
})

describeOnEachEngine('signing in', (open) => {
  test('opens a session of its own each time, and ends the one the browser had', async () => {
    const db = await open()
    const { actor, token } = await somebody(db)
    const form = { email: actor.email.toUpperCase(), password: PASSWORD }
    const result = await signIn(db, form, visit({ token }), later(NOON, minutes(1)))
    if (!result.ok) throw new Error(result.fault.code)
    expect(result.value.token).not.toBe(token)
    expect(await findActor(db, token, NOON)).toBeNull()
    expect((await findActor(db, result.value.token, NOON))?.personId).toBe(actor.personId)
  })

  test('unknown address, wrong password and no password get one answer', async () => {
    const db = await open()
    const known = await somebody(db)
    const demo = await somebody(db, { password: null })
    const answers = await Promise.all([
      signIn(db, { email: 'nobody@people.example', password: PASSWORD }, visit(), NOON),
      signIn(db, { email: known.actor.email, password: `${PASSWORD}s` }, visit(), NOON),
      signIn(db, { email: demo.actor.email, password: PASSWORD }, visit(), NOON),
    ])
    for (const answer of answers) expect(answer).toEqual({ ok: false, fault: { code: 'wrong-credentials' } })
    expect(await db.read.select().from(auditTrail)).toEqual([])
  })

  test('ten wrong tries at one account, then a wait; the right password gives the turns back', async () => {
    const db = await open()
    const { actor } = await somebody(db)
    const attempt = (password: string, at = NOON, email = actor.email) =>
      signIn(db, { email, password }, visit({ ip: '198.51.100.1' }), at)
    for (let i = 0; i < 9; i++)
      expect(await attempt('wrong password')).toMatchObject({ fault: { code: 'wrong-credentials' } })
    expect(await attempt(PASSWORD)).toMatchObject({ ok: true })
    for (let i = 0; i < 10; i++) await attempt('wrong password')
    expect(await attempt(PASSWORD)).toEqual({
      ok: false,
      fault: { code: 'too-many', retryAfter: minutes(1.5) },
    })
    expect(await attempt(PASSWORD, later(NOON, minutes(1.5)))).toMatchObject({ ok: true })
  })

  test('an address without an account is limited in the same way', async () => {
    const db = await open()
    const attempt = () => signIn(db, { email: 'nobody@people.example', password: 'wrong' }, visit(), NOON)
    for (let i = 0; i < 10; i++) await attempt()
    expect(await attempt()).toMatchObject({ fault: { code: 'too-many', retryAfter: minutes(1.5) } })
  })

  test('parallel tries cannot take more turns than there are', async () => {
    const db = await open()
    const all = await Promise.all(
      Array.from({ length: 25 }, () =>
        signIn(db, { email: 'nobody@people.example', password: 'wrong' }, visit(), NOON),
      ),
    )
    expect(all.filter((r) => !r.ok && r.fault.code === 'wrong-credentials')).toHaveLength(10)
  })
})

describeOnEachEngine('a session', (open) => {
  test('is nobody’s after thirty days without a visit, and after ninety days', async () => {
    const db = await open()
    const idle = await somebody(db)
    expect(await findActor(db, idle.token, later(NOON, days(30)))).toBeNull()
    const busy = await somebody(db)
    for (let day = 20; day < 90; day += 20) {
      expect(await findActor(db, busy.token, later(NOON, days(day)))).not.toBeNull()
    }
    expect(await findActor(db, busy.token, later(NOON, days(90)))).toBeNull()
  })

  test('visits are noted at most once an hour', async () => {
    const db = await open()
    const { token } = await somebody(db)
    const seen = async () => (await db.read.select().from(sessions)).map((s) => s.lastSeenAt)
    await findActor(db, token, later(NOON, minutes(59)))
    expect(await seen()).toEqual([NOON])
    await findActor(db, token, later(NOON, hours(2)))
    expect(await seen()).toEqual([later(NOON, hours(2))])
  })

  test('ends when signing out, once', async () => {
    const db = await open()
    const { token, actor } = await somebody(db)
    await Promise.all([signOut(db, token, NOON), signOut(db, token, NOON)])
    expect(await findActor(db, token, NOON)).toBeNull()
    const trail = await db.read.select().from(auditTrail)
    expect(trail.map((entry) => [entry.actorId, entry.verb])).toEqual([[actor.personId, 'sign-out']])
  })

  test.each(['', 'x'.repeat(43), '../../etc', '\u0000'])('%j opens nothing', async (token) => {
    const db = await open()
    expect(await findActor(db, token, NOON)).toBeNull()
  })
})
