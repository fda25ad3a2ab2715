import { expect, test } from 'vitest'
import { setStage, signInAs } from './stage/stage.ts'

const stage = setStage()

test('the window exam: work a section, submit it, leave, come back on another device: it stands, and the days are told', async () => {
  const desk = await stage.person()
  await signInAs(desk, 'candidate')
  await desk.goto('/exams/cmrs-window')
  await desk.getByText(/All 700 questions count/).waitFor()
  await desk.getByRole('button', { name: 'Start the exam' }).click()
  await desk.getByRole('heading', { name: /Question 1/ }).waitFor()
  expect(await desk.getByRole('timer').innerText()).toMatch(/^4[45] d \d+ h$/)
  while ((await desk.getByRole('radio').count()) < 3)
    await desk.getByRole('button', { name: /^Next/ }).click()
  await desk.getByRole('radio').nth(1).check()
  const n = /\d+/.exec(await desk.getByRole('heading', { level: 1 }).innerText())?.[0]
  await desk.getByRole('button', { name: /^Sections/ }).click()
  await desk.getByRole('heading', { name: 'Sections' }).waitFor()
  await desk.getByText(/45 days left: \d+ questions a day keep you on time; today: 1 of \d+\./).waitFor()
  await desk
    .getByText(/^Submit …/)
    .first()
    .click()
  await desk
    .getByText(/then stand and can only be read/)
    .first()
    .waitFor()
  await desk.getByRole('button', { name: 'Submit this section' }).first().click()
  await desk.getByText(/· submitted$/).waitFor()
  await desk.context().close()

  const phone = await stage.person({ width: 390 })
  await signInAs(phone, 'candidate')
  await phone.getByText(/45 days left: \d+ questions a day/).waitFor()
  await phone.getByRole('link', { name: 'Go on with the exam' }).click()
  await phone.getByRole('button', { name: /^Sections/ }).click()
  // The room is awake once it has told the server where it was opened.
  const awake = phone.waitForResponse(/\/events$/)
  await phone.getByRole('link', { name: /^Read/ }).first().click()
  await awake
  await phone.getByText(/it can be read, not changed/).waitFor()
  // What the room before had left to send may have been answered just now: keys are heard once React has this page.
  await phone.waitForFunction(() =>
    Object.keys(document.getElementById('main') ?? {}).some((name) => name.startsWith('__react')),
  )
  await phone.getByText('Saved', { exact: true }).waitFor()
  for (let at = 2; at <= Number(n); at++) {
    await phone.keyboard.press('n')
    await phone.getByRole('heading', { name: new RegExp(`Question ${at}\\b`) }).waitFor()
  }
  expect(await phone.getByRole('radio').nth(1).isChecked()).toBe(true)
  expect(await phone.getByRole('radio').nth(0).isDisabled()).toBe(true)
  await phone.keyboard.press('1')
  const shown = async () => ({
    question: /\d+/.exec(await phone.getByRole('heading', { level: 1 }).innerText())?.[0],
    checked: await phone
      .getByRole('radio')
      .evaluateAll((all) => all.flatMap((one, i) => ((one as HTMLInputElement).checked ? [i] : []))),
  })
  await expect.poll(shown).toEqual({ question: n, checked: [1] })
})
