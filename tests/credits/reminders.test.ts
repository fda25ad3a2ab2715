import { expect, test } from 'vitest'
import { remindersDue, statementsOf } from '#credits'
import {
  closeFeed,
  keepHolding,
  keepWishes,
  openFeed,
  ownReminders,
  readFeed,
  readReminders,
  ruleSets,
  sendReminders,
  unreadReminders,
} from '#credits/server'
import type { Database } from '#db'
import { creditReminders, outbox } from '#db'
import type { CalendarDay } from '#kernel/time.ts'
import { hours, later } from '#kernel/time.ts'
import { NOON, somebody } from '../factories/people.ts'
import { describeOnEachEngine } from '../helpers/database.ts'

const HOLDING = {
  credential: 'amba:cmrs',
  certifiedOn: '2020-11-30',
  membershipEndsOn: '2025-11-30',
  done: [],
}
const on = (day: string) => day as CalendarDay
const dueOn = async (today: string) => {
  const ledger = { zone: 'UTC', holdings: [{ ...HOLDING }], entries: [] } as never
  return remindersDue(statementsOf(await ruleSets(), ledger, on(today)), on(today))
}
const keysOf = async (today: string) =>
  (await dueOn(today)).filter(({ kind }) => kind === 'renewal').map(({ key }) => key.split('/').at(-1))

test('each step begins on its day and holds until a nearer one begins', async () => {
  expect(await keysOf('2025-08-31')).toEqual([])
  expect(await keysOf('2025-09-01')).toEqual(['90'])
  expect(await keysOf('2025-09-30')).toEqual(['90'])
  expect(await keysOf('2025-10-01')).toEqual(['60'])
  expect(await keysOf('2025-10-31')).toEqual(['30'])
  expect(await keysOf('2025-11-23')).toEqual(['7'])
  expect(await keysOf('2025-11-30')).toEqual(['7'])
})

test('dues are told of apart from credit, and the days on which codes change by themselves', async () => {
  const due = await dueOn('2025-09-05')
  expect(due.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['renewal', 'dues', 'codes']))
  expect(due.find(({ kind }) => kind === 'codes')?.key).toBe('codes/2025-10-01/30')
  expect(due.find(({ kind }) => kind === 'dues')?.say).toContain('Dues are apart from credit.')
})

const specialist = async (db: Database) => {
  const who = await somebody(db, { roles: ['specialist'], name: 'Morgan Lathe' })
  const kept = await keepHolding(db, who.actor, { holding: HOLDING, revision: 0 }, NOON)
  expect(kept.ok).toBe(true)
  return who
}
const world = (holder: string, at = NOON) => ({
  ...{ holder, origin: 'https://c.example', now: () => at, goOn: () => true },
})

describeOnEachEngine('reminders', (open) => {
  test('many processes write each reminder once, with one letter, and a restart adds nothing', async () => {
    const db = await open()
    const { actor } = await specialist(db)
    const sets = await ruleSets()
    const all = await Promise.all(['a', 'b', 'c', 'd'].map((one) => sendReminders(db, sets, world(one))))
    expect(all.filter((one) => (one?.reminders ?? 0) > 0)).toHaveLength(1)
    const rows = await db.read.select().from(creditReminders)
    expect(rows.length).toBeGreaterThan(0)
    expect(await db.read.select().from(outbox)).toHaveLength(1)
    expect(await sendReminders(db, sets, world('e'))).toBeNull()
    const next = await sendReminders(db, sets, world('f', later(NOON, hours(2))))
    expect(next).toMatchObject({ people: 1, reminders: 0, letters: 0, isRoundOver: true })
    expect(await unreadReminders(db.read, actor, NOON)).toBeGreaterThan(0)
    await readReminders(db, actor, NOON)
    expect(await unreadReminders(db.read, actor, NOON)).toBe(0)
    expect((await ownReminders(db.read, actor, NOON)).length).toBe(rows.length)
  })

  test('who wants no letters gets none, and what a stopped process left another does', async () => {
    const db = await open()
    const { actor } = await specialist(db)
    await keepWishes(db, actor, { here: 'on' }, NOON)
    const sets = await ruleSets()
    expect(await sendReminders(db, sets, { ...world('a'), goOn: () => false })).toMatchObject({ people: 0 })
    expect(await sendReminders(db, sets, world('b'))).toMatchObject({ people: 1, letters: 0 })
    expect(await db.read.select().from(outbox)).toHaveLength(0)
  })

  test('the calendar is well formed, the same on every reading, and its address ends when told', async () => {
    const db = await open()
    const { actor } = await specialist(db)
    const sets = await ruleSets()
    const read = (token: string) => readFeed(db, sets, token, 'https://c.example', NOON)
    const first = await openFeed(db, actor, NOON)
    const text = (await read(first)) ?? ''
    expect(text.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(text).toContain('DTSTART;VALUE=DATE:20251130')
    const events = text.split('BEGIN:VEVENT').length - 1
    expect(text.match(/^DTSTAMP:\d{8}T\d{6}Z/gm)).toHaveLength(events)
    const uids = text.match(/^UID:.*$/gm) ?? []
    expect(new Set(uids).size).toBe(events)
    expect(text).toContain('BEGIN:VALARM')
    expect(await read(first)).toBe(text)
    const second = await openFeed(db, actor, NOON)
    expect(await read(first)).toBeNull()
    expect((await read(second))?.match(/^UID:.*$/gm)).toEqual(uids)
    await closeFeed(db, actor, NOON)
    expect(await read(second)).toBeNull()
    expect(await read('../../etc/passwd')).toBeNull()
  })
})
