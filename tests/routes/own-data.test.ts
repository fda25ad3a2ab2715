import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listAudit } from '#accounts/server'
import { LedgerFileSchema } from '#credits'
import { openFeed, ownCertificates, publishAccreditations, tellCompleted } from '#credits/server'
import type { Database } from '#db'
import { lessonMarks } from '#db'
import { startAttempt, submitAttempt } from '#exams/server'
import { hours, later } from '#kernel/time.ts'
import { overrideCheck, playMove, publishScenarios, startNewCase } from '#sandbox/server'
import { wishNewPerDay } from '#study/server'
import { ownData } from '../../app/routes/account/own-data.server.ts'
import * as route from '../../app/routes/endpoints/own-data.ts'
import { PDF } from '../credits/activities.ts'
import { anAudit, value } from '../credits/audits/an-audit.ts'
import { publishTestCatalogue } from '../exams/helpers/catalogue.ts'
import type { Somebody } from '../factories/people.ts'
import { NOON, somebody } from '../factories/people.ts'
import { answerOf, posting, worldOf } from '../factories/world.ts'
import { describeOnEachEngine } from '../helpers/database.ts'
import { oneScenario } from '../sandbox/one-scenario.ts'

let dir = ''
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'own-data-'))
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const SAMPLE = [
  { kind: 'lesson', id: 'terminology-word-parts', title: 'Reading a term from its parts', revision: 'r' },
] as const
const SCENARIO = 'clean-visit-and-injection'

/** A closed exam and an open one, a closed case with a changed verdict, a certificate, a calendar. */
async function fill(db: Database, { actor }: Somebody) {
  const { personId } = actor
  const [opened, lessonId] = [{ firstOpenedAt: NOON, lastOpenedAt: NOON }, `lesson-of-${actor.name}`]
  await db.one((w) => w.insert(lessonMarks).values({ personId, lessonId, ...opened, doneAt: NOON }))
  await wishNewPerDay(db, actor, '7')
  const attempt = value(await startAttempt(db, actor, { exam: 'test-exam', seed: 1 }, NOON)).attemptId
  value(await submitAttempt(db, actor, attempt, NOON))
  const open = value(await startAttempt(db, actor, { exam: 'test-exam', seed: 2 }, NOON)).attemptId
  const done = value(await startNewCase(db, actor, { scenario: SCENARIO, mode: 'free' }, NOON))
  await playMove(db, actor, done, { n: 0, move: { do: 'close', summary: '' } }, NOON)
  const told = { personId: actor.personId, subjectId: 'terminology-word-parts', revision: 'r' }
  await tellCompleted(db, { ...told, kind: 'lesson' }, NOON)
  await tellCompleted(db, { ...told, kind: 'post-test', percent: 100 }, NOON)
  const [certificate] = await ownCertificates(db, actor)
  return { attempt, open, done, certificate: certificate?.id ?? '', feed: await openFeed(db, actor, NOON) }
}

async function world(db: Database) {
  await publishTestCatalogue(db, NOON)
  await publishScenarios(db, oneScenario(SCENARIO), NOON)
  await publishAccreditations(db, 'content', SAMPLE, NOON)
  const { specialist, auditor } = await anAudit(db, dir)
  const own = await fill(db, specialist)
  const other = await somebody(db, { roles: ['specialist'], name: 'Peregrine Vost' })
  const others = await fill(db, other)
  return { specialist, auditor, own, other, others }
}

const ask = async (db: Database, who: Somebody | null, now = NOON) =>
  (await route
    .action(
      posting(
        db,
        '/account/data',
        {},
        {
          ...{ env: { EVIDENCE_DIR: dir }, now },
          ...(who && { cookie: who.cookie }),
        },
      ),
    )
    .catch((thrown: unknown) => thrown)) as Response

const unzipped = (bytes: Uint8Array) => unzipSync(bytes)
const textOf = (files: Record<string, Uint8Array>, path: string) => strFromU8(files[path] ?? new Uint8Array())
const jsonOf = (files: Record<string, Uint8Array>, path: string) => JSON.parse(textOf(files, path))

describeOnEachEngine('one’s own data', (open) => {
  test('all of it is in one archive, whose index names every file', async () => {
    const db = await open()
    const { specialist, own } = await world(db)
    const answer = await ask(db, specialist)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('Content-Disposition')).toBe(
      'attachment; filename="cleanclaim-my-data-2025-10-15.zip"',
    )
    expect(answer.headers.get('Cache-Control')).toBe('private, no-store')
    const files = unzipped(new Uint8Array(await answer.arrayBuffer()))
    const index = textOf(files, 'index.html')
    for (const path of Object.keys(files).filter((one) => one !== 'index.html'))
      expect(index, path).toContain(`<td>${path}</td>`)
    expect(index).not.toMatch(/<script|not in here<\/h2>/)

    const { name, email } = specialist.actor
    expect(jsonOf(files, 'account.json')).toMatchObject({ name, email, roles: ['specialist'] })
    expect(jsonOf(files, 'account.json').sessions).toHaveLength(1)
    expect(LedgerFileSchema.parse(jsonOf(files, 'credits/ledger.json')).entries).toHaveLength(4)
    expect(jsonOf(files, 'credits/lines.json')).toHaveLength(4)
    expect(jsonOf(files, 'credits/holdings.json')).toMatchObject([{ holding: { memberNumber: '0123' } }])
    expect(jsonOf(files, 'credits/audits.json')).toMatchObject([{ state: 'open', role: 'owner' }])
    expect(jsonOf(files, 'study/cards.json')).toEqual({ newPerDay: 7, leftOut: [], states: [], grades: [] })
    expect(jsonOf(files, 'credits/reminders.json')).toMatchObject({ calendarSince: NOON })
    expect(jsonOf(files, 'certificates/certificates.json')).toMatchObject([{ id: own.certificate }])
    expect(textOf(files, `certificates/${own.certificate}.pdf`).slice(0, 5)).toBe('%PDF-')
    const proofs = Object.keys(files).filter((path) => path.startsWith('evidence/'))
    expect(proofs).toHaveLength(3)
    for (const path of proofs) expect(files[path]).toEqual(new Uint8Array(PDF))
    expect(
      jsonOf(files, 'exams/attempts.json')
        .map(({ id }: { id: string }) => id)
        .sort(),
    ).toEqual([own.attempt, own.open].sort())
    expect(jsonOf(files, `exams/receipt-${own.attempt}.json`)).toMatchObject({ kind: 'cleanclaim-receipt' })
    expect(files[`exams/receipt-${own.open}.json`]).toBeUndefined()
    expect(jsonOf(files, 'sandbox/cases.json')).toMatchObject([{ id: own.done }])
    expect(jsonOf(files, `sandbox/report-${own.done}.json`)).toMatchObject({ id: own.done })
    expect(jsonOf(files, 'study/lessons.json')).toMatchObject([
      { lessonId: 'lesson-of-Morgan Lathe', mark: 'done' },
    ])
  })

  test('nothing of anybody else and no secret is in it', async () => {
    const db = await open()
    const { specialist, auditor, own, other, others } = await world(db)
    const instructor = await somebody(db, { roles: ['instructor'], name: 'Rowan Ingleby' })
    const report = jsonOf(
      unzipped(await ownData(worldOf(db, { env: { EVIDENCE_DIR: dir } }), specialist.actor)),
      `sandbox/report-${own.done}.json`,
    )
    const check = report.grade.checks[0].id as string
    const verdict = { check, share: 0.5, why: 'Half of it was right.' }
    value(await overrideCheck(db, instructor.actor, own.done, verdict, NOON))

    const files = unzipped(new Uint8Array(await (await ask(db, specialist)).arrayBuffer()))
    const all = Object.entries(files)
      .map(([path, bytes]) => `${path}\n${strFromU8(bytes, true)}`)
      .join('\n')
    expect(all).toContain('Half of it was right.')
    for (const who of [auditor, instructor, other]) {
      expect(all).not.toContain(who.actor.name)
      expect(all).not.toContain(who.actor.email)
      expect(all).not.toContain(who.actor.personId)
    }
    for (const id of [others.attempt, others.open, others.done, others.certificate])
      expect(all).not.toContain(id)
    for (const secret of [specialist.token, own.feed, '$argon2']) expect(all).not.toContain(secret)
    expect(all).not.toMatch(/"\w*(password|token|secret)\w*"|"key":|"solution"/i)
  })

  test('what no longer goes in is named with the address where it is', async () => {
    const db = await open()
    const { specialist, own } = await world(db)
    const house = worldOf(db, { env: { EVIDENCE_DIR: dir } })
    const files = unzipped(await ownData(house, specialist.actor, 0))
    expect(Object.keys(files).filter((path) => /\.pdf$|receipt|report-/.test(path))).toEqual([])
    const index = textOf(files, 'index.html')
    for (const path of [
      `/attempts/${own.attempt}/receipt`,
      `/cases/${own.done}/report`,
      `/credits/certificates/${own.certificate}/pdf`,
    ])
      expect(index).toContain(`http://localhost:3000${path}`)
    expect(index.match(/\/credits\/evidence\//g)).toHaveLength(3)
    // A file that the store has lost is said to be missing, not left out in silence.
    const lost = unzipped(
      await ownData(worldOf(db, { env: { EVIDENCE_DIR: join(dir, 'none') } }), specialist.actor),
    )
    expect(textOf(lost, 'index.html').match(/MISSING/g)).toHaveLength(3)
  })

  test('a stranger is sent to sign in; too often is refused for a while; each time is on the trail', async () => {
    const db = await open()
    const who = await somebody(db)
    const stranger = await ask(db, null)
    expect([stranger.status, stranger.headers.get('Location')]).toEqual([
      302,
      '/sign-in?to=%2Faccount%2Fdata',
    ])
    for (let i = 0; i < 5; i++) expect((await ask(db, who)).status).toBe(200)
    const refused = await ask(db, who)
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0)
    expect((await ask(db, who, later(NOON, hours(1)))).status).toBe(200)
    const administrator = await somebody(db, { roles: ['administrator'] })
    const page = value(await listAudit(db, administrator.actor, null))
    expect(page.lines.filter(({ verb }) => verb === 'take-own-data')).toHaveLength(6)
    expect((await answerOf(route.loader)).location).toBe('/account')
  })
})
