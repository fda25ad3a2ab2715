import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { openScenario, showPart } from './stage/bench.ts'
import { expectAccessible, setStage, signInAs } from './stage/stage.ts'

const stage = setStage()

test('a box and its element of the 837P light each other up, as do an EOB and its 835; paper has the form alone', async () => {
  const page = await stage.person()
  await signInAs(page, 'candidate')
  await openScenario(page, 'missing-25-corrected-claim')
  const wire = page.getByRole('region', { name: '837P of this form' })
  const box = page.getByRole('textbox', { name: /^Box 1a:/ })
  const member = await box.inputValue()
  await box.focus()
  const element = wire.getByRole('button', { name: member, exact: true })
  await expect.poll(() => isLit(element)).toBe(true)
  await wire.getByText(/^NM109/).waitFor()
  await page.getByRole('textbox', { name: /^Box 2:/ }).focus()
  await expect.poll(() => isLit(element)).toBe(false)
  // And back: the element leads to its box.
  await element.click()
  await expect.poll(() => box.evaluate((field) => field === document.activeElement)).toBe(true)
  await expectAccessible(page)

  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  const shown = await page.evaluate(() =>
    [...document.body.children]
      .filter((one) => getComputedStyle(one).display !== 'none')
      .map((one) => one.className),
  )
  expect(shown, 'nothing but the form is printed').toEqual(['cms-print'])
  await page.locator('.cms-print').getByText(member, { exact: true }).waitFor()
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await page.emulateMedia({ media: 'screen' })

  await showPart(page, 'Files')
  const raw = page.getByRole('region', { name: '835 as received' })
  await raw.waitFor()
  const claim = page
    .locator('.eob-pane')
    .getByRole('button', { name: /CO-236/ })
    .first()
  await claim.focus()
  const reason = raw.getByRole('button', { name: '236', exact: true }).first()
  await expect.poll(() => isLit(reason)).toBe(true)
  await reason.click()
  await expect.poll(() => claim.evaluate((at) => at === document.activeElement)).toBe(true)
  await expectAccessible(page)
})

const isLit = (place: Locator): Promise<boolean> =>
  place.evaluate((at) => 'lit' in (at as HTMLElement).dataset)
