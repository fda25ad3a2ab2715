import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { boxOf, go, openScenario, postAs, settled, showPart, writeVisit } from './stage/bench.ts'
import { expectAccessible, setStage, signInAs } from './stage/stage.ts'

const stage = setStage()

/** Waits in the world until a remittance is to be posted. */
async function untilPaid(page: Page, amount: string) {
  const payment = page.getByRole('region', { name: /^Post EFT/ })
  for (let i = 0; i < 6 && (await payment.count()) === 0; i++) await go(page, 'Wait for the next answer')
  await payment.getByRole('heading', { name: amount }).waitFor()
}

test('a man of 67 who still works: his firm’s plan first, then Medicare pays what is left, and he gets no bill', async () => {
  const page = await stage.person()
  await signInAs(page, 'candidate')
  await openScenario(page, 'working-aged')

  // The registration sheet shows the second card, the fee sheet and the slip what is charged.
  for (const record of [/^Office visit/, /^Registration sheet/, /^Alpha PPO fee sheet/, /^Charge slip/])
    await go(page, record)
  await page.getByText('25 people on the payroll').waitFor()
  await page.getByText('Card 2', { exact: true }).waitFor()

  await showPart(page, 'Coverage')
  for (const [payer, member, other] of [
    ['Medicare Part B Training', '1VP4H39EU57', 'ALPHA PPO'],
    ['Alpha PPO', 'A917704422', 'MEDICARE PART B TRAINING'],
  ] as const) {
    await page.getByLabel('Payer').first().selectOption(payer)
    await page.getByLabel('Member number').fill(member)
    await go(page, 'Ask')
    const answer = page.getByRole('article').filter({ hasText: `${payer} about` })
    await answer.getByText('Active coverage').waitFor()
    await answer.getByRole('listitem').filter({ hasText: 'Another payer' }).getByText(other).waitFor()
  }

  await showPart(page, 'Claim form')
  await page.getByRole('button', { name: 'Fill boxes 1 to 13 from card 2' }).click()
  await page.getByText('What the form has no box for').click()
  await page.getByRole('button', { name: 'Medicare Part B Training pays after it' }).click()
  const visit = { on: '10 15 2025', code: '99214', points: 'AB', charge: '175.00' }
  await writeVisit(page, { diagnoses: ['E11.9', 'I10'], ...visit })
  await page.getByText('Nothing. What only the chart knows is not looked at.').waitFor()
  await go(page, 'Note it as scrubbed')

  await showPart(page, 'Send')
  await go(page, 'Send')
  await page.getByRole('region', { name: 'Sent' }).getByText('Alpha PPO').waitFor()
  await showPart(page, 'Payments')
  await untilPaid(page, '$120.00 from Alpha PPO')
  await postAs(page, (code) => (code === 'PR-2' ? 'next-payer' : 'write-off'))

  // The next payer's claim carries the first one's answer; why Medicare is second is for the biller to say.
  await showPart(page, 'Patient')
  await page.getByRole('region', { name: 'Next payer' }).getByText('$30.00 waits for it').waitFor()
  await go(page, 'Write the claim for Medicare Part B Training')
  await page.getByText('What the form has no box for').click()
  await page.getByText('Before it: Alpha PPO, with its answer.').waitFor()
  await page.getByLabel('Why Medicare is second (SBR05)').selectOption('12')
  const wire = page.getByRole('region', { name: '837P of this form' })
  for (const part of [/^SBR\*S\*18\*\*\*12/, /^CAS\*CO\*45\*25/, /^CAS\*PR\*2\*30/, /^AMT\*D\*120/])
    await wire.getByText(part).first().waitFor()
  expect(await boxOf(page, /^Box 29/).inputValue()).toBe('120.00')
  await expectAccessible(page)
  await go(page, 'Note it as scrubbed')
  await showPart(page, 'Send')
  await go(page, 'Send')

  await showPart(page, 'Payments')
  await untilPaid(page, '$29.40 from Medicare Part B Training')
  await postAs(page, (code) => (code === 'OA-23' ? 'neutral' : 'write-off'))
  await showPart(page, 'Patient')
  await page.getByText('By the books, $0.00 is the patient’s.').waitFor()
  await showPart(page, 'Account')
  const paid = page.getByRole('row').filter({ hasText: 'payment' })
  await paid.filter({ hasText: 'Alpha PPO' }).getByText('120.00').waitFor()
  await paid.filter({ hasText: 'Medicare Part B' }).getByText('29.40').waitFor()

  await showPart(page, 'Close')
  await page.getByText('Every account is settled.').waitFor()
  await page.getByLabel(/^In a sentence or two/).fill('Both plans have paid; he owes nothing.')
  await go(page, 'Close and grade')
  await settled(page)
  await page.getByRole('link', { name: 'Read the report' }).click()
  await page.getByRole('heading', { level: 1, name: '100 of 100' }).waitFor()
  await page.getByText('Nothing was missed.').waitFor()
  await page.getByText('Move by move').click()
  await page.getByText('opened a record: Registration sheet').first().waitFor()
  await expectAccessible(page)
})
