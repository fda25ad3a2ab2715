import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { EraseInRoom } from '#accounts/server'
import { carryOutErasure, deliverMail, eraseOwn, listAudit, signIn, sweepErasures } from '#accounts/server'
import { checkCertificate } from '#credits/server'
import type { Database } from '#db'
import { attemptLog, attempts, creditAudits, erasures, isDatabaseError, itemUses, people } from '#db'
import { chainHead, checkReceipt } from '#exams'
import { decideCorrection, getReceipt, rescorePending } from '#exams/server'
import { erasingRooms } from '#http/erasure.server.ts'
import { ok } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { days, later, minutes } from '#kernel/time.ts'
import { eraseCases, playMove, startNewCase } from '#sandbox/server'
import { visit } from '../accounts/visits.ts'
import { value } from '../credits/audits/an-audit.ts'
import { NOON, PASSWORD } from '../factories/people.ts'
import { worldOf } from '../factories/world.ts'
import { describeOnEachEngine } from '../helpers/database.ts'
import { DECISIONS } from './decisions.ts'
import { whereIs, wholeDatabase } from './scan.ts'
import { MARK, publishAll, revoked, SCENARIO, somebodyKnown } from './somebody-known.ts'

let dir = ''
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'erasure-'))
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const LATER = later(NOON, minutes(3))
const roomsOf = (db: Database) => erasingRooms(worldOf(db, { env: { EVIDENCE_DIR: dir } }))

type Known = Awaited<ReturnType<typeof somebodyKnown>>
const begin = async (db: Database, { who }: Known, now: Instant = NOON) =>
  value(await eraseOwn(db, who.actor, { address: who.actor.email, current: PASSWORD }, now))

async function erase(db: Database, known: Known) {
  await carryOutErasure(db, await begin(db, known), roomsOf(db), NOON)
  await sweepErasures(db, roomsOf(db), LATER)
  const letters: string[] = []
  await deliverMail(
    db,
    {
      send: async ({ to, body }) => {
        letters.push(`${to}\n${body}`)
        return ok(null)
      },
    },
    LATER,
  )
  return letters
}

/** Columns that hold a word of the person, by what is decided about them. */
const decidedToGo = Object.entries(DECISIONS).flatMap(([table, { replaced = [], words = [] }]) =>
  [...replaced, ...words].map((column) => `${table}.${column}`),
)
/** Tables whose rows go with their person. */
const goes = Object.keys(DECISIONS).filter((name) => DECISIONS[name]?.deleted)
/** Of these nothing that a test can plant a word in says whose it is. */
const WORDLESS = [
  'people.password_hash',
  'people.roles',
  'people.theme',
  'people.zone',
  'credit_entries.likeness',
]

describeOnEachEngine('erasing a person', (open) => {
  test('no table holds the address, the name or a word of theirs afterwards, nor does the disk', async () => {
    const db = await open()
    const staff = await publishAll(db)
    const known = await somebodyKnown(db, dir, staff)
    const { actor } = known.who
    value(await revoked(db, staff, known.certificate.id))
    const secrets = [MARK, actor.name, actor.email] as const
    const before = await whereIs(db, ...secrets)
    // The test would prove nothing of a column in which nothing was planted.
    for (const at of decidedToGo.filter((at) => !WORDLESS.includes(at) && at !== 'erasures.letter_to'))
      expect(before, `${at} has nothing planted in it`).toContain(at)
    const full = [...(await wholeDatabase(db)).keys()].map((at) => at.split('.')[0])
    for (const table of goes) expect(full, `${table} is empty`).toContain(table)
    expect(existsSync(join(dir, actor.personId))).toBe(true)

    const letters = await erase(db, known)
    // What the browser of the person chose as a key of a form is no word of theirs (the planted key has the mark in it).
    expect(await whereIs(db, ...secrets)).toEqual(['credit_entry_keys.once_key'])
    expect(existsSync(join(dir, actor.personId))).toBe(false)
    expect(letters).toHaveLength(1)
    expect(letters[0]).toContain(`${actor.email}\nHello,`)
    const [row] = await db.read.select().from(people).where(eq(people.id, actor.personId))
    expect(row).toMatchObject({ passwordHash: null, roles: 'candidate', erasedAt: NOON })
    const rest = await wholeDatabase(db)
    for (const table of goes)
      expect(rest.get(`${table}.person_id`) ?? [], table).not.toContain(actor.personId)
  })

  test('they cannot sign in, their sessions are over, and the address is free', async () => {
    const db = await open()
    const staff = await publishAll(db)
    const known = await somebodyKnown(db, dir, staff)
    const { email } = known.who.actor
    await begin(db, known)
    // Before anything else is done: whatever becomes of this process, nobody comes in.
    const form = { email, password: PASSWORD }
    expect(await signIn(db, form, visit(), NOON)).toMatchObject({ fault: { code: 'wrong-credentials' } })
    const { cookie } = known.who
    expect(await worldOf(db, { cookie }).actor()).toBeNull()
    expect(await whereIs(db, email)).toEqual(['erasures.letter_to'])
  })

  test('what others have is untouched', async () => {
    const db = await open()
    const staff = await publishAll(db)
    const known = await somebodyKnown(db, dir, staff)
    const other = await somebodyKnown(db, dir, staff, { mark: 'kept', name: 'Peregrine Vost' })
    const of = async () => {
      const rows = new Map<string, string[]>()
      for (const [at, values] of await wholeDatabase(db))
        rows.set(
          at,
          values.filter((text) => /kept|vost/i.test(text)),
        )
      return rows
    }
    const before = await of()
    await erase(db, known)
    const after = await of()
    for (const [at, values] of before) {
      // The letters of both are sent meanwhile, and sent ones lose their text.
      if (at !== 'outbox.body' && at !== 'outbox.failure')
        expect(after.get(at)?.toSorted(), at).toEqual(values.toSorted())
    }
    expect(existsSync(join(dir, other.who.actor.personId))).toBe(true)
  })

  test('killed between any two rooms, it is finished by the next sweep; a room that fails is asked again', async () => {
    const db = await open()
    const staff = await publishAll(db)
    const known = await somebodyKnown(db, dir, staff)
    const personId = await begin(db, known)
    const rooms = roomsOf(db)
    for (let at = 0; at < rooms.length; at++) {
      const dies: EraseInRoom = async () => {
        throw new Error('killed')
      }
      const some = [...rooms.slice(0, at), dies]
      await expect(carryOutErasure(db, personId, some, NOON)).rejects.toThrow('killed')
    }
    const [row] = await db.read.select().from(erasures)
    expect(row).toMatchObject({ doneAt: null, settledAt: null })
    expect(await sweepErasures(db, rooms, later(NOON, minutes(1)))).toBe(1)
    // Nobody is told twice, however often it is gone through.
    await carryOutErasure(db, personId, rooms, later(NOON, minutes(1)))
    await Promise.all([sweepErasures(db, rooms, LATER), sweepErasures(db, rooms, LATER)])
    expect(await sweepErasures(db, rooms, LATER)).toBe(0)
    const [settled] = await db.read.select().from(erasures)
    expect(settled).toMatchObject({ doneAt: later(NOON, minutes(1)), settledAt: LATER, letterTo: null })
    expect((await whereIs(db, known.who.actor.email)).filter((at) => !at.startsWith('outbox'))).toEqual([])
    expect((await wholeDatabase(db)).get('outbox.recipient')?.filter((to) => to.includes(MARK))).toHaveLength(
      1,
    )
  })

  test('what a request under way wrote meanwhile is taken by the last round', async () => {
    const db = await open()
    const staff = await publishAll(db)
    const known = await somebodyKnown(db, dir, staff)
    const personId = await begin(db, known)
    await carryOutErasure(db, personId, roomsOf(db), NOON)
    const { lessonMarks } = await import('#db')
    const late = { personId, lessonId: `${MARK}-late`, firstOpenedAt: NOON, lastOpenedAt: NOON, doneAt: null }
    await db.one((w) => w.insert(lessonMarks).values(late))
    expect(await whereIs(db, `${MARK}-late`)).toEqual(['lesson_marks.lesson_id'])
    await sweepErasures(db, roomsOf(db), LATER)
    expect(await whereIs(db, `${MARK}-late`)).toEqual([])
  })

  test('a move in the claim sandbox, played in the moment of erasure, finds no case and is no fault of ours', async () => {
    const db = await open()
    const staff = await publishAll(db)
    const known = await somebodyKnown(db, dir, staff)
    const { actor } = known.who
    const id = value(await startNewCase(db, actor, { scenario: SCENARIO, mode: 'guided' }, NOON))
    const personId = await begin(db, known)
    // Erased between the look at the case and the move being kept.
    const meanwhile: Database = {
      ...db,
      tx: async (lock, keep) => {
        await eraseCases(db, personId)
        return db.tx(lock, keep)
      },
    }
    const move = { do: 'note', text: `${MARK} too late` }
    expect(await playMove(meanwhile, actor, id, { n: 0, move }, NOON)).toEqual({
      ok: false,
      fault: { code: 'not-found' },
    })
    expect((await wholeDatabase(db)).get('sandbox_moves.case_id') ?? []).not.toContain(id)
  })

  test('an audit that is not closed keeps the ledger for so long, and the rest goes', async () => {
    const db = await open()
    const staff = await publishAll(db)
    const known = await somebodyKnown(db, dir, staff, { audit: 'open' })
    const letters = await erase(db, known)
    expect(letters[0]).toContain('An audit of your continuing education is not closed')
    const held = await whereIs(db, MARK, known.who.actor.name)
    expect(
      held.every((at) => at.startsWith('credit_') || at === 'audit_trail.detail'),
      held.join(),
    ).toBe(true)
    expect(held).toContain('credit_activities.body')
    expect(existsSync(join(dir, known.who.actor.personId))).toBe(true)
    await db.one((w) =>
      w
        .update(creditAudits)
        .set({ state: 'closed', closedAt: LATER })
        .where(eq(creditAudits.id, known.certificate.auditId)),
    )
    await sweepErasures(db, roomsOf(db), later(NOON, days(1)))
    expect(await whereIs(db, MARK, known.who.actor.name)).toEqual(['credit_entry_keys.once_key'])
    expect(existsSync(join(dir, known.who.actor.personId))).toBe(false)
  })

  test('an audit that nobody closes keeps it for a year and no longer', async () => {
    const db = await open()
    const staff = await publishAll(db)
    const known = await somebodyKnown(db, dir, staff, { audit: 'open' })
    await erase(db, known)
    await sweepErasures(db, roomsOf(db), later(NOON, days(366)))
    expect(await whereIs(db, MARK)).toEqual(['credit_entry_keys.once_key'])
  })

  test('the chain of an exam’s log still ends in the links that were kept, as does the receipt', async () => {
    const db = await open()
    const staff = await publishAll(db)
    const known = await somebodyKnown(db, dir, staff)
    const logOf = async () => {
      const rows = await db.read.select().from(attemptLog).where(eq(attemptLog.attemptId, known.attempt))
      return rows.sort((a, b) => a.n - b.n)
    }
    const before = await logOf()
    const receipt = value(await getReceipt(db, known.who.actor, known.attempt))
    await erase(db, known)
    const after = await logOf()
    expect(after.map(({ hash }) => hash)).toEqual(before.map(({ hash }) => hash))
    const [attempt] = await db.read.select().from(attempts).where(eq(attempts.id, known.attempt))
    let last = attempt?.genesis ?? ''
    for (const { events, hash } of after) {
      expect(chainHead(last, JSON.parse(events))).toBe(hash)
      last = hash
    }
    // The receipt that somebody kept is whole as ever, and its head is the one that is kept here.
    expect(checkReceipt(JSON.stringify(receipt))).toMatchObject({ state: 'whole', head: last })
    const texts = after.map(({ events }) => events).join()
    expect(texts.match(/"\[erased\]"/g)).toHaveLength(3)
    expect((await db.read.select().from(itemUses).where(eq(itemUses.attemptId, known.attempt))).length).toBe(
      attempt?.questions,
    )
  })

  test('a later correction still finds the answers of somebody who was erased', async () => {
    const db = await open()
    const staff = await publishAll(db)
    const known = await somebodyKnown(db, dir, staff)
    await erase(db, known)
    const [use] = await db.read.select().from(itemUses).where(eq(itemUses.attemptId, known.attempt))
    const question = use?.part || use?.item || ''
    const wish = { question, kind: 'credit' as const, reason: 'Two options were right.' }
    const { correction } = value(await decideCorrection(db, staff.instructor.actor, wish, LATER))
    expect((await rescorePending(db, correction, LATER)).rescored).toBeGreaterThan(0)
    // Nobody is written to.
    const recipients = (await wholeDatabase(db)).get('outbox.recipient') ?? []
    expect(recipients.filter((to) => to.includes('erased') || to.includes(MARK))).toEqual([])
  })

  test('the code of a certificate still says what was certified, and that the name was erased', async () => {
    const db = await open()
    const staff = await publishAll(db)
    const known = await somebodyKnown(db, dir, staff)
    await erase(db, known)
    const found = value(await checkCertificate(db, known.certificate.code, '192.0.2.7', NOON))
    expect(found).toMatchObject({ state: 'valid', participant: null, minutes: 14 })
    expect(JSON.stringify(found)).not.toMatch(new RegExp(`${MARK}|${known.who.actor.name}`))
  })

  test('the trail says who was erased and by whom, and keeps who did what', async () => {
    const db = await open()
    const staff = await publishAll(db)
    const known = await somebodyKnown(db, dir, staff)
    const count = async () => (await wholeDatabase(db)).get('audit_trail.id')?.length ?? 0
    const before = await count()
    await erase(db, known)
    expect(await count()).toBeGreaterThan(before)
    const page = value(await listAudit(db, staff.administrator.actor, null))
    const line = page.lines.find(({ verb }) => verb === 'erase-account')
    expect(line?.actorName).toBe(`Erased person ${known.who.actor.personId.slice(-6)}`)
    const granted = page.lines.find(({ verb }) => verb === 'change-accommodation')
    expect(granted).toMatchObject({
      actorName: 'Rowan Pell',
      detail: { reason: '[erased]', after: '[erased]' },
    })
  })

  test('append-only tables let nothing else be changed, not even of somebody who is being erased', async () => {
    const db = await open()
    const staff = await publishAll(db)
    const known = await somebodyKnown(db, dir, staff)
    const other = await somebodyKnown(db, dir, staff, { mark: 'kept', name: 'Peregrine Vost' })
    const { creditEntries, sandboxMoves, auditTrail, creditCopies } = await import('#db')
    const own = eq(creditEntries.id, known.certificate.entryId)
    const refused = (e: unknown) => isDatabaseError(e, 'append-only')
    const words = { reason: '[erased]' }
    const refuses = (write: Parameters<Database['one']>[0]) =>
      expect(db.one(write)).rejects.toSatisfy(refused)
    // Nobody is being erased yet.
    await refuses((w) => w.update(creditEntries).set(words).where(own))
    await refuses((w) => w.delete(sandboxMoves).where(eq(sandboxMoves.caseId, known.caseId)))
    await begin(db, known)
    await refuses((w) => w.update(creditEntries).set({ reason: 'Other words.' }).where(own))
    await refuses((w) =>
      w
        .update(creditEntries)
        .set({ ...words, n: 99 })
        .where(own),
    )
    await refuses((w) => w.delete(creditEntries).where(own))
    await refuses((w) => w.update(sandboxMoves).set({ n: 99 }).where(eq(sandboxMoves.caseId, known.caseId)))
    await refuses((w) => w.delete(sandboxMoves).where(eq(sandboxMoves.caseId, other.caseId)))
    await refuses((w) => w.delete(creditCopies))
    const othersOwn = eq(creditEntries.id, other.certificate.entryId)
    await refuses((w) => w.update(creditEntries).set(words).where(othersOwn))
    const byStaff = eq(auditTrail.subjectId, other.who.actor.personId)
    await refuses((w) =>
      w
        .update(auditTrail)
        .set({ detail: { why: '[erased]' } })
        .where(byStaff),
    )
    await db.one((w) => w.update(creditEntries).set(words).where(own))
    // And when it is settled, the door is shut again.
    await carryOutErasure(db, known.who.actor.personId, roomsOf(db), LATER)
    await refuses((w) => w.update(creditEntries).set({ reason: '[erased] again' }).where(own))
  })
})
