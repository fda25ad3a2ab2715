import { expect, test } from 'vitest'
import { openDatabase } from '#db'
import { begun } from './stage/begun.ts'
import { expectAccessible, setStage, signInAs } from './stage/stage.ts'

const stage = setStage()

const seconds = (face: string): number => face.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)

test('the clock is the server’s: neither the device’s clock nor a browser that thinks time is over moves it', async () => {
  const page = await stage.person()
  await page.clock.install()
  await signInAs(page, 'candidate')
  await page.goto('/exams/cmrs-50')
  await page.getByRole('button', { name: 'Start the exam' }).click()
  await page.getByRole('heading', { name: /Question 1/ }).waitFor()
  const left = async () => seconds(await page.getByRole('timer').innerText())
  const before = await left()
  expect(before).toBeGreaterThan(3500)

  // Somebody turns the device's clock on by an hour: nothing moves.
  await page.clock.setSystemTime(Date.now() + 3_600_000)
  await page.clock.runFor(1000)
  expect(before - (await left())).toBeLessThan(120)

  // The browser's own count runs to zero while the server has time left: it asks, is told, and goes on.
  await page.clock.fastForward('01:05:00')
  await page.clock.runFor(4000)
  await expect.poll(left, { timeout: 20_000 }).toBeGreaterThan(3000)
  expect(page.url()).toMatch(/\/attempts\/[0-9a-f-]{36}$/)
  await page.keyboard.press('b')
  await page.clock.runFor(1000)
  await page.getByText('Saved', { exact: true }).waitFor()
})

test('a device that sleeps: the time is right when it wakes, and the report tells of it', async () => {
  const page = await stage.person()
  await page.clock.install()
  await signInAs(page, 'specialist')
  await page.goto('/exams/cmrs-50')
  await page.getByRole('button', { name: 'Start the exam' }).click()
  await page.getByRole('heading', { name: /Question 1/ }).waitFor()
  await page.getByText('Saved', { exact: true }).waitFor()
  const left = async () => seconds(await page.getByRole('timer').innerText())
  const before = { left: await left(), at: Date.now() }
  // Everything in the page stands still while the world goes on; then its clocks are right again.
  await page.clock.pauseAt(Date.now() + 500)
  await new Promise((wake) => setTimeout(wake, 6000))
  await page.clock.setSystemTime(Date.now())
  await page.clock.resume()
  const error = async () => Math.abs(before.left - (Date.now() - before.at) / 1000 - (await left()))
  await expect.poll(error, { timeout: 10_000 }).toBeLessThanOrEqual(1.5)

  await page.keyboard.press('r')
  await page.getByRole('button', { name: 'Submit the exam' }).click()
  await page.waitForURL(/\/report$/)
  await page.getByText(/^Your device slept for \d+ s from/).waitFor()
  await page.getByText('How this came to be').first().click()
  await page.getByRole('columnheader', { name: 'Device’s clock' }).waitFor()
  await expectAccessible(page)
})

test('zero without a network: the room locks, says until when what waits counts, and it does', async () => {
  const db = await openDatabase(stage.databaseUrl())
  const room = await begun(db, 'specialist', 15_000).finally(() => db.close())
  const page = await stage.person({
    ...{ expectOffline: true, width: 390 },
    // The worker that keeps the room is asked for just when the network goes.
    expectErrors: /fetching the script/,
  })
  await signInAs(page, 'specialist')
  const heard = page.waitForResponse((answer) => answer.ok() && answer.url().endsWith('/events'))
  await page.goto(room)
  await heard
  await page.context().setOffline(true)
  await page.getByRole('heading', { name: /Question 1/ }).waitFor()
  await page.keyboard.press('f')
  await page.getByText(/^Offline: \d changes? /).waitFor()
  await page.getByRole('heading', { name: 'Time is over' }).waitFor({ timeout: 20_000 })
  expect(await page.getByRole('article').count()).toBe(0)
  await page.getByText(/counts if it arrives within 0:[0-3]\d/).waitFor()
  await expectAccessible(page)
  await page.context().setOffline(false)
  await page.waitForURL(/\/report$/, { timeout: 20_000 })
  await page.getByText(/changes? arrived after the end/).waitFor()
  await page.getByRole('link', { name: 'Review 1 flagged' }).waitFor()
})
