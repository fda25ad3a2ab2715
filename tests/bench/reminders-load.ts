import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { readRuleSets, sendReminders } from '#credits/server'
import type { Database } from '#db'
import {
  chunks,
  creditActivities,
  creditEntries,
  creditReminders,
  creditReminderWishes,
  excluded,
  holdings,
  migrate,
  NO_LOCK,
  openDatabase,
  outbox,
  people,
} from '#db'
import type { Id } from '#kernel/ids.ts'
import { newId } from '#kernel/ids.ts'
import type { CalendarDay, Instant } from '#kernel/time.ts'
import { hours, later } from '#kernel/time.ts'
import { openStage } from '../server/stage.ts'

/** What the program says, a line of JSON each: first where its server listens, then the rounds. */
export type Said =
  | { readonly listens: number }
  | { readonly begins: Phase }
  | { readonly ends: Phase; readonly round: Round }
  | { readonly ledgers: number; readonly lines: number; readonly rows: number; readonly letters: number }
/** Nothing to do; a round in which everything is new; one later on the same day. */
export type Phase = 'quiet' | 'first' | 'second'

export interface Round {
  readonly ms: number
  /** Processor time of all threads. */
  readonly processor: number
  readonly people: number
  readonly reminders: number
  readonly letters: number
}

const PEOPLE = Number(process.env.PEOPLE ?? 100_000)
/** Every so many-th person has a ledger, of so many lines. */
const [WITH_LEDGER, LINES] = [10, 20]
const QUIET_MS = 3000
const NOW = Date.UTC(2026, 8, 5, 16) as Instant
const CREDENTIALS = ['amba:cmrs', 'aapc:cpb', 'ahima:ccs-p', 'aaham-technical:crcs', 'hfma-chfp:chfp']
const ZONES = ['America/New_York', 'America/Los_Angeles', 'Pacific/Honolulu', 'Europe/Berlin']
const two = (n: number) => String(n).padStart(2, '0')
const say = (said: Said) => process.stdout.write(`${JSON.stringify(said)}\n`)

const activity = (i: number, day: string) => ({
  ...{ kind: 'webinar', title: `Activity ${i}`, provider: `Provider ${i % 23}`, issuer: null },
  ...{ completedOn: day, minutesOffered: 60, minutesEarned: 50, delivery: 'on-demand' },
  ...{ approvals: [], topics: [], appliesTo: [] },
})

/** @returns how many of them have a ledger */
async function settle(db: Database): Promise<number> {
  const ids = Array.from({ length: PEOPLE }, (_, i) => newId<'Person'>((NOW - i) as Instant))
  const lines = ids
    .filter((_, i) => i % WITH_LEDGER === 0)
    .flatMap((personId) =>
      Array.from({ length: LINES }, (_, i) => {
        const completedOn = `2026-0${1 + (i % 8)}-${two(1 + (i % 28))}` as CalendarDay
        const row = {
          ...{ id: newId<'Entry'>(NOW), personId, n: i + 1, kind: 'activity' as const, completedOn },
          ...{ reverses: null, reason: null, origin: 'self' as const, likeness: `l${i}`, at: NOW },
        }
        return { row, body: activity(i, completedOn) }
      }),
    )
  await db.tx(NO_LOCK, async (tx) => {
    for (const some of chunks([...ids.entries()])) {
      await tx.insert(people).values(
        some.map(([i, id]) => ({
          ...{ id, email: `p${i}@people.example`, name: `Person ${i}`, sortKey: `person ${i}` },
          ...{ passwordHash: null, roles: 'specialist', zone: ZONES[i % ZONES.length] ?? 'UTC' },
          ...{ theme: 'system', createdAt: NOW },
        })),
      )
      await tx.insert(holdings).values(
        some.map(([i, personId]) => {
          const credential = CREDENTIALS[i % CREDENTIALS.length] ?? ''
          const body = {
            ...{ credential, certifiedOn: `20${15 + (i % 9)}-${two(1 + (i % 12))}-15` },
            ...{ membershipEndsOn: `2026-${two(1 + ((i * 7) % 12))}-28`, done: [] },
          }
          const id: Id<'Holding'> = newId(NOW)
          return {
            id,
            personId,
            credential,
            body,
            revision: 1,
            createdAt: NOW,
            updatedAt: NOW,
            endedAt: null,
          }
        }),
      )
    }
    for (const some of chunks(lines)) {
      await tx.insert(creditEntries).values(some.map(({ row }) => row))
      await tx.insert(creditActivities).values(some.map(({ row, body }) => ({ entryId: row.id, body })))
    }
  })
  return lines.length / LINES
}

const url = process.argv[2] ?? ''
await migrate(url)
const db = await openDatabase(url)
const { sets } = await readRuleSets(process.argv[3] ?? 'content')
const ledgers = await settle(db)
const [anybody] = await db.read.select({ personId: people.id }).from(people).limit(1)

/** A page that writes one row, as a form does. */
async function writes(): Promise<Response> {
  await db.one((w) =>
    w
      .insert(creditReminderWishes)
      .values({ personId: anybody?.personId as Id<'Person'>, byMail: true, here: true })
      .onConflictDoUpdate({
        target: creditReminderWishes.personId,
        set: { here: excluded(creditReminderWishes.here) },
      })
      .returning({ personId: creditReminderWishes.personId }),
  )
  return new Response('written')
}
const stage = await openStage(db, { pages: writes, env: { LOG_LEVEL: 'warn' } })
say({ listens: (stage.server.address() as AddressInfo).port })

async function round(name: Phase, at: Instant): Promise<void> {
  say({ begins: name })
  const [begun, before] = [performance.now(), process.cpuUsage()]
  const tally = await sendReminders(db, sets, {
    ...{ holder: `bench-${at}`, origin: 'https://c.example', now: () => at, goOn: () => true },
  })
  if (!tally) throw new Error('Somebody else has the round.')
  const { user, system } = process.cpuUsage(before)
  say({ ends: name, round: { ms: performance.now() - begun, processor: (user + system) / 1000, ...tally } })
}
say({ begins: 'quiet' })
await wait(QUIET_MS)
await round('first', NOW)
await round('second', later(NOW, hours(2)))
const rows = await db.read.select({ id: creditReminders.id }).from(creditReminders)
const letters = await db.read.select({ id: outbox.id }).from(outbox)
say({ ledgers, lines: LINES, rows: rows.length, letters: letters.length })
await stage.close()
await db.close()
