import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { go, openScenario, postAs, showPart } from './stage/bench.ts'
import { expectAccessible, setStage, signInAs } from './stage/stage.ts'

const stage = setStage()

/** Presses a button that prints, and looks at the paper as the printer gets it. */
async function printed(page: Page, button: string, says: string) {
  await page.getByRole('button', { name: button }).click()
  await page.emulateMedia({ media: 'print' })
  await page.locator('body > [class$=print]').getByText(says, { exact: true }).waitFor()
  const shown = await page.evaluate(() =>
    [...document.body.children]
      .filter((one) => getComputedStyle(one).display !== 'none')
      .map((one) => one.className),
  )
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll('.cms-print .cms-ink')]
      .filter((one) => one.scrollWidth > one.clientWidth)
      .map((one) => one.textContent),
  )
  // Whoever prints says afterwards that it is done: the paper is put away.
  const pdf = (await page.pdf({ format: 'Letter' })).toString('latin1')
  return { shown, cut, pages: pdf.match(/\/Type \/Page\b/g)?.length ?? 0 }
}

test('a statement and a claim are printed alone, each on one sheet', async () => {
  const page = await stage.person()
  // The dialog of the printer is no page: what comes before it is.
  await page.addInitScript(() => {
    window.print = () => dispatchEvent(new Event('beforeprint'))
  })
  await signInAs(page, 'candidate')
  await openScenario(page, 'missing-25-corrected-claim')
  await postAs(page, (code) =>
    code.startsWith('PR') ? 'patient' : code === 'CO-236' ? 'to-work' : 'write-off',
  )
  await showPart(page, 'Patient')
  await page.getByLabel('Amount').first().fill('nothing')
  await page.getByRole('button', { name: 'Send the statement' }).click()
  await page.getByText('Type an amount such as 40.00.').waitFor()
  await page.getByLabel('Amount').first().fill('13.32')
  await go(page, 'Send the statement')
  const statements = page.getByRole('region', { name: 'Statements' })
  await statements.getByRole('button', { name: 'Read it' }).click()
  const paper = statements.getByRole('article')
  await paper.getByText('Marcus Feldhaus', { exact: true }).waitFor()
  await paper.getByRole('row', { name: /^Together 290\.00 53\.27 73\.41 150\.00 13\.32$/ }).waitFor()
  await paper.getByText('$13.32', { exact: true }).waitFor()
  await expectAccessible(page)

  expect(await printed(page, 'Print it', 'Marcus Feldhaus')).toEqual({
    shown: ['statement-print'],
    cut: [],
    pages: 1,
  })
  await page.emulateMedia({ media: 'screen' })
  await page.locator('.statement-print').waitFor({ state: 'detached' })
  await showPart(page, 'Claim form')
  expect(await printed(page, 'Print the form', 'A610447215')).toEqual({
    shown: ['cms-print'],
    cut: [],
    pages: 1,
  })
})
