import { expect, test } from 'vitest'
import { expectAccessible, setStage, signInAs } from './stage/stage.ts'
import { tour } from './stage/tour.ts'

const stage = setStage()

test.each([
  ['on a desk, light', { width: 1280, dark: false }],
  ['on a phone, dark', { width: 390, dark: true }],
])('every page is accessible and fits %s', async (_, device) => {
  const page = await stage.person({ ...device, expectMissing: true })
  await tour(page, {
    signIn: (role) => signInAs(page, role),
    async stop(name) {
      await expectAccessible(page)
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overflow, `${name} scrolls sideways`).toBeLessThanOrEqual(0)
    },
  })
})
