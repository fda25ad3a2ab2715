import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { expectAccessible, setStage, signInAs } from './stage/stage.ts'

const stage = setStage()
const FILE = parse(readFileSync('content/templates/misconceptions.yaml', 'utf8')) as {
  misconceptions: { name: string }[]
}
const NAMES = FILE.misconceptions.map(({ name }) => name)

test('who answers a question made for them wrongly sees what led them astray, and practices it', async () => {
  const page = await stage.person()
  await signInAs(page, 'candidate')
  await page.goto('/practice')
  const what = page.getByLabel('What', { exact: true })
  const fresh = page.getByRole('radio', { name: /^Fresh numbers/ })
  // Without a script every choice can be made, and says what it is good for.
  const plain = await (await page.request.get('/practice')).text()
  expect(plain).toContain('Only for what says “with fresh numbers” in the list above')
  expect(plain).not.toMatch(/<input[^>]* disabled/)
  // What has no templates says so, and the choice follows what is practiced.
  await what.selectOption('insurance')
  await fresh.check()
  await what.selectOption('terminology')
  await page.getByText('No template makes questions on “Medical terminology” yet.').waitFor()
  expect(await fresh.isDisabled()).toBe(true)
  expect(await page.getByRole('radio', { name: /^Not seen yet/ }).isChecked()).toBe(true)
  await page.getByRole('status').getByText('“Not seen yet” is chosen instead').waitFor()
  await expectAccessible(page)
  await what.selectOption('insurance')
  await fresh.check()
  await page.getByRole('button', { name: 'Start practice' }).click()
  await page.getByRole('heading', { name: /Question 1\b/ }).waitFor()

  // The first of what is shown is the key only now and then: most of ten answers are wrong.
  const told: string[] = []
  const main = page.getByRole('article')
  for (let n = 1; n <= 10; n++) {
    await page.getByRole('heading', { name: new RegExp(`Question ${n}\\b`) }).waitFor()
    if (await page.getByRole('radio').count()) {
      const before = await main.innerText()
      expect(NAMES.filter((name) => before.includes(`${name}.`))).toEqual([])
      await page.getByRole('radio').first().check()
      await page.getByRole('button', { name: 'Check' }).click()
      await main.getByText(/^[✓✗◐] (Right|Wrong|Partly)/).waitFor()
      const said = await main.innerText()
      const found = NAMES.filter((name) => said.includes(`${name}.`))
      told.push(...found)
    }
    if (n < 10) await page.getByRole('button', { name: /^Next/ }).click()
  }
  expect(told.length).toBeGreaterThan(0)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Finish' }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: 'Finish practice' }).click()
  await page.waitForURL(/\/report$/)
  const section = page.getByRole('region', { name: 'What led you astray' })
  const [name = ''] = told
  const more = section.getByText(/^And \d+ more$/)
  if (await more.count()) await more.click()
  for (const one of new Set(told)) await section.getByText(one, { exact: true }).waitFor()
  await section
    .getByRole('button', { name: /^Practice with fresh numbers for “./ })
    .first()
    .waitFor()
  await expectAccessible(page)
  await section.getByRole('listitem').filter({ hasText: name }).getByRole('link').first().click()
  await page.waitForURL(/\/review#q\d+$/)
  await page.getByText(`${name}.`, { exact: true }).first().waitFor()
  await expectAccessible(page)

  await page.goto('/today')
  await page.getByRole('heading', { name: 'What led you astray most' }).waitFor()
  await expectAccessible(page)
  await page.goto('/practice')
  const lately = page.getByRole('region', { name: 'What led you astray lately' })
  await expectAccessible(page)
  const [button] = await lately.getByRole('button', { name: /^Practice this against “/ }).all()
  const practiced = /“(.+)”/.exec((await button?.textContent()) ?? '')?.[1] ?? ''
  expect(told).toContain(practiced)
  await button?.click()
  await page.getByRole('heading', { name: /Question 1\b/ }).waitFor()
  await expect.poll(() => page.title()).toContain(`Practice: ${practiced}`)
})
