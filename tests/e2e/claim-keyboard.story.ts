import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { benchStands, settled, tabTo } from './stage/bench.ts'
import { typeScript } from './stage/fill-sheet.ts'
import { expectAccessible, setStage, signInAs } from './stage/stage.ts'

const stage = setStage()

/** Goes from a tab of the work area that is shown to another: by arrows, as tabs are. */
async function arrowTo(page: Page, from: string, to: string, arrow: 'ArrowLeft' | 'ArrowRight') {
  await tabTo(page, new RegExp(`^tab ${from}$`), true)
  for (let i = 0; i < 9; i++) {
    await page.keyboard.press(arrow)
    if ((await page.getByRole('tab', { name: to, exact: true }).getAttribute('aria-selected')) === 'true')
      return
  }
  throw new Error(`The arrows never reached ${to}`)
}

/** A service line from its day to its rendering provider. */
const line = (code: string, modifier: string, pointer: string, charge: string): readonly string[] => [
  ...['10152025', 'Enter', '10152025', 'Enter', '11', 'Enter', 'Enter', code, 'Enter', modifier, 'Enter'],
  ...[pointer, 'Enter', charge, 'Enter', '1', 'Enter', 'Enter', 'zz', 'Enter', '207q00000x', 'Enter'],
  '1999999984',
]

/** Where the amounts of the remittance go, in their order: by the first letters of a choice. */
const WHERE = [
  ...([
    ['CO-45', 'write'],
    ['CO-253', 'write'],
    ['PR-1', 'the p'],
    ['PR-2', 'the p'],
  ] as const),
  ...([
    ['CO-45', 'write'],
    ['CO-253', 'write'],
    ['PR-2', 'the p'],
  ] as const),
]

test('from the chart to a closed account by keyboard alone', async () => {
  const page = await stage.person()
  const { keyboard } = page
  const enter = () => keyboard.press('Enter')
  await signInAs(page, 'candidate')
  await page.goto('/sandbox')
  await tabTo(page, /A visit and a knee injection$/)
  await enter()
  await page.getByRole('heading', { level: 1, name: 'A visit and a knee injection' }).waitFor()
  await tabTo(page, /^Open the chart$/)
  await enter()
  await benchStands(page)

  await tabTo(page, /^Office visit/)
  await enter()
  await page.getByText('returns for right knee pain').waitFor()
  await tabTo(page, /^Knee injection/)
  await enter()
  await page.getByText('triamcinolone sample').waitFor()

  await tabTo(page, /^tab Claim form$/)
  await keyboard.press('ArrowLeft')
  await tabTo(page, /^Ask$/)
  await enter()
  await page.getByText('Active coverage').waitFor()
  await arrowTo(page, 'Coverage', 'Claim form', 'ArrowRight')
  await tabTo(page, /^Fill boxes 1 to 13 from card 1$/)
  await enter()
  await tabTo(page, /^Box 14: .*(?<!qualifier)$/)
  await typeScript(keyboard, ['10012025', 'Enter', '431', 'Enter'])
  await tabTo(page, /^Box 21A/)
  await typeScript(keyboard, ['osteoarthritis right knee', 'ArrowDown', 'Enter', 'Enter', 'e11.9', 'Tab'])
  await typeScript(keyboard, ['Control+Enter', ...line('99213', '', 'b', '150')])
  // Nothing of it is with the server yet, and the page goes.
  await page.reload()
  await benchStands(page)
  await tabTo(page, /^Box 24J, line 1/)
  await typeScript(keyboard, ['Control+Enter', ...line('20610', 'rt', 'a', '140')])
  await tabTo(page, /^Box 28/)
  await keyboard.press('=')
  await expectAccessible(page)

  // The visit lacks its modifier; the scrubber says so, and leads there.
  await tabTo(page, /^Box 24D$/)
  await enter()
  await page
    .locator(':focus')
    .and(page.getByRole('combobox', { name: /^Box 24D, line 1/ }))
    .waitFor()
  await typeScript(keyboard, ['Enter', '25'])
  await page.getByText('Nothing. What only the chart knows is not looked at.').waitFor()
  await settled(page)
  expect(await page.getByRole('textbox', { name: /^Box 28/ }).inputValue()).toBe('290.00')

  await arrowTo(page, 'Claim form', 'Send', 'ArrowRight')
  await tabTo(page, /^Send$/)
  await enter()
  await page.getByText('sent once').waitFor()
  await expectAccessible(page)
  await tabTo(page, /^Wait for the next answer$/, true)
  await enter()
  await settled(page)
  await enter()
  await settled(page)

  await arrowTo(page, 'Send', 'Payments', 'ArrowRight')
  for (const [code, place] of WHERE) {
    await tabTo(page, new RegExp(`^Where ${code} of`))
    await keyboard.type(place)
  }
  await tabTo(page, /^Post it$/)
  await enter()
  await page.getByRole('region', { name: 'Posted' }).waitFor()
  await expectAccessible(page)
  await arrowTo(page, 'Payments', 'Patient', 'ArrowRight')
  await tabTo(page, /^Amount$/)
  await keyboard.type('61.14')
  await tabTo(page, /^Send the statement$/)
  await enter()
  await page.getByText('61.14 billed on').waitFor()
  await tabTo(page, /^Wait for the next answer$/, true)
  await enter()
  await settled(page)
  await arrowTo(page, 'Patient', 'Close', 'ArrowRight')
  await page.getByText('Every account is settled.').waitFor()
  await tabTo(page, /^In a sentence or two/)
  await keyboard.type('Paid by Medicare, posted, the rest billed and collected.')
  await tabTo(page, /^Close and grade$/)
  await enter()
  await tabTo(page, /^Read the report$/)
  await enter()
  await page.getByRole('heading', { level: 1, name: '100 of 100' }).waitFor()
  await expectAccessible(page)
})
