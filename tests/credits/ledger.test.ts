import { mkdtempSync, rmSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ActivitySchema, LedgerFileSchema } from '#credits'
import type { Staged } from '#credits/server'
import {
  attachEvidence,
  awardLock,
  chooseCycle,
  correctEntry,
  endHolding,
  keepHolding,
  logActivity,
  readEvidence,
  readLedger,
  recordAward,
  removeEvidence,
  reverseAward,
  stageFile,
  takeBack,
} from '#credits/server'
import type { Database } from '#db'
import { auditTrail, creditEntries } from '#db'
import { NOON, somebody } from '../factories/people.ts'
import { describeOnEachEngine } from '../helpers/database.ts'
import { PDF, PNG, webinar } from './activities.ts'

let dir = ''
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'evidence-'))
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const file = (bytes: Uint8Array, name = 'certificate.pdf'): Promise<Staged> => stageFile(dir, name, [bytes])
const specialist = (db: Database) => somebody(db, { roles: ['specialist'], name: 'Morgan Lathe' })
let made = 0
const key = () => `page-key-${++made}`
const value = <T>(result: { ok: true; value: T } | { ok: false; fault: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.fault))
  return result.value
}
const verbsOf = async (db: Database) =>
  (await db.read.select({ verb: auditTrail.verb }).from(auditTrail).orderBy(auditTrail.id)).map((r) => r.verb)

describeOnEachEngine('the ledger', (open) => {
  test('an activity with its certificate is a line: evidenced, audited, and readable as a ledger file', async () => {
    const db = await open()
    const { actor } = await specialist(db)
    const { entryId, isNew } = value(
      await logActivity(db, actor, { key: key(), activity: webinar() }, [await file(PDF)], NOON),
    )
    expect(isNew).toBe(true)
    const ledger = await readLedger(db.read, actor)
    const { zone, holdings, entries } = ledger
    expect(LedgerFileSchema.parse({ zone, holdings, entries })).toEqual({ zone, holdings, entries })
    expect(entries).toMatchObject([{ id: entryId, evidence: 'evidenced', recordedOn: '2025-10-15' }])
    expect(ledger.lines).toMatchObject([
      {
        n: 1,
        origin: 'self',
        files: [{ name: 'certificate.pdf', type: 'application/pdf', size: PDF.length }],
      },
    ])
    expect(await verbsOf(db)).toContain('log-credit')
    const [evidence] = ledger.lines[0]?.files ?? []
    const read = value(await readEvidence(db, dir, actor, evidence?.id ?? '', NOON))
    expect(Buffer.from(read.bytes ?? [])).toEqual(PDF)
    expect(await readdir(join(dir, 'incoming'))).toEqual([])
  })

  test('a double click and a resend write one line', async () => {
    const db = await open()
    const { actor } = await specialist(db)
    const wish = { key: key(), activity: webinar() }
    const files = await Promise.all([file(PDF), file(PDF)])
    const both = await Promise.all(files.map((one) => logActivity(db, actor, wish, [one], NOON)))
    const later = await logActivity(db, actor, wish, [], NOON)
    const ids = [...both, later].map((one) => value(one).entryId)
    expect(new Set(ids).size).toBe(1)
    expect(both.filter((one) => value(one).isNew)).toHaveLength(1)
    const ledger = await readLedger(db.read, actor)
    expect(ledger.lines).toHaveLength(1)
    expect(ledger.lines[0]?.files).toHaveLength(1)
  })

  test('two pages that log the same at once: one is asked whether it is the same', async () => {
    const db = await open()
    const { actor } = await specialist(db)
    const both = await Promise.all(
      [0, 1].map(() => logActivity(db, actor, { key: key(), activity: webinar() }, [], NOON)),
    )
    expect(both.filter((one) => one.ok)).toHaveLength(1)
    expect(both.find((one) => !one.ok)).toMatchObject({
      fault: { code: 'duplicate', likes: [{ kind: 'same' }] },
    })
  })

  test('a duplicate is said before it is written, and written with a reason', async () => {
    const db = await open()
    const { actor } = await specialist(db)
    const first = value(await logActivity(db, actor, { key: key(), activity: webinar() }, [], NOON))
    const again = { key: key(), activity: webinar({ title: 'MODIFIERS that payers read first.' }) }
    expect(await logActivity(db, actor, again, [], NOON)).toEqual({
      ok: false,
      fault: {
        code: 'duplicate',
        likes: [{ entryId: first.entryId, kind: 'same', title: webinar().title, completedOn: '2025-09-12' }],
      },
    })
    value(await logActivity(db, actor, { ...again, despite: 'Two sessions on one day.' }, [], NOON))
    const { lines } = await readLedger(db.read, actor)
    expect(lines.map(({ despite }) => despite)).toEqual([null, 'Two sessions on one day.'])
  })

  test('what was taken back is no duplicate any more', async () => {
    const db = await open()
    const { actor } = await specialist(db)
    const { entryId } = value(await logActivity(db, actor, { key: key(), activity: webinar() }, [], NOON))
    value(await takeBack(db, actor, entryId, { reason: 'Wrong person.' }, NOON))
    value(await logActivity(db, actor, { key: key(), activity: webinar() }, [], NOON))
    const { entries } = await readLedger(db.read, actor)
    expect(entries.map(({ reversed }) => reversed?.reason ?? null)).toEqual(['Wrong person.', null])
  })

  test('a line is taken back once, also by two pages at once; it stays to be read', async () => {
    const db = await open()
    const { actor } = await specialist(db)
    const { entryId } = value(await logActivity(db, actor, { key: key(), activity: webinar() }, [], NOON))
    const both = await Promise.all(
      ['One.', 'Two.'].map((reason) => takeBack(db, actor, entryId, { reason }, NOON)),
    )
    expect(both.filter((one) => one.ok)).toHaveLength(1)
    expect(both.find((one) => !one.ok)).toMatchObject({ fault: { code: 'taken-back' } })
    expect(await db.read.select().from(creditEntries)).toHaveLength(2)
    expect((await readLedger(db.read, actor)).lines).toHaveLength(1)
    expect(await takeBack(db, actor, entryId, { reason: ' ' }, NOON)).toMatchObject({
      fault: { code: 'invalid', fields: { reason: 'say why' } },
    })
  })

  test('a correction is a reversal and a new line that has the files', async () => {
    const db = await open()
    const { actor } = await specialist(db)
    const old = value(
      await logActivity(db, actor, { key: key(), activity: webinar() }, [await file(PDF)], NOON),
    )
    const reason = 'I left a quarter of an hour early.'
    const wish = () => ({ key: key(), activity: webinar({ minutesEarned: 45 }), reason })
    const wishes = [wish(), wish()]
    const both = await Promise.all(
      wishes.map(async (one) =>
        correctEntry(db, actor, old.entryId, one, [await file(PNG, 'screen.png')], NOON),
      ),
    )
    expect(both.filter((one) => one.ok)).toHaveLength(1)
    const won = wishes[both.findIndex((one) => one.ok)]
    expect(value(await correctEntry(db, actor, old.entryId, won, [], NOON)).isNew).toBe(false)
    const { lines } = await readLedger(db.read, actor)
    expect(lines).toHaveLength(2)
    const [before, after] = lines
    expect(before).toMatchObject({
      entry: { reversed: { reason } },
      correctedBy: after?.entry.id,
      files: [{ name: 'certificate.pdf' }],
    })
    expect(after).toMatchObject({
      n: 3,
      corrects: old.entryId,
      entry: { activity: { minutesEarned: 45 }, evidence: 'evidenced' },
      files: [{ name: 'certificate.pdf' }, { name: 'screen.png' }],
    })
  })

  test('a refused file: nothing is written, nothing is kept', async () => {
    const db = await open()
    const { actor } = await specialist(db)
    const html = await file(Buffer.from('<html><script>alert(1)</script>'), 'x.pdf')
    const done = await logActivity(
      db,
      actor,
      { key: key(), activity: webinar() },
      [await file(PDF), html],
      NOON,
    )
    expect(done).toMatchObject({ fault: { code: 'files', refused: [{ name: 'x.pdf' }] } })
    expect((await readLedger(db.read, actor)).lines).toEqual([])
    expect(await readdir(join(dir, 'incoming'))).toEqual([])
    expect(await readdir(join(dir, actor.personId)).catch(() => [])).toEqual([])
  })

  test.each([
    [{ completedOn: '2025-10-16' }, { completedOn: 'not a day that is still to come' }],
    [{ completedOn: '2025-02-30' }, { completedOn: 'a day that exists, as 2026-05-01' }],
    [{ minutesEarned: 61 }, { minutesEarned: 'not more minutes than were offered' }],
    [{ title: '  ' }, { title: expect.any(String) }],
  ])('%j is refused by its field', async (wrong, fields) => {
    const db = await open()
    const { actor } = await specialist(db)
    const done = await logActivity(db, actor, { key: key(), activity: webinar(wrong) }, [], NOON)
    expect(done).toEqual({ ok: false, fault: { code: 'invalid', fields } })
  })

  test('NUL and halves of characters are dropped, on both engines', async () => {
    const db = await open()
    const { actor } = await specialist(db)
    const activity = webinar({ title: 'A\u0000B \ud800', note: '\u0000x' })
    value(
      await logActivity(
        db,
        actor,
        { key: key(), activity },
        [await file(PDF, '\u0000a/../b\u202e.pdf')],
        NOON,
      ),
    )
    const [line] = (await readLedger(db.read, actor)).lines
    expect(line?.entry.activity).toMatchObject({ title: 'AB \ufffd', note: 'x' })
    expect(line?.files[0]?.name).toBe('b.pdf')
  })

  test('files are attached and taken away; another’s line and file do not exist', async () => {
    const db = await open()
    const { actor } = await specialist(db)
    const other = (await specialist(db)).actor
    const { entryId } = value(await logActivity(db, actor, { key: key(), activity: webinar() }, [], NOON))
    expect(value(await attachEvidence(db, actor, entryId, [await file(PDF), await file(PDF)], NOON))).toBe(1)
    expect(value(await attachEvidence(db, actor, entryId, [await file(PDF)], NOON))).toBe(0)
    const missing = { ok: false, fault: { code: 'not-found' } }
    expect(await attachEvidence(db, other, entryId, [await file(PNG)], NOON)).toEqual(missing)
    expect(await takeBack(db, other, entryId, { reason: 'x' }, NOON)).toEqual(missing)
    expect(
      await correctEntry(db, other, entryId, { key: key(), activity: webinar(), reason: 'x' }, [], NOON),
    ).toEqual(missing)
    expect(await chooseCycle(db, other, entryId, { cycle: 'next' }, NOON)).toEqual(missing)
    const evidence = (await readLedger(db.read, actor)).lines[0]?.files[0]?.id ?? ''
    expect(await readEvidence(db, dir, other, evidence, NOON)).toEqual(missing)
    expect(await readEvidence(db, dir, other, 'no-such-id', NOON)).toEqual(missing)
    expect(await removeEvidence(db, other, evidence, NOON)).toEqual(missing)
    value(await removeEvidence(db, actor, evidence, NOON))
    expect(await removeEvidence(db, actor, evidence, NOON)).toEqual(missing)
    expect((await readLedger(db.read, actor)).entries[0]?.evidence).toBe('self-reported')
  })

  test('two people with one file each have their own; damaged bytes are not handed out', async () => {
    const db = await open()
    const people = [(await specialist(db)).actor, (await specialist(db)).actor]
    for (const actor of people)
      value(await logActivity(db, actor, { key: key(), activity: webinar() }, [await file(PDF)], NOON))
    const paths = await Promise.all(people.map(({ personId }) => readdir(join(dir, personId))))
    expect(paths.map((names) => names.length)).toEqual([1, 1])
    const [first] = people
    const at = join(dir, first?.personId ?? '', paths[0]?.[0] ?? '')
    const { writeFile } = await import('node:fs/promises')
    await writeFile(at, Buffer.concat([await readFile(at), Buffer.from('x')]))
    const read = async (actor: (typeof people)[number]) => {
      const id = (await readLedger(db.read, actor)).lines[0]?.files[0]?.id ?? ''
      return value(await readEvidence(db, dir, actor, id, NOON)).bytes
    }
    expect(await Promise.all(people.map(async (one) => (await read(one)) === null))).toEqual([true, false])
  })

  test('the last choice of a cycle counts', async () => {
    const db = await open()
    const { actor } = await specialist(db)
    const { entryId } = value(await logActivity(db, actor, { key: key(), activity: webinar() }, [], NOON))
    const chosen = async () => (await readLedger(db.read, actor)).entries[0]?.choices
    value(await chooseCycle(db, actor, entryId, { cycle: 'next' }, NOON))
    value(await chooseCycle(db, actor, entryId, { cycle: 'ending' }, NOON))
    expect(await chosen()).toEqual({ cycle: 'ending' })
    value(await chooseCycle(db, actor, entryId, { cycle: '' }, NOON))
    expect(await chosen()).toBeUndefined()
  })
})

describeOnEachEngine('credit awarded here', (open) => {
  const activity = ActivitySchema.parse(webinar({ kind: 'lesson-here', approvals: [] }))
  test('is verified, given once, its owner’s to apply but not to change, and taken back by the house', async () => {
    const db = await open()
    const { actor } = await specialist(db)
    const award = { personId: actor.personId, activity, onceKey: 'lesson:suffixes@3' }
    const give = () => db.tx(awardLock(actor.personId), (tx) => recordAward(tx, award, NOON))
    const [one, two] = await Promise.all([give(), give()])
    expect(two.entryId).toBe(one.entryId)
    expect((await readLedger(db.read, actor)).entries).toMatchObject([{ evidence: 'verified' }])
    const given = { ok: false, fault: { code: 'given-here' } }
    expect(await takeBack(db, actor, one.entryId, { reason: 'x' }, NOON)).toEqual(given)
    const wish = { key: key(), reason: 'x' }
    const longer = { ...activity, minutesOffered: 600, minutesEarned: 600 }
    expect(await correctEntry(db, actor, one.entryId, { ...wish, activity: longer }, [], NOON)).toEqual(given)
    const elsewhere = { ...activity, appliesTo: ['aapc:cpc'] }
    const moved = value(
      await correctEntry(db, actor, one.entryId, { ...wish, activity: elsewhere }, [], NOON),
    )
    expect((await readLedger(db.read, actor)).lines.at(-1)).toMatchObject({
      origin: 'here',
      corrects: one.entryId,
    })
    const back = () =>
      db.tx(awardLock(actor.personId), (tx) =>
        reverseAward(tx, { ...award, reason: 'Given by mistake.' }, NOON),
      )
    expect([await back(), await back()]).toEqual([true, false])
    const last = (await readLedger(db.read, actor)).entries.find(({ id }) => id === moved.entryId)
    expect(last?.reversed?.reason).toBe('Given by mistake.')
  })
})

describeOnEachEngine('what one holds', (open) => {
  const holding = { credential: 'aapc:cpb', certifiedOn: '2024-05-20', memberNumber: '01234567' }
  test('is changed by whoever saw the last revision, ended, and taken up again', async () => {
    const db = await open()
    const { actor } = await specialist(db)
    expect(value(await keepHolding(db, actor, { holding, revision: 0 }, NOON)).revision).toBe(1)
    const conflict = { ok: false, fault: { code: 'conflict' } }
    expect(await keepHolding(db, actor, { holding, revision: 0 }, NOON)).toEqual(conflict)
    const changes = ['one', 'two'].map((memberNumber) =>
      keepHolding(db, actor, { holding: { ...holding, memberNumber }, revision: 1 }, NOON),
    )
    expect((await Promise.all(changes)).filter((one) => one.ok)).toHaveLength(1)
    expect(await endHolding(db, actor, { credential: 'aapc:cpb', revision: 1 }, NOON)).toEqual(conflict)
    value(await endHolding(db, actor, { credential: 'aapc:cpb', revision: 2 }, NOON))
    expect((await readLedger(db.read, actor)).held).toEqual([])
    expect(await endHolding(db, actor, { credential: 'aapc:cpb', revision: 3 }, NOON)).toMatchObject({
      fault: { code: 'not-found' },
    })
    expect(value(await keepHolding(db, actor, { holding, revision: 0 }, NOON)).revision).toBe(4)
    expect((await readLedger(db.read, actor)).holdings).toMatchObject([holding])
  })
})
