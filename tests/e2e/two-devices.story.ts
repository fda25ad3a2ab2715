import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { setStage, signInAs } from './stage/stage.ts'

const stage = setStage()

/** The server has kept an answer of this page. The word in the bar may still be that of the change before. */
const kept = (page: Page) =>
  page.waitForResponse(
    (answer) => answer.ok() && Boolean(answer.request().postData()?.includes('"answered"')),
  )

test('leave in mid-exam, sign in elsewhere, finish', async () => {
  const desk = await stage.person()
  await signInAs(desk, 'specialist')
  await desk.goto('/exams/cmrs-50')
  await desk.getByRole('button', { name: 'Start the exam' }).click()
  await desk.getByRole('heading', { name: /Question 1/ }).waitFor()
  const room = desk.url()
  const chosen: Record<number, number> = {}
  for (let n = 1; n <= 8; n++) {
    const radios = desk.getByRole('radio')
    if ((await radios.count()) > 0) {
      await radios.nth(1).check()
      chosen[n] = 1
    }
    if (n === 3) await desk.keyboard.press('f')
    await desk.getByRole('button', { name: /^Next/ }).click()
  }
  await desk.waitForTimeout(500) // changes of 200 ms travel together; until then the word is the old one
  await desk.getByText('Saved', { exact: true }).waitFor()
  const stemThere = await desk.getByRole('article').innerText()
  // The device is simply gone: no goodbye.
  await desk.context().close()

  const phone = await stage.person({ width: 390 })
  await signInAs(phone, 'specialist')
  await phone
    .getByRole('link', { name: /continue|go on/i })
    .first()
    .click()
  await phone.waitForURL(room)
  await phone.getByRole('heading', { name: /Question 9/ }).waitFor()
  expect(await phone.getByRole('article').innerText()).toBe(stemThere)
  for (let n = 8; n >= 1; n--) {
    await phone.keyboard.press('p')
    await phone.getByRole('heading', { name: new RegExp(`Question ${n}\\b`) }).waitFor()
    if (chosen[n] !== undefined)
      expect(await phone.getByRole('radio').nth(1).isChecked(), `answer ${n}`).toBe(true)
  }
  await phone.getByRole('button', { name: 'Review' }).first().click()
  expect(
    await phone.getByRole('dialog').getByRole('button', { name: '3', exact: true }).count(),
  ).toBeGreaterThan(0)
  await phone.getByRole('button', { name: 'Submit the exam' }).click()
  await phone.waitForURL(/\/report$/)
  await phone.getByRole('heading', { level: 1, name: /pass mark/ }).waitFor()
})

test('two pages on one exam: both are told, and an older answer never replaces a newer one', async () => {
  const desk = await stage.person()
  await signInAs(desk, 'instructor')
  await desk.goto('/exams/cmrs-100')
  await desk.getByRole('button', { name: 'Start the exam' }).click()
  await desk.getByRole('heading', { name: /Question 1/ }).waitFor()
  // A question with options, so that both can choose.
  while ((await desk.getByRole('radio').count()) < 3)
    await desk.getByRole('button', { name: /^Next/ }).click()
  const heading = await desk.getByRole('heading', { level: 1 }).innerText()
  const n = /\d+/.exec(heading)?.[0]
  await desk.getByText('Saved', { exact: true }).waitFor()

  const laptop = await stage.person()
  await signInAs(laptop, 'instructor')
  await laptop.goto(desk.url())
  await laptop.getByRole('heading', { name: new RegExp(`Question ${n}\\b`) }).waitFor()

  const deskKept = kept(desk)
  await desk.getByRole('radio').nth(0).check()
  await deskKept
  await laptop.getByRole('radio').nth(1).check()
  await laptop.getByText(/also open on another page/).waitFor()
  await expect.poll(() => laptop.getByRole('radio').nth(0).isChecked()).toBe(true)

  // Now it has seen the newer answer and may choose again.
  const laptopKept = kept(laptop)
  await laptop.getByRole('radio').nth(2).check()
  await laptopKept
  await desk.keyboard.press('f')
  await desk.getByText(/also open on another page/).waitFor()
  await expect.poll(() => desk.getByRole('radio').nth(2).isChecked()).toBe(true)
})
