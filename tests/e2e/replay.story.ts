import { expect, test } from 'vitest'
import { expectAccessible, setStage, signInAs } from './stage/stage.ts'

const stage = setStage()

test('a candidate changes an answer, hands in, and steps through the sitting by keyboard; without scripts all of it is there', async () => {
  const page = await stage.person()
  await signInAs(page, 'candidate')
  await page.goto('/exams/cmrs-50')
  // The room is awake once it has told the server where it was opened.
  const awake = page.waitForResponse(/\/events$/)
  await page.getByRole('button', { name: 'Start the exam' }).click()
  await awake
  await page.getByRole('heading', { name: /Question 1/ }).waitFor()
  let n = 1
  for (; (await page.getByRole('radio').count()) < 3; n++) {
    await page.getByRole('button', { name: /^Next/ }).click()
    await page.getByRole('heading', { name: new RegExp(`Question ${n + 1}\\b`) }).waitFor()
  }
  await page.getByRole('radio').nth(0).check()
  await page.keyboard.press('n')
  await page.getByRole('heading', { name: new RegExp(`Question ${n + 1}\\b`) }).waitFor()
  await page.keyboard.press('p')
  await page.getByRole('heading', { name: new RegExp(`Question ${n}\\b`) }).waitFor()
  await page.getByRole('radio').nth(1).check()
  await page.keyboard.press('r')
  await page.getByRole('button', { name: 'Submit the exam' }).click()
  await page.getByRole('link', { name: 'Replay the sitting' }).click()
  await page.getByRole('heading', { name: 'Replay', exact: true }).waitFor()
  const changed = new RegExp(
    `Question ${n}: changed from A to B \\((right to wrong|wrong to right|wrong both times)\\)`,
  )

  const said = (what: RegExp) => page.getByRole('status').filter({ hasText: what }).waitFor()
  await page.getByRole('link', { name: 'Next changed answer' }).click()
  await said(changed)
  await page.getByRole('slider', { name: 'Moment' }).focus()
  await page.keyboard.press('Home')
  await said(/Question 1: opened\./)
  await page.keyboard.press('End')
  await said(/Submitted by you\./)
  await page.keyboard.press('ArrowLeft')
  await said(changed)
  await page.getByRole('link', { name: 'Visits' }).click()
  await page.locator('th[aria-sort=descending]').filter({ hasText: 'Visits' }).waitFor()
  expect(await page.getByRole('row').nth(1).getByRole('link').innerText()).toBe(String(n))
  await expectAccessible(page)

  const html = await (await page.request.get(`${new URL(page.url()).pathname}?moment=2&sort=time`)).text()
  const text = html.replace(/<!-- -->/g, '').replace(/<script[\s\S]*?<\/script>/g, '')
  expect(text).toContain('Moment 2 of')
  expect(text).toMatch(/replay\?moment=3#moment"/)
  expect(text).toContain('changed from A to B')
  expect(text).toMatch(/aria-sort="descending"[^>]*>.{0,200}Time/)
  expect(text).not.toMatch(/ style="/)
})
