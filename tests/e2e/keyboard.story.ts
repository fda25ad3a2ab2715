import { expect, test } from 'vitest'
import { setStage, signInAs } from './stage/stage.ts'

const stage = setStage()

test('a sitting with the keyboard alone', async () => {
  const page = await stage.person()
  await signInAs(page, 'candidate')
  await page.goto('/exams/cmrs-50')
  const press = (key: string) => page.keyboard.press(key)
  const focusOn = async (name: RegExp) => {
    for (let i = 0; i < 60; i++) {
      const said = await page.evaluate(() => document.activeElement?.textContent ?? '')
      if (name.test(said)) return
      await press('Tab')
    }
    throw new Error(`Tab never reached ${name}`)
  }
  await focusOn(/^Start the exam/)
  await press('Enter')
  await page.getByRole('heading', { name: /Question 1/ }).waitFor()

  await press('?')
  await page.getByRole('dialog', { name: 'Keys of this page' }).waitFor()
  await press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })

  // Fast fingers: the help reports that it closed only after R has opened the review, which stays.
  await press('?')
  await page.getByRole('dialog', { name: 'Keys of this page' }).waitFor()
  await page.evaluate(() => {
    document.querySelector<HTMLDialogElement>('dialog[open]')?.close()
    dispatchEvent(new KeyboardEvent('keydown', { key: 'r' }))
  })
  await page.waitForTimeout(200)
  expect(await page.getByRole('dialog', { name: 'Review and submit' }).isVisible()).toBe(true)
  await press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })

  let flagged = 0
  for (let n = 1; n < 50; n++) {
    const choices = await page.getByRole('radio').count()
    if (choices > 0) {
      await press('b')
      expect(await page.getByRole('radio').nth(1).isChecked(), `question ${n} took B`).toBe(true)
      if (choices > 2) {
        await press('x')
        await press('c')
        expect(await page.getByText('(struck out)').count()).toBe(1)
      }
    }
    if (n % 10 === 0) {
      await press('f')
      flagged++
    }
    await press('n')
    await page.getByRole('heading', { name: new RegExp(`Question ${n + 1}\\b`) }).waitFor()
  }
  await press('p')
  await page.getByRole('heading', { name: /Question 49/ }).waitFor()
  await press('r')
  const review = page.getByRole('dialog', { name: 'Review and submit' })
  await review.waitFor()
  expect(await review.getByText('Flagged').count()).toBe(1)
  expect(flagged).toBe(4)
  await focusOn(/^Submit the exam/)
  await press('Enter')
  await page.waitForURL(/\/report$/)
  await page.getByRole('heading', { level: 1, name: /pass mark/ }).waitFor()
})
