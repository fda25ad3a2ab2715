import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#accounts'
import { DEMO_PEOPLE } from '#accounts'
import { keepHolding, ruleSets, sendReminders } from '#credits/server'
import type { Database } from '#db'
import { openDatabase, outbox, people } from '#db'
import { newId } from '#kernel/ids.ts'
import { dayIn, days, hours, instant, later } from '#kernel/time.ts'
import { expectAccessible, setStage, signInAs } from './stage/stage.ts'

const stage = setStage()
let db: Database
beforeAll(async () => {
  db = await openDatabase(stage.databaseUrl())
})
afterAll(() => db.close())

/** Writes down a credential that is due in so many days, as the holdings page does. */
async function hold(actor: Actor, credential: string, inDays: number): Promise<void> {
  const now = instant(Date.now())
  const holding = {
    ...{ credential, certifiedOn: '2020-01-15', done: [] },
    dueOn: dayIn(actor.zone, later(now, days(inDays))),
  }
  expect((await keepHolding(db, actor, { holding, revision: 0 }, now)).ok).toBe(true)
}

/** The next round of the job, as its process runs it every hour. */
let rounds = 0
async function round(): Promise<number> {
  const now = later(instant(Date.now()), hours(2 * rounds++))
  const tally = await sendReminders(db, await ruleSets(), {
    ...{ holder: `story ${rounds}`, origin: stage.url(), now: () => now, goOn: () => true },
  })
  return tally?.letters ?? 0
}

test('a specialist sees what is due, chooses mail, and has the dates in a calendar until the address is closed', async () => {
  const page = await stage.person()
  await signInAs(page, 'specialist')
  const { email, name, roles } = DEMO_PEOPLE.specialist
  const [row] = await db.read.select().from(people).where(eq(people.email, email))
  if (!row) throw new Error('The demo has no specialist.')
  const { id: personId, zone } = row
  const actor: Actor = {
    personId,
    name,
    email,
    roles,
    zone,
    theme: 'system',
    sessionId: newId(row.createdAt),
  }
  await hold(actor, 'nha:cbcs', 20)
  expect(await round()).toBe(1)

  await page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: 'Today' }).click()
  await page.getByRole('link', { name: 'See what is due' }).click()
  await page.getByRole('heading', { name: 'Reminders', level: 1 }).waitFor()
  const due = page.getByRole('listitem').filter({ hasText: 'CBCS: Renewal is due' })
  await due.getByText('· new').waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Mark all as read' }).click()
  await page.getByText('All are marked as read.').waitFor()
  expect(await due.getByText('· new').count()).toBe(0)

  // A letter went out with the first; without the wish for mail the next is told here only.
  const letters = await db.read.select({ body: outbox.body }).from(outbox).where(eq(outbox.recipient, email))
  expect(letters.map(({ body }) => body).join()).toContain(`${stage.url()}/credits/reminders`)
  await page.getByRole('checkbox', { name: 'By mail' }).uncheck()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Saved.').waitFor()
  await hold(actor, 'pmi:cmc', 6)
  expect(await round()).toBe(0)
  await page.reload()
  await page.getByRole('listitem').filter({ hasText: 'CMC: Renewal is due' }).waitFor()
  expect(await page.getByRole('checkbox', { name: 'By mail' }).isChecked()).toBe(false)

  // The calendar: whoever has the address reads it, without signing in.
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const copied = async (button: string) => {
    await page.getByRole('button', { name: button }).click()
    await page.getByText('This is the address.').waitFor()
    await page.getByRole('button', { name: 'Copy the address' }).click()
    await page.getByText('Copied.').waitFor()
    return page.evaluate(() => navigator.clipboard.readText())
  }
  const first = await copied('Make an address')
  await expectAccessible(page)
  expect(first).toMatch(new RegExp(`^${stage.url()}/calendar/[\\w-]+\\.ics$`))
  const answer = await fetch(first)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  expect(await answer.text()).toContain('SUMMARY:CBCS: Renewal is due')

  const second = await copied('Make a new address')
  expect(second).not.toBe(first)
  expect((await fetch(first)).status).toBe(404)
  expect((await fetch(second)).status).toBe(200)
  await page.getByRole('button', { name: 'Close the address' }).click()
  await page.getByText('The address of your calendar leads nowhere any more.').waitFor()
  expect((await fetch(second)).status).toBe(404)
  await page.getByRole('button', { name: 'Make an address' }).waitFor()
})

test('on a phone the row of doors begins at the one that is open', async () => {
  const page = await stage.person({ width: 390 })
  await signInAs(page, 'specialist')
  for (const path of ['/credits', '/credits/plan', '/credits/reminders']) {
    await page.goto(path)
    await expect.poll(() => inSight()).toBe(true)
  }
  // Going by a link brings the new one into sight, and the row can be moved away from it.
  await page
    .getByRole('link', { name: 'credentials you hold' })
    .or(page.getByRole('link', { name: 'Overview' }))
    .first()
    .click()
  await expect.poll(() => inSight()).toBe(true)

  function inSight(): Promise<boolean> {
    return page
      .getByRole('navigation', { name: 'Credits' })
      .locator('[aria-current="page"]')
      .evaluate((door) => {
        const { left, right } = door.getBoundingClientRect()
        return left >= 0 && right <= window.innerWidth
      })
  }
})
