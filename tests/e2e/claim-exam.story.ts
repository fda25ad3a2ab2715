import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { benchStands, go, settled, showPart, tabTo } from './stage/bench.ts'
import { expectAccessible, setStage, signInAs } from './stage/stage.ts'

const stage = setStage()

/** The claims stand last in the practical exam. */
const FIRST_CLAIM = 9

const openQuestion = async (page: Page, n: number) => {
  await page.getByRole('button', { name: new RegExp(`^Question ${n},`) }).click()
  await page.getByRole('heading', { name: new RegExp(`Question ${n}\\b`) }).waitFor()
}

/** The first question that has options, answered. */
async function answerOne(page: Page): Promise<number> {
  for (let n = 1; n < FIRST_CLAIM; n++) {
    await openQuestion(page, n)
    if ((await page.getByRole('radio').count()) < 2) continue
    await page.getByRole('radio').nth(1).check()
    await page.getByText('Saved', { exact: true }).waitFor()
    return n
  }
  throw new Error('no question has options')
}

test('a whole claim within an exam: to the workbench and back, handed in, scored, explained', async () => {
  const page = await stage.person()
  await signInAs(page, 'candidate')
  await page.goto('/exams/claims-practical')
  await page.getByText('2 of them whole claims to be worked in the claim workbench').waitFor()
  await page.getByRole('button', { name: 'Start the exam' }).click()
  await page.getByRole('heading', { name: /Question 1\b/ }).waitFor()
  await page.getByText('Saved', { exact: true }).waitFor()

  await openQuestion(page, FIRST_CLAIM)
  await page.getByText('The workbench needs the network.').waitFor()
  await expectAccessible(page)
  // To the workbench, a move, and back, all by keyboard.
  await tabTo(page, /^Open the claim$/)
  await page.keyboard.press('Enter')
  await benchStands(page)
  const claim = page.url()
  const bar = page.getByRole('banner')
  await bar.getByRole('heading', { name: 'Question 9 of 10: Claims practical' }).waitFor()
  await bar
    .getByRole('timer')
    .getByText(/min left/)
    .waitFor()
  expect(await page.getByRole('heading', { name: 'Hints' }).count()).toBe(0)
  await expectAccessible(page)
  await tabTo(page, /^(Office visit|Procedure visit)/)
  await page.keyboard.press('Enter')
  await settled(page)
  // Typed, and left at once: what was typed comes along.
  await showPart(page, 'Claim form')
  const box = page.getByRole('textbox', { name: /^Box 10d/ })
  await box.fill('W2')
  await tabTo(page, /Back to the exam/, true)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: /Question 9\b/ }).waitFor()
  await page.getByText('Begun. What stands in the workbench counts').waitFor()
  await page.getByRole('button', { name: /^Question 9, answered/ }).waitFor()

  // A second page of the same exam comes to the same case, as it stands.
  const second = await page.context().newPage()
  await second.goto(page.url())
  await second.getByRole('button', { name: 'Go on with the claim' }).click()
  await benchStands(second)
  expect(second.url()).toBe(claim)
  expect(await second.getByRole('textbox', { name: /^Box 10d/ }).inputValue()).toBe('W2')
  await go(second, '+7 days')
  await showPart(second, 'Close')
  await second.getByText('the case is graded when the exam is handed in').waitFor()
  await second.close()

  const answered = await answerOne(page)
  await page.keyboard.press('r')
  const review = page.getByRole('dialog', { name: 'Review and submit' })
  await review.getByText('2 of 10 answered.').waitFor()
  await review.getByRole('button', { name: 'Submit the exam' }).click()
  await page.waitForURL(/\/report$/)
  await page.getByRole('heading', { name: 'Claims worked' }).waitFor()
  const worked = page.getByRole('region', { name: 'Claims worked' }).getByRole('listitem')
  expect(await worked.nth(0).innerText()).toMatch(/Question 9\s+[\d.]+ of 100/)
  expect(await worked.nth(1).innerText()).toContain('Nothing was done in this claim.')
  await expectAccessible(page)
  const grade = /([\d.]+) of 100/.exec(await worked.nth(0).innerText())?.[1]
  await page.getByRole('link', { name: /^Report of this claim\s+of question 9$/ }).click()
  await page.getByRole('heading', { level: 1, name: `${grade} of 100` }).waitFor()
  await expectAccessible(page)

  // The case stands as it was handed in, and nothing more can be done in it.
  await page.goto(claim)
  await page.getByText('this claim was graded as it stood then').waitFor()
  await page.getByRole('banner').getByRole('link', { name: 'Report of the exam' }).click()
  await page.getByRole('link', { name: 'Review all 10' }).click()
  await page.getByRole('heading', { name: new RegExp(`Question ${answered}\\b`) }).waitFor()
  await page.getByRole('link', { name: 'The report of this claim' }).waitFor()
  await expectAccessible(page)
})
