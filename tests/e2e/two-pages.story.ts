import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { benchStands, openScenario, settled } from './stage/bench.ts'
import { expectAccessible, setStage, signInAs } from './stage/stage.ts'

const stage = setStage()
const note = (page: Page) => page.getByRole('textbox', { name: /^Box 19:/ })

test('two pages type in one form: nothing gives way unseen, one chooses, and it can be undone', async () => {
  const page = await stage.person({ expectErrors: /409|ERR_FAILED/ })
  await signInAs(page, 'candidate')
  await openScenario(page, 'clean-visit-and-injection')
  const other = await page.context().newPage()
  await other.goto(page.url())
  await benchStands(other)

  await note(other).fill('from the other page')
  await settled(other)
  await note(page).fill('from this page')
  const choice = page.getByRole('region', { name: /^Two drafts of the claim form/ })
  await choice.getByRole('row', { name: /^Box 19.*FROM THIS PAGE FROM THE OTHER PAGE/ }).waitFor()
  await page.getByRole('banner').getByText('Not saved').waitFor()
  await expectAccessible(page)
  // Nothing is played over an open choice.
  await page.getByRole('button', { name: '+7 days' }).click()
  await page.getByText('Nothing was done: another page has changed', { exact: false }).waitFor()
  await page.getByRole('button', { name: 'Close', exact: true }).press('Enter')

  await page.getByRole('button', { name: 'Choose which counts' }).press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Take theirs')
  await page.keyboard.press('Enter')
  expect(await note(page).inputValue()).toBe('FROM THE OTHER PAGE')
  await page.getByRole('button', { name: 'Bring it back' }).press('Enter')
  await settled(page)
  expect(await note(page).inputValue()).toBe('FROM THIS PAGE')
  await page.getByText('What the other page had saved in the claim form', { exact: false }).waitFor()

  // What was typed here and could not be saved outlives the page, though the case goes on elsewhere.
  await page.route('**/moves', (route) => route.abort())
  await note(page).fill('typed offline')
  await page.getByText('The server cannot be reached.', { exact: false }).waitFor()
  await other.reload()
  await benchStands(other)
  await note(other).fill('saved meanwhile')
  await settled(other)
  await page.unroute('**/moves')
  await page.reload()
  await benchStands(page)
  await choice.getByRole('row', { name: /TYPED OFFLINE SAVED MEANWHILE/ }).waitFor()
  await choice.getByRole('button', { name: 'Keep mine' }).press('Enter')
  await settled(page)
  await other.reload()
  await benchStands(other)
  expect(await note(other).inputValue()).toBe('TYPED OFFLINE')
  expect(await other.getByRole('region', { name: /^Two drafts/ }).count()).toBe(0)
})
