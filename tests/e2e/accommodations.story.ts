import { expect, test } from 'vitest'
import { expectAccessible, setStage, signInAs } from './stage/stage.ts'

const stage = setStage()

test('an instructor gives time and a half in mid-exam; the candidate sees it, takes a break, and what was seen stands', async () => {
  const desk = await stage.person()
  await signInAs(desk, 'candidate')
  await desk.goto('/exams/cmrs-50')
  await desk.getByRole('button', { name: 'Start the exam' }).click()
  await desk.getByRole('heading', { name: /Question 1/ }).waitFor()
  await desk.getByText('Time: 60 min.').waitFor()

  const office = await stage.person()
  await signInAs(office, 'instructor')
  await office.goto('/admin/accommodations?q=quill')
  await office.getByRole('link', { name: 'Avery Quill' }).click()
  await office.getByText(/60 min · begun/).waitFor()
  await office.getByLabel('Time, times').fill('1.5')
  await office.getByLabel('Break minutes').fill('10')
  await office.getByLabel('Reason').fill('A letter of the clinic.')
  await office.getByRole('button', { name: 'Save', exact: true }).click()
  await office.getByText(/90 min: 60 × 1.5 · begun/).waitFor()
  await expectAccessible(office)
  if (process.env.SHOTS) await office.screenshot({ path: `${process.env.SHOTS}/office.png`, fullPage: true })

  // No reload: the next thing that is saved brings it.
  await desk.keyboard.press('f')
  await desk.getByText('Your time was changed. You now have 90 min: 60 × 1.5.').first().waitFor()
  await desk.getByText('Time: 90 min: 60 × 1.5. Why: A letter of the clinic.').waitFor()
  await expect.poll(() => desk.getByRole('timer').innerText()).toMatch(/^1:(29|28)/)

  await desk.getByRole('button', { name: 'Take a break' }).click()
  await desk.getByRole('button', { name: 'Take the break now' }).click()
  await desk.getByRole('heading', { name: 'Break' }).waitFor()
  expect(await desk.getByRole('article').count()).toBe(0)
  await expectAccessible(desk)
  if (process.env.SHOTS) await desk.screenshot({ path: `${process.env.SHOTS}/break.png` })
  await desk.reload()
  await desk.getByRole('heading', { name: 'Break' }).waitFor()
  await desk.getByRole('button', { name: 'Go on with the exam' }).click()
  await desk.getByText(/answer to this question stands/).waitFor()
  if (process.env.SHOTS) await desk.screenshot({ path: `${process.env.SHOTS}/frozen.png`, fullPage: true })
  await desk.keyboard.press('n')
  await desk.getByRole('heading', { name: /Question 2/ }).waitFor()
  expect(await desk.getByText(/answer to this question stands/).count()).toBe(0)
})
