import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { PDF } from '../credits/activities.ts'
import { expectAccessible, setStage, signInAs } from './stage/stage.ts'

const stage = setStage()

test('the audit pack is made from the page that says what is missing', async () => {
  const page = await stage.person()
  await signInAs(page, 'specialist')
  await page.goto('/credits/audit')
  await page.getByRole('heading', { name: 'Am I ready for an audit?' }).waitFor()
  await page.getByRole('heading', { name: /Without proof/ }).waitFor()
  await expectAccessible(page)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Make the pack' }).first().click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^audit-pack-.*\.zip$/)
  const files = unzipSync(new Uint8Array(await readFile(await download.path())))
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining(['index.csv', 'index.html', 'SHA256SUMS', 'transcript.pdf']),
  )
  expect(strFromU8(files['index.html'] ?? new Uint8Array())).toContain('Index of the audit pack')
  await page
    .getByRole('link', { name: /^Line \d+:/ })
    .first()
    .click()
  await page.getByRole('heading', { name: 'Evidence' }).waitFor()
})

test('an auditor denies a record, the specialist answers with evidence, and it is approved', async () => {
  const office = await stage.person()
  await signInAs(office, 'auditor')
  await office.goto('/auditing')
  await office.getByLabel('E-mail address of the specialist').fill('morgan.lathe@demo.cleanclaim.example')
  await office.getByLabel('What is audited').selectOption('aapc')
  await expectAccessible(office)
  await office.getByRole('button', { name: 'Open the audit' }).click()
  await office.getByText('The audit is open, and the specialist has a letter.').waitFor()
  await office.getByText('The specialist has not submitted yet.').waitFor()

  const page = await stage.person()
  await signInAs(page, 'specialist')
  await page.goto('/credits/ledger')
  await page.getByText('Your credits are being audited').waitFor()
  await page.getByRole('link', { name: 'Open the audit' }).click()
  await page.getByRole('button', { name: 'Submit to the auditor' }).click()
  await page.getByText('Submitted. The auditor has your records now.').waitFor()
  await expectAccessible(page)

  await office.reload()
  const records = office.getByRole('article')
  const all = await records.count()
  expect(all).toBeGreaterThan(2)
  // The first is denied with the mouse, the others approved by keyboard: J, then A, record after record.
  const title = (await records.first().getByRole('heading').textContent()) ?? ''
  await records.first().getByLabel('Reason for a denial').fill('The certificate names nobody.')
  await records.first().getByRole('button', { name: 'Deny' }).click()
  await records.first().getByText('✕ Denied').waitFor()
  await expectAccessible(office)
  for (let i = 1; i < all; i++) {
    await office.waitForFunction(
      (n) => document.querySelectorAll('[data-record]')[n] === document.activeElement,
      i,
    )
    await office.keyboard.press('a')
    await records.nth(i).getByText('● Approved').waitFor()
  }
  await office.getByRole('button', { name: 'Send the findings' }).click()
  await office.getByText('The findings are sent.').waitFor()

  await page.reload()
  const denied = page.getByRole('article', { name: title })
  await denied.getByText('The certificate names nobody.').waitFor()
  await denied.getByRole('link', { name: /Attach/ }).click()
  await page
    .getByLabel('Add files')
    .setInputFiles({ name: 'roster.pdf', mimeType: 'application/pdf', buffer: PDF })
  await page.getByRole('button', { name: 'Keep them with this line' }).click()
  await page.getByText('The files are kept with this line.').waitFor()
  await page.goto('/credits/audit')
  await page.getByRole('link', { name: 'Open the audit' }).click()
  await denied.getByLabel('Your answer to the denial').fill('The roster of the day names me.')
  await denied.getByRole('button', { name: 'Send the answer' }).click()
  await page.getByText('Your answer is with the auditor.').waitFor()

  await office.reload()
  const answered = office.getByRole('article', { name: title })
  await answered.getByText('The roster of the day names me.').waitFor()
  await answered.getByRole('link', { name: 'roster.pdf' }).waitFor()
  await answered.getByRole('button', { name: 'Approve' }).click()
  await answered.getByText('● Approved').waitFor()
  await office.getByRole('button', { name: 'Close the audit' }).click()
  await office.getByText('The audit is closed.').waitFor()
  await page.goto('/credits/audit')
  await page.getByRole('heading', { name: 'Closed audits' }).waitFor()
})
