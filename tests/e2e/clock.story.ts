import { expect, test } from 'vitest'
import { clockFace } from '../../app/ui/exam/spoken-time.ts'
import { setStage, signInAs } from './stage/stage.ts'

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

test('the face of the clock', () => {
  expect([4360, 59, 300, 3600].map(clockFace)).toEqual(['1:12:40', '0:59', '5:00', '1:00:00'])
})
