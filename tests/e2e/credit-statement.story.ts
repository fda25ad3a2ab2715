import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectAccessible, setStage, signInAs } from './stage/stage.ts'

const stage = setStage()

/** 320 px is what 1280 px become at 400 % zoom (WCAG 1.4.10). */
async function expectToFit(page: Page): Promise<void> {
  const size = page.viewportSize()
  await page.setViewportSize({ width: 320, height: 900 })
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0)
  if (size) await page.setViewportSize(size)
}
const room = (page: Page) => page.getByRole('navigation', { name: 'Credits' })

test.each([
  ['on a desk, light', { width: 1280, dark: false }],
  ['on a phone, dark', { width: 390, dark: true }],
])('a specialist understands why an entry does not count, and what would help, %s', async (_, device) => {
  const page = await stage.person({ ...device, expectErrors: /400/ })
  await signInAs(page, 'specialist')
  // The next thing due stands on Today; the room of credits shows all of them.
  await page.getByRole('link', { name: /Renewal is due|Dues are to be paid/ }).waitFor()
  await page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: 'Credits' }).click()
  await page.getByRole('heading', { name: 'Where your credentials stand' }).waitFor()
  await page.getByRole('article', { name: 'AAPC CPB' }).getByText('What is missing').waitFor()
  await expectAccessible(page)
  await expectToFit(page)

  await page.getByRole('link', { name: 'Statement of AAPC CPB' }).click()
  await page.getByRole('heading', { name: 'AAPC CPB', level: 1 }).waitFor()
  await page.getByText('Where this is from').first().click()
  await page
    .getByText(/seen on the board's own page/)
    .first()
    .waitFor()
  await expectAccessible(page)
  await expectToFit(page)
  const entries = page.getByRole('list', { name: 'Entries' })
  await page.getByRole('link', { name: /^No approval recorded/ }).click()
  await page.waitForURL(/reason=not-approved/)
  await entries
    .getByText(/no approval of this one is recorded/)
    .first()
    .waitFor()
  expect(await entries.getByText('Not counted').count()).toBe(await entries.getByRole('listitem').count())
  await entries.getByRole('link').first().click()
  await page.getByRole('heading', { name: 'What it counted for' }).waitFor()
  await page.getByText(/no approval of this one is recorded/).waitFor()
  await page.getByRole('link', { name: 'its statement' }).first().click()

  // Chosen by the form: only what counted.
  await page.getByRole('combobox', { name: 'Entries' }).selectOption('counted')
  await page.getByRole('button', { name: 'Show' }).click()
  await page.waitForURL(/show=counted/)
  await entries.waitFor()
  expect(await entries.getByText('Not counted').count()).toBe(0)

  await room(page).getByRole('link', { name: 'What if' }).click()
  await page.getByLabel('Minutes').fill('ninety')
  await page.getByRole('button', { name: 'Work it out' }).click()
  await page.getByText('1 field needs another look.', { exact: false }).waitFor()
  await page.getByLabel('Minutes').fill('90')
  await page.getByRole('checkbox', { name: 'AAPC' }).check()
  await page.getByRole('button', { name: 'Work it out' }).click()
  await page.getByRole('heading', { name: 'What it would count for' }).waitFor()
  await page.getByRole('table', { name: 'AAPC CPB: before and after' }).waitFor()
  await expectAccessible(page)
  await expectToFit(page)

  await room(page).getByRole('link', { name: 'Plan' }).click()
  await page.getByRole('heading', { name: 'One plan for all of them' }).waitFor()
  await page.getByLabel('Sessions of').selectOption('90')
  await page.getByRole('button', { name: 'Plan it so' }).click()
  await page.waitForURL(/minutes=90/)
  await page
    .getByText(/1 h 30 min each/)
    .first()
    .waitFor()
  await expectAccessible(page)
  await expectToFit(page)
})
