import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { setStage, signInAs } from './stage/stage.ts'

const stage = setStage()

async function enter(page: Page): Promise<void> {
  await page.goto('/exams/cmrs-50')
  await page.getByRole('button', { name: /Start the exam|Go on/ }).click()
  await page.getByRole('heading', { name: /Question 1/ }).waitFor()
  await page.getByText('Saved', { exact: true }).waitFor()
}

/** Chooses the second option of the next questions that have options; answers which questions those were. */
async function answer(page: Page, many: number): Promise<number[]> {
  const answered: number[] = []
  while (answered.length < many) {
    const n = Number(/\d+/.exec(await page.getByRole('heading', { level: 1 }).innerText())?.[0])
    if ((await page.getByRole('radio').count()) > 2) {
      await page.getByRole('radio').nth(1).check()
      answered.push(n)
    }
    await page.keyboard.press('n')
    await page.getByRole('heading', { name: new RegExp(`Question ${n + 1}\\b`) }).waitFor()
  }
  return answered
}

async function expectAnswered(page: Page, answered: readonly number[]): Promise<void> {
  for (const n of answered) {
    await page.getByRole('button', { name: new RegExp(`^Question ${n}, answered`) }).click()
    await page.getByRole('heading', { name: new RegExp(`Question ${n}\\b`) }).waitFor()
    expect(await page.getByRole('radio').nth(1).isChecked(), `question ${n}`).toBe(true)
  }
}

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

test('signing out clears what the device keeps', async () => {
  const page = await stage.person({ expectOffline: true })
  await signInAs(page, 'instructor')
  await enter(page)
  const device = page.context()
  await device.setOffline(true)
  await answer(page, 1)
  await page.getByText(/kept on this device/).waitFor()
  await page.close()
  await device.setOffline(false)
  const later = await device.newPage()
  await later.goto('/today')
  const kept = () =>
    later.evaluate(
      async () => (await indexedDB.databases()).filter(({ name }) => name === 'cleanclaim').length,
    )
  expect(await kept()).toBe(1)
  await later.locator('summary').first().click()
  await later.getByRole('button', { name: 'Sign out' }).click()
  await later.waitForURL((url) => url.pathname === '/')
  await expect.poll(kept).toBe(0)
})
