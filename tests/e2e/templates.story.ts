import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectAccessible, setStage, signInAs } from './stage/stage.ts'

const stage = setStage()

const focusIsOn = (page: Page, selector: string) =>
  expect
    .poll(() => page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector))
    .toBe(true)

test('an instructor finds a template among its neighbors, and draws from it without losing the place', async () => {
  const page = await stage.person({ width: 390 })
  await signInAs(page, 'instructor')
  await page.goto('/studio/templates', { waitUntil: 'networkidle' })
  const items = page.locator('main ul > li')
  const all = await items.count()
  // Beside its id, whatever a row says is said by no other row.
  const rows = (await items.allInnerTexts()).map((row) => row.replace(/^tpl-\S+\s+/, ''))
  expect(rows.filter((row, at) => rows.indexOf(row) !== at)).toEqual([])

  const section = page.getByRole('combobox', { name: 'Section' })
  await section.selectOption({ label: 'Insurance carriers' })
  await section.press('Tab')
  await page.keyboard.press('Enter')
  const few = page.getByRole('status').filter({ hasText: `of ${all} templates` })
  await few.waitFor()
  expect(await items.count()).toBe(Number.parseInt(await few.innerText(), 10))
  expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual([
    expect.stringMatching(/^Insurance carriers/),
  ])
  await focusIsOn(page, 'button[type=submit]')
  await expectAccessible(page)
  // What the list was narrowed to is undone by its link, and the field says so.
  await page.getByRole('link', { name: 'Show all' }).click()
  await expect.poll(() => items.count()).toBe(all)
  expect(await section.inputValue()).toBe('')

  await page.getByRole('link', { name: /^tpl-ins-07/ }).click()
  await page.getByRole('heading', { level: 1, name: 'tpl-ins-07' }).waitFor()
  const seed = page.getByRole('textbox', { name: 'Seed' })
  await seed.fill('7')
  await seed.press('Enter')
  await page.getByRole('heading', { name: 'Question of seed 7' }).waitFor()
  await focusIsOn(page, '#seed')
  const stem = () => page.locator('main .prose').first().innerText()
  const [seven, next] = [await stem(), page.getByRole('link', { name: 'Next seed' })]
  await next.press('Enter')
  await page.getByRole('heading', { name: 'Question of seed 8' }).waitFor()
  expect(await seed.inputValue()).toBe('8')
  expect(await stem()).not.toBe(seven)
  await focusIsOn(page, 'a[href*="seed=9"]')
  await page.getByRole('status').filter({ hasText: 'question of seed 8' }).waitFor()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Insurance', exact: true }).click()
  await page.waitForURL('**/studio/templates?section=insurance')
})
