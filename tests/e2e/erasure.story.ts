import { readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { answerWordParts } from './stage/answer-word-parts.ts'
import { expectAccessible, setStage } from './stage/stage.ts'

const stage = setStage()

const [NAME, EMAIL, PASSWORD] = ['Juniper Asholt', 'juniper@people.example', 'gravel sonnet tram']

test('somebody takes their data along, erases themselves, and their certificate still answers without a name', async () => {
  const page = await stage.person({ width: 390, expectErrors: /status of 400/ })
  await page.goto('/sign-up')
  await page.getByLabel('Name', { exact: true }).fill(NAME)
  await page.getByLabel(/e-?mail/i).fill(EMAIL)
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: /make|sign up|create/i }).click()
  await page.waitForURL('**/today')
  await page.goto('/lessons/terminology/word-parts', { waitUntil: 'networkidle' })
  await page.getByRole('button', { name: 'Mark as read' }).click()
  await answerWordParts(page)
  const credit = page.getByRole('region', { name: 'Credit' })
  await credit.getByText(/14 minutes of learning earned/).waitFor()
  await credit.getByRole('link', { name: 'certificate' }).click()
  const code = await page.getByRole('link', { name: /^\w{4}-\w{4}-\w{3}$/ }).innerText()

  await page.goto('/account', { waitUntil: 'networkidle' })
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download my data' }).click()
  const archive = unzipSync(new Uint8Array(await readFile(await (await coming).path())))
  expect(Object.keys(archive)).toContain('account.json')
  expect(Object.keys(archive).some((path) => /^certificates\/.*\.pdf$/.test(path))).toBe(true)

  await page.getByRole('link', { name: 'See what is deleted and what stays' }).click()
  await page.getByRole('heading', { name: 'What stays, and why' }).waitFor()
  await expectAccessible(page)
  await page.getByLabel('Your e-mail address').fill('somebody.else@people.example')
  await page.getByLabel('Your password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Erase my account for good' }).click()
  await page.getByText('That is not the address of the account. Nothing was erased.').first().waitFor()
  await expectAccessible(page)
  await page.getByLabel('Your e-mail address').fill(EMAIL)
  await page.getByLabel('Your password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Erase my account for good' }).click()
  await page.getByRole('heading', { name: 'Your account is erased' }).waitFor()
  await expectAccessible(page)

  await page.goto('/sign-in')
  await page.getByLabel(/e-?mail/i).fill(EMAIL)
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByText('The address and the password do not match an account.').waitFor()

  await page.goto(`/check/${code}`)
  await page.getByRole('heading', { name: 'Valid' }).waitFor()
  await page.getByText('Name erased at the holder’s wish').waitFor()
  expect(await page.content()).not.toContain(NAME)
  await expectAccessible(page)
})
