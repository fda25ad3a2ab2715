import { mkdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { expectAccessible, setStage, signInAs } from './stage/stage.ts'

const stage = setStage()
const SHOTS = process.env.TOOLBOX_SHOTS

test('marks, a note and the filters by keyboard; all there after a reload and in the review', async () => {
  const page = await stage.person()
  const shot = async (name: string) => {
    if (!SHOTS) return
    mkdirSync(SHOTS, { recursive: true })
    await page.screenshot({ path: `${SHOTS}/${name}.png` })
  }
  await signInAs(page, 'candidate')
  await page.goto('/exams/cmrs-50')
  await page.getByRole('button', { name: /^start/i }).click()
  await page.getByRole('heading', { name: /Question 1\b/ }).waitFor()
  await page.getByText('Saved', { exact: true }).waitFor()
  const press = (key: string) => page.keyboard.press(key)
  const marked = () => page.locator('[data-part] mark:not(.reading)').allTextContents()

  await press('m')
  await page.locator('mark.reading').first().waitFor()
  const sentence = (await page.locator('mark.reading').allTextContents()).join('')
  await press('Enter')
  await press('Escape')
  expect((await marked()).join('')).toBe(sentence)
  await press('w')
  await page.getByRole('textbox', { name: /Your note to question 1/ }).fill('Mind the date; see n.')
  await press('Escape')
  await press('n')
  await page.getByRole('heading', { name: /Question 2\b/ }).waitFor()
  expect(await marked()).toEqual([])
  await page.getByText('Saved', { exact: true }).waitFor()
  await expectAccessible(page)

  const awake = page.waitForResponse(/\/events$/)
  await page.reload()
  await page.getByRole('heading', { name: /Question 2\b/ }).waitFor()
  await awake
  await page.getByText('Saved', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'With note 1' }).click()
  const list = page.getByRole('navigation', { name: 'Questions' })
  expect(await list.getByRole('listitem').count()).toBe(1)
  await list.getByRole('button', { name: /^Question 1, .*with a note/ }).click()
  await page.getByRole('heading', { name: /Question 1\b/ }).waitFor()
  expect((await marked()).join('')).toBe(sentence)
  expect(await page.getByRole('textbox', { name: /Your note/ }).inputValue()).toBe('Mind the date; see n.')
  await shot('room')
  await page.emulateMedia({ colorScheme: 'dark' })
  await shot('room-dark')
  await expectAccessible(page)
  await page.setViewportSize({ width: 320, height: 800 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await shot('room-320')
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.emulateMedia({ colorScheme: 'light' })

  await press('r')
  await page.getByRole('button', { name: 'Submit the exam' }).click()
  await page.waitForURL(/\/report$/)
  await page.goto(page.url().replace('/report', '/review'))
  expect((await page.locator('#q1 mark').allTextContents()).join('')).toBe(sentence)
  await page.locator('#q1').getByText('Mind the date; see n.').waitFor()
  await shot('review')
})
