import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { openBrowser } from '../tests/e2e/stage/browser.ts'
import { startServer } from '../tests/e2e/stage/server.ts'
import { signInAs } from '../tests/e2e/stage/stage.ts'
import { tour } from '../tests/e2e/stage/tour.ts'

/**
 * `npm run shots -- [folder] [name part]`: pictures of every page at 1280 and 390 px, light and dark, from a server
 * and a demo world of its own. `npm run shots -- readme` makes the README's: a window each. Needs `npm run build` first.
 */
const [where = 'data/shots', only = ''] = process.argv.slice(2)
const forReadme = where === 'readme'
const folder = forReadme ? 'tests/e2e/shots' : where
mkdirSync(folder, { recursive: true })

interface Pass {
  readonly width: 1280 | 390
  readonly dark: boolean
  readonly only: string
  /** The file for a page, without its ending; null: no picture of it. */
  file(name: string): string | null
}

const EVERY_PAGE: Pass[] = ([1280, 390] as const).flatMap((width) =>
  [false, true].map((dark) => ({
    width,
    dark,
    only,
    file: (name: string) => `${name}-${width}${dark ? '-dark' : ''}`,
  })),
)
const README: Pass[] = [
  { width: 1280, dark: false, only: 'lesson', file: (name) => (name === 'lesson' ? name : null) },
  { width: 1280, dark: false, only: 'r', file: (name) => (['room', 'report'].includes(name) ? name : null) },
  { width: 390, dark: true, only: 'room', file: (name) => (name === 'room' ? 'phone' : null) },
]

const [server, browser] = await Promise.all([startServer(), openBrowser()])

async function shoot(page: Page, file: string | null): Promise<void> {
  if (file === null) return
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: join(folder, `${file}.png`), fullPage: !forReadme })
  process.stdout.write(`${file}\n`)
}

try {
  for (const { width, dark, only, file } of forReadme ? README : EVERY_PAGE) {
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
      stop: (name) => shoot(page, file(name)),
    })
    await context.close()
  }
} finally {
  await browser.close()
  await server.stop()
}
