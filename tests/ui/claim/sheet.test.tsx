import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { PaperForm } from '#billing'
import { boxesOf } from '#billing'
import type { ClaimSheetProps } from '#ui/claim/sheet/claim-sheet.tsx'
import { ClaimSheet } from '#ui/claim/sheet/claim-sheet.tsx'
import { BLANK_FORM, withLine } from '#ui/claim/sheet/edit-form.ts'
import { commandOf, SHEET_KEYS } from '#ui/claim/sheet/keys.ts'
import { CELLS } from '#ui/claim/sheet/line-cells.ts'
import { MARKS } from '#ui/claim/sheet/marks.ts'
import { PrintedSheet } from '#ui/claim/sheet/printed-sheet.tsx'
import { claimWith } from '../../billing/x12/claims.ts'

const sample = (): PaperForm => boxesOf(claimWith())
const withLines = (n: number): PaperForm => {
  let form = sample()
  while (form.lines.length < n) form = withLine(form, 1, form.lines[0])
  return form
}
const draw = (form: PaperForm, more: Partial<ClaimSheetProps> = {}) =>
  renderToStaticMarkup(<ClaimSheet form={form} onChange={() => {}} {...more} />)
const count = (html: string, part: string | RegExp) => html.split(part).length - 1
const namesIn = (html: string) =>
  [...html.matchAll(/<input[^>]*type="text"[^>]*>|<input(?![^>]*type=)[^>]*>/g)].map(
    ([input]) => /aria-label="([^"]*)"/.exec(input)?.[1] ?? '',
  )

describe('the form on a screen', () => {
  test('is drawn without styles of its own and without anything undefined', () => {
    for (const form of [BLANK_FORM, sample(), withLines(14)])
      expect(draw(form)).not.toMatch(/ style=|undefined|\[object|NaN/)
  })
  test('names each of its fields, no two alike', () => {
    const names = namesIn(draw(sample()))
    expect(names).not.toContain('')
    expect(new Set(names).size).toBe(names.length)
    expect(names).toContain('Box 24D, line 2: procedure')
    expect(names).toContain('Box 21L: diagnosis')
    expect(names).toContain('Box 5: patient’s address, ZIP code')
  })
  test('marks squares as radio buttons of one group each', () => {
    const html = draw(sample())
    for (const [box, marks] of Object.entries(MARKS))
      expect(count(html, `data-entry="${box}"`), box).toBe(marks.length)
    expect(html).toMatch(/value="MEDICARE"[^>]*checked|checked[^>]*value="MEDICARE"/)
    expect(count(html, 'role="radiogroup"')).toBe(Object.keys(MARKS).length)
  })
  test('has six lines a page, and offers the next one', () => {
    expect(draw(BLANK_FORM)).toContain('Add line 1')
    const html = draw(withLines(7))
    expect(count(html, 'data-line=')).toBe(7)
    expect(count(html, 'cms-line-number')).toBe(12)
    expect(html).toContain('Page 2: the other boxes')
    expect(html).toContain('Add line 8')
    expect(draw(withLines(6))).toContain('Add line 7 on a new page')
  })
  test('says what was found where it was found, for eyes and ears', () => {
    const html = draw(sample(), {
      findings: [{ box: '24D', element: '2400 SV101-3', line: 1, message: 'A modifier is missing.' }],
      faults: [{ path: 'patient.birth', message: 'it is no day' }],
    })
    expect(count(html, 'data-note=""')).toBe(2)
    expect(count(html, 'aria-invalid="true"')).toBe(2)
    const [, id] =
      /aria-describedby="([^"]+)"[^>]*/.exec(html.slice(html.indexOf('data-cell="1:D modifiers"'))) ?? []
    expect(html).toContain(`<span id="${id}" class="sr-only">A modifier is missing.</span>`)
    expect(html).toContain('Cannot be read: it is no day.')
  })
  test('can be looked up only where codes are at hand, and is never written in when it is read only', () => {
    expect(draw(sample())).not.toContain('role="combobox"')
    const looked = draw(sample(), { lookUp: () => [] })
    expect(count(looked, 'role="combobox"')).toBe(1 + 12 + 2 * CELLS.filter(({ lookUp }) => lookUp).length)
    const read = draw(sample(), { readOnly: true, lookUp: () => [] })
    expect(count(read, ' readonly=""')).toBe(namesIn(read).length)
    expect(read).not.toContain('Add line')
    expect(read).not.toContain('role="combobox"')
  })
})

describe('the form on paper', () => {
  test('is text alone, a page for each six lines, with the total on the last', () => {
    const html = renderToStaticMarkup(<PrintedSheet form={withLines(8)} />)
    expect(html).not.toMatch(/<(input|button|a)\b| style=/)
    expect(count(html, 'class="cms-page"')).toBe(2)
    expect(count(html, '>290.00<')).toBe(1)
    expect(count(html, 'SAMPLE, PAT, Q')).toBe(4)
    expect(html).toContain('Page 2 of 2')
    expect(html).toMatch(/cms-square">X<\/span> Medicare/)
  })
  test('holds everything that is written on the form', () => {
    const form = sample()
    const html = renderToStaticMarkup(<PrintedSheet form={form} />)
    for (const [box, text] of Object.entries(form.boxes))
      if (!(box in MARKS))
        for (const line of text.split('\n').filter(Boolean)) {
          // Boxes 5 and 7 print the parts of an address apart.
          const shown = ['5', '7'].includes(box) ? [line.split(' ')[0] ?? ''] : [line]
          for (const one of shown) expect(html, box).toContain(one)
        }
    for (const line of form.lines) for (const text of Object.values(line)) expect(html).toContain(text)
  })
})

describe('keys', () => {
  const key = (name: string, held: string = '') => ({
    ...{ key: name, ctrlKey: held.includes('C'), metaKey: held.includes('M') },
    ...{ altKey: held.includes('A'), shiftKey: held.includes('S') },
  })
  test.each([
    ['Enter', '', 'next'],
    ['Enter', 'S', 'previous'],
    ['Enter', 'C', 'insert-below'],
    ['Enter', 'M', 'insert-below'],
    ['Enter', 'CS', 'insert-above'],
    ['d', 'C', 'duplicate'],
    ['Backspace', 'CS', 'delete'],
    ['Backspace', 'C', null],
    ['ArrowUp', '', 'up'],
    ['ArrowDown', 'A', null],
    ['ArrowDown', 'S', null],
    ['Home', '', null],
    ['Home', 'C', 'first'],
    ['End', 'C', 'last'],
    ['Tab', '', null],
    ['a', '', null],
    ['=', '', 'total'],
  ])('%s with %s means %s', (name, held, command) => expect(commandOf(key(name, held))).toBe(command))
  test('are told, each with what it does', () => {
    for (const [name, what] of SHEET_KEYS)
      expect([name, what].every((text) => text.length > 2 || text === '=')).toBe(true)
  })
})
