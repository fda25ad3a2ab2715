import { expect, test } from 'vitest'
import { can, DEMO_PEOPLE, Role } from '#accounts'
import {
  appointAdministrator,
  changeRoles,
  findActor,
  listAudit,
  listPeople,
  seedDemoPeople,
  signInDemo,
} from '#accounts/server'
import { auditTrail, people } from '#db'
import { NOON, oneOfEach, somebody } from '../factories/people.ts'
import { describeOnEachEngine } from '../helpers/database.ts'
import { visit } from './visits.ts'

describeOnEachEngine('roles', (open) => {
  test('are given by an administrator and count from the next request', async () => {
    const db = await open()
    const { administrator, candidate } = await oneOfEach(db)
    const form = { roles: ['instructor', 'candidate', 'instructor'] }
    const result = await changeRoles(db, administrator.actor, candidate.actor.personId, form, NOON)
    expect(result).toEqual({ ok: true, value: ['candidate', 'instructor'] })
    const now = await findActor(db, candidate.token, NOON)
    expect(can(now, 'read', { kind: 'studio' })).toBe(true)
    const [entry] = await db.read.select().from(auditTrail)
    expect(entry?.detail).toEqual({ before: ['candidate'], after: ['candidate', 'instructor'] })
  })

  test('nobody else may give or see them', async () => {
    const db = await open()
    const { candidate, specialist, instructor } = await oneOfEach(db)
    for (const { actor } of [candidate, specialist, instructor]) {
      const refused = { ok: false, fault: { code: 'not-allowed' } }
      expect(await changeRoles(db, actor, actor.personId, { roles: ['administrator'] }, NOON)).toEqual(
        refused,
      )
      expect(await listPeople(db, actor, {})).toEqual(refused)
      expect(await listAudit(db, actor, null)).toEqual(refused)
    }
    expect(await db.read.select().from(auditTrail)).toEqual([])
  })

  test('one administrator always stays, also when two step down at once', async () => {
    const db = await open()
    const a = await somebody(db, { roles: ['administrator'] })
    const b = await somebody(db, { roles: ['candidate', 'administrator'] })
    const stepDown = (who: typeof a) =>
      changeRoles(db, who.actor, who.actor.personId, { roles: ['candidate'] }, NOON)
    const both = await Promise.all([stepDown(a), stepDown(b)])
    expect(both.filter((r) => r.ok)).toHaveLength(1)
    expect(both.find((r) => !r.ok)).toEqual({ ok: false, fault: { code: 'last-administrator' } })
  })

  test.each([[[]], [['queen']]])('%j are no roles', async (roles) => {
    const db = await open()
    const { administrator, candidate } = await oneOfEach(db)
    const result = await changeRoles(db, administrator.actor, candidate.actor.personId, { roles }, NOON)
    expect(result).toMatchObject({ fault: { code: 'invalid' } })
  })

  test('the first administrator is appointed from the command line', async () => {
    const db = await open()
    const { actor, token } = await somebody(db, { email: 'avery@people.example' })
    expect(await appointAdministrator(db, ' Avery@people.example', NOON)).toMatchObject({ ok: true })
    expect((await findActor(db, token, NOON))?.roles).toEqual(['candidate', 'administrator'])
    expect(await appointAdministrator(db, 'nobody@people.example', NOON)).toMatchObject({
      fault: { code: 'not-found' },
    })
    expect(actor.roles).toEqual(['candidate'])
  })
})

describeOnEachEngine('the list of people', (open) => {
  test('is by name without regard to accents, in pages, and can be searched', async () => {
    const db = await open()
    const { actor } = await somebody(db, { roles: ['administrator'], name: 'Sasha Wren' })
    const names = Array.from({ length: 59 }, (_, i) => `Person ${String(i).padStart(2, '0')}`)
    for (const name of [...names, 'Óscar Ångström']) await somebody(db, { name })
    const first = await listPeople(db, actor, {})
    if (!first.ok) throw new Error(first.fault.code)
    expect(first.value.people).toHaveLength(50)
    expect(first.value.people[0]?.name).toBe('Óscar Ångström')
    const second = await listPeople(db, actor, { after: first.value.next })
    if (!second.ok) throw new Error(second.fault.code)
    expect(second.value.people.at(-1)?.name).toBe('Sasha Wren')
    expect([first.value.people.length + second.value.people.length, second.value.next]).toEqual([61, null])
    for (const search of ['angstrom', 'ÅNG', 'óscar']) {
      const found = await listPeople(db, actor, { search })
      expect(found.ok && found.value.people.map((p) => p.name)).toEqual(['Óscar Ångström'])
    }
    const none = await listPeople(db, actor, { search: '%\u0000' })
    expect(none.ok && none.value.people).toEqual([])
  })
})

describeOnEachEngine('the demo people', (open) => {
  test('are put into an empty database, once', async () => {
    const db = await open()
    const both = await Promise.all([seedDemoPeople(db, NOON), seedDemoPeople(db, NOON)])
    expect(both.filter((seeded) => seeded !== null)).toHaveLength(1)
    const kept = await db.read.select().from(people)
    expect(kept.map((p) => p.name).sort()).toEqual([
      'Avery Quill',
      'Linden Ames',
      'Morgan Lathe',
      'Rowan Pell',
      'Sasha Wren',
    ])
    expect(new Set(kept.map((p) => p.passwordHash))).toEqual(new Set([null]))
  })

  test('are not put among people', async () => {
    const db = await open()
    await somebody(db)
    expect(await seedDemoPeople(db, NOON)).toBeNull()
  })

  test.each(Role.options)('a visitor may enter as the %s, only in the demo', async (role) => {
    const db = await open()
    await seedDemoPeople(db, NOON)
    expect(await signInDemo(db, false, role, visit(), NOON)).toEqual({
      ok: false,
      fault: { code: 'not-demo' },
    })
    const result = await signInDemo(db, true, role, visit(), NOON)
    expect(result).toMatchObject({
      ok: true,
      value: { actor: { name: DEMO_PEOPLE[role].name, roles: DEMO_PEOPLE[role].roles } },
    })
  })

  test('nobody enters where they were never seeded, or by a role that is none', async () => {
    const db = await open()
    for (const role of ['candidate', 'queen', undefined]) {
      expect(await signInDemo(db, true, role, visit(), NOON)).toMatchObject({ fault: { code: 'not-demo' } })
    }
  })
})
