import { expect, test } from 'vitest'
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
  const told = await page.evaluate(async () => {
    const ask = async (body: object) => {
      const headers = { 'Content-Type': 'application/json' }
      const answer = await fetch('/checks', { method: 'POST', headers, body: JSON.stringify(body) })
      return answer.status
    }
    return ask({})
  })
  expect(told).toBe(400)
  await expectAccessible(page)

  await page.goto('/credits/certificates')
  await page.getByText('No certificates yet.').waitFor()
  await expectAccessible(page)
})
