import type { Page } from 'playwright-core'
import { DEMO_PEOPLE } from '#accounts'
import type { Look } from './tour-office.ts'

/**
 * As nobody: asks for a link to a new password. Its letter lies in the outbox. An account is sent three letters an hour at
 * most, and there are four tours of a world: those of a desk and of a phone ask for two people's.
 */
export async function forget(page: Page, look: Look): Promise<void> {
  const who = (page.viewportSize()?.width ?? 0) > 600 ? 'specialist' : 'instructor'
  await page.goto('/forgot', { waitUntil: 'networkidle' })
  await page.getByLabel('E-mail address').fill(DEMO_PEOPLE[who].email)
  await page.getByRole('button', { name: 'Send the link' }).click()
  await page.getByText('a letter with a link is on its way').waitFor()
  await look('forgot-sent')
}

/** As an administrator: follows the link of the newest letter, to the page that takes the new password. */
export async function openLetter(page: Page, look: Look): Promise<void> {
  await page.goto('/admin/outbox', { waitUntil: 'networkidle' })
  const link = /\/reset\/[\w-]{43}/.exec((await page.locator('main').textContent()) ?? '')?.[0]
  if (!link) throw new Error('no letter holds a link')
  await page.goto(link, { waitUntil: 'networkidle' })
  await look('reset')
}

/** As a candidate: five questions of practice; the first is checked, and says why. */
export async function practise(page: Page, look: Look): Promise<void> {
  await page.goto('/practice', { waitUntil: 'networkidle' })
  // Not those not seen yet: who sat the window exam has seen nearly all.
  await page.getByRole('radio', { name: /^All/ }).check()
  await page.getByLabel('How many').selectOption('5')
  await page.getByRole('button', { name: 'Start practice' }).click()
  await page.waitForURL(/\/attempts\/[0-9a-f-]{36}$/)
  await page.getByText('Saved', { exact: true }).waitFor()
  while ((await page.getByRole('radio').count()) === 0) await page.keyboard.press('n')
  await page.keyboard.press('1')
  await page.getByRole('button', { name: 'Check' }).click()
  await page
    .getByText(/^[✓✗◐] /)
    .first()
    .waitFor()
  await look('practice-checked')
}
