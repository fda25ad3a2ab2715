import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BoxName, PaperForm } from '#billing'
import { boxesOf } from '#billing'
import { addressOf, partsOfAddress } from '#ui/claim/sheet/address.ts'
import { AFTER_LINES, BEFORE_LINES } from '#ui/claim/sheet/box-drawings.ts'
import {
  BLANK_FORM,
  MOST_LINES,
  pagesOf,
  textAt,
  totalOfLines,
  withLine,
  withoutLine,
  withText,
} from '#ui/claim/sheet/edit-form.ts'
import { CELLS } from '#ui/claim/sheet/line-cells.ts'
import { diagnosisKey, lineKey } from '#ui/claim/sheet/sheet-keys.ts'
import { caretIn, printedAsDay, settled, typed } from '#ui/claim/sheet/tidy.ts'
import { anyClaim } from '../../billing/helpers/any-claim.ts'
import { claimWith } from '../../billing/x12/claims.ts'

const sample = (): PaperForm => boxesOf(claimWith())
const parts = [...BEFORE_LINES, ...AFTER_LINES].flatMap((drawing) => drawing.parts)

describe('writing on the form', () => {
  test('changes that place and no other', () => {
    const form = sample()
    const keys = [
      ...Object.keys(form.boxes).filter((box) => box !== '21'),
      ...CELLS.map(({ box }) => lineKey(2, box)),
    ]
    for (const key of keys) {
      const next = withText(form, key, 'NEW')
      expect(textAt(next, key)).toBe('NEW')
      for (const other of keys)
        if (other !== key) expect(textAt(next, other), other).toBe(textAt(form, other))
    }
  })
  test('of what is there already changes nothing, so that nothing is drawn anew', () => {
    const form = sample()
    expect(withText(form, '26', 'ACCT0001')).toBe(form)
    expect(withText(form, lineKey(1, 'D'), '99213')).toBe(form)
    expect(withText(form, lineKey(9, 'D'), '99213').lines).toEqual(form.lines)
    expect(withText(form, 'no box', 'x')).toBe(form)
  })
  test('puts a diagnosis in its place, and keeps no empty ones behind the last', () => {
    const third = withText(sample(), diagnosisKey(2), 'I10')
    expect(third.boxes['21']).toBe('M1711\nE119\nI10')
    expect(withText(withText(third, diagnosisKey(1), ''), diagnosisKey(2), '').boxes['21']).toBe('M1711')
    expect(withText(BLANK_FORM, diagnosisKey(11), 'I10').boxes['21']).toBe(`${'\n'.repeat(11)}I10`)
  })
  test('puts lines in, takes them out, and stops at what an 837P takes', () => {
    const form = sample()
    expect(withLine(form, 2).lines.map(({ D }) => D)).toEqual(['99213', '', '20610'])
    expect(withLine(form, 3, form.lines[0]).lines.map(({ D }) => D)).toEqual(['99213', '20610', '99213'])
    expect(withoutLine(form, 1).lines.map(({ D }) => D)).toEqual(['20610'])
    let full = form
    for (let i = 0; i < 60; i += 1) full = withLine(full, 1)
    expect(full.lines).toHaveLength(MOST_LINES)
  })
  test('adds the charges up, or says that it cannot', () => {
    expect(totalOfLines(sample())).toBe('290.00')
    expect(totalOfLines(withText(sample(), lineKey(1, 'F'), '1,150.05'))).toBe('1290.05')
    expect(totalOfLines(withText(sample(), lineKey(1, 'F'), 'much'))).toBeNull()
    expect(totalOfLines(BLANK_FORM)).toBeNull()
  })
  test('takes a page for each six lines', () => {
    expect(pagesOf(BLANK_FORM)).toEqual([[]])
    const seven = Array.from({ length: 5 }).reduce<PaperForm>((form) => withLine(form, 1), sample())
    expect(pagesOf(seven).map((lines) => lines.length)).toEqual([6, 1])
  })
})

describe('tidying', () => {
  test('leaves what the engine prints as it is, in every box', () =>
    fc.assert(
      fc.property(anyClaim, (claim) => {
        const form = boxesOf(claim)
        for (const { box, as, kind } of parts) {
          if (kind !== 'entry') continue
          const text = form.boxes[box as BoxName]
          expect(settled(as, typed(as, text)), box).toBe(text)
        }
        for (const line of form.lines)
          for (const { box, as } of CELLS)
            if (box !== 'shaded') expect(settled(as, typed(as, line[box])), box).toBe(line[box])
        for (const box of ['5', '7'] as const) {
          expect(addressOf(partsOfAddress(form.boxes[box]))).toBe(form.boxes[box])
        }
      }),
      { numRuns: 30 },
    ))
  test('settles: once more changes nothing', () =>
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), (text) => {
        for (const as of [
          'words',
          'code',
          'diagnosis',
          'modifiers',
          'letters',
          'digits',
          'day',
          'birth',
          'amount',
        ] as const) {
          const once = settled(as, typed(as, text))
          expect(settled(as, typed(as, once)), as).toBe(once)
          expect(caretIn(typed(as, text), text), as).toBeLessThanOrEqual(typed(as, text).length)
        }
      }),
    ))
  test.each([
    ['10152025', '10 15 2025'],
    ['10/15/2025', '10 15 2025'],
    ['1-5-25', '01 05 2025'],
    ['101525', '10 15 2025'],
    ['10 15 2025', '10 15 2025'],
    ['tomorrow', 'tomorrow'],
    ['1015', '1015'],
  ])('the day %s is printed %s', (text, printed) => expect(printedAsDay(text)).toBe(printed))
  test('a birth date needs its whole year', () => {
    expect(settled('birth', '061550')).toBe('061550')
    expect(settled('birth', '06151950')).toBe('06 15 1950')
  })
  test.each([
    ['150', '150.00'],
    ['1,150.5', '1150.50'],
    ['.5', '0.50'],
    ['12.', '12.00'],
    ['12.345', '12.345'],
    ['', ''],
  ])('the amount %s becomes %s', (text, printed) => expect(settled('amount', text)).toBe(printed))
  test('parts modifiers, and keeps the caret behind what was typed', () => {
    expect(typed('modifiers', '25rt')).toBe('25 RT')
    expect(typed('modifiers', '25r')).toBe('25 R')
    expect(caretIn('25 R', '25r')).toBe(4)
    expect(caretIn('E119', 'e11.')).toBe(3)
  })
})

describe('an address', () => {
  test.each([
    ['200 OAK AVE\nCOLUMBUS OH 432150000', ['200 OAK AVE', '', 'COLUMBUS', 'OH', '432150000']],
    ['1 A ST\nAPT 4\nNEW YORK NY 10001', ['1 A ST', 'APT 4', 'NEW YORK', 'NY', '10001']],
    ['1 A ST\nTORONTO ON 12345 CA', ['1 A ST', '', 'TORONTO', 'ON', '12345 CA']],
    ['1 A ST\nNEW YO', ['1 A ST', '', 'NEW YO', '', '']],
    ['1 A ST', ['1 A ST', '', '', '', '']],
    ['', ['', '', '', '', '']],
  ])('%j is taken apart', (text, wanted) => {
    const { street, unit, city, state, zip } = partsOfAddress(text)
    expect([street, unit, city, state, zip]).toEqual(wanted)
    expect(addressOf({ street, unit, city, state, zip })).toBe(text)
  })
})
