import { expect, test } from 'vitest'
import {
  findActor,
  listSessions,
  revokeOtherSessions,
  revokeSession,
  sweepAccounts,
  updateProfile,
} from '#accounts/server'
import { auditTrail, sessions } from '#db'
import { days, later } from '#kernel/time.ts'
import { NOON, signedIn, somebody } from '../factories/people.ts'
import { describeOnEachEngine } from '../helpers/database.ts'

describeOnEachEngine('own sessions', (open) => {
  test('are listed with this one first, without those that ended', async () => {
    const db = await open()
    const here = await somebody(db)
    await signedIn(db, here.actor, later(NOON, days(1)))
    await somebody(db)
    const listed = await listSessions(db, here.actor, later(NOON, days(2)))
    expect(listed.map((s) => s.isCurrent)).toEqual([true, false])
    expect(await listSessions(db, here.actor, later(NOON, days(30)))).toHaveLength(1)
  })

  test('one can be ended; another person’s is as unknown as none', async () => {
    const db = await open()
    const here = await somebody(db)
    const elsewhere = await signedIn(db, here.actor)
    const stranger = await somebody(db)
    for (const id of [stranger.actor.sessionId, 'nonsense']) {
      expect(await revokeSession(db, here.actor, id, NOON)).toEqual({
        ok: false,
        fault: { code: 'not-found' },
      })
    }
    expect(await revokeSession(db, here.actor, elsewhere.actor.sessionId, NOON)).toMatchObject({ ok: true })
    expect(await findActor(db, elsewhere.token, NOON)).toBeNull()
    expect(await findActor(db, stranger.token, NOON)).not.toBeNull()
  })

  test('all others can be ended at once', async () => {
    const db = await open()
    const here = await somebody(db)
    const others = [await signedIn(db, here.actor), await signedIn(db, here.actor)]
    expect(await revokeOtherSessions(db, here.actor, NOON)).toBe(2)
    for (const { token } of others) expect(await findActor(db, token, NOON)).toBeNull()
    expect(await findActor(db, here.token, NOON)).not.toBeNull()
  })

  test('the sweep drops what has ended and nothing else', async () => {
    const db = await open()
    await somebody(db)
    const young = await somebody(db, {}, later(NOON, days(20)))
    await sweepAccounts(db, later(NOON, days(31)))
    expect((await db.read.select().from(sessions)).map((s) => s.personId)).toEqual([young.actor.personId])
  })
})

describeOnEachEngine('the profile', (open) => {
  test('changes name, zone and theme, and says which in the audit trail', async () => {
    const db = await open()
    const { actor, token } = await somebody(db)
    const form = { name: '  Avery   Quill-Ng ', zone: actor.zone, theme: 'dark' }
    expect(await updateProfile(db, actor, form, NOON)).toMatchObject({ ok: true })
    expect(await findActor(db, token, NOON)).toMatchObject({
      name: 'Avery Quill-Ng',
      theme: 'dark',
      zone: actor.zone,
    })
    const [entry] = await db.read.select().from(auditTrail)
    expect(entry).toMatchObject({ verb: 'update-profile', detail: { changed: ['name', 'theme'] } })
  })

  test('saving what already is leaves no trace', async () => {
    const db = await open()
    const { actor } = await somebody(db)
    await updateProfile(db, actor, { name: actor.name, zone: actor.zone, theme: actor.theme }, NOON)
    expect(await db.read.select().from(auditTrail)).toEqual([])
  })

  test('refuses a zone that is none', async () => {
    const db = await open()
    const { actor } = await somebody(db)
    const result = await updateProfile(db, actor, { name: 'A', zone: 'Mars/Olympus', theme: 'light' }, NOON)
    expect(result).toMatchObject({ fault: { code: 'invalid', fields: { zone: expect.any(String) } } })
  })
})
