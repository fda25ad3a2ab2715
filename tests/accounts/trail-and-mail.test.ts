import { expect, test } from 'vitest'
import type { Dispatch, Mailer } from '#accounts'
import {
  appendAudit,
  deliverMail,
  listAudit,
  listOutbox,
  postMailing,
  requestPasswordReset,
  sweepAccounts,
  takeTurn,
} from '#accounts/server'
import type { Database } from '#db'
import { auditTrail, NO_LOCK, outbox, turns } from '#db'
import { fail, ok } from '#kernel/result.ts'
import { days, hours, later, minutes } from '#kernel/time.ts'
import { NOON, oneOfEach, somebody } from '../factories/people.ts'
import { describeOnEachEngine } from '../helpers/database.ts'
import { visit } from './visits.ts'

const ask = async (db: Database, email: string, at = NOON) => {
  await requestPasswordReset(db, { email }, visit(), at)
}

/** A mail server that notes what it was given, and refuses while told to. */
function postOffice(refuses = () => false): Mailer & { readonly given: Dispatch[] } {
  const given: Dispatch[] = []
  return {
    given,
    async send(letter) {
      if (refuses()) return fail('ECONNREFUSED')
      given.push(letter)
      return ok(null)
    },
  }
}

describeOnEachEngine('the audit trail', (open) => {
  test('is written with what it audits, or not at all', async () => {
    const db = await open()
    const { actor } = await somebody(db)
    const note = { actor, verb: 'publish-content', subject: { kind: 'catalogue', id: null } } as const
    const broken = db.tx(NO_LOCK, async (tx) => {
      await appendAudit(tx, note, NOON)
      throw new Error('the deed failed')
    })
    await expect(broken).rejects.toThrow('the deed failed')
    expect(await db.read.select().from(auditTrail)).toEqual([])
  })

  test('can be added to and nothing else', async () => {
    const db = await open()
    const note = { actor: null, verb: 'seed-demo', subject: { kind: 'people', id: null } } as const
    await db.tx(NO_LOCK, (tx) => appendAudit(tx, note, NOON))
    await expect(db.one((w) => w.update(auditTrail).set({ verb: 'sign-in' }))).rejects.toThrow()
    await expect(db.one((w) => w.delete(auditTrail))).rejects.toThrow()
    expect((await db.read.select().from(auditTrail)).map((entry) => entry.verb)).toEqual(['seed-demo'])
  })

  test('is read newest first, with names, in pages', async () => {
    const db = await open()
    const { administrator, candidate } = await oneOfEach(db)
    for (let i = 0; i < 60; i++) {
      const subject = { kind: 'person', id: candidate.actor.personId }
      const note = { actor: administrator.actor, verb: 'change-roles', subject, detail: { step: i } } as const
      await db.tx(NO_LOCK, (tx) => appendAudit(tx, note, later(NOON, minutes(i))))
    }
    const first = await listAudit(db, administrator.actor, null)
    if (!first.ok) throw new Error(first.fault.code)
    expect(first.value.lines).toHaveLength(50)
    expect(first.value.lines[0]).toMatchObject({
      actorName: 'Sasha Wren',
      subjectName: 'Avery Quill',
      detail: { step: 59 },
    })
    const second = await listAudit(db, administrator.actor, first.value.next)
    expect(second.ok && second.value.lines.map((l) => l.detail.step)).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1, 0])
    expect(second.ok && second.value.next).toBeNull()
  })
})

describeOnEachEngine('mail', (open) => {
  test('waits in the outbox, is sent once, and its text is erased then', async () => {
    const db = await open()
    const { actor } = await somebody(db)
    await ask(db, actor.email)
    const office = postOffice()
    expect(await deliverMail(db, office, NOON)).toEqual({ sent: 1, failed: 0 })
    expect(await deliverMail(db, office, later(NOON, days(1)))).toEqual({ sent: 0, failed: 0 })
    expect(office.given).toHaveLength(1)
    expect(office.given[0]).toMatchObject({ to: actor.email, body: expect.stringContaining('/reset/') })
    expect(await db.read.select().from(outbox)).toMatchObject([{ body: '', sentAt: NOON, dueAt: null }])
  })

  test('a mailing keeps nobody from a letter they wait for, and all of it leaves in its time', async () => {
    const db = await open()
    const { actor } = await somebody(db)
    const many = Array.from({ length: 300 }, (_, i) => ({
      to: `p${i}@people.example`,
      subject: 'A',
      body: 'B',
    }))
    await db.tx(NO_LOCK, (tx) => postMailing(tx, many, 0, NOON))
    await db.tx(NO_LOCK, (tx) => postMailing(tx, many.slice(0, 1), 1_000_000, NOON))
    await ask(db, actor.email, later(NOON, minutes(0.25)))
    const office = postOffice()
    // A process delivers twenty every three seconds.
    const after = async (seconds: number) => deliverMail(db, office, later(NOON, minutes(seconds / 60)))
    for (let seconds = 0; seconds <= 15; seconds += 3) await after(seconds)
    expect(office.given.map(({ to }) => to)).toContain(actor.email)
    expect(office.given.length).toBeLessThan(100)
    for (let seconds = 18; seconds <= 75; seconds += 3) await after(seconds)
    expect(new Set(office.given.map(({ to }) => to)).size).toBe(301)
    // The last of the longest mailing leaves well before it would be too old.
    expect(await deliverMail(db, office, later(NOON, hours(12)))).toEqual({ sent: 1, failed: 0 })
  })

  test('two processes send each letter once between them', async () => {
    const db = await open()
    const everyone = await Promise.all(Array.from({ length: 8 }, () => somebody(db)))
    for (const { actor } of everyone) await ask(db, actor.email)
    const offices = [postOffice(), postOffice()]
    await Promise.all(offices.map((office) => deliverMail(db, office, NOON)))
    const given = offices.flatMap((office) => office.given.map((letter) => letter.to))
    expect(given.sort()).toEqual(everyone.map(({ actor }) => actor.email).sort())
  })

  test('that cannot be sent is tried again later, then given up', async () => {
    const db = await open()
    const { actor } = await somebody(db)
    await ask(db, actor.email)
    const office = postOffice(() => true)
    expect(await deliverMail(db, office, NOON)).toEqual({ sent: 0, failed: 1 })
    expect(await deliverMail(db, office, later(NOON, minutes(0.5)))).toEqual({ sent: 0, failed: 0 })
    let at = NOON
    for (let i = 0; i < 10; i++) {
      at = later(at, hours(3))
      await deliverMail(db, office, at)
    }
    expect(await db.read.select().from(outbox)).toMatchObject([{ dueAt: null, sentAt: null }])
    expect(office.given).toEqual([])
  })

  test('from before there was a mail server is not sent days later', async () => {
    const db = await open()
    const { actor } = await somebody(db)
    await ask(db, actor.email)
    const office = postOffice()
    await deliverMail(db, office, later(NOON, days(2)))
    expect(office.given).toEqual([])
    expect(await db.read.select().from(outbox)).toMatchObject([{ failure: 'too old', dueAt: null }])
  })

  test('is seen by administrators only, with its text until it is sent', async () => {
    const db = await open()
    const { administrator, instructor, candidate } = await oneOfEach(db)
    await ask(db, candidate.actor.email)
    expect(await listOutbox(db, instructor.actor, null)).toEqual({
      ok: false,
      fault: { code: 'not-allowed' },
    })
    const before = await listOutbox(db, administrator.actor, null)
    expect(before.ok && before.value.letters).toMatchObject([{ to: candidate.actor.email, state: 'waiting' }])
    await deliverMail(db, postOffice(), NOON)
    const after = await listOutbox(db, administrator.actor, null)
    expect(after.ok && after.value.letters).toMatchObject([{ body: '', state: 'sent' }])
    await sweepAccounts(db, later(NOON, days(30)))
    expect(await db.read.select().from(outbox)).toEqual([])
  })
})

describeOnEachEngine('turns', (open) => {
  test('of other rooms are counted by name, and names are not kept', async () => {
    const db = await open()
    const limit = { turns: 2, per: minutes(10) }
    const take = (at = NOON) => takeTurn(db, 'upload:avery@people.example', limit, at)
    expect([await take(), await take()]).toEqual([ok(null), ok(null)])
    expect(await take()).toEqual(fail({ code: 'too-many', retryAfter: minutes(5) }))
    expect(JSON.stringify(await db.read.select().from(turns))).not.toContain('avery')
    await sweepAccounts(db, later(NOON, minutes(9)))
    expect(await db.read.select().from(turns)).toHaveLength(1)
    await sweepAccounts(db, later(NOON, minutes(10)))
    expect(await db.read.select().from(turns)).toEqual([])
  })
})
