import { expect, test } from 'vitest'
import { setStage, signInAs } from './stage/stage.ts'

const stage = setStage()

test('an answer chosen while the scripts of the page are still on their way is kept', async () => {
  const page = await stage.person()
  await signInAs(page, 'candidate')
  await page.goto('/exams/cmrs-100')
  await page.getByRole('button', { name: 'Start the exam' }).click()
  await page.getByRole('heading', { name: /Question 1/ }).waitFor()
  while ((await page.getByRole('radio').count()) < 3)
    await page.getByRole('button', { name: /^Next/ }).click()
  const n = Number(/\d+/.exec(await page.getByRole('heading', { level: 1 }).innerText())?.[0])
  const question = page.getByRole('heading', { level: 1, name: new RegExp(`Question ${n}\\b`) })
  await page.getByText('Saved', { exact: true }).waitFor()

  let letThrough = () => {}
  const arrived = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  await page.route(/\.js$/, async (script) => {
    await arrived
    await script.continue()
  })
  await page.reload({ waitUntil: 'commit' })
  await question.waitFor()
  await page.getByRole('radio').nth(2).check()
  const kept = page.waitForResponse(
    (answer) => answer.ok() && Boolean(answer.request().postData()?.includes('"answered"')),
  )
  letThrough()
  await kept
  expect(await page.getByRole('radio').nth(2).isChecked()).toBe(true)
  await page.unroute(/\.js$/)
  const awake = page.waitForResponse(/\/events$/)
  await page.reload()
  await page.getByRole('heading', { level: 1, name: /Question/ }).waitFor()
  await awake
  // The room opens at a question without an answer.
  const at = async () => Number(/\d+/.exec(await page.getByRole('heading', { level: 1 }).innerText())?.[0])
  while ((await at()) !== n) await page.keyboard.press((await at()) < n ? 'n' : 'p')
  expect(await page.getByRole('radio').nth(2).isChecked()).toBe(true)
})
