import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Day } from '#billing'
import { importCodes } from '#curriculum/server'
import { openDatabase } from '#db'
import { instant } from '#kernel/time.ts'
import { openScenario, showPart } from './stage/bench.ts'
import { expectAccessible, setStage, signInAs } from './stage/stage.ts'

const stage = setStage()

/** An administrator's import beside the running server: one code that nobody ships, and enough for a second page. */
async function importDiagnoses(): Promise<void> {
  const rows = [
    ...Array.from({ length: 60 }, (_, i) => [`V9${100 + i}A`, `Accident number ${i} on skis`]),
    ['V9307XA', 'Burn due to water-skis on fire, initial encounter'],
  ].map(([code = '', text = '']) => `00001 ${code.padEnd(7)} 1 ${text.padEnd(60)} ${text}`)
  const folder = mkdtempSync(join(tmpdir(), 'story-codes-'))
  const path = join(folder, 'order.txt')
  writeFileSync(path, rows.join('\n'))
  const db = await openDatabase(stage.databaseUrl())
  const term = { from: '2025-10-01' as Day, to: '2026-09-30' as Day }
  const done = await importCodes(db, { kind: 'icd10cm', path, release: '2026', ...term }, instant(Date.now()))
  expect(done.ok).toBe(true)
  await db.close()
  rmSync(folder, { recursive: true })
}

test('codes that were imported are looked up behind ours, and a finding leads into the lesson', async () => {
  await importDiagnoses()
  const page = await stage.person()
  await signInAs(page, 'candidate')
  await openScenario(page, 'clean-visit-and-injection')
  await showPart(page, 'Claim form')
  const box = page.getByRole('combobox', { name: /^Box 21A:/ })
  await box.fill('ski')
  await page.getByRole('option', { name: /Accident number 0 / }).waitFor()
  await page.getByRole('group', { name: 'ICD-10-CM 2026, 2025-10-01 to 2026-09-30' }).waitFor()
  await expectAccessible(page)
  // Up from the top is the way to the next part of the table.
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: /water-skis on fire/ }).waitFor()
  expect(await page.getByRole('option', { name: 'Show more' }).count()).toBe(0)
  await box.fill('water fire')
  await page.getByRole('option', { name: /water-skis on fire/ }).click()
  expect(await box.inputValue()).toBe('V9307XA')
  const found = page
    .getByRole('complementary', { name: 'Coach' })
    .or(page.getByRole('region', { name: 'Coach' }))
  await found.getByText('The claim has no service line.').waitFor()
  await expect.poll(() => found.getByText('is not among the diagnosis codes').count()).toBe(0)
  // What nobody has is told, and leads to the lesson that shows the rule.
  await box.fill('M99.999')
  await found.getByText('M99.999 is not among the diagnosis codes').waitFor()
  const [lesson] = await Promise.all([
    page.context().waitForEvent('page'),
    found
      .getByRole('link', { name: 'Show me in the lesson: From the note to a valid diagnosis code' })
      .click(),
  ])
  await lesson.waitForURL(/\/lessons\/icd10cm\/from-note-to-valid-code#rule-d1$/)
  await lesson.getByRole('complementary', { name: 'Billing rule D1' }).waitFor()
  await expectAccessible(lesson)
})
