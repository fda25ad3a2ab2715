import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectAccessible, setStage, signInAs } from './stage/stage.ts'
import { tour } from './stage/tour.ts'

const stage = setStage()

async function expectToFit(page: Page, name: string): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow, `${name} scrolls sideways`).toBeLessThanOrEqual(0)
}

test.each([
  ['on a desk, light', { width: 1280, dark: false }],
  ['on a phone, dark', { width: 390, dark: true }],
])('every page is accessible and fits %s', async (_, device) => {
  const page = await stage.person({ ...device, expectMissing: true })
  await tour(page, {
    signIn: (role) => signInAs(page, role),
    async stop(name) {
      await expectAccessible(page)
      await expectToFit(page, name)
      // 320 px is what 1280 px become at 400 % zoom (WCAG 1.4.10).
      await page.setViewportSize({ width: 320, height: 900 })
      await expectToFit(page, `${name} at 400 %`)
      await page.setViewportSize({ width: device.width, height: 900 })
    },
  })
})
