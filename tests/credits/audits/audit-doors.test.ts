import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  attachEvidence,
  listAudits,
  moveAudit,
  openAudit,
  ownPack,
  packOfAudit,
  readAudit,
  readEvidence,
  readLedger,
  removeEvidence,
  stageFile,
} from '#credits/server'
import type { Database } from '#db'
import { auditTrail, outbox } from '#db'
import { days, later } from '#kernel/time.ts'
import { NOON, somebody } from '../../factories/people.ts'
import { describeOnEachEngine } from '../../helpers/database.ts'
import { PNG } from '../activities.ts'
import { anAudit, value } from './an-audit.ts'

let dir = ''
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'audits-'))
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const seenOf = async (
  db: Database,
  { auditor, audit }: Awaited<ReturnType<typeof anAudit>>,
  entry: string,
) => {
  const view = value(await readAudit(db, auditor.actor, audit, NOON))
  return view.groups.flatMap(({ records }) => records).find(({ line }) => line.entry.id === entry)?.standing
    .seen
}

describeOnEachEngine('an audit', (open) => {
  test('from its opening to its end: denied, answered with evidence, approved, closed; letters and trail tell it', async () => {
    const db = await open()
    const all = await anAudit(db, dir)
    const { specialist, auditor, audit, first, second } = all
    const own = (form: object) => moveAudit(db, specialist.actor, audit, form, NOON)
    const judge = (form: object) => moveAudit(db, auditor.actor, audit, form, NOON)

    const view = value(await readAudit(db, auditor.actor, audit, NOON))
    expect(view.groups.flatMap(({ records }) => records.map(({ line }) => line.entry.id)).sort()).toEqual(
      [first, second].sort(),
    )
    expect(await judge({ move: 'approved', entry: first, seen: '0' })).toMatchObject({
      fault: { code: 'not-yet-due' },
    })
    value(await own({ move: 'submitted' }))
    value(await judge({ move: 'approved', entry: first, seen: '0' }))
    expect(await judge({ move: 'denied', entry: second, seen: '0', why: ' ' })).toMatchObject({
      fault: { code: 'reason-missing' },
    })
    expect(await judge({ move: 'reviewed' })).toMatchObject({ fault: { code: 'undecided', count: 1 } })
    value(await judge({ move: 'denied', entry: second, seen: '0', why: 'The name is missing.' }))
    // Until the findings are sent, a verdict is the auditor's own.
    expect(
      (await readLedger(db.read, specialist.actor)).entries.map(({ evidence }) => evidence),
    ).not.toContain('verified')
    value(await judge({ move: 'reviewed' }))
    const told = await readLedger(db.read, specialist.actor)
    expect(told.entries.find(({ id }) => id === first)?.evidence).toBe('verified')
    expect(told.entries.find(({ id }) => id === second)?.denied?.reason).toBe('The name is missing.')
    expect(await judge({ move: 'closed' })).toMatchObject({ fault: { code: 'answer-time' } })

    const file = await stageFile(dir, 'with-name.png', [PNG])
    value(await attachEvidence(db, specialist.actor, second, [file], NOON))
    const seen = await seenOf(db, all, second)
    value(await own({ move: 'answered', entry: second, seen, why: 'Here is the roster.' }))
    expect(await own({ move: 'answered', entry: second, seen, why: 'Again.' })).toMatchObject({ ok: false })
    expect(await judge({ move: 'closed' })).toMatchObject({ fault: { code: 'undecided', count: 1 } })
    value(await judge({ move: 'approved', entry: second, seen: await seenOf(db, all, second) }))
    expect(
      (await readLedger(db.read, specialist.actor)).entries.find(({ id }) => id === second),
    ).toMatchObject({ evidence: 'verified' })
    value(await judge({ move: 'closed' }))
    expect(await own({ move: 'submitted' })).toMatchObject({ fault: { code: 'audit-closed' } })
    const end = value(await readAudit(db, specialist.actor, audit, NOON))
    expect(end.compliance).toMatchObject({ records: 2, approved: 2, denied: 0 })

    const letters = await db.read.select({ subject: outbox.subject, body: outbox.body }).from(outbox)
    expect(letters.map(({ subject }) => subject).sort()).toEqual([
      'The findings of your audit',
      'Your answer was accepted',
      'Your audit is closed',
      'Your continuing education credits are being audited',
    ])
    expect(letters.some(({ body }) => body.includes('The name is missing.'))).toBe(true)
    const verbs = (await db.read.select({ verb: auditTrail.verb }).from(auditTrail)).map(({ verb }) => verb)
    for (const verb of ['open-credit-audit', 'submit-credit-audit', 'deny-credit', 'send-findings'])
      expect(verbs).toContain(verb)
    for (const verb of ['answer-denial', 'approve-credit', 'close-credit-audit'])
      expect(verbs).toContain(verb)
  })

  test('an auditor reads records of audits that are not closed, and nothing else of a person', async () => {
    const db = await open()
    const all = await anAudit(db, dir)
    const { specialist, auditor, audit, first, second, old, fileOf } = all
    const get = async (entry: string, actor = auditor.actor) =>
      (await readEvidence(db, dir, actor, await fileOf(entry), NOON)).ok
    const administrator = (await somebody(db, { roles: ['administrator', 'instructor'] })).actor
    expect([await get(first), await get(second), await get(old)]).toEqual([true, true, false])
    expect(await get(first, administrator)).toBe(false)
    expect((await readAudit(db, administrator, audit, NOON)).ok).toBe(false)
    expect((await moveAudit(db, administrator, audit, { move: 'submitted' }, NOON)).ok).toBe(false)
    expect(await openAudit(db, administrator, all.form, NOON)).toMatchObject({
      fault: { code: 'not-allowed' },
    })
    // An auditor does not submit or answer for the specialist, nor the specialist judge.
    expect(await moveAudit(db, auditor.actor, audit, { move: 'submitted' }, NOON)).toMatchObject({
      fault: { code: 'not-allowed' },
    })
    value(await moveAudit(db, specialist.actor, audit, { move: 'submitted' }, NOON))
    const approve = (entry: string) => ({ move: 'approved', entry, seen: 0 })
    expect(await moveAudit(db, specialist.actor, audit, approve(first), NOON)).toMatchObject({
      fault: { code: 'not-allowed' },
    })
    expect(await moveAudit(db, auditor.actor, audit, approve(old), NOON)).toMatchObject({
      fault: { code: 'not-a-record' },
    })
    for (const entry of [first, second])
      value(await moveAudit(db, auditor.actor, audit, approve(entry), NOON))
    // What was looked at in an audit stays.
    expect(await removeEvidence(db, specialist.actor, await fileOf(first), NOON)).toMatchObject({
      fault: { code: 'audited' },
    })
    for (const move of ['reviewed', 'closed'])
      value(await moveAudit(db, auditor.actor, audit, { move }, NOON))
    expect(await get(first)).toBe(false)
    expect((await readAudit(db, auditor.actor, audit, NOON)).ok).toBe(false)
    expect(
      (await packOfAudit(db, dir, auditor.actor, { audit, part: 1, checkAt: 'claims.example/check' }, NOON))
        .ok,
    ).toBe(false)
    expect(value(await listAudits(db, auditor.actor))).toEqual([])
  })

  test('two auditors at one record: the second is told, not overwritten; at two records both are kept', async () => {
    const db = await open()
    const { specialist, auditor, audit, first, second } = await anAudit(db, dir)
    const other = (await somebody(db, { roles: ['auditor'], name: 'Other' })).actor
    value(await moveAudit(db, specialist.actor, audit, { move: 'submitted' }, NOON))
    const deny = { move: 'denied', entry: first, seen: 0, why: 'No date.' }
    const both = await Promise.all([
      moveAudit(db, auditor.actor, audit, { move: 'approved', entry: first, seen: 0 }, NOON),
      moveAudit(db, other, audit, deny, NOON),
      moveAudit(db, other, audit, { move: 'approved', entry: second, seen: 0 }, NOON),
    ])
    expect(both.slice(0, 2).filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({ fault: { code: 'judged-meanwhile' } })
    expect(both[2]?.ok).toBe(true)
    const view = value(await readAudit(db, other, audit, NOON))
    expect(view.compliance.decided).toBe(2)
  })

  test('a cycle is audited once, by nobody of themselves, with time to answer; who is silent is judged after it', async () => {
    const db = await open()
    const { auditor, audit, first, form, specialist } = await anAudit(db, dir)
    const again = (wishes: object) => openAudit(db, auditor.actor, { ...form, ...wishes }, NOON)
    expect(await again({})).toMatchObject({ fault: { code: 'audited-before' } })
    expect(await again({ email: 'nobody@people.example' })).toMatchObject({ fault: { code: 'nobody' } })
    expect(await again({ board: 'ahima:ccs-p' })).toMatchObject({ fault: { code: 'nobody' } })
    expect(await again({ board: 'x:'.repeat(20) })).toMatchObject({ fault: { code: 'nobody' } })
    expect(await again({ email: auditor.actor.email })).toMatchObject({ fault: { code: 'own-audit' } })
    expect(await again({ answerBy: '2025-10-16' })).toMatchObject({ fault: { code: 'invalid' } })
    const both = await Promise.all([1, 2].map(() => again({ cycleOf: '2021-03-01' })))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    const after = later(NOON, days(60))
    const approve = { move: 'approved', entry: first, seen: 0 }
    expect((await moveAudit(db, auditor.actor, audit, approve, after)).ok).toBe(true)
    expect(await moveAudit(db, specialist.actor, audit, { move: 'submitted' }, after)).toMatchObject({
      fault: { code: 'submitted-already' },
    })
  })

  test('the pack: the same twice, in order, with checksums that hold; what is lost is said', async () => {
    const db = await open()
    const { specialist, auditor, audit, first, old } = await anAudit(db, dir)
    const make = async () =>
      value(
        await ownPack(
          db,
          dir,
          specialist.actor,
          { subject: 'aapc', cycleOf: '2025-09-01' as never, part: 1, checkAt: 'claims.example/check' },
          NOON,
        ),
      )
    const [pack, same] = [await make(), await make()]
    expect(Buffer.from(pack.bytes).equals(Buffer.from(same.bytes))).toBe(true)
    const files = unzipSync(pack.bytes)
    expect(Object.keys(files).filter((name) => name.startsWith('evidence/'))).toEqual([
      'evidence/001-2025-08-01-1-a-second-line.pdf',
      'evidence/002-2025-09-12-1-a-first-line.pdf',
    ])
    const { createHash } = await import('node:crypto')
    const sums = strFromU8(files.SHA256SUMS ?? new Uint8Array())
      .trim()
      .split('\n')
    expect(sums).toHaveLength(6)
    for (const line of sums) {
      const [sum, path = ''] = line.split('  ')
      expect(
        createHash('sha256')
          .update(files[path] ?? '')
          .digest('hex'),
        path,
      ).toBe(sum)
    }
    expect(strFromU8(files['transcript.csv'] ?? new Uint8Array())).not.toContain('Long ago')
    const ofAudit = value(
      await packOfAudit(db, dir, auditor.actor, { audit, part: 1, checkAt: 'claims.example/check' }, NOON),
    )
    expect(Object.keys(unzipSync(ofAudit.bytes)).sort()).toEqual(Object.keys(files).sort())
    expect(
      (
        await packOfAudit(
          db,
          dir,
          specialist.actor,
          { audit, part: 1, checkAt: 'claims.example/check' },
          NOON,
        )
      ).ok,
    ).toBe(false)
    expect(old).not.toBe(first)
    const lost = value(
      await ownPack(
        db,
        join(dir, 'nowhere'),
        specialist.actor,
        { subject: 'aapc', cycleOf: '2025-09-01' as never, part: 1, checkAt: 'claims.example/check' },
        NOON,
      ),
    )
    const index = strFromU8(unzipSync(lost.bytes)['index.csv'] ?? new Uint8Array())
    expect(index.match(/MISSING: the file could not be read/g)).toHaveLength(2)
  })
})
