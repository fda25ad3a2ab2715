import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectAccessible, setStage, signInAs } from './stage/stage.ts'

const stage = setStage()
const SHOTS = process.env.TOOLBOX_SHOTS

async function shot(page: Page, name: string): Promise<void> {
  if (!SHOTS) return
  mkdirSync(SHOTS, { recursive: true })
  await page.screenshot({ path: `${SHOTS}/tools-${name}.png` })
}

/** All questions of the case study, some of which ask for a number. */
async function practice(page: Page): Promise<void> {
  await page.goto('/practice')
  await page.getByLabel('What', { exact: true }).selectOption('case-study')
  await page.getByLabel('How many').selectOption('40')
  await page.getByRole('radio', { name: /^All/ }).check()
  await page.getByRole('button', { name: 'Start practice' }).click()
  await page.getByRole('heading', { name: /Question 1\b/ }).waitFor()
  await page.getByText('Saved', { exact: true }).waitFor()
}

const display = (page: Page) => page.getByRole('textbox', { name: 'Calculator display' })
const slider = (page: Page) => page.getByRole('slider', { name: 'Line reader' })
const rootSize = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).fontSize)
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

test('calculator, line reader, text size and contrast by keyboard; all there after a reload, gone after signing out', async () => {
  const page = await stage.person()
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  await signInAs(page, 'candidate')
  await practice(page)
  const field = page.getByLabel('Your answer (a number)')
  for (let n = 2; (await field.count()) === 0; n++) {
    await press('n')
    await page.getByRole('heading', { name: new RegExp(`Question ${n}\\b`) }).waitFor()
  }
  const question = await page.getByRole('heading', { level: 1 }).textContent()

  await press('k')
  await expect.poll(() => display(page).evaluate((field) => field === document.activeElement)).toBe(true)
  await press('8', '0', '+', '2', '0', '%', 'Enter', 'p')
  expect(await display(page).inputValue()).toBe('96')
  await page.getByText('80 + 20 % = 96').waitFor()
  await press('n', 'f', 'a', 'Escape', '5', '/', '0', 'Enter')
  expect(await display(page).inputValue()).toBe('Nothing can be divided by zero.')
  await press('1', '.', '1', '+', '2', '.', '2')
  expect(await page.getByRole('heading', { level: 1 }).textContent(), 'the room’s keys rest').toBe(question)
  await press('u')
  expect(await field.inputValue()).toBe('3.3')
  await expectAccessible(page)
  // By its handle it moves, and it stays in the window.
  const calculator = page.getByRole('region', { name: 'Calculator' })
  await page.getByRole('button', { name: /^Move the calculator/ }).focus()
  await press('ArrowRight', 'ArrowRight', ...Array.from({ length: 60 }, () => 'ArrowUp'))
  expect((await calculator.boundingBox())?.y).toBe(0)
  const handle = await page.getByRole('button', { name: /^Move the calculator/ }).boundingBox()
  await page.mouse.move((handle?.x ?? 0) + 60, (handle?.y ?? 0) + 10)
  await page.mouse.down()
  await page.mouse.move(40, 200, { steps: 4 })
  await page.mouse.up()
  const moved = await calculator.boundingBox()
  expect(moved, 'the window’s edge holds it').toMatchObject({ x: 0 })
  expect(moved?.y).toBeGreaterThan(100)
  await display(page).focus()
  await press('k')
  expect(await page.evaluate(() => document.activeElement?.id)).toMatch(/^q\d+$/)

  await press('l', 'ArrowDown', 'ArrowDown', 'Shift+ArrowDown')
  expect(await slider(page).getAttribute('aria-valuenow')).toBe('3')
  await page.getByRole('group', { name: 'Line reader' }).getByText('2 lines').waitFor()
  const clear = await slider(page).locator('..').boundingBox()
  expect(clear?.height).toBeGreaterThan(40)
  await expectAccessible(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await shot(page, 'dark')
  await expectAccessible(page)
  await page.emulateMedia({ colorScheme: 'light' })
  await shot(page, 'light')

  await press('z')
  const panel = page.getByRole('dialog', { name: 'Text and contrast' })
  await panel.waitFor()
  await press('ArrowRight', 'ArrowRight', 'ArrowRight', 'Tab', 'ArrowRight')
  await expectAccessible(page)
  await press('Escape')
  await panel.waitFor({ state: 'hidden' })
  expect(await rootSize(page)).toBe('32px')
  await shot(page, 'high-light')
  await expectAccessible(page)
  await press('z', 'Tab', 'ArrowRight', 'Escape')
  await panel.waitFor({ state: 'hidden' })
  await expectAccessible(page)
  await shot(page, 'high-dark')
  await page.getByText('Saved', { exact: true }).waitFor()

  // Before any script of the room has come, the page has its size and its colors.
  let wake = () => {}
  const asleep = new Promise<void>((go) => {
    wake = go
  })
  await page.route('**/assets/*.js', async (route) => {
    await asleep
    await route.continue()
  })
  const n = /\d+/.exec(question ?? '')?.[0]
  await page.goto(`${page.url()}?at=${n}`, { waitUntil: 'commit' })
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await rootSize(page)).toBe('32px')
  expect(
    await page.evaluate(() => getComputedStyle(document.body.parentElement ?? document.body).backgroundColor),
  ).toBe('rgb(0, 0, 0)')
  wake()
  await display(page).waitFor()
  await page.unroute('**/assets/*.js')
  expect(await display(page).inputValue()).toBe('3.3')
  await calculator.getByText('M 96').waitFor()
  expect(await calculator.boundingBox()).toMatchObject({ x: 0, y: moved?.y })
  await slider(page).waitFor()
  await page.getByRole('group', { name: 'Line reader' }).getByText('2 lines').waitFor()
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(question)
  expect(await field.inputValue()).toBe('3.3')
  expect(Number(await slider(page).getAttribute('aria-valuenow'))).toBeGreaterThan(2)
  expect(await rootSize(page)).toBe('32px')
  await page.setViewportSize({ width: 320, height: 256 })
  expect(await sideways(page)).toBeLessThanOrEqual(0)
  await page.setViewportSize({ width: 1280, height: 900 })

  await press('Escape')
  await slider(page).waitFor({ state: 'hidden' })
  await page.goto('/today')
  expect(await rootSize(page), 'the other rooms stay as they are').toBe('16px')
  const kept = () =>
    page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('cleanclaim/')))
  expect(await kept()).toHaveLength(2)
  await page.locator('header details summary').click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('link', { name: 'Sign in', exact: true }).waitFor()
  await expect.poll(kept).toEqual([])
})

test('on a phone that refuses to keep anything, by hand: sheet, grip and sizes work, and nothing is covered', async () => {
  const page = await stage.person({ width: 390, dark: true })
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('refused', 'SecurityError')
      },
    })
  })
  await signInAs(page, 'candidate')
  await practice(page)
  const tools = page.getByRole('group', { name: 'Tools' })
  const bar = await tools.boundingBox()
  expect(bar?.height, 'one row').toBeLessThan(64)

  await tools.getByRole('button', { name: 'Line reader' }).click()
  await slider(page).waitFor()
  const grip = await slider(page).boundingBox()
  await page.mouse.move((grip?.x ?? 0) + 12, (grip?.y ?? 0) + 20)
  await page.mouse.down()
  await page.mouse.move((grip?.x ?? 0) + 12, (grip?.y ?? 0) + 120, { steps: 5 })
  await page.mouse.up()
  await expect.poll(async () => Number(await slider(page).getAttribute('aria-valuenow'))).toBeGreaterThan(2)
  const strip = page.getByRole('group', { name: 'Line reader' })
  await strip.getByRole('button', { name: 'More lines' }).click()
  await shot(page, 'phone-reader')
  await expectAccessible(page)
  await strip.getByRole('button', { name: 'Leave the line reader' }).click()
  await slider(page).waitFor({ state: 'hidden' })

  await tools.getByRole('button', { name: 'Calculator' }).click()
  const pad = page.getByRole('group', { name: 'Keypad' })
  for (const name of ['1', '2', 'Times', '3', 'Equals'])
    await pad.getByRole('button', { name, exact: true }).click()
  expect(await display(page).inputValue()).toBe('36')
  await shot(page, 'phone-calculator')
  await expectAccessible(page)
  // What the Tab key reaches comes out from behind the sheet.
  const sheet = await page.getByRole('region', { name: 'Calculator' }).boundingBox()
  await page.getByRole('button', { name: 'Report this question' }).focus()
  const focused = await page.getByRole('button', { name: 'Report this question' }).boundingBox()
  expect((focused?.y ?? 0) + (focused?.height ?? 0)).toBeLessThanOrEqual(sheet?.y ?? 0)
  await page.getByRole('button', { name: 'Close the calculator' }).click()

  await tools.getByRole('button', { name: 'Text' }).click()
  for (const [size, contrast] of [
    ['150 %', 'High, light'],
    ['200 %', 'High, dark'],
  ] as const) {
    await page.getByRole('radio', { name: size }).check()
    await page.getByRole('radio', { name: contrast }).check()
    await expectAccessible(page)
  }
  await page.getByRole('dialog', { name: 'Text and contrast' }).getByRole('button', { name: 'Close' }).click()
  expect(await rootSize(page)).toBe('32px')
  await page.setViewportSize({ width: 320, height: 800 })
  expect(await sideways(page)).toBeLessThanOrEqual(0)
  await shot(page, 'phone-320')
  await expectAccessible(page)
})
