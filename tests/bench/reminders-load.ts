import { readRuleSets, sendReminders } from '#credits/server'
import { chunks, creditReminders, holdings, migrate, NO_LOCK, openDatabase, outbox, people } from '#db'
import type { Id } from '#kernel/ids.ts'
import { newId } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import { hours, later } from '#kernel/time.ts'

const PEOPLE = Number(process.env.PEOPLE ?? 100_000)
const NOW = Date.UTC(2026, 8, 5, 16) as Instant
const CREDENTIALS = ['amba:cmrs', 'aapc:cpb', 'ahima:ccs-p', 'aaham-technical:crcs', 'hfma-chfp:chfp']
const ZONES = ['America/New_York', 'America/Los_Angeles', 'Pacific/Honolulu', 'Europe/Berlin']
const two = (n: number) => String(n).padStart(2, '0')

const url = `sqlite:${process.argv[2]}`
await migrate(url)
const db = await openDatabase(url)
const { sets } = await readRuleSets(process.argv[3] ?? 'content')
await db.tx(NO_LOCK, async (tx) => {
  const ids = Array.from({ length: PEOPLE }, (_, i) => newId<'Person'>((NOW - i) as Instant))
  const rows = ids.map((id, i) => ({
    ...{ id, email: `p${i}@people.example`, name: `Person ${i}`, sortKey: `person ${i}`, passwordHash: null },
    ...{ roles: 'specialist', zone: ZONES[i % ZONES.length] ?? 'UTC', theme: 'system', createdAt: NOW },
  }))
  for (const some of chunks(rows)) await tx.insert(people).values([...some])
  const held = ids.map((personId, i) => {
    const credential = CREDENTIALS[i % CREDENTIALS.length] ?? ''
    const body = {
      ...{ credential, certifiedOn: `20${15 + (i % 9)}-${two(1 + (i % 12))}-15` },
      ...{ membershipEndsOn: `2026-${two(1 + ((i * 7) % 12))}-28`, done: [] },
    }
    const id: Id<'Holding'> = newId(NOW)
    return { id, personId, credential, body, revision: 1, createdAt: NOW, updatedAt: NOW, endedAt: null }
  })
  for (const some of chunks(held)) await tx.insert(holdings).values([...some])
})
const round = async (at: Instant) => {
  const begun = performance.now()
  const tally = await sendReminders(db, sets, {
    ...{ holder: `bench-${at}`, origin: 'https://c.example', now: () => at, goOn: () => true },
  })
  return { ms: performance.now() - begun, ...tally }
}
const first = await round(NOW)
const second = await round(later(NOW, hours(2)))
const [rows, letters] = [
  await db.read.select({ id: creditReminders.id }).from(creditReminders),
  await db.read.select({ id: outbox.id }).from(outbox),
]
await db.close()
process.stdout.write(
  JSON.stringify({ people: PEOPLE, first, second, rows: rows.length, letters: letters.length }),
)
