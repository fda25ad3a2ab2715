import type { Page } from 'playwright-core'

const MATCHES = [
  ['Anuria', 'practically no urine'],
  ['Dysuria', 'hurts or is difficult'],
  ['Oliguria', 'abnormally small'],
  ['Polyuria', 'abnormally large'],
] as const

/** Answers the three questions of the lesson about the parts of words, right. */
export async function answerWordParts(page: Page): Promise<void> {
  const check = (n: number) => page.getByRole('region', { name: `Check yourself, ${n} of 3` })
  const send = (n: number) => check(n).getByRole('button', { name: 'Check' }).click()
  const answered = (n: number) =>
    check(n)
      .getByText(/^(✓ )?Right/)
      .first()
      .waitFor()
  await check(1).scrollIntoViewIfNeeded()
  await check(1).getByRole('radio', { name: 'arthralgia' }).check()
  await send(1)
  await answered(1)
  await check(2).scrollIntoViewIfNeeded()
  const given = await check(2).getByRole('list').nth(1).getByRole('listitem').allInnerTexts()
  for (const [prompt, match] of MATCHES) {
    const at = given.findIndex((text) => text.includes(match))
    await check(2)
      .getByLabel(prompt)
      .selectOption({ index: at + 1 })
  }
  await send(2)
  await answered(2)
  await check(3).scrollIntoViewIfNeeded()
  await check(3).getByRole('radio', { name: 'bronchus, bronchae' }).check()
  await send(3)
}
