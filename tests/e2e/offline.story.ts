import { expect, test } from 'vitest'
import { setStage, signInAs } from './stage/stage.ts'

const stage = setStage()

test('answers given without a network outlive the page that was closed', async () => {
  const page = await stage.person({ expectOffline: true })
  await signInAs(page, 'candidate')
  await page.goto('/exams/cmrs-50')
  await page.getByRole('button', { name: 'Start the exam' }).click()
  await page.getByRole('heading', { name: /Question 1/ }).waitFor()
  while ((await page.getByRole('radio').count()) < 3)
    await page.getByRole('button', { name: /^Next/ }).click()
  const n = /\d+/.exec(await page.getByRole('heading', { level: 1 }).innerText())?.[0]
  await page.getByText('Saved', { exact: true }).waitFor()

  const device = page.context()
  await device.setOffline(true)
  await page.getByRole('radio').nth(1).check()
  await page.keyboard.press('f')
  await page.getByText(/cannot be reached.*kept/).waitFor()
  const room = page.url()
  await page.close()

  await device.setOffline(false)
  const later = await device.newPage()
  await later.goto(room)
  await later.getByRole('button', { name: new RegExp(`^Question ${n}, answered, flagged`) }).click()
  await later.getByRole('heading', { name: new RegExp(`Question ${n}\\b`) }).waitFor()
  expect(await later.getByRole('radio').nth(1).isChecked()).toBe(true)
})
