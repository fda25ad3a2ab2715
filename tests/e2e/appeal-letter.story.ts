import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { benchStands, go, openScenario, settled, showPart, tabTo } from './stage/bench.ts'
import { expectAccessible, setStage, signInAs } from './stage/stage.ts'

const stage = setStage()

test('a late denial is appealed by a letter, written by keyboard, printed, sent, won, and read again', async () => {
  const page = await stage.person()
  await signInAs(page, 'candidate')
  await openScenario(page, 'late-with-proof')
  await go(page, /^Follow-up log/)
  await showPart(page, 'Denials')
  await page.getByRole('region', { name: 'Appeal' }).waitFor()
  await page.getByText(/^Last day: July \d+, 2026, counted from the decision/).waitFor()
  const letter = page.getByRole('article', { name: /^Appeal, level 1/ })
  await letter.getByText('Tobias Lindqvist').waitFor()

  // Everything is reached and chosen by the keyboard.
  await page.getByRole('combobox', { name: /^Level/ }).focus()
  await tabTo(page, /^The claim was received in time/)
  await page.keyboard.press('Space')
  await tabTo(page, /^Your words/)
  await page.keyboard.type('Your own file accepts it. Call 614-734-2211.')
  await page.getByText('This looks like a telephone number of a real person.').waitFor()
  for (let i = 0; i < 19; i++) await page.keyboard.press('Backspace')
  await page.getByText('This looks like a telephone number').waitFor({ state: 'detached' })
  await tabTo(page, /^277CA of 2025-11-04/)
  await page.keyboard.press('Space')
  await letter.getByText('Your own file accepts it.').waitFor()
  await letter.getByText('277CA received November 4, 2025').waitFor()
  await expectAccessible(page)

  // A draft outlives the page.
  await settled(page)
  await page.reload()
  await benchStands(page)
  await showPart(page, 'Denials')
  expect(await page.getByLabel('Your words').inputValue()).toBe('Your own file accepts it.')
  expect(await page.getByLabel(/^277CA of 2025-11-04/).isChecked()).toBe(true)

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('LATE2201-appeal-1.txt')
  expect(readFileSync(await file.path(), 'utf8')).toContain('The claim was received in time.')

  // On paper stands the letter, and nothing else.
  await page.evaluate(() => {
    window.print = () => {}
  })
  await page.getByRole('button', { name: 'Print the letter' }).click()
  await page.emulateMedia({ media: 'print' })
  const shown = await page.evaluate(() =>
    [...document.body.children]
      .filter((one) => getComputedStyle(one).display !== 'none')
      .map((one) => one.className),
  )
  expect(shown).toEqual(['letter-print'])
  await page.emulateMedia({ media: null })
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))

  await go(page, 'Send the letter')
  await page.getByText('The appeal is with the payer.').waitFor()
  await go(page, 'Wait for the next answer')
  await page.getByRole('list', { name: 'Appeals filed' }).getByText('won').waitFor()
  await page.getByRole('button', { name: 'Read the letter' }).click()
  await letter.getByText('Your own file accepts it.').waitFor()
  expect(await page.getByRole('combobox', { name: 'File' }).inputValue()).toBe('letter 1')
  await expectAccessible(page)
  await showPart(page, 'Close')
  await go(page, 'Close and grade')
  await page.getByRole('link', { name: 'Read the report' }).click()
  await page.getByText('LATE2201, level 1', { exact: false }).click()
  await letter.getByText('Your own file accepts it.').waitFor()
  await expectAccessible(page)
})
