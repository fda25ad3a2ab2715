import AxeBuilder from '@axe-core/playwright'
import { openBrowser } from '/tmp/h7/cards/tests/e2e/stage/browser.ts'
import { startServer } from '/tmp/h7/cards/tests/e2e/stage/server.ts'
const [server, browser] = await Promise.all([startServer(), openBrowser()])
try {
  for (const [width, dark] of [[1280, false], [390, true], [320, false]] as const) {
    const c = await browser.newContext({ baseURL: server.url, viewport: { width, height: 900 }, colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' })
    const page = await c.newPage()
    page.on('console', (m) => m.type() === 'error' && console.log('CONSOLE', m.text()))
    await page.goto('/sign-in')
    await page.getByRole('button', { name: /candidate/i }).click()
    await page.waitForURL(/today$/)
    const shot = async (n: string) => {
      const { violations } = await new AxeBuilder({ page }).analyze()
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
      console.log(n, width, wide ? 'TOO WIDE' : '', violations.map((v) => `${v.id}/${v.impact}: ${v.nodes.map((x) => x.target).join(',')}`).join(' | '))
      await page.screenshot({ path: `/tmp/h7/cards-shots/x-${n}-${width}.png`, fullPage: true })
    }
    await shot('today')
    await page.goto('/cards'); await shot('cards')
    await page.goto('/cards/all?q=deductible'); await shot('all')
    await page.goto('/cards/drill?section=insurance'); await page.waitForTimeout(800)
    await page.keyboard.press(' '); await page.getByRole('button', { name: /Easy/ }).waitFor(); await shot('back')
    await page.keyboard.press('3'); await page.getByText('1 graded today').waitFor(); await page.waitForTimeout(300); await shot('second')
    await page.goto('/cards'); await page.getByLabel('New cards a day').fill('1'); await page.keyboard.press('Enter'); await page.getByText('Saved').waitFor()
    await page.goto('/cards/drill?section=web'); await shot('end')
    await page.goto('/lessons/insurance/who-pays-first'); await page.getByText(/cards? go/).screenshot({ path: `/tmp/h7/cards-shots/x-lesson-${width}.png` })
    // without script
    if (width === 1280) {
      const ns = await browser.newContext({ baseURL: server.url, viewport: { width, height: 900 }, javaScriptEnabled: false, storageState: await c.storageState() })
      const p = await ns.newPage()
      await p.goto('/cards'); await p.getByLabel('New cards a day').fill('9'); await p.getByRole('button', { name: 'Save' }).click(); console.log('ns', p.url())
      await p.goto('/cards/drill?section=fraud'); await p.getByRole('button', { name: 'Show the answer' }).click(); console.log('ns', p.url())
      await p.getByRole('button', { name: /Good/ }).click(); console.log('ns', p.url(), await p.getByText('graded today').innerText())
      await p.getByRole('button', { name: 'Take the last grade back' }).click(); console.log('ns', p.url(), await p.getByText('graded today').innerText())
    }
    await c.close()
  }
} finally { await browser.close(); await server.stop() }
