import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { setStage, signInAs } from './stage/stage.ts'

const stage = setStage()

/** What reaches beyond the page and does not move sideways in a place of its own: the question, and what it is. */
const tooWide = (page: Page) =>
  page.evaluate(() => {
    const right = document.documentElement.clientWidth
    const moves = (one: Element | null): boolean =>
      one !== null && (getComputedStyle(one).overflowX !== 'visible' || moves(one.parentElement))
    return [...document.querySelectorAll('main *')]
      .filter((one) => one.getBoundingClientRect().right > right + 0.5 && !moves(one.parentElement))
      .map((one) => `${one.closest('li')?.querySelector('h2')?.textContent}: ${one.tagName}`)
  })

test('the review of seven hundred questions fits on a phone and at 400 %, with every chart open', async () => {
  const page = await stage.person({ width: 390 })
  await signInAs(page, 'candidate')
  await page.goto('/exams/cmrs-window')
  await page.getByRole('button', { name: 'Start the exam' }).click()
  await page.getByRole('heading', { name: /Question 1\b/ }).waitFor()
  await page.getByText('Saved', { exact: true }).waitFor()
  await page.keyboard.press('r')
  await page.getByRole('button', { name: 'Submit the exam' }).click()
  await page.waitForURL(/\/report$/)
  await page.goto(page.url().replace('/report', '/review'))
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true
  })
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 900 })
    expect(await tooWide(page), `at ${width} px`).toEqual([])
  }
})
