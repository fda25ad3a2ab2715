import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { answer, enter, expectAnswered, keptHere, openQuestion, storedHere } from './stage/sitting.ts'
import { expectAccessible, setStage, signInAs } from './stage/stage.ts'

const stage = setStage()

/** The room is ready for a reload without a network. */
const isKept = (page: Page) =>
  expect.poll(async () => (await keptHere(page)).rooms).toEqual([new URL(page.url()).pathname])

test('answers given without a network outlive the page that was closed, and arrive', async () => {
  const page = await stage.person({ expectOffline: true })
  await signInAs(page, 'candidate')
  await enter(page)
  const device = page.context()
  await device.setOffline(true)
  const answered = await answer(page, 5)
  await page.getByText(/^Offline: \d+ changes are kept on this device and will be sent\./).waitFor()
  const room = page.url()
  await page.close()

  await device.setOffline(false)
  const later = await device.newPage()
  await later.goto(room)
  await later.getByText('Saved', { exact: true }).waitFor()
  await expectAnswered(later, answered)
  await later.getByText('Saved', { exact: true }).waitFor()

  const fresh = await stage.person()
  await signInAs(fresh, 'candidate')
  await fresh.goto(room)
  await expectAnswered(fresh, answered)
})

test('a reload without a network goes on where one was; everything arrives later', async () => {
  const page = await stage.person({ expectOffline: true })
  await signInAs(page, 'instructor')
  // Pages read before leave nothing behind.
  await page.goto('/lessons/terminology/suffixes')
  await enter(page)
  const before = await answer(page, 3)
  await page.getByText('Saved', { exact: true }).waitFor()
  await isKept(page)
  const worker = (await page.request.get('/attempts/room-worker.js')).headers()
  expect(worker).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=0, must-revalidate',
    'x-content-type-options': 'nosniff',
  })
  const device = page.context()
  await device.setOffline(true)
  const offline = await answer(page, 5)
  const [at, room] = [await openQuestion(page), page.url()]
  await page.getByText(/kept on this device/).waitFor()

  await page.reload()
  await page.getByRole('heading', { name: new RegExp(`Question ${at}\\b`) }).waitFor()
  await page.getByText(/^Offline: \d+ changes are kept on this device and will be sent\./).waitFor()
  await page.getByText('about', { exact: true }).waitFor()
  await expectAccessible(page)
  await expectAnswered(page, [...before, ...offline])
  await page.getByRole('button', { name: new RegExp(`^Question ${at}, `) }).click()
  const after = await answer(page, 1)
  const there = await openQuestion(page)
  await page.reload()
  await page.getByRole('heading', { name: new RegExp(`Question ${there}\\b`) }).waitFor()
  const all = [...before, ...offline, ...after]
  await expectAnswered(page, all)

  await device.setOffline(false)
  await page.getByText('Saved', { exact: true }).waitFor()
  expect(await page.getByText('about', { exact: true }).count()).toBe(0)
  const fresh = await stage.person()
  await signInAs(fresh, 'instructor')
  await fresh.goto(room)
  await expectAnswered(fresh, all)
  await fresh.close()

  // The shell and the questions, nothing else; and once it is over, not those either.
  for (const path of (await keptHere(page)).paths)
    expect(path).toMatch(/^\/(attempts\/[0-9a-f-]{36}|assets\/[\w.-]+)$/)
  await page.getByRole('button', { name: 'Review' }).first().click()
  await page.getByRole('button', { name: 'Submit the exam' }).click()
  await page.waitForURL(/\/report$/)
  await page.getByRole('heading', { level: 1, name: /pass mark/ }).waitFor()
  await page.goto(page.url().replace('/report', '/review'))
  expect((await keptHere(page)).rooms).toEqual([])
  expect(await storedHere(page)).toEqual({ unsent: 0, rooms: 0 })
})

test('when the time is up without a network, nothing more can be answered, and it says what becomes of it', async () => {
  const page = await stage.person({ expectOffline: true })
  await page.clock.install()
  await signInAs(page, 'specialist')
  await enter(page)
  const answered = await answer(page, 2)
  await page.getByText('Saved', { exact: true }).waitFor()
  await isKept(page)
  await page.context().setOffline(true)
  await page.clock.setSystemTime(Date.now() + 2 * 3_600_000)
  await page.reload()
  await page
    .getByText(/^Time is up, and the server cannot be reached\. Nothing more can be answered\./)
    .waitFor()
  await expectAccessible(page)
  await expectAnswered(page, answered)
  await page.keyboard.press('a')
  expect(await page.getByRole('radio').nth(0).isChecked()).toBe(false)

  // The server alone knows: there is time left, and the room goes on.
  await page.context().setOffline(false)
  await page.getByText('Saved', { exact: true }).waitFor()
  await page.keyboard.press('a')
  await expect.poll(() => page.getByRole('radio').nth(0).isChecked()).toBe(true)
})
