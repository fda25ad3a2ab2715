import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { benchStands, go, openScenario, settled, showPart } from './stage/bench.ts'
import { expectAccessible, setStage, signInAs } from './stage/stage.ts'

const stage = setStage()

/** Gives every amount of a remittance its place, and posts it. */
async function post(page: Page) {
  await showPart(page, 'Payments')
  const selects = page.getByRole('combobox', { name: /^Where/ })
  for (let i = 0; i < (await selects.count()); i++) {
    const name = await selects.nth(i).getAttribute('aria-label')
    const place = /^Where PR/.test(name ?? '')
      ? 'patient'
      : /CO-236/.test(name ?? '')
        ? 'to-work'
        : 'write-off'
    await selects.nth(i).selectOption(place)
  }
  await go(page, 'Post it')
}

test('a denial is read, its cause noted, and a replacement is paid; a second page is told', async () => {
  const page = await stage.person({ expectErrors: /409/ })
  await signInAs(page, 'candidate')
  await openScenario(page, 'missing-25-corrected-claim')
  const second = await page.context().newPage()
  await second.goto(page.url())
  await benchStands(second)

  await post(page)
  // The second page has not seen it: it is told, shown how the case stands, and nothing is played.
  const day = await page.getByText(/^World date/).textContent()
  await second.getByRole('button', { name: '+7 days' }).click()
  await second.getByText('Another page has gone on with this case.').waitFor()
  await showPart(second, 'Payments')
  await second.getByRole('region', { name: 'Posted' }).waitFor()
  expect(await second.getByText(/^World date/).textContent()).toBe(day)
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
