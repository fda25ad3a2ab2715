import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { ruleSets, sendReminders } from '#credits/server'
import type { Database } from '#db'
import { asSelect, creditJobs, holdings, NO_LOCK, outbox, people } from '#db'
import type { Id } from '#kernel/ids.ts'
import { newId } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import { hours, instant, later, minutes } from '#kernel/time.ts'
import { describeOnEachEngine } from '../helpers/database.ts'

const NOW = instant(Date.UTC(2025, 8, 5, 16))
const CMRS = { credential: 'amba:cmrs', certifiedOn: '2020-11-30', membershipEndsOn: '2025-11-30', done: [] }
/** A batch is the people of so many holdings. */
const BATCH = 200
type Person = Id<'Person'>

/** So many people, in the order of their ids, each with as many holdings as `held` says, of which the first may be ended. */
async function settle(db: Database, count: number, held: (i: number) => { all: number; ended: number }) {
  const ids = Array.from({ length: count }, () => newId<'Person'>(NOW)).sort()
  const persons = ids.map((id, i) => ({
    ...{ id, email: `p${i}@people.example`, name: `Person ${i}`, sortKey: `p ${i}` },
    ...{ passwordHash: null, roles: 'specialist', zone: 'UTC', theme: 'system', createdAt: NOW },
  }))
  const rows = ids.flatMap((personId, i) => {
    const { all, ended } = held(i)
    return Array.from({ length: all }, (_, k) => {
      // The last is one that dates are told of; the others are of boards that nobody here has rules of.
      const body = k === all - 1 ? CMRS : { ...CMRS, credential: `none:c${k}` }
      return {
        ...{ id: newId<'Holding'>(NOW), personId, credential: body.credential, body, revision: 1 },
        ...{ createdAt: NOW, updatedAt: NOW, endedAt: k < ended ? NOW : null },
      }
    })
  })
  await db.tx(NO_LOCK, async (tx) => {
    await tx.insert(people).select(asSelect(people, persons)).returning({ id: people.id })
    await tx.insert(holdings).select(asSelect(holdings, rows)).returning({ id: holdings.id })
  })
  return ids
}

const world = (holder: string, now: () => Instant, goOn: () => boolean = () => true) => ({
  ...{ holder, origin: 'https://c.example', now, goOn },
})

/** The same database, with the number of transactions that were opened. */
function counted(db: Database) {
  const count = { transactions: 0 }
  const tx: Database['tx'] = (lock, work) => {
    count.transactions++
    return db.tx(lock, work)
  }
  return { db: { ...db, tx }, count }
}

const jobOf = async (db: Database) =>
  (await db.read.select().from(creditJobs).where(eq(creditJobs.name, 'reminders')))[0]

describeOnEachEngine('a round of reminders', (open) => {
  test('goes to everybody who holds a credential once, wherever a batch ends', async () => {
    const db = await open()
    // Most have one; some two or three, of which some are ended; one has more than two batches; some hold none now.
    const held = (i: number) => {
      if (i === 130) return { all: 2 * BATCH + 77, ended: 3 }
      if (i === 131 || i % 17 === 5) return { all: 1 + (i % 2), ended: 2 }
      return { all: 1 + (i % 3), ended: i % 5 === 0 ? i % 3 : 0 }
    }
    const ids = await settle(db, 420, held)
    const told = ids.filter((_, i) => held(i).all > held(i).ended)
    expect(told.length).toBeLessThan(ids.length)
    const tally = await sendReminders(
      db,
      await ruleSets(),
      world('a', () => NOW),
    )
    expect(tally).toMatchObject({ people: told.length, letters: told.length, isRoundOver: true })
    const letters = await db.read.select({ to: outbox.recipient }).from(outbox)
    const mails = told.map((id: Person) => `p${ids.indexOf(id)}@people.example`)
    expect(letters.map(({ to }) => to).sort()).toEqual(mails.sort())
  })

  test('ends where nobody, or nobody any more, holds a credential', async () => {
    const db = await open()
    const sets = await ruleSets()
    expect(
      await sendReminders(
        db,
        sets,
        world('a', () => NOW),
      ),
    ).toMatchObject({ people: 0, isRoundOver: true })
    await settle(db, 2 * BATCH, () => ({ all: 1, ended: 1 }))
    const next = later(NOW, hours(1))
    expect(
      await sendReminders(
        db,
        sets,
        world('b', () => next),
      ),
    ).toMatchObject({
      ...{ people: 0, reminders: 0, isRoundOver: true },
    })
    expect(await jobOf(db)).toMatchObject({ after: '', roundEndedAt: next })
  })

  test('that finds nothing new writes nothing but its end, and its place as often as its lease needs it', async () => {
    const db = await open()
    const sets = await ruleSets()
    await settle(db, 5 * BATCH, () => ({ all: 1, ended: 0 }))
    const first = counted(db)
    const all = await sendReminders(
      first.db,
      sets,
      world('a', () => NOW),
    )
    expect(all).toMatchObject({ people: 5 * BATCH, letters: 5 * BATCH })
    expect(first.count.transactions).toBe(5)

    const quick = counted(db)
    const at = later(NOW, hours(2))
    const nothing = { people: 5 * BATCH, reminders: 0, letters: 0, isRoundOver: true }
    expect(
      await sendReminders(
        quick.db,
        sets,
        world('b', () => at),
      ),
    ).toEqual(nothing)
    expect(quick.count.transactions).toBe(1)

    // Slow: each batch takes 20 s. Nobody else gets the job while it lasts, though it lasts longer than a lease.
    const slow = counted(db)
    let now = later(NOW, hours(4))
    const others: unknown[] = []
    const goOn = () => {
      others.push(
        sendReminders(
          db,
          sets,
          world(`other ${now}`, () => now),
        ),
      )
      now = later(now, minutes(1 / 3))
      return true
    }
    const leases: number[] = []
    const noting: Database['tx'] = async (lock, work) => {
      const done = await slow.db.tx(lock, work)
      leases.push(((await jobOf(db))?.leasedUntil ?? 0) - now)
      return done
    }
    const went = sendReminders(
      { ...slow.db, tx: noting },
      sets,
      world('c', () => now, goOn),
    )
    expect(await went).toEqual(nothing)
    expect(await Promise.all(others)).toEqual(others.map(() => null))
    expect(slow.count.transactions).toBe(3)
    expect(leases.slice(0, -1)).toEqual([minutes(2), minutes(2)])
  })

  test('that is stopped where nothing is new leaves its place to the next', async () => {
    const db = await open()
    const sets = await ruleSets()
    const ids = await settle(db, 3 * BATCH, () => ({ all: 1, ended: 0 }))
    await sendReminders(
      db,
      sets,
      world('a', () => NOW),
    )
    const at = later(NOW, hours(2))
    let batches = 0
    const some = await sendReminders(
      db,
      sets,
      world(
        'b',
        () => at,
        () => ++batches <= 2,
      ),
    )
    expect(some).toMatchObject({ people: 2 * BATCH, reminders: 0, isRoundOver: false })
    expect(await jobOf(db)).toMatchObject({ after: ids[2 * BATCH - 1], leasedUntil: 0 })
    expect(
      await sendReminders(
        db,
        sets,
        world('c', () => at),
      ),
    ).toMatchObject({
      ...{ people: BATCH, reminders: 0, isRoundOver: true },
    })
  })

  test('that dies before what is new, and behind it, tells it once', async () => {
    const db = await open()
    const sets = await ruleSets()
    // In the first round only the last batch holds what is told of; then one person of the second does too.
    const ids = await settle(db, 3 * BATCH, (i) => ({ all: 1, ended: i < 2 * BATCH ? 1 : 0 }))
    expect(
      await sendReminders(
        db,
        sets,
        world('a', () => NOW),
      ),
    ).toMatchObject({ letters: BATCH })
    const late = ids[BATCH + 7] as Person
    await db.one((w) =>
      w
        .update(holdings)
        .set({ endedAt: null })
        .where(eq(holdings.personId, late))
        .returning({ id: holdings.id }),
    )
    let now = later(NOW, hours(2))
    const dies = (before: number) => {
      let batches = 0
      return () => {
        if (++batches > before) throw new Error('died')
        return true
      }
    }
    const died = (name: string, batches: number) =>
      expect(
        sendReminders(
          db,
          sets,
          world(name, () => now, dies(batches)),
        ),
      ).rejects.toThrow('died')
    await died('b', 1)
    expect(await jobOf(db)).toMatchObject({ after: '' })
    now = later(now, minutes(3))
    await died('c', 2)
    expect(await jobOf(db)).toMatchObject({ after: ids[2 * BATCH - 1] })
    now = later(now, minutes(1))
    expect(
      await sendReminders(
        db,
        sets,
        world('too early', () => now),
      ),
    ).toBeNull()
    now = later(now, minutes(2))
    expect(
      await sendReminders(
        db,
        sets,
        world('d', () => now),
      ),
    ).toMatchObject({
      ...{ people: BATCH, letters: 0, isRoundOver: true },
    })
    const to = (await db.read.select({ to: outbox.recipient }).from(outbox)).map(({ to }) => to)
    expect(to).toHaveLength(BATCH + 1)
    expect(to.filter((one) => one === `p${BATCH + 7}@people.example`)).toHaveLength(1)
  })
})
