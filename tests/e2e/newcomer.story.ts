import { expect, test } from 'vitest'
import { expectAccessible, setStage } from './stage/stage.ts'

const stage = setStage()

test('a newcomer signs up, reads a lesson, sits the short exam and reads the report', async () => {
  const page = await stage.person()
  await page.goto('/')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Make an account' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Nell Orchard')
  await page.getByLabel(/e-?mail/i).fill('nell@orchard.example')
  await page.getByLabel('Password', { exact: true }).fill('seven quiet ledgers')
  await expectAccessible(page)
  await page.getByRole('button', { name: /make|sign up|create/i }).click()
  await page.waitForURL(/\/today$/)
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Lessons' }).first().click()
  await page.getByRole('link', { name: 'The suffixes that change a claim' }).click()
  await page.getByRole('heading', { level: 1, name: 'The suffixes that change a claim' }).waitFor()
  await expectAccessible(page)
  const check = page.getByRole('group', { name: /question|check/i }).first()
  await check.getByRole('radio').first().check()
  await check.getByRole('button', { name: 'Check' }).click()
  await page
    .getByText(/^(✓ Right|✗ Wrong)/)
    .first()
    .waitFor()

  await page.getByRole('link', { name: 'Exams' }).first().click()
  await page.getByRole('link', { name: 'CMRS practice exam, 50 questions' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Start the exam' }).click()
  await page.getByRole('heading', { name: /Question 1/ }).waitFor()
  await expectAccessible(page)
  for (let n = 1; n <= 50; n++) {
    await page.getByRole('heading', { name: new RegExp(`Question ${n}\\b`) }).waitFor()
    const radio = page.getByRole('radio').first()
    if (await radio.count()) await radio.check()
    if (n < 50) await page.getByRole('button', { name: /^Next/ }).click()
  }
  await page.getByRole('button', { name: 'Review' }).first().click()
  await page.getByRole('dialog', { name: 'Review and submit' }).waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Submit the exam' }).click()
  await page.waitForURL(/\/report$/)
  await page.getByRole('heading', { level: 1, name: /The pass mark is 85 %/ }).waitFor()
  await expectAccessible(page)
  await page.getByRole('link', { name: /not right$/ }).click()
  await page.getByRole('heading', { level: 1, name: 'Review' }).waitFor()
  expect(await page.getByText('✓ right answer').count()).toBeGreaterThan(0)
  await expectAccessible(page)
})
