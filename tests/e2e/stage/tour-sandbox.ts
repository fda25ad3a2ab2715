import type { Page } from 'playwright-core'

/** What one sees on the way through a claim. */
export const CLAIMING = [
  ...[
    'sandbox',
    'scenario',
    'bench-form',
    'bench-coverage',
    'bench-payments',
    'bench-denials',
    'bench-account',
    'bench-close',
  ],
  ...['case-report', 'rule', 'clinic', 'bench-queue'],
]

/** Opens a scenario whose claim was answered, looks at the parts of its workbench, closes it as it is, reads the report. */
export async function workClaim(page: Page, at: (name: string) => Promise<void>): Promise<void> {
  await page.goto('/sandbox', { waitUntil: 'networkidle' })
  await at('sandbox')
  await page.goto('/sandbox/missing-25-corrected-claim', { waitUntil: 'networkidle' })
  await at('scenario')
  await page.getByRole('button', { name: /^(Open the chart|Begin anew)$/ }).click()
  await page.getByRole('tablist', { name: 'Work' }).waitFor()
  await page.waitForLoadState('networkidle')
  await at('bench-form')
  for (const part of ['Coverage', 'Payments', 'Denials', 'Account', 'Close']) {
    await page.getByRole('tab', { name: part, exact: true }).click()
    await at(`bench-${part.toLowerCase()}`)
  }
  await page.getByRole('button', { name: 'Close and grade' }).click()
  await page.getByRole('link', { name: 'Read the report' }).click()
  await page.getByRole('heading', { level: 1, name: /of 100/ }).waitFor()
  await at('case-report')
  await page.goto('/rules/E7', { waitUntil: 'networkidle' })
  await at('rule')
  await page.goto('/sandbox/clinic', { waitUntil: 'networkidle' })
  await at('clinic')
  await page.getByLabel(/A day by its name/).fill('TOUR7')
  await page.getByRole('button', { name: 'Open that day' }).click()
  await page.getByRole('tab', { name: 'Queue' }).click()
  await at('bench-queue')
}

/** What one sees on the way to another verdict. */
export const JUDGING = ['studio-case', 'studio-case-verdict']

/** As somebody of the office: the report of a case that a candidate has closed, and a verdict changed in it. */
export async function judgeCase(page: Page, at: (name: string) => Promise<void>): Promise<void> {
  await page.goto('/studio/cases', { waitUntil: 'networkidle' })
  await page
    .getByRole('listitem')
    .getByRole('link', { name: /^Two services/ })
    .first()
    .click()
  await page.getByRole('heading', { level: 1, name: /of 100/ }).waitFor()
  await at('studio-case')
  await page.getByText('Change this verdict').first().click()
  await page.getByLabel('Share, in percent').first().fill('50')
  await page
    .getByLabel(/^Why \(/)
    .first()
    .fill('The chart can be read either way.')
  await page.getByRole('button', { name: 'Change it' }).first().click()
  await page
    .getByText(/changed this from/)
    .first()
    .waitFor()
  await at('studio-case-verdict')
}
