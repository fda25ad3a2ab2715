import type { Keyboard, Page } from 'playwright-core'

/** A key that is pressed, as Playwright calls it: everything else of a script is typed. */
const KEY = /^(Tab|Enter|Delete|ArrowDown|ArrowUp|Control\+Enter)$/

/**
 * What somebody types, from an empty form on, for the sample claim: in the order of the boxes, without a pointer. Fields
 * are left with Enter or Tab; squares are marked by their letter; a diagnosis, a procedure, a modifier and the payer are
 * looked up by words.
 */
export const SAMPLE_BY_KEYBOARD: readonly string[] = [
  // Top: the payer by a word, chosen from the list; then past its address.
  ...['medicare', 'ArrowDown', 'Enter', 'Enter', 'Enter', 'Enter', 'Enter'],
  ...['m', 'Enter', '1eg4te5mk73', 'Enter'],
  ...['sample, pat, q', 'Enter', '06151950', 'Enter', 'f', 'Enter', 'sample, pat, q', 'Tab'],
  ...['200 oak ave', 'Enter', 'Enter', 'columbus', 'Enter', 'oh', 'Enter', '432150000', 'Enter', 'Enter'],
  ...[
    's',
    'Enter',
    '200 oak ave',
    'Enter',
    'Enter',
    'columbus',
    'Enter',
    'oh',
    'Enter',
    '432150000',
    'Enter',
  ],
  // 9 to 9d.
  ...['Enter', 'Enter', 'Enter'],
  // 10a to 10d.
  ...['n', 'Enter', 'n', 'Enter', 'Enter', 'n', 'Enter', 'Enter'],
  // 11 to 11d.
  ...['Enter', '06/15/1950', 'Enter', 'f', 'Enter', 'Enter', 'Enter', 'n', 'Enter'],
  ...['signature on file', 'Enter', 'signature on file', 'Enter'],
  ...['10012025', 'Enter', '431', 'Enter', 'Enter', 'Enter', 'Enter', 'Enter'],
  // 17 to 20.
  ...['Enter', 'Enter', 'Enter', 'Enter', 'Enter', 'Enter', 'Enter', 'n', 'Enter'],
  // 21: A by words, B by its code with the dot.
  ...['0', 'Enter', 'osteoarthritis right knee', 'ArrowDown', 'Enter', 'Enter', 'e11.9', 'Tab'],
  ...['Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab'],
  // 22, 23; then the first line, which a key puts in.
  ...['Enter', 'Enter', 'Control+Enter'],
  ...['101525', 'Enter', '10152025', 'Enter', '11', 'Enter', 'Enter', '99213', 'Enter', '25', 'Enter'],
  ...[
    'b',
    'Enter',
    '150',
    'Enter',
    '1',
    'Enter',
    'Enter',
    'zz',
    'Enter',
    '207q00000x',
    'Enter',
    '1999999984',
  ],
  ...['Control+Enter', '10 15 2025', 'Enter', '10152025', 'Enter', '11', 'Enter', 'Enter'],
  ...[
    'needle large joint',
    'ArrowDown',
    'Enter',
    'Enter',
    'rt',
    'Enter',
    'a',
    'Enter',
    '140.00',
    'Enter',
    '1',
    'Enter',
  ],
  ...['Enter', 'zz', 'Enter', '207q00000x', 'Enter', '1999999984', 'Enter'],
  // 25 to 33.
  ...['311234567', 'Enter', 'e', 'Enter', 'acct0001', 'Enter', 'y', 'Enter', '=', 'Enter', 'Enter'],
  ...['signature on file', 'Enter', 'alex rivera', 'Enter', 'Enter', 'Enter', 'Enter', 'Enter', 'Enter'],
  ...['6145550100', 'Enter', 'lakeside family clinic', 'Enter', '100 main st', 'Enter'],
  ...['columbus oh 432151234', 'Enter', '1234567893', 'Enter', '207q00000x', 'Tab'],
]

/** Types a script into whatever has the focus. */
export async function typeScript(keyboard: Keyboard, script: readonly string[]): Promise<void> {
  for (const one of script) {
    if (KEY.test(one)) await keyboard.press(one)
    else await keyboard.type(one)
  }
}

/** Fills the form of a page by keyboard alone, from its first place on. */
export async function fillSheet(page: Page, script = SAMPLE_BY_KEYBOARD): Promise<void> {
  await page.getByRole('combobox', { name: 'Top of the form: payer: name, number, address, name' }).focus()
  await typeScript(page.keyboard, script)
}
