import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { setStage, signInAs } from './stage/stage.ts'

const stage = setStage()

const INCHES = { top: '0.4in', right: '0.4in', bottom: '0.4in', left: '0.4in' }

/** How a page comes out on Letter paper: its sheets, what of it is cut off, and the controls nobody can press there. */
async function onPaper(page: Page, path: string) {
  await page.goto(path, { waitUntil: 'networkidle' })
  await page.emulateMedia({ media: 'print' })
  // 7.7 inches between the margins.
  await page.setViewportSize({ width: 739, height: 979 })
  const { cut, controls } = await page.evaluate(() => {
    const seen = [...document.querySelectorAll<HTMLElement>('body *')].filter(
      (one) => one.getClientRects().length > 0 && !one.matches('.sr-only'),
    )
    const say = (one: HTMLElement) => `${one.tagName} ${one.className}`
    return {
      cut: seen.filter((one) => one.getBoundingClientRect().right > innerWidth + 1).map(say),
      controls: seen.filter((one) => one.matches('button:not(.term > *), select, [type=search]')).map(say),
    }
  })
  const pdf = (await page.pdf({ format: 'Letter', margin: INCHES })).toString('latin1')
  await page.emulateMedia({ media: 'screen' })
  return { cut, controls, sheets: pdf.match(/\/Type \/Page\b/g)?.length ?? 0 }
}

test('what is studied prints small and whole, without buttons', async () => {
  const page = await stage.person()
  await signInAs(page, 'instructor')
  // As it is now, with a little room to grow. Without a style for paper, the terms took 25 sheets and the deck 27.
  const most: Readonly<Record<string, number>> = {
    '/lessons': 4,
    '/lessons/insurance/charge-to-balance': 7,
    '/terms': 15,
    '/cards': 1,
    '/cards/terminology': 14,
    '/studio/catalogue': 2,
  }
  const came: Record<string, number> = {}
  for (const path of Object.keys(most)) {
    const { sheets, ...flaws } = await onPaper(page, path)
    expect(flaws, path).toEqual({ cut: [], controls: [] })
    came[path] = sheets
  }
  const tooMany = Object.entries(came).filter(([path, sheets]) => sheets < 1 || sheets > (most[path] ?? 0))
  expect(tooMany, JSON.stringify(came)).toEqual([])
})

test('after a filter, and a new try at a question, the keyboard goes on where it was', async () => {
  const page = await stage.person({ width: 390 })
  await signInAs(page, 'candidate')
  const isFocused = (selector: string) =>
    page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)
  for (const [path, shown] of [
    ['/terms', /of \d+ terms/],
    ['/search', /found for/],
    ['/cards/insurance', /of \d+ cards/],
  ] as const) {
    await page.goto(path, { waitUntil: 'networkidle' })
    const field = page.locator('main input[name=q]')
    await field.fill('deductible')
    await field.press('Enter')
    await page.waitForURL('**?q=deductible*')
    await page.getByRole('status').filter({ hasText: shown }).waitFor()
    expect(await isFocused('main input[name=q]'), path).toBe(true)
    // Going back, the field goes along.
    await page.goBack()
    await expect.poll(() => field.inputValue()).toBe('')
  }

  await page.goto('/lessons/insurance/charge-to-balance', { waitUntil: 'networkidle' })
  const check = page.getByRole('region', { name: 'Check yourself, 3 of 3' })
  await check.scrollIntoViewIfNeeded()
  await check.getByRole('radio').first().check()
  await check.getByRole('button', { name: 'Check' }).press('Enter')
  const again = check.getByRole('button', { name: 'Try again' })
  await again.press('Enter')
  await again.waitFor({ state: 'detached' })
  await expect.poll(() => isFocused('fieldset')).toBe(true)
  await page.keyboard.press('Tab')
  expect(await isFocused('input[type=radio]')).toBe(true)
})
