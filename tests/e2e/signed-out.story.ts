import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { answer, enter, expectAnswered, keptHere, storedHere } from './stage/sitting.ts'
import { expectAccessible, setStage, signInAs } from './stage/stage.ts'

const stage = setStage()
const REFUSED = /status of (400|401|403)/

const signOutByMenu = async (page: Page) => {
  await page.locator('summary').first().click()
  await page.getByRole('button', { name: 'Sign out' }).click()
}

async function makeAccount(page: Page, name: string, email: string): Promise<void> {
  await page.goto('/sign-up')
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel(/e-?mail/i).fill(email)
  await page.getByLabel('Password', { exact: true }).fill('seven quiet ledgers')
  await page.getByRole('button', { name: /make|sign up|create/i }).click()
  await page.waitForURL(/\/today$/)
}

async function signInHere(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

test('signed out in mid-exam from another device: sign in again in the room, nothing is lost', async () => {
  await makeAccount(await stage.person(), 'Ira Vane', 'ira@vane.example')
  const desk = await stage.person({ expectOffline: true, expectErrors: REFUSED })
  await makeAccount(desk, 'Nell Orchard', 'nell@orchard.example')
  await enter(desk)
  const other = await stage.person()
  await other.goto('/sign-in?to=/account')
  await signInHere(other, 'nell@orchard.example', 'seven quiet ledgers')
  await other.getByRole('button', { name: 'Sign out everywhere else' }).click()
  await other.getByText(/this session/).waitFor()
  await expect.poll(() => other.getByRole('button', { name: 'Sign out everywhere else' }).count()).toBe(0)

  const answered = await answer(desk, 3)
  await desk.getByText(/^You were signed out\. Your \d+ changes are kept here\./).waitFor()
  // It opens when it is asked for, not over what one is doing.
  expect(await desk.getByRole('dialog').count()).toBe(0)
  await desk.getByRole('button', { name: 'Sign in here' }).click()
  const dialog = desk.getByRole('dialog', { name: 'Sign in again' })
  await dialog.waitFor()
  await expectAccessible(desk)
  await signInHere(desk, 'nell@orchard.example', 'not the password')
  await dialog.getByText('The address and the password do not match an account.').waitFor()
  await signInHere(desk, 'ira@vane.example', 'seven quiet ledgers')
  await dialog.getByText(/^This exam belongs to another account\./).waitFor()
  await expectAccessible(desk)
  expect((await desk.context().cookies()).filter(({ value }) => value.length === 43)).toHaveLength(1)
  await signInHere(desk, 'nell@orchard.example', 'seven quiet ledgers')
  await dialog.waitFor({ state: 'hidden' })
  await desk.getByText('Saved', { exact: true }).waitFor()

  await other.goto(desk.url())
  await expect
    .poll(() => other.getByRole('button', { name: new RegExp(`^Question ${answered[2]}, answered`) }).count())
    .toBeGreaterThan(0)
})

test('one of the demo’s people signs in again with one click', async () => {
  const page = await stage.person({ expectErrors: REFUSED })
  await signInAs(page, 'specialist')
  await enter(page)
  await page.context().clearCookies()
  const answered = await answer(page, 2)
  await page.getByRole('button', { name: 'Sign in here' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Sign in as Morgan Lathe' }).click()
  await page.getByText('Saved', { exact: true }).waitFor()
  await page.reload()
  await expectAnswered(page, answered)
})

test('signing out with answers that were not sent says so; then it clears the device', async () => {
  const page = await stage.person({ expectOffline: true })
  await signInAs(page, 'instructor')
  await enter(page)
  await expect.poll(async () => (await keptHere(page)).rooms.length).toBe(1)
  const [device, room] = [page.context(), page.url()]
  await device.setOffline(true)
  await answer(page, 1)
  await page.getByText(/kept on this device/).waitFor()
  await page.close()
  await device.setOffline(false)

  const later = await device.newPage()
  // However fast one is: the page asks once its scripts are there.
  await later.route(/\/assets\/entry/, async (route) => {
    await later.waitForTimeout(500)
    await route.continue()
  })
  await later.goto('/lessons/terminology/suffixes')
  await signOutByMenu(later)
  const dialog = later.getByRole('dialog', { name: 'Answers that were not sent yet' })
  await dialog.getByText(/^1 change of CMRS practice exam, 50 questions is on this device only\./).waitFor()
  await expectAccessible(later)
  expect(await storedHere(later)).toMatchObject({ rooms: 1 })
  // Staying is possible, and leads back to the button.
  await later.keyboard.press('Escape')
  expect(
    await later.getByRole('button', { name: 'Sign out' }).evaluate((b) => b === document.activeElement),
  ).toBe(true)
  await later.getByRole('button', { name: 'Sign out' }).click()
  const back = dialog.getByRole('link', { name: 'Go back to the exam and send it' })
  expect(new URL((await back.getAttribute('href')) ?? '', room).href).toBe(room)
  await dialog.getByRole('button', { name: 'Sign out and lose it' }).click()
  await later.waitForURL((url) => url.pathname === '/')
  await expect.poll(() => keptHere(later)).toEqual({ paths: [], rooms: [], workers: 0, databases: [] })
})

test('signing out with everything sent asks nothing', async () => {
  const page = await stage.person()
  await signInAs(page, 'administrator')
  await enter(page)
  await expect.poll(async () => (await keptHere(page)).rooms.length).toBe(1)
  await page.goto('/today')
  await signOutByMenu(page)
  await page.waitForURL((url) => url.pathname === '/')
  await expect.poll(() => keptHere(page)).toEqual({ paths: [], rooms: [], workers: 0, databases: [] })
})

test('whoever signs in next on this device finds nothing of the person before', async () => {
  const page = await stage.person({ expectOffline: true })
  await signInAs(page, 'candidate')
  await enter(page)
  await expect.poll(async () => (await keptHere(page)).rooms.length).toBe(1)
  const [device, room] = [page.context(), page.url()]
  await device.setOffline(true)
  await answer(page, 1)
  await page.getByText(/kept on this device/).waitFor()
  await page.close()
  // The session ends by itself: nobody signs out.
  await device.setOffline(false)
  await device.clearCookies()
  const next = await device.newPage()
  await next.goto('/about')
  expect((await storedHere(next)).unsent).toBeGreaterThan(0)
  await signInAs(next, 'specialist')
  await expect.poll(() => storedHere(next)).toEqual({ unsent: 0, rooms: 0 })
  expect((await keptHere(next)).paths).toEqual([])
  await device.setOffline(true)
  await expect(next.goto(room)).rejects.toThrow(/ERR_INTERNET_DISCONNECTED|ERR_FAILED/)
})
