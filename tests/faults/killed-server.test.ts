import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '#db'
import { migrate, openDatabase } from '#db'
import { seeded } from '#kernel/random.ts'
import { instant } from '#kernel/time.ts'
import { publishTestCatalogue } from '../exams/helpers/catalogue.ts'
import { describeOnEachEngine, emptyDatabase } from '../helpers/database.ts'
import type { BuiltServer } from '../server/built.ts'
import { isBuilt, startBuilt } from '../server/built.ts'
import { expectNothingLost, seat, work } from './sitters.ts'

/** `FAULT_ROUNDS=100 npx vitest … tests/faults` is the whole proof; a few rounds keep the daily run short. */
const ROUNDS = Number(process.env.FAULT_ROUNDS ?? 2)
const SITTERS = 10
const EACH = 100
/** Two starts of a server on a busy machine. */
const PATIENCE_MS = 120_000

describeOnEachEngine('a server killed with kill -9 in the middle of 1,000 autosaves', () => {
  describe.skipIf(!isBuilt)('and started again', () => {
    let target = { url: '', drop: async () => {} }
    let db: Database
    const servers: BuiltServer[] = []
    const start = () => {
      const server = startBuilt({ DATABASE_URL: target.url, LOG_LEVEL: 'warn' })
      servers.push(server)
      return server
    }
    beforeAll(async () => {
      target = await emptyDatabase()
      await migrate(target.url)
      db = await openDatabase(target.url)
      await publishTestCatalogue(db, instant(Date.now()))
    })
    afterEach(() => {
      for (const { child } of servers.splice(0)) child.kill('SIGKILL')
    })
    afterAll(async () => {
      await db.close()
      await target.drop()
    })

    test.each(Array.from({ length: ROUNDS }, (_, i) => i + 1))(
      'round %i',
      async (round) => {
        const random = seeded(`killed ${round}`)
        const sitters = await seat(db, SITTERS, EACH, `k${round}`)
        const killed = start()
        const port = await killed.port()
        const until = 1 + random.int((SITTERS * EACH * 9) / 10)
        const done = () => sitters.reduce((sum, sitter) => sum + sitter.acked, 0)
        const killInTheMiddle = () => void (done() >= until && killed.child.kill('SIGKILL'))
        await Promise.all(sitters.map((sitter) => work(port, sitter, 1 + random.int(4), killInTheMiddle)))
        await killed.exited
        expect(done()).toBeLessThan(SITTERS * EACH)
        for (const sitter of sitters) await expectNothingLost(db, sitter)

        // The browsers try again, from the first change that was not acknowledged: some of them had arrived.
        const again = start()
        const newPort = await again.port()
        await Promise.all(sitters.map((sitter) => work(newPort, sitter, 3)))
        expect(done()).toBe(SITTERS * EACH)
        for (const sitter of sitters) await expectNothingLost(db, sitter)
        expect(again.err()).toBe('')
      },
      PATIENCE_MS,
    )
  })
})
