import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** Opens a new case of a scenario, as people do, and waits until its engine answers. */
export async function openScenario(page: Page, scenario: string): Promise<void> {
  await page.goto(`/sandbox/${scenario}`)
  await page.getByRole('button', { name: 'Open the chart' }).click()
  await benchStands(page)
}

/** The workbench stands, and so do the code tables of its engine. */
export async function benchStands(page: Page): Promise<void> {
  await page.waitForURL(/\/cases\/[0-9a-f-]{36}/)
  await page.getByRole('tablist', { name: 'Work' }).waitFor()
  await page.getByText('The code tables are on their way.').waitFor({ state: 'hidden' })
}

/** Chooses a part of the work area. */
export async function showPart(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name, exact: true }).click()
}

/** Plays a move by its button, and waits until the case has it. */
export async function go(page: Page, button: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click()
  await settled(page)
}

/** A box of the form, by the beginning of its name. */
export const boxOf = (page: Page, name: RegExp): Locator =>
  page.getByRole('textbox', { name }).or(page.getByRole('combobox', { name }))

/** Writes diagnoses and one service on the form, as Alex Rivera gave it in the office. */
export async function writeVisit(
  page: Page,
  visit: { diagnoses: readonly string[]; on: string; code: string; points: string; charge: string },
): Promise<void> {
  for (const [i, code] of visit.diagnoses.entries())
    await boxOf(page, new RegExp(`^Box 21${'ABCD'[i]}`)).fill(code)
  await page.getByRole('button', { name: 'Add line 1' }).click()
  for (const [cell, text] of [
    [/^Box 24A, line 1: from/, visit.on],
    [/^Box 24A, line 1: through/, visit.on],
    [/^Box 24B, line 1/, '11'],
    [/^Box 24D, line 1: procedure/, visit.code],
    [/^Box 24E, line 1/, visit.points],
    [/^Box 24F, line 1/, visit.charge],
    [/^Box 24G, line 1/, '1'],
    [/^Box 24I, line 1/, 'ZZ'],
    [/^Box 24J, line 1: .*taxonomy/, '207Q00000X'],
    [/^Box 24J, line 1: .*NPI/, '1999999984'],
  ] as const)
    await boxOf(page, cell).fill(text)
  await boxOf(page, /^Box 28/).fill(visit.charge)
}

/** Gives every amount of the remittance its place, by its code, and posts it. */
export async function postAs(page: Page, placeOf: (code: string) => string): Promise<void> {
  await showPart(page, 'Payments')
  const payment = page.getByRole('region', { name: /^Post EFT/ }).first()
  await payment.waitFor()
  for (const where of await payment.getByRole('combobox', { name: /^Where/ }).all()) {
    const code = /^Where (\S+)/.exec((await where.getAttribute('aria-label')) ?? '')?.[1] ?? ''
    await where.selectOption(placeOf(code))
  }
  await payment.getByRole('button', { name: 'Post it' }).click()
  await page.getByRole('region', { name: 'Posted' }).waitFor()
  await settled(page)
}

/** Nothing is typed that is not saved, nothing is under way. */
export async function settled(page: Page): Promise<void> {
  await expect
    .poll(() => page.getByRole('banner').getByRole('status').textContent(), { timeout: 10_000 })
    .toMatch(/Saved|Closed/)
}

/** What has the focus, by the name that is said of it; a tab with that word before it. */
const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement
    if (!(at instanceof HTMLElement) || at === document.body) return ''
    const labels =
      at instanceof HTMLInputElement || at instanceof HTMLSelectElement || at instanceof HTMLTextAreaElement
        ? at.labels
        : null
    const name = at.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? at.textContent ?? ''
    return `${at.getAttribute('role') === 'tab' ? 'tab ' : ''}${name.trim()}`
  })

/** Goes on with Tab until the focus is on what has this name; with `back` the other way. */
export async function tabTo(page: Page, name: RegExp, back = false): Promise<void> {
  const passed: string[] = []
  for (let i = 0; i < 160; i++) {
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab')
    const at = await focusedName(page)
    if (name.test(at)) return
    passed.push(at)
  }
  throw new Error(`Tab never reached ${name}. It passed ${[...new Set(passed)].join(' | ')}`)
}
