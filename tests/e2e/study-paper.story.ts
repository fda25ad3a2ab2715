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
  const most: Readonly<Record<string, number>> = {
    '/lessons': 3,
    '/lessons/cms1500': 1,
    '/lessons/insurance/charge-to-balance': 6,
    '/terms': 11,
    '/cards': 1,
    '/cards/managed-care': 2,
    '/cards/terminology': 11,
    '/studio/catalogue': 2,
    '/studio/templates/tpl-ins-07': 2,
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
