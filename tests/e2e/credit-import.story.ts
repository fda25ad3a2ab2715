import { expect, test } from 'vitest'
import { importTemplate } from '#credits'
import { expectAccessible, setStage, signInAs } from './stage/stage.ts'

const stage = setStage()

test('past activities come in as a table: a wrong cell is named and nothing is kept, then all is, once', async () => {
  const page = await stage.person({ expectErrors: /400|422/ })
  await signInAs(page, 'specialist')
  await page.goto(`${stage.url()}/credits/import`)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download the template' }).click()
  expect((await download).suggestedFilename()).toBe('past-activities.csv')

  const [head = ''] = importTemplate().split(/\r?\n/)
  const names = head.split(',')
  const row = (of: Readonly<Record<string, string>>) => names.map((name) => of[name] ?? '').join(',')
  const told = { Kind: 'webinar', Provider: 'Story Institute', Delivery: 'live-online' }
  const minutes = { 'Minutes offered': '60', 'Minutes earned': '60' }
  const good = row({
    ...told,
    ...minutes,
    Title: 'A year ago',
    Completed: '2025-11-03',
    'Applies to': 'amba:cmrs',
  })
  const bad = row({
    ...told,
    ...minutes,
    Title: 'Another',
    Completed: '2025-11-31',
    'Applies to': 'amba:cmrz',
  })
  const file = (text: string) => ({ name: 'mine.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await page.getByLabel('File', { exact: true }).setInputFiles(file([head, good, bad].join('\r\n')))
  await page.getByRole('button', { name: 'Look at what it would be' }).click()
  await page
    .getByText(/Line 3, Completed/)
    .first()
    .waitFor()
  await page
    .getByText(/amba:cmrz/)
    .first()
    .waitFor()
  expect(await page.getByRole('button', { name: /^Import / }).count()).toBe(0)
  await expectAccessible(page)

  // What was read stands in the field: the two cells are put right there.
  const field = page.getByLabel('Or paste the table')
  const text = await field.inputValue()
  await field.fill(text.replace('2025-11-31', '2025-11-30').replace('amba:cmrz', 'amba:cmrs'))
  await page.getByRole('button', { name: 'Look at what it would be' }).click()
  await page.getByText('2 activities can be imported. Nothing is kept yet.').waitFor()
  await page.getByRole('button', { name: 'Import 2 activities' }).click()
  await page.getByText('2 activities were imported.').waitFor()
  await page.getByRole('link', { name: 'See your ledger' }).click()
  await page.getByText('A year ago').first().waitFor()
  await page.getByText('Another').first().waitFor()
})
