import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#accounts'
import { changeRoles, listAudit, listPeople } from '#accounts/server'
import type { Database } from '#db'
import { erasures, outbox, people } from '#db'
import * as own from '../../app/routes/account/erase.tsx'
import * as office from '../../app/routes/admin/erase-person.tsx'
import type { Somebody } from '../factories/people.ts'
import { NOON, oneOfEach, PASSWORD, somebody } from '../factories/people.ts'
import { answerOf, getting, posting, worldOf } from '../factories/world.ts'
import { describeOnEachEngine } from '../helpers/database.ts'

let dir = ''
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'erasure-routes-'))
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

type Typed = Readonly<Record<string, string>>
const env = () => ({ EVIDENCE_DIR: dir })

const eraseOwn = (db: Database, who: Somebody, typed: Typed) =>
  answerOf(() => own.action(posting(db, '/account/erase', typed, { cookie: who.cookie, env: env() })))
const confirmed = ({ actor }: Somebody) => ({ address: actor.email, current: PASSWORD })

const eraseOther = (db: Database, by: Somebody, whom: Actor, typed: Typed) =>
  answerOf(() =>
    office.action(
      posting(db, `/admin/people/${whom.personId}/erase`, typed, {
        ...{ cookie: by.cookie, env: env(), params: { person: whom.personId } },
      }),
    ),
  )
const asked = ({ email }: Actor) => ({ address: email, ground: 'letter', received: '2025-10-01' })

const isThere = async (db: Database, { personId }: Actor) =>
  (await db.read.select().from(people).where(eq(people.id, personId)))[0]?.erasedAt === null

describeOnEachEngine('the page that erases one’s account', (open) => {
  test('erases after address and password were typed, and forgets the browser', async () => {
    const db = await open()
    const who = await somebody(db)
    const page = await answerOf(() => own.loader(getting(db, '/account/erase', { cookie: who.cookie })))
    expect(page.data).toEqual({ email: who.actor.email, hasPassword: true })
    // Looking at the page erases nothing.
    expect(await isThere(db, who.actor)).toBe(true)
    const typed = { ...confirmed(who), address: ` ${who.actor.email.toUpperCase()} ` }
    const done = await eraseOwn(db, who, typed)
    expect([done.status, done.location]).toEqual([302, '/erased'])
    expect(done.headers.get('Set-Cookie')).toContain('Max-Age=0')
    expect(done.headers.get('Clear-Site-Data')).toBe('"storage"')
    expect(await worldOf(db, { cookie: who.cookie }).actor()).toBeNull()
    const letters = await db.read.select().from(outbox)
    expect(letters).toMatchObject([
      { recipient: who.actor.email, subject: 'Your Cleanclaim account is erased' },
    ])
    // The form sent twice finds nobody any more.
    expect((await eraseOwn(db, who, typed)).location).toBe('/sign-in?to=%2Faccount%2Ferase')
    expect(await db.read.select().from(erasures)).toHaveLength(1)
  })

  test('erases nothing when something typed is wrong, and keeps the address in the form', async () => {
    const db = await open()
    const who = await somebody(db)
    const other = await somebody(db)
    const wrong: readonly Typed[] = [
      {},
      { address: '', current: PASSWORD },
      { address: other.actor.email, current: PASSWORD },
      { address: who.actor.email },
      { address: who.actor.email, current: 'not it' },
      { address: 'x'.repeat(10_000), current: 'y'.repeat(10_000) },
      { address: '\u0000', current: '\ud800' },
    ]
    for (const typed of wrong) {
      const refused = await eraseOwn(db, who, typed)
      expect(refused.status, JSON.stringify(typed).slice(0, 80)).toBe(400)
      expect(JSON.stringify(refused.data)).not.toContain(PASSWORD)
    }
    expect(await isThere(db, who.actor)).toBe(true)
    expect((await db.read.select().from(erasures)).length).toBe(0)
    expect((await eraseOwn(db, who, confirmed(who))).location).toBe('/erased')
    expect(await isThere(db, other.actor)).toBe(true)
  })

  test('guessing the password is limited', async () => {
    const db = await open()
    const who = await somebody(db)
    const guess = { address: who.actor.email, current: 'a guess' }
    for (let i = 0; i < 10; i++) expect((await eraseOwn(db, who, guess)).status).toBe(400)
    const limited = await eraseOwn(db, who, confirmed(who))
    expect(limited.status).toBe(429)
    expect(Number(limited.headers.get('Retry-After'))).toBeGreaterThan(0)
  })

  test('the last administrator stays, and is told how to go', async () => {
    const db = await open()
    const last = await somebody(db, { roles: ['candidate', 'administrator'] })
    const refused = await eraseOwn(db, last, confirmed(last))
    expect(refused.status).toBe(400)
    expect(refused.data).toMatchObject({
      say: 'Someone must stay administrator. Make another person one first.',
    })
    expect(await isThere(db, last.actor)).toBe(true)
    const two = await somebody(db, { roles: ['administrator'] })
    // Both at once: one of them stays.
    const both = await Promise.all([eraseOwn(db, last, confirmed(last)), eraseOwn(db, two, confirmed(two))])
    expect(both.map(({ status }) => status).sort()).toEqual([302, 400])
  })

  test('who has no password, as the demo’s people, types the address alone', async () => {
    const db = await open()
    const who = await somebody(db, { password: null })
    expect((await eraseOwn(db, who, { address: who.actor.email })).location).toBe('/erased')
  })

  test('a room that fails does not bring the page down: it is finished later', async () => {
    const db = await open()
    const who = await somebody(db)
    const context = {
      ...worldOf(db, { cookie: who.cookie }),
      env: { ...worldOf(db).env, evidenceDir: '\u0000' },
    }
    const args = posting(db, '/account/erase', confirmed(who), { cookie: who.cookie })
    const done = await answerOf(() => own.action({ ...args, context: context as never }))
    expect(done.location).toBe('/erased')
    expect(await db.read.select().from(erasures)).toMatchObject([{ doneAt: null }])
  })
})

describeOnEachEngine('an administrator who was asked to erase somebody', (open) => {
  test('says by what and when; it is on the trail, and the person is in no list any more', async () => {
    const db = await open()
    const { administrator, candidate } = await oneOfEach(db)
    const { actor } = candidate
    const params = { person: actor.personId }
    const cookie = administrator.cookie
    const page = await answerOf(() => office.loader(getting(db, '/', { cookie, params })))
    expect(page.data).toMatchObject({ name: 'Avery Quill', email: actor.email, today: '2025-10-15' })
    const done = await eraseOther(db, administrator, actor, asked(actor))
    expect(done.location).toBe('/admin/people?erased=1')
    expect(await isThere(db, actor)).toBe(false)
    const trail = await listAudit(db, administrator.actor, null)
    if (!trail.ok) throw new Error('the trail was not read')
    expect(trail.value.lines.find(({ verb }) => verb === 'erase-person')).toMatchObject({
      ...{ actorName: 'Sasha Wren', subjectId: actor.personId },
      detail: { ground: 'letter', receivedOn: '2025-10-01' },
    })
    const list = await listPeople(db, administrator.actor, {})
    if (!list.ok) throw new Error('people were not listed')
    expect(list.value.people.map(({ id }) => id)).not.toContain(actor.personId)
    // They are nobody now: no second time, no role.
    expect((await eraseOther(db, administrator, actor, asked(actor))).status).toBe(404)
    expect((await answerOf(() => office.loader(getting(db, '/', { cookie, params })))).status).toBe(404)
    const roles = { roles: ['administrator'] }
    expect(await changeRoles(db, administrator.actor, actor.personId, roles, NOON)).toMatchObject({
      ok: false,
    })
  })

  test('erases nobody without a ground, a day that has been, and the right address', async () => {
    const db = await open()
    const { administrator, candidate, specialist } = await oneOfEach(db)
    const right = asked(candidate.actor)
    const wrong: readonly Typed[] = [
      { ...right, ground: 'because' },
      { ...right, ground: '' },
      { ...right, received: '2025-10-16' },
      { ...right, received: '2025-02-30' },
      { ...right, received: 'yesterday' },
      { ...right, address: specialist.actor.email },
      {},
    ]
    for (const typed of wrong)
      expect(
        (await eraseOther(db, administrator, candidate.actor, typed)).status,
        JSON.stringify(typed),
      ).toBe(400)
    for (const { actor } of [candidate, specialist]) expect(await isThere(db, actor)).toBe(true)
  })

  test('cannot erase themselves by it, nor anybody without the role', async () => {
    const db = await open()
    const all = await oneOfEach(db)
    const { administrator, candidate, instructor } = all
    const self = await eraseOther(db, administrator, administrator.actor, asked(administrator.actor))
    expect(self.status).toBe(404)
    const params = { person: administrator.actor.personId }
    const page = getting(db, '/', { cookie: administrator.cookie, params })
    expect((await answerOf(() => office.loader(page))).location).toBe('/account/erase')
    for (const by of [instructor, candidate, all.auditor, all.specialist])
      expect((await eraseOther(db, by, administrator.actor, asked(administrator.actor))).status).toBe(403)
    for (const nobody of ['', 'x', '01890000-0000-7000-8000-000000000000'])
      expect(
        (
          await eraseOther(
            db,
            administrator,
            { ...candidate.actor, personId: nobody as never },
            asked(candidate.actor),
          )
        ).status,
      ).toBe(404)
  })
})
