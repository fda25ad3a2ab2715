import { expect, test } from 'vitest'
import { demoSelf } from '#accounts'
import { findActor, seedDemoPeople } from '#accounts/server'
import type { Database } from '#db'
import { auditTrail, sessions } from '#db'
import { startAttempt } from '#exams/server'
import { readSessionToken } from '#http/session.server.ts'
import * as room from '../../app/routes/endpoints/sign-in-again.ts'
import * as submit from '../../app/routes/endpoints/submit.ts'
import { publishTestCatalogue } from '../exams/helpers/catalogue.ts'
import { must, NOBODYS } from '../exams/helpers/sitting.ts'
import { NOON, PASSWORD, somebody } from '../factories/people.ts'
import type { Wishes } from '../factories/world.ts'
import { posting } from '../factories/world.ts'
import { describeOnEachEngine } from '../helpers/database.ts'
import { ask, openStage } from '../server/stage.ts'

const DEMO = { env: { DEMO: '1' } }

/** A candidate in mid-exam, and somebody else. */
async function midExam(db: Database) {
  await publishTestCatalogue(db, NOON)
  const [owner, other] = [await somebody(db), await somebody(db)]
  const { attemptId } = must(await startAttempt(db, owner.actor, { exam: 'test-exam', seed: 1 }, NOON))
  return { owner, other, attemptId }
}

async function post(db: Database, attempt: string, form: Record<string, string>, wishes: Wishes = {}) {
  const path = `/attempts/${attempt}/sign-in`
  const answer = await room.action(posting(db, path, form, { ...wishes, params: { attempt } }))
  const cookie = answer.headers.get('Set-Cookie')
  const token = readSessionToken(cookie?.split(';')[0] ?? '', false)
  return {
    status: answer.status,
    said: (await answer.json()) as Record<string, unknown>,
    cookie,
    wait: answer.headers.get('Retry-After'),
    actor: token ? await findActor(db, token, NOON) : null,
  }
}

const countSessions = async (db: Database) => (await db.read.select().from(sessions)).length
const deeds = async (db: Database) => (await db.read.select().from(auditTrail)).map(({ verb }) => verb)

describeOnEachEngine('signing in again from the exam room', (open) => {
  test('lets in whose exam it is, with a session as from the sign-in page', async () => {
    const db = await open()
    const { owner, attemptId } = await midExam(db)
    const form = { email: owner.actor.email, password: PASSWORD }
    const { status, said, cookie, actor } = await post(db, attemptId, form)
    expect([status, said]).toEqual([200, { signedIn: true }])
    expect(cookie).toMatch(/^cleanclaim=[\w-]{43}; Path=\/; Max-Age=7776000; HttpOnly; SameSite=Lax$/)
    expect(actor?.personId).toBe(owner.actor.personId)
    expect(await deeds(db)).toContain('sign-in')
  })

  test('the session the browser still had is ended, whosever it was', async () => {
    const db = await open()
    const { owner, other, attemptId } = await midExam(db)
    const form = { email: owner.actor.email, password: PASSWORD }
    await post(db, attemptId, form, { cookie: other.cookie })
    expect(await findActor(db, other.token, NOON)).toBeNull()
  })

  test('a wrong password, an unknown address and an empty form say what the sign-in page says', async () => {
    const db = await open()
    const { owner, attemptId } = await midExam(db)
    const before = await countSessions(db)
    for (const form of [
      { email: owner.actor.email, password: 'not it at all' },
      { email: 'nobody@people.example', password: PASSWORD },
    ]) {
      const { status, said, cookie } = await post(db, attemptId, form)
      expect([status, cookie]).toEqual([400, null])
      expect(said).toMatchObject({ say: 'The address and the password do not match an account.' })
    }
    const { status, said } = await post(db, attemptId, { email: '' })
    expect([status, said.code]).toEqual([400, 'invalid'])
    expect(said.fields).toMatchObject({ email: expect.any(String), password: expect.any(String) })
    expect(await countSessions(db)).toBe(before)
  })

  test('somebody else is told so, gets no session, and loses none', async () => {
    const db = await open()
    const { other, attemptId } = await midExam(db)
    const before = await countSessions(db)
    const form = { email: other.actor.email, password: PASSWORD }
    for (const attempt of [attemptId, NOBODYS, 'x']) {
      const { status, said, cookie } = await post(db, attempt, form, { cookie: other.cookie })
      expect([status, cookie]).toEqual([403, null])
      expect(said).toMatchObject({
        code: 'another-account',
        say: 'This exam belongs to another account. Sign in with the one it was started with.',
      })
      expect(JSON.stringify(said)).not.toContain(other.actor.email)
    }
    expect(await countSessions(db)).toBe(before)
    expect(await findActor(db, other.token, NOON)).not.toBeNull()
    expect(await deeds(db)).not.toContain('sign-in')
  })

  test('tries are counted with those of the sign-in page', async () => {
    const db = await open()
    const { owner, attemptId } = await midExam(db)
    const form = { email: owner.actor.email, password: 'not it at all' }
    for (let i = 0; i < 10; i++) await post(db, attemptId, form)
    const { status, wait, said } = await post(db, attemptId, { ...form, password: PASSWORD })
    expect([status, wait, said.code]).toEqual([429, '90', 'too-many'])
  })

  test('one of the demo’s people comes back without a password, in the demo and in their own exam only', async () => {
    const db = await open()
    await publishTestCatalogue(db, NOON)
    const ids = await seedDemoPeople(db, NOON)
    const { actor } = await somebody(db)
    const candidate = { ...actor, personId: ids?.candidate ?? actor.personId }
    const { attemptId } = must(await startAttempt(db, candidate, { exam: 'test-exam', seed: 1 }, NOON))
    const again = await post(db, attemptId, { demo: 'candidate' }, DEMO)
    expect([again.status, again.actor?.personId]).toEqual([200, ids?.candidate])
    const other = await post(db, attemptId, { demo: 'administrator' }, DEMO)
    expect([other.status, other.cookie]).toEqual([403, null])
    const closed = await post(db, attemptId, { demo: 'candidate' })
    expect([closed.status, closed.cookie]).toEqual([400, null])
  })

  test('a form of another site is refused before it is read', async () => {
    const db = await open()
    const { owner, attemptId } = await midExam(db)
    const stage = await openStage(db, {
      pages: async (request, context) =>
        room.action({ request, params: { attempt: attemptId }, context: { ...context } }),
    })
    const body = new URLSearchParams({ email: owner.actor.email, password: PASSWORD }).toString()
    const from = (origin: string) =>
      ask(stage.port, `/attempts/${attemptId}/sign-in`, {
        ...{ method: 'POST', body },
        headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
      })
    const refused = await from('https://evil.example')
    expect([refused.status, refused.headers['set-cookie']]).toEqual([403, undefined])
    const own = await from(stage.origin)
    expect([own.status, own.headers['set-cookie']?.length]).toEqual([200, 1])
    await stage.close()
  })
})

test('a demo person is known by address', () => {
  expect(demoSelf('avery.quill@demo.cleanclaim.example')).toEqual({ role: 'candidate', name: 'Avery Quill' })
  expect(demoSelf('avery.quill@people.example')).toBeNull()
})

describeOnEachEngine('handing in from the exam room', (open) => {
  test('is told in JSON, and goes nowhere: the room decides', async () => {
    const db = await open()
    const { owner, other, attemptId } = await midExam(db)
    const hand = async (cookie: string) => {
      const args = posting(
        db,
        `/attempts/${attemptId}/submit`,
        {},
        { cookie, params: { attempt: attemptId } },
      )
      args.request.headers.set('Accept', 'application/json')
      return submit.action(args).catch((thrown: unknown) => thrown as Response)
    }
    expect((await hand('')).status).toBe(401)
    expect((await hand(other.cookie)).status).toBe(404)
    for (let twice = 0; twice < 2; twice++) {
      const answer = await hand(owner.cookie)
      expect([answer.status, await answer.json()]).toEqual([200, { state: 'closed' }])
    }
  })
})
