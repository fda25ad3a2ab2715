import type { CDPSession, Page } from 'playwright-core'
import { openBrowser } from '../e2e/stage/browser.ts'
import { openStage } from '../ui/claim/stage/open-stage.ts'
import { table } from './table.ts'

/**
 * `npm run bench:sheet`: what a keystroke in the claim form costs in a browser that has the engine and the curated tables,
 * from the key to the findings and the 837P on the screen. Script is Chromium's own count (ScriptDuration), so that other
 * work of the machine shows in the slowest few only.
 */
const KEYS = 200

interface Cost {
  readonly script: number
  readonly layout: number
}

async function costOf(session: CDPSession): Promise<Cost> {
  const { metrics } = await session.send('Performance.getMetrics')
  const of = (name: string) => (metrics.find((one) => one.name === name)?.value ?? 0) * 1000
  return { script: of('ScriptDuration'), layout: of('LayoutDuration') + of('RecalcStyleDuration') }
}

/** Two frames later everything that follows from a key is drawn, the deferred answer too. */
const drawn = (page: Page) =>
  page.evaluate(
    () =>
      new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0)))),
  )

async function keystrokes(page: Page, session: CDPSession, field: string): Promise<readonly Cost[]> {
  await page.getByRole('textbox', { name: field }).focus()
  await page.keyboard.press('Home')
  const costs: Cost[] = []
  for (let i = 0; i < KEYS + 60; i += 1) {
    const before = await costOf(session)
    await page.keyboard.press(i % 2 === 0 ? '1' : 'Backspace')
    await drawn(page)
    const after = await costOf(session)
    // The first keys warm the engine up.
    if (i >= 60) costs.push({ script: after.script - before.script, layout: after.layout - before.layout })
  }
  return costs
}

const at = (values: readonly number[], share: number): string =>
  (values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0).toFixed(1)

const [stage, browser] = await Promise.all([openStage(), openBrowser()])
try {
  const rows: string[][] = []
  for (const lines of [2, 6, 50])
    for (const field of ['Box 26: account number', 'Box 24F, line 1: charge']) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
      await page.goto(`${stage.url}?lines=${lines}`)
      await page.getByRole('heading', { name: 'Claim sheet' }).waitFor()
      const session = await page.context().newCDPSession(page)
      await session.send('Performance.enable')
      const costs = await keystrokes(page, session, field)
      const script = costs.map((one) => one.script)
      const layout = costs.map((one) => one.layout)
      rows.push([
        `${lines} lines, ${field}`,
        at(script, 0.5),
        at(script, 0.95),
        at(layout, 0.5),
        at(layout, 0.95),
      ])
      await page.close()
    }
  process.stdout.write(`${table(['', 'script p50, ms', 'p95', 'layout p50, ms', 'p95'], rows)}\n`)
} finally {
  await browser.close()
  stage.stop()
}
