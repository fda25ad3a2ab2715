import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { openBrowser } from '../tests/e2e/stage/browser.ts'
import { startServer } from '../tests/e2e/stage/server.ts'
import { signInAs } from '../tests/e2e/stage/stage.ts'
import { tour } from '../tests/e2e/stage/tour.ts'

/**
 * `npm run shots -- [folder] [name part]`: pictures of every page at 1280 and 390 px, light and dark, from a server
 * and a demo world of its own. Needs `npm run build` first.
 */
const [folder = 'data/shots', only = ''] = process.argv.slice(2)
mkdirSync(folder, { recursive: true })
const [server, browser] = await Promise.all([startServer(), openBrowser()])

async function shoot(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
  process.stdout.write(`${name}\n`)
}

try {
  for (const width of [1280, 390]) {
    for (const dark of [false, true]) {
      const context = await browser.newContext({
        baseURL: server.url,
        viewport: { width, height: width === 390 ? 844 : 900 },
        colorScheme: dark ? 'dark' : 'light',
        reducedMotion: 'reduce',
      })
      const page = await context.newPage()
      await tour(page, {
        only,
        signIn: (role) => signInAs(page, role),
        stop: (name) => shoot(page, `${name}-${width}${dark ? '-dark' : ''}`),
      })
      await context.close()
    }
  }
} finally {
  await browser.close()
  await server.stop()
}
