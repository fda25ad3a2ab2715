import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openScenario, settled, tabTo } from './stage/bench.ts'
import { expectAccessible, setStage, signInAs } from './stage/stage.ts'

const stage = setStage()

const sizes = (page: Page) =>
  page.evaluate(() => {
    const bar = document.querySelector('.bench-bar')
    const small = [...(bar?.querySelectorAll('a, button, select') ?? [])]
      .map((one) => ({ name: one.textContent, ...one.getBoundingClientRect().toJSON() }))
      .filter(({ width, height }) => width > 0 && (width < 44 || height < 44))
      .map(({ name }) => name)
    const { scrollWidth, clientWidth } = document.documentElement
    return { rows: Math.ceil((bar?.clientHeight ?? 0) / 60), small, sideways: scrollWidth - clientWidth }
  })

test('on a phone the bar is two rows, nothing is lost, and whoever goes on by keyboard keeps their place', async () => {
  const page = await stage.person({ width: 390 })
  await signInAs(page, 'candidate')
  await openScenario(page, 'missing-25-corrected-claim')
  expect(await sizes(page)).toEqual({ rows: 2, small: [], sideways: 0 })
  await expectAccessible(page)

  // A look into the chart, and back to the box one was at.
  const pane = (name: string) => page.getByRole('group', { name: 'Pane' }).getByRole('button', { name })
  const box = page.getByRole('textbox', { name: /^Box 26/ })
  const isInSight = () =>
    box.evaluate((field) => {
      const { top, bottom } = field.getBoundingClientRect()
      return top >= 0 && bottom > top && bottom <= innerHeight
    })
  await box.focus()
  expect(await isInSight()).toBe(true)
  await pane('Chart').click()
  await page.getByRole('button', { name: /^Office visit/ }).waitFor()
  expect(await page.evaluate(() => scrollY)).toBe(0)
  await pane('Work').click()
  await expect.poll(isInSight).toBe(true)

  // The coach's step leads to another pane: the focus goes along.
  await tabTo(page, /^Coach$/)
  await page.keyboard.press('Enter')
  await tabTo(page, /Post the payment/)
  await page.keyboard.press('Enter')
  await page.getByRole('tab', { name: 'Payments', selected: true }).and(page.locator(':focus')).waitFor()
  await page.getByRole('button', { name: 'read the remittance' }).click()
  await page.getByRole('tab', { name: 'Files', selected: true }).waitFor()
  await page.getByRole('region', { name: '835 as received' }).waitFor()

  // What is rarely needed is folded away, not gone.
  const day = page.getByRole('banner').getByText(/^\d{4}-\d{2}-\d{2}$/)
  const before = await day.textContent()
  await tabTo(page, /^More$/, true)
  await page.keyboard.press('Enter')
  expect((await sizes(page)).small).toEqual([])
  await tabTo(page, /^\+7 days$/)
  await page.keyboard.press('Enter')
  await expect.poll(() => day.textContent()).not.toBe(before)
  await settled(page)
  await page.getByRole('button', { name: 'Keys' }).click()
  await page.getByRole('dialog', { name: 'Keys' }).getByText('Ctrl+Enter', { exact: true }).waitFor()
  await page.keyboard.press('Escape')

  // 1280 px at 400 %.
  await page.setViewportSize({ width: 320, height: 640 })
  for (const part of await page.getByRole('tablist', { name: 'Work' }).getByRole('tab').all()) {
    await part.click()
    expect(await sizes(page), (await part.textContent()) ?? '').toMatchObject({ small: [], sideways: 0 })
  }
  await expectAccessible(page)
})
