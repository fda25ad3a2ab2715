import { expect, test } from 'vitest'
import { expectAccessible, setStage, signInAs } from './stage/stage.ts'

const stage = setStage()

test('a candidate drills ten cards with the keyboard, takes one grade back, and sees what tomorrow brings', async () => {
  const page = await stage.person()
  await signInAs(page, 'candidate')
  const press = (key: string) => page.keyboard.press(key)
  await page.goto('/cards')
  await page.getByLabel('New cards a day').fill('10')
  await press('Enter')
  await page.getByText('Saved').waitFor()
  await page.getByRole('link', { name: 'Drill Medical terminology' }).click()
  await page.getByRole('heading', { level: 1, name: 'Medical terminology' }).waitFor()
  await expectAccessible(page)

  const answer = page.getByRole('button', { name: 'Show the answer' })
  const graded = (n: number) => page.getByText(`${n} graded today`).waitFor()
  const front = page.getByRole('article', { name: 'Card' }).getByRole('heading')
  // The keys work once the page's script has it.
  await expect
    .poll(async () => {
      await press(' ')
      return answer.isVisible()
    })
    .toBe(false)
  await expectAccessible(page)
  const first = await front.innerText()
  await press('1')
  await graded(1)
  expect(await front.innerText()).not.toBe(first)

  // The first grade was a slip of the finger.
  await press('u')
  await graded(0)
  expect(await front.innerText()).toBe(first)

  for (let n = 1; n <= 10; n++) {
    await answer.waitFor()
    await press(' ')
    await page.getByRole('button', { name: /Easy/ }).waitFor()
    await press('4')
    if (n < 10) await graded(n)
  }
  await page.getByRole('heading', { name: 'Nothing is left for today' }).and(page.locator(':focus')).waitFor()
  const said = await page.locator('dl').innerText()
  expect(said.replace(/\s+/g, ' ')).toMatch(
    /Graded today 10 times Remembered 10 of 10 Due tomorrow \d+ cards? New, for another day/,
  )
  await expectAccessible(page)

  // Back after an end: the last grade is taken back from there too.
  await press('Tab')
  await page.getByRole('button', { name: 'Take the last grade back' }).click()
  await graded(9)
  await page.goto('/today')
  expect(
    await page
      .getByRole('region', { name: 'Cards' })
      .or(page.locator('section', { hasText: 'Cards' }))
      .first()
      .innerText(),
  ).toContain('1 new')
})
