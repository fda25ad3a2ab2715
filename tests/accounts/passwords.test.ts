import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import {
  changePassword,
  findActor,
  isResetLink,
  requestPasswordReset,
  resetPassword,
  signIn,
} from '#accounts/server'
import type { Database } from '#db'
import { auditTrail, outbox, passwordResets, people } from '#db'
import { hours, later, minutes } from '#kernel/time.ts'
import type { Somebody } from '../factories/people.ts'
import { NOON, PASSWORD, signedIn, somebody } from '../factories/people.ts'
import { describeOnEachEngine } from '../helpers/database.ts'
import { visit } from './visits.ts'

const NEW = 'ledger thistle canoe'
const verbs = async (db: Database) => (await db.read.select().from(auditTrail)).map((entry) => entry.verb)
const letters = async (db: Database) => db.read.select().from(outbox).orderBy(outbox.id)
const isIn = async (db: Database, { token }: Pick<Somebody, 'token'>) =>
  (await findActor(db, token, NOON)) !== null
const canSignIn = async (db: Database, email: string, password: string) =>
  (await signIn(db, { email, password }, visit({ ip: '203.0.113.9' }), NOON)).ok

/** Asks for a reset and reads the token out of the letter. */
async function askedToken(db: Database, email: string, at = NOON): Promise<string> {
  await requestPasswordReset(db, { email }, visit(), at)
  const bodies = (await letters(db)).map((letter) => letter.body).join('\n')
  return [...bodies.matchAll(/https:\/\/clean\.example\/reset\/([A-Za-z0-9_-]{43})/g)].at(-1)?.[1] ?? ''
}

describeOnEachEngine('changing the password', (open) => {
  test('ends every session, gives this browser a new one, kills reset links and tells by letter', async () => {
    const db = await open()
    const here = await somebody(db)
    const elsewhere = await signedIn(db, here.actor)
    const link = await askedToken(db, here.actor.email)
    const form = { current: PASSWORD, password: NEW }
    const result = await changePassword(db, here.actor, form, visit({ token: here.token }), NOON)
    if (!result.ok) throw new Error(result.fault.code)
    expect(await isIn(db, here)).toBe(false)
    expect(await isIn(db, elsewhere)).toBe(false)
    expect(await isIn(db, result.value)).toBe(true)
    expect(await isResetLink(db, link, NOON)).toBe(false)
    expect(await canSignIn(db, here.actor.email, PASSWORD)).toBe(false)
    expect(await canSignIn(db, here.actor.email, NEW)).toBe(true)
    const told = (await letters(db)).find((letter) => letter.subject === 'Your password was changed')
    expect(told?.recipient).toBe(here.actor.email)
    expect(await verbs(db)).toContain('change-password')
  })

  test.each([
    ['a wrong current password', { current: 'not this one', password: NEW }, 'wrong-password'],
    ['a weak new one', { current: PASSWORD, password: 'password123' }, 'invalid'],
    ['one’s own name', { current: PASSWORD, password: 'Avery Quill 2025' }, 'invalid'],
  ])('is refused for %s, and nothing changes', async (_, form, code) => {
    const db = await open()
    const here = await somebody(db)
    const result = await changePassword(db, here.actor, form, visit(), NOON)
    expect(result).toMatchObject({ ok: false, fault: { code } })
    expect(await isIn(db, here)).toBe(true)
    expect(await canSignIn(db, here.actor.email, PASSWORD)).toBe(true)
  })

  test('guessing the current password is limited', async () => {
    const db = await open()
    const { actor } = await somebody(db)
    const attempt = () => changePassword(db, actor, { current: 'not this', password: NEW }, visit(), NOON)
    for (let i = 0; i < 10; i++) expect(await attempt()).toMatchObject({ fault: { code: 'wrong-password' } })
    expect(await attempt()).toMatchObject({ fault: { code: 'too-many' } })
  })

  test('of two changes at once, one wins', async () => {
    const db = await open()
    const { actor } = await somebody(db)
    const change = (password: string) =>
      changePassword(db, actor, { current: PASSWORD, password }, visit(), NOON)
    const both = await Promise.all([change(NEW), change(`${NEW} two`)])
    expect(both.filter((r) => r.ok)).toHaveLength(1)
  })

  test('a person without a password is told so', async () => {
    const db = await open()
    const { actor } = await somebody(db, { password: null })
    const result = await changePassword(db, actor, { current: PASSWORD, password: NEW }, visit(), NOON)
    expect(result).toEqual({ ok: false, fault: { code: 'no-password' } })
  })
})

describeOnEachEngine('resetting the password', (open) => {
  test('by the link in the letter, once; every session ends', async () => {
    const db = await open()
    const somewhere = await somebody(db)
    const token = await askedToken(db, somewhere.actor.email)
    expect(await isResetLink(db, token, NOON)).toBe(true)
    expect(await resetPassword(db, token, { password: NEW }, visit(), NOON)).toMatchObject({ ok: true })
    expect(await isIn(db, somewhere)).toBe(false)
    expect(await canSignIn(db, somewhere.actor.email, NEW)).toBe(true)
    const again = await resetPassword(db, token, { password: `${NEW} two` }, visit(), NOON)
    expect(again).toEqual({ ok: false, fault: { code: 'link-dead' } })
    expect(await verbs(db)).toEqual(expect.arrayContaining(['ask-reset', 'reset-password']))
  })

  test('the database keeps only the hash of the link', async () => {
    const db = await open()
    const { actor } = await somebody(db)
    const token = await askedToken(db, actor.email)
    expect(JSON.stringify(await db.read.select().from(passwordResets))).not.toContain(token)
    expect(JSON.stringify(await db.read.select().from(auditTrail))).not.toContain(actor.email)
  })

  test('two people with one link at once: one wins', async () => {
    const db = await open()
    const { actor } = await somebody(db)
    const token = await askedToken(db, actor.email)
    const tries = ['one', 'two', 'three'].map((w) => `${NEW} ${w}`)
    const all = await Promise.all(
      tries.map((password) => resetPassword(db, token, { password }, visit(), NOON)),
    )
    expect(all.filter((r) => r.ok)).toHaveLength(1)
    const winner = tries[all.findIndex((r) => r.ok)] ?? ''
    for (const password of tries) expect(await canSignIn(db, actor.email, password)).toBe(password === winner)
  })

  test('one link used ends the others, and an hour ends each', async () => {
    const db = await open()
    const { actor } = await somebody(db)
    const old = await askedToken(db, actor.email)
    const young = await askedToken(db, actor.email, later(NOON, minutes(30)))
    expect(old).not.toBe(young)
    const atHour = later(NOON, hours(1))
    expect(await resetPassword(db, old, { password: NEW }, visit(), atHour)).toMatchObject({
      fault: { code: 'link-dead' },
    })
    expect(await resetPassword(db, young, { password: NEW }, visit(), atHour)).toMatchObject({ ok: true })
    const third = await askedToken(db, actor.email, later(NOON, hours(3)))
    expect(
      await resetPassword(db, third, { password: PASSWORD }, visit(), later(NOON, hours(3))),
    ).toMatchObject({ ok: true })
  })

  test('a weak password leaves the link alive', async () => {
    const db = await open()
    const { actor } = await somebody(db)
    const token = await askedToken(db, actor.email)
    expect(await resetPassword(db, token, { password: 'short' }, visit(), NOON)).toMatchObject({
      fault: { code: 'invalid' },
    })
    expect(await isResetLink(db, token, NOON)).toBe(true)
  })

  test('an unknown address gets the same answer, no letter, and the same limit', async () => {
    const db = await open()
    const { actor } = await somebody(db)
    const ask = (email: string) => requestPasswordReset(db, { email }, visit(), NOON)
    for (let i = 0; i < 4; i++) expect(await ask('nobody@people.example')).toEqual(await ask(actor.email))
    expect(await ask('nobody@people.example')).toMatchObject({ fault: { code: 'too-many' } })
    const to = (await letters(db)).map((letter) => letter.recipient)
    expect(new Set(to)).toEqual(new Set([actor.email]))
    expect(to).toHaveLength(3)
  })

  test('it unlocks an account that someone else’s guessing has locked', async () => {
    const db = await open()
    const { actor } = await somebody(db)
    for (let i = 0; i < 12; i++) await canSignIn(db, actor.email, 'a guess')
    expect(await canSignIn(db, actor.email, PASSWORD)).toBe(false)
    const token = await askedToken(db, actor.email)
    await resetPassword(db, token, { password: NEW }, visit(), NOON)
    expect(await canSignIn(db, actor.email, NEW)).toBe(true)
  })

  test.each(['', 'x'.repeat(43), '../x'])('a link with %j does not work', async (token) => {
    const db = await open()
    expect(await isResetLink(db, token, NOON)).toBe(false)
    expect(await resetPassword(db, token, { password: NEW }, visit(), NOON)).toMatchObject({
      fault: { code: 'link-dead' },
    })
  })

  test('the person of a link may get a first password by it', async () => {
    const db = await open()
    const { actor } = await somebody(db, { password: null })
    const token = await askedToken(db, actor.email)
    expect(await resetPassword(db, token, { password: NEW }, visit(), NOON)).toMatchObject({ ok: true })
    const [row] = await db.read.select().from(people).where(eq(people.id, actor.personId))
    expect(row?.passwordHash).toMatch(/^\$argon2id\$/)
  })
})
