import AxeBuilder from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { openBrowser } from './browser.ts'
import type { RunningServer } from './server.ts'
import { startServer } from './server.ts'

/** One server and one browser for the stories of a file; each person gets a browser of their own. */
export function setStage() {
  let server: RunningServer
  let browser: Browser
  const contexts: BrowserContext[] = []
  beforeAll(async () => {
    ;[server, browser] = await Promise.all([startServer(), openBrowser()])
  })
  afterAll(async () => {
    for (const context of contexts) await context.close()
    await browser?.close()
    expect(await server?.stop(), 'the server stops cleanly').toBe(0)
  })
  return {
    url: () => server.url,
    databaseUrl: () => server.databaseUrl,
    /** A new person at a new device. What their page logs as an error, or fails to load, fails the story. */
    async person(
      options: {
        width?: number
        dark?: boolean
        expectMissing?: boolean
        expectOffline?: boolean
        /** Errors of the console that belong to the story. */
        expectErrors?: RegExp
      } = {},
    ): Promise<Page> {
      const context = await browser.newContext({
        baseURL: server.url,
        viewport: { width: options.width ?? 1280, height: 900 },
        colorScheme: options.dark ? 'dark' : 'light',
        reducedMotion: 'reduce',
      })
      contexts.push(context)
      const page = await context.newPage()
      page.setDefaultTimeout(10_000)
      page.on('pageerror', (error) => expect.soft(error.message, 'an error in the page').toBe(''))
      page.on('console', (message) => {
        const missing =
          (options.expectMissing && message.text().includes('404')) ||
          options.expectErrors?.test(message.text()) ||
          (options.expectOffline && /ERR_INTERNET_DISCONNECTED|status of 401/.test(message.text()))
        if (message.type() === 'error' && !missing)
          expect.soft(message.text(), 'an error in the console').toBe('')
      })
      return page
    },
  }
}

/** axe finds nothing serious or critical on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const serious = violations.filter((v) => v.impact === 'serious' || v.impact === 'critical')
  expect(
    serious.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')} on ${page.url()}`),
  ).toEqual([])
}

/** Signs in as one of the demo people by the button of the sign-in page. */
export async function signInAs(
  page: Page,
  role: 'candidate' | 'specialist' | 'instructor' | 'auditor' | 'administrator',
): Promise<void> {
  await page.goto('/sign-in')
  await page.getByRole('button', { name: new RegExp(role, 'i') }).click()
  await page.waitForURL(/\/today$/)
}
