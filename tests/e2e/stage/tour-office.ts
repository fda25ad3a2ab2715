import type { Page } from 'playwright-core'

/** Looks at the page as it stands, if it is wanted. */
export type Look = (name: string) => Promise<void>

/** In the room: reports the question one is at. */
export async function reportQuestion(page: Page, look: Look): Promise<void> {
  await page.keyboard.press('!')
  await page.getByLabel('In your words').fill('Two of the options say the same thing.')
  await look('room-report')
  await page.getByRole('button', { name: 'Send the report' }).click()
  await page.getByRole('button', { name: 'Back to the question' }).click()
}

/** As a candidate: the window exam and its sections. */
export async function openSections(page: Page, look: Look): Promise<void> {
  await page.goto('/exams/cmrs-window')
  await page
    .getByRole('button', { name: /start|continue/i })
    .first()
    .click()
  await page.waitForURL(/\/attempts\/[0-9a-f-]{36}/)
  const attempt = /\/attempts\/[0-9a-f-]{36}/.exec(page.url())?.[0] ?? ''
  await page.goto(`${attempt}/sections`, { waitUntil: 'networkidle' })
  await look('sections')
}

/** As an instructor: what a candidate reported, from its page to the correction of the question. */
export async function correctReported(page: Page, look: Look): Promise<void> {
  await page.goto('/studio/reports', { waitUntil: 'networkidle' })
  await page.getByRole('listitem').getByRole('link').first().click()
  await page.getByRole('button', { name: 'Send the answer' }).waitFor()
  await look('studio-report')
  await page.getByRole('link', { name: 'Correct its scores' }).click()
  await page.getByRole('link', { name: 'Dry run: credit everyone' }).waitFor()
  await look('studio-correction')
  await page.getByRole('link', { name: 'Dry run: credit everyone' }).click()
  await page.getByText(/finished attempts? asked it\./).waitFor()
  await look('studio-dry-run')
  await page.getByRole('textbox', { name: 'Reason' }).fill('Two of the options can be defended.')
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByRole('button', { name: 'Apply the correction' }).waitFor()
  await look('studio-confirm')
  await page.getByRole('button', { name: 'Apply the correction' }).click()
  await page
    .getByText(/^✓ .* rescored/)
    .first()
    .waitFor()
  await look('studio-corrected')
}

/** As an instructor: who has what granted, and the page of one person. */
export async function grantTime(page: Page, look: Look): Promise<void> {
  await page.goto('/admin/accommodations?q=quill', { waitUntil: 'networkidle' })
  await look('accommodations')
  await page.getByRole('link', { name: 'Avery Quill' }).click()
  await page.getByRole('button', { name: 'Save', exact: true }).waitFor()
  await look('accommodation')
}
