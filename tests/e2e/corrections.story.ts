import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openDatabase, outbox } from '#db'
import type { Id } from '#kernel/ids.ts'
import { getFrozen } from '../../app/exams/attempt/attempts.store.server.ts'
import { keyOf } from '../exams/helpers/sitting.ts'
import { fillAttempts } from '../factories/closed-attempts.ts'
import { expectAccessible, setStage, signInAs } from './stage/stage.ts'

const stage = setStage()
const SHOTS = process.env.SHOTS
const REASON = 'Two of the options can be defended, so the question is left out.'

/** axe, and a picture when they are asked for. */
async function stop(page: Page, name: string) {
  await expectAccessible(page)
  if (!SHOTS) return
  mkdirSync(SHOTS, { recursive: true })
  await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true })
}

/** What the form of an attempt asks, by its database: four questions of one choice each, with their keys. */
async function lookUp(attemptId: string) {
  const db = await openDatabase(stage.databaseUrl())
  const { form } = await getFrozen(db.read, attemptId as Id<'Attempt'>)
  const plain = form.places.filter((place) => place.type === 'single' && place.part === '')
  const found = await Promise.all(
    plain.slice(0, 4).map(async (place) => {
      const key = await keyOf(db, form, place.n)
      return { n: place.n, item: place.item, key: 'choice' in key ? key.choice : 0 }
    }),
  )
  await db.close()
  return found
}

/** Eight hundred others were asked the question. */
async function seatOthers(question: string) {
  const db = await openDatabase(stage.databaseUrl())
  await fillAttempts(db, { exam: 'cmrs-50', question, count: 800 })
  await db.close()
}

/** What was written to somebody: it waits in the outbox, for there is no mail here. */
async function lettersTo(address: string) {
  const db = await openDatabase(stage.databaseUrl())
  const all = await db.read.select().from(outbox)
  await db.close()
  return all.filter(({ recipient }) => recipient.startsWith(address))
}

async function goTo(page: Page, n: number) {
  for (;;) {
    const at = Number(/\d+/.exec(await page.getByRole('heading', { level: 1 }).innerText())?.[0])
    if (at === n) return
    await page.keyboard.press('n')
    await page.getByRole('heading', { name: new RegExp(`Question ${at + 1}\\b`) }).waitFor()
  }
}

test('a candidate reports a question; it is voided after a dry run; the candidate sees old and new result, why, by whom and when', async () => {
  const candidate = await stage.person()
  await signInAs(candidate, 'candidate')
  await candidate.goto('/exams/cmrs-50')
  await candidate.getByRole('button', { name: 'Start the exam' }).click()
  await candidate.getByRole('heading', { name: /Question 1\b/ }).waitFor()
  await candidate.getByText('Saved', { exact: true }).waitFor()
  const attemptId = /attempts\/([0-9a-f-]{36})/.exec(candidate.url())?.[1] ?? ''
  const [wrong, ...right] = await lookUp(attemptId)
  if (!wrong) throw new Error('The form has no question of one choice')

  // In the room: a wrong answer, a report, three right answers.
  await goTo(candidate, wrong.n)
  await candidate
    .getByRole('radio')
    .nth(wrong.key === 0 ? 1 : 0)
    .check()
  await candidate.keyboard.press('!')
  await candidate.getByLabel('What is the matter?').selectOption('two-right')
  await candidate.getByLabel('In your words').fill('The first two options say the same thing.')
  await stop(candidate, 'room-report')
  await candidate.getByRole('button', { name: 'Send the report' }).click()
  await candidate.getByText(/Your report is kept/).waitFor()
  await candidate.getByRole('button', { name: 'Back to the question' }).click()
  for (const { n, key } of right) {
    await goTo(candidate, n)
    await candidate.getByRole('radio').nth(key).check()
  }
  await candidate.getByText('Saved', { exact: true }).waitFor()
  await candidate.keyboard.press('r')
  await candidate.getByRole('button', { name: 'Submit the exam' }).click()
  await candidate.waitForURL(/\/report$/)
  await candidate.getByRole('heading', { name: /^6\s%\. The pass mark/ }).waitFor()
  await seatOthers(wrong.item)

  // The studio: the report, then the correction of its question.
  const office = await stage.person()
  await signInAs(office, 'instructor')
  await office.goto('/studio/reports')
  await stop(office, 'reports')
  await office.getByRole('link', { name: wrong.item }).click()
  await office.getByText('The first two options say the same thing.').waitFor()
  await stop(office, 'report')
  await office.getByRole('link', { name: 'Correct its scores' }).click()
  await office.getByText('1 report, 1 waiting for an answer.').waitFor()
  await stop(office, 'correction')
  await office.getByRole('link', { name: 'Dry run: leave it out' }).click()
  await office.getByText(/^801 finished attempts asked it\. \d+ results would change/).waitFor()
  await stop(office, 'dry-run')
  await office.getByRole('textbox', { name: 'Reason' }).fill(REASON)
  await office.getByRole('button', { name: 'Go on' }).click()
  await office.getByText('Leave it out, for 801 finished attempts?').waitFor()
  await office.getByText(REASON).waitFor()
  await stop(office, 'confirm')
  await office.getByRole('checkbox', { name: /Answer 1 open report/ }).waitFor()
  await office.getByRole('button', { name: 'Apply the correction' }).click()
  await office.getByRole('progressbar', { name: /^Rescored \d+ of 801 attempts$/ }).waitFor()
  await stop(office, 'rescoring')
  await office.getByText(/^✓ 801 attempts rescored; \d+ results changed/).waitFor()
  await office.getByText('1 report, all answered.').waitFor()

  // The candidate: told on Today, on the report, and in the list of reports.
  await candidate.goto('/today')
  await candidate.getByText('A result was corrected.').waitFor()
  await stop(candidate, 'today')
  await candidate.getByRole('link', { name: /See what changed/ }).click()
  await candidate.getByText('Your result was corrected; below is what changed and why.').waitFor()
  const corrected = candidate.getByRole('region', { name: 'Corrected' })
  await corrected.getByText(`A question no longer counts: question ${wrong.n} of this attempt.`).waitFor()
  await corrected.getByText(/^Before: 6\s%, not passed\. Now: 6\.1\s%, not passed\.$/).waitFor()
  await corrected.getByText(REASON).waitFor()
  expect(await corrected.innerText()).toMatch(/Rowan Pell · \w{3} \d{1,2}, \d{4}, \d{1,2}:\d\d [AP]M/)
  await stop(candidate, 'corrected')
  await candidate.getByRole('button', { name: 'I have seen this' }).click()
  await expect.poll(() => candidate.getByText('Your result was corrected; below').count()).toBe(0)
  await candidate.goto('/reports')
  await candidate.getByText('✓ Answered: The question no longer counts.').waitFor()
  await stop(candidate, 'own-reports')

  const letters = await lettersTo('avery.quill@')
  expect(letters.map(({ subject }) => subject).sort()).toEqual([
    'Your report was answered',
    'Your result was corrected',
  ])
  for (const { body } of letters) expect(body).toContain(REASON)
})
