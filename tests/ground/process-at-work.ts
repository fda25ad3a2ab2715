/** A process of its own, for `processes.test.ts`: `count <name> <times>` or `pairs <name> …` (until it is killed). */

import { eq } from 'drizzle-orm'
import { migrate, openDatabase, turns } from '#db'
import { instant } from '#kernel/time.ts'

const [job = '', name = '', times = '0'] = process.argv.slice(2)
const url = process.env.DATABASE_URL ?? ''
const say = (line: string) => process.stdout.write(`${line}\n`)

await migrate(url)
const db = await openDatabase(url)

/** Read, pause, write: with the lock no two processes meet in between. */
const countOne = () =>
  db.tx('counter', async (tx) => {
    const [row] = await tx.select().from(turns).where(eq(turns.bucket, 'counter'))
    await new Promise((resolve) => setTimeout(resolve, 1))
    const emptyAt = instant((row?.emptyAt ?? 0) + 1)
    if (row) await tx.update(turns).set({ emptyAt }).where(eq(turns.bucket, 'counter'))
    else await tx.insert(turns).values({ bucket: 'counter', emptyAt })
  })

const add = (bucket: string) => db.one((w) => w.insert(turns).values({ bucket, emptyAt: instant(0) }))

if (job === 'count') {
  for (let i = 0; i < Number(times); i++) await Promise.all([countOne(), add(`${name} ${i}`)])
} else {
  for (let i = 0; ; i++) {
    await Promise.all([
      add(`${name} ${i}`).then(() => say(`${name} ${i}`)),
      db.tx(`pair:${name}`, async (tx) => {
        await tx.insert(turns).values({ bucket: `${name} ${i} left`, emptyAt: instant(0) })
        await tx.insert(turns).values({ bucket: `${name} ${i} right`, emptyAt: instant(0) })
      }),
    ])
  }
}
await db.close()
