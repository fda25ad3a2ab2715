import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { benchStands, go, openScenario, postAs, settled, showPart } from './stage/bench.ts'
import { expectAccessible, setStage, signInAs } from './stage/stage.ts'

const stage = setStage()

const post = (page: Page) =>
  postAs(page, (code) => (code.startsWith('PR') ? 'patient' : code === 'CO-236' ? 'to-work' : 'write-off'))
/** The day of the world, as the bar says it. */
const dayOf = (page: Page) =>
  page
    .getByRole('banner')
    .getByText(/^\d{4}-\d{2}-\d{2}$/)
    .textContent()

test('a denial is read, its cause noted, and a replacement is paid; a second page is told', async () => {
  const page = await stage.person({ expectErrors: /409/ })
  await signInAs(page, 'candidate')
  await openScenario(page, 'missing-25-corrected-claim')
  const second = await page.context().newPage()
  await second.goto(page.url())
  await benchStands(second)

  await post(page)
  // The second page has not seen it: it is told, shown how the case stands, and nothing is played.
  const day = await dayOf(page)
  await second.getByRole('button', { name: '+7 days' }).click()
  await second.getByText('Another page has gone on with this case.').waitFor()
  await showPart(second, 'Payments')
  await second.getByRole('region', { name: 'Posted' }).waitFor()
  expect(await dayOf(second)).toBe(day)
  await expectAccessible(second)
  await second.close()

  for (const record of [/^Office visit/, /^Knee aspiration/, /^Alpha PPO claims page/]) await go(page, record)
  await showPart(page, 'Denials')
  await page.getByLabel('Code', { exact: true }).fill('CO-236')
  await page.getByLabel('Cause').selectOption('missing-modifier')
  await page.getByLabel('Remedy').selectOption('replacement')
  await go(page, 'Note it')
  await page.getByRole('list', { name: 'Noted' }).getByText('a missing modifier').waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Write frequency 7 and its number' }).click()
  expect(await page.getByRole('textbox', { name: /^Box 22: .*code/ }).inputValue()).toBe('7')
  await page.getByRole('combobox', { name: /^Box 24D, line 1: .*modifier/ }).fill('25')
  await showPart(page, 'Send')
  await go(page, 'Send')
  await page.getByRole('cell', { name: 'replacement', exact: true }).waitFor()
  await go(page, 'Wait for the next answer')
  await go(page, 'Wait for the next answer')
  await post(page)
  await showPart(page, 'Patient')
  await page.getByLabel('Amount').first().fill('32.06')
  await go(page, 'Send the statement')
  await go(page, 'Wait for the next answer')
  await showPart(page, 'Close')
  await page.getByText('Every account is settled.').waitFor()
  await go(page, 'Close and grade')
  await settled(page)
  await page.getByRole('link', { name: 'Read the report' }).click()
  await page.getByRole('heading', { level: 1, name: '100 of 100' }).waitFor()
})
