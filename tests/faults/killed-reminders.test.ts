import { spawn } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { remindersDue, statementsOf } from '#credits'
import type { ReminderTally } from '#credits/server'
import { ruleSets, sendReminders } from '#credits/server'
import type { Database } from '#db'
import { chunks, creditReminders, holdings, migrate, NO_LOCK, openDatabase, outbox, people } from '#db'
import { newId } from '#kernel/ids.ts'
import { seeded } from '#kernel/random.ts'
import type { CalendarDay, Instant } from '#kernel/time.ts'
import { hours, later, minutes } from '#kernel/time.ts'
import { bundle } from '../helpers/commands.ts'
import { describeOnEachEngine, emptyDatabase } from '../helpers/database.ts'

/** `FAULT_ROUNDS=100 npx vitest … tests/faults` is the whole proof; one kill keeps the daily run short. */
const ROUNDS = Number(process.env.FAULT_ROUNDS ?? 1)
const PEOPLE = 900
/** A batch has 200 people: four are followed by another. */
const BATCHES = Math.floor(PEOPLE / 200)
const PATIENCE_MS = 60_000
const NOW = Date.UTC(2025, 8, 5, 16) as Instant
const HOLDING = {
  ...{ credential: 'amba:cmrs', certifiedOn: '2020-11-30', membershipEndsOn: '2025-11-30', done: [] },
}

async function settle(db: Database): Promise<void> {
  const rows = Array.from({ length: PEOPLE }, (_, i) => ({
    ...{ id: newId<'Person'>(NOW), email: `p${i}@people.example`, name: `Person ${i}`, sortKey: `p ${i}` },
    ...{ passwordHash: null, roles: 'specialist', zone: 'UTC', theme: 'system', createdAt: NOW },
  }))
  await db.tx(NO_LOCK, async (tx) => {
    for (const some of chunks(rows)) {
      await tx.insert(people).values(some)
      await tx.insert(holdings).values(
        some.map(({ id: personId }) => ({
          ...{ id: newId<'Holding'>(NOW), personId, credential: HOLDING.credential, body: HOLDING },
          ...{ revision: 1, createdAt: NOW, updatedAt: NOW, endedAt: null },
        })),
      )
    }
  })
}

/** What everybody was written, and who got a letter. */
async function written(db: Database) {
  const rows = await db.read
    .select({ personId: creditReminders.personId, key: creditReminders.key })
    .from(creditReminders)
  const letters = await db.read.select({ to: outbox.recipient }).from(outbox)
  return { rows, letters: letters.map(({ to }) => to) }
}

describeOnEachEngine('a round of reminders killed with kill -9', () => {
  describe.each(Array.from({ length: ROUNDS }, (_, i) => i + 1))('round %i', (n) => {
    let target = { url: '', drop: async () => {} }
    let db: Database
    let program = ''
    const run = (
      name: string,
      at: Instant,
      onBatch: (batches: number, kill: () => void) => void = () => {},
    ) =>
      new Promise<ReminderTally | null>((done, failed) => {
        const { VITEST: _, ...env } = process.env
        const child = spawn(process.execPath, [program, target.url, name, String(at)], {
          env: { ...env, DATABASE_URL: target.url },
          stdio: ['ignore', 'pipe', 'inherit'],
        })
        let said = ''
        child.stdout.on('data', (chunk) => {
          said += chunk
          onBatch(said.split('batch\n').length - 1, () => child.kill('SIGKILL'))
        })
        child.once('exit', (code, signal) =>
          signal === 'SIGKILL'
            ? done(null)
            : code === 0
              ? done(JSON.parse(said.trim().split('\n').at(-1) ?? '') as ReminderTally | null)
              : failed(new Error(`ended with ${code}`)),
        )
      })
    beforeAll(async () => {
      target = await emptyDatabase()
      program = await bundle('tests/faults/reminders-round.ts')
      await migrate(target.url)
      db = await openDatabase(target.url)
      await settle(db)
    }, PATIENCE_MS)
    afterAll(async () => {
      await db.close()
      await target.drop()
    })

    test(
      'and started again while another process tries, loses nothing and tells nothing twice',
      async () => {
        const random = seeded(`reminders ${n}`)
        const [at, after] = [2 + random.int(BATCHES - 2), random.int(15)]
        let isKilled = false
        await run('killed', NOW, (batches, kill) => {
          if (batches < at || isKilled) return
          isKilled = true
          setTimeout(kill, after)
        })
        const half = await written(db)
        expect(half.letters.length).toBeGreaterThanOrEqual((at - 1) * 200)
        expect(half.letters.length, 'it was killed in the middle').toBeLessThan(PEOPLE)
        expect(half.letters.length % 200, 'a batch is written as a whole or not at all').toBe(0)

        // Whom the dead process had is left alone until its lease ends; then one of two goes on.
        const here = async (holder: string, now: Instant) =>
          sendReminders(db, await ruleSets(), {
            ...{ holder, origin: 'https://c.example', now: () => now, goOn: () => true },
          })
        expect(await here('too early', later(NOW, minutes(1)))).toBeNull()
        const on = later(NOW, minutes(3))
        let other: Promise<ReminderTally | null> = Promise.resolve(null)
        const again = await run('again', on, (batches) => {
          if (batches === 1) other = here('other', on)
        })
        const two = [again, await other]
        expect(two.filter((one) => one?.isRoundOver)).toHaveLength(1)
        expect(two.reduce((sum, one) => sum + (one?.letters ?? 0), 0)).toBe(PEOPLE - half.letters.length)

        const whole = await written(db)
        expect(new Set(whole.letters).size, 'everybody has a letter').toBe(PEOPLE)
        expect(whole.letters, 'and nobody two').toHaveLength(PEOPLE)
        const today = '2025-09-05' as CalendarDay
        const ledger = { zone: 'UTC', holdings: [HOLDING], entries: [] } as never
        const keys = remindersDue(statementsOf(await ruleSets(), ledger, today), today).map(({ key }) => key)
        expect(keys.length).toBeGreaterThan(1)
        expect(whole.rows).toHaveLength(PEOPLE * keys.length)
        expect(new Set(whole.rows.map(({ personId, key }) => `${personId} ${key}`)).size).toBe(
          whole.rows.length,
        )
        expect(new Set(whole.rows.map(({ key }) => key))).toEqual(new Set(keys))

        const next = await here('next', later(NOW, hours(3)))
        expect(next).toMatchObject({ people: PEOPLE, reminders: 0, letters: 0, isRoundOver: true })
      },
      PATIENCE_MS,
    )
  })
})
