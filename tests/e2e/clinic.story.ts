import { expect, test } from 'vitest'
import { benchStands, go, settled, showPart, tabTo, writeVisit } from './stage/bench.ts'
import { expectAccessible, setStage, signInAs } from './stage/stage.ts'

const stage = setStage()

test('a day in the clinic: the queue is sorted and narrowed by keyboard, a visit is billed from it, and the queue says so', async () => {
  const page = await stage.person()
  await signInAs(page, 'candidate')
  await page.goto('/sandbox/clinic')
  await page.getByLabel(/A day by its name/).fill('story7')
  await page.getByRole('button', { name: 'Open that day' }).click()
  await benchStands(page)
  const queue = page.getByRole('table', { name: /^Work queue/ })
  const lines = queue.getByRole('row').filter({ has: page.getByRole('cell') })
  await page.getByText('20 of 20 accounts are open.').waitFor()
  expect(await lines.count()).toBe(20)
  await expectAccessible(page)

  // By patient, and only one payer's: nothing but the keyboard.
  await tabTo(page, /^tab Queue$/)
  await tabTo(page, /^Payer/)
  await page.keyboard.type('Medicare Part')
  await tabTo(page, /^Patient/)
  await page.keyboard.press('Enter')
  await queue
    .locator('[aria-sort="ascending"]')
    .getByRole('button', { name: /^Patient/ })
    .waitFor()
  const names = await lines
    .getByRole('cell')
    .nth(1)
    .evaluateAll((cells) => cells.length)
  expect(names).toBe(1)
  const patients = await Promise.all(
    (await lines.all()).map((line) => line.getByRole('cell').nth(1).textContent()),
  )
  expect(patients.length).toBeLessThan(20)
  expect(patients).toEqual([...patients].sort((a, b) => (a ?? '').localeCompare(b ?? '')))
  for (const one of patients) expect(one).toContain('Medicare Part B Training')

  // Down to the second line, and into its claim; the work area says where one is.
  const second = lines.nth(1)
  const account = (await second.getByRole('button').textContent()) ?? ''
  const day = (await second.getByRole('cell').nth(2).textContent())?.slice(0, 10) ?? ''
  await tabTo(page, /^[A-Z]{2}\d+$/)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('tab', { name: 'Claim form', selected: true }).and(page.locator(':focus')).waitFor()
  await page.getByRole('region', { name: `Account ${account}` }).waitFor()

  await page.getByRole('region', { name: 'Chart' }).getByRole('listitem').getByRole('button').first().click()
  await settled(page)
  await page.getByRole('button', { name: 'Fill boxes 1 to 13 from card 1' }).click()
  const on = `${day.slice(5, 7)} ${day.slice(8)} ${day.slice(0, 4)}`
  await writeVisit(page, { diagnoses: ['I10'], on, code: '99213', points: 'A', charge: '150.00' })
  await showPart(page, 'Send')
  await go(page, 'Send')
  await page.getByRole('region', { name: 'Sent' }).getByText('Medicare Part B Training').waitFor()

  // Back at the queue it is shown as before, and that visit has moved on.
  await showPart(page, 'Queue')
  const own = lines.filter({ has: page.getByRole('button', { name: account, exact: true }) })
  await own.getByText('At the payer').waitFor()
  await own.getByRole('cell', { name: '150.00' }).waitFor()
  const payer = page.getByRole('combobox', { name: 'Payer' })
  expect(await payer.locator('option:checked').textContent()).toBe('Medicare Part B Training')
  await page.getByRole('combobox', { name: 'Show' }).selectOption('with-payer')
  await page.getByText('20 of 20 accounts are open. 1 shown.').waitFor()
  await page.getByRole('combobox', { name: 'Show' }).selectOption('not-billed')
  await own.waitFor({ state: 'detached' })
  await expectAccessible(page)

  await showPart(page, 'Close')
  await go(page, 'Close and grade')
  await settled(page)
  await page.getByRole('link', { name: 'Read the report' }).click()
  const figures = page.getByRole('region', { name: 'The day in figures' })
  await figures.getByRole('row', { name: /^Not billed .* 19 0$/ }).waitFor()
  await expectAccessible(page)
})
