import { expect, test } from 'vitest'
import { answerWordParts } from './stage/answer-word-parts.ts'
import { expectAccessible, setStage, signInAs } from './stage/stage.ts'

const stage = setStage()

test('a specialist finishes a lesson for credit, and a stranger follows the code of the certificate', async () => {
  const page = await stage.person({ width: 390 })
  await signInAs(page, 'specialist')
  await page.goto('/lessons/terminology/word-parts', { waitUntil: 'networkidle' })
  const credit = page.getByRole('region', { name: 'Credit' })
  await credit.getByText(/14 minutes of learning for this\. Finish, and answer its questions/).waitFor()
  await page.getByRole('button', { name: 'Mark as read' }).click()
  await credit.getByText('The questions of the lesson are not all answered.').waitFor()
  await expectAccessible(page)
  await answerWordParts(page)
  await credit.getByText(/14 minutes of learning earned/).waitFor()
  await credit.getByRole('link', { name: 'certificate' }).click()
  await page.getByRole('heading', { name: 'Reading a term from its parts' }).waitFor()
  await expectAccessible(page)
  const code = await page.getByRole('link', { name: /^\w{4}-\w{4}-\w{3}$/ }).innerText()
  if (process.env.SHOTS)
    await page.screenshot({ path: `${process.env.SHOTS}/certificates.png`, fullPage: true })
  for (const file of ['PDF', 'Badge']) {
    const link = page.getByRole('link', { name: new RegExp(`^(Certificate as )?${file}: `) })
    const got = await page.request.get((await link.getAttribute('href')) ?? '')
    expect([file, got.status()]).toEqual([file, 200])
  }

  const stranger = await stage.person({ dark: true, expectMissing: true })
  await stranger.goto('/check')
  await stranger.getByLabel('Verification code').fill(code.toLowerCase().replaceAll('-', ' '))
  await stranger.keyboard.press('Enter')
  await stranger.getByRole('heading', { name: 'Valid' }).waitFor()
  await stranger.getByText('Morgan Lathe').waitFor()
  await stranger.getByText('Not approved by any board').waitFor()
  await expectAccessible(stranger)
  if (process.env.SHOTS) await stranger.screenshot({ path: `${process.env.SHOTS}/check.png`, fullPage: true })
  await stranger.getByLabel('Verification code').fill(`${code.slice(0, -1)}${code.endsWith('7') ? '8' : '7'}`)
  await stranger.getByRole('button', { name: 'Check' }).click()
  await stranger.getByText(/No certificate has this code/).waitFor()
  await expectAccessible(stranger)

  await page.getByRole('button', { name: 'Issue a duplicate' }).click()
  await page.getByText('A duplicate was issued.').waitFor()
  await stranger.goto(`/check/${code}`)
  await stranger.getByRole('heading', { name: 'Replaced' }).waitFor()
})
