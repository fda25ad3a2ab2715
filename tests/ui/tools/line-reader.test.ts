import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Seen } from '../../../app/ui/exam/tools/reader/lines.ts'
import {
  bandOf,
  lineAt,
  lineOfWord,
  linesOf,
  stepped,
  textIn,
} from '../../../app/ui/exam/tools/reader/lines.ts'

const word = (text: string, top: number, bottom: number): Seen => ({ text, top, bottom })

describe('the lines of a question', () => {
  test('a raised figure is of its line, and a small word beside a large one too', () => {
    const seen = [
      word('CPT', 10, 30),
      word('®', 6, 16),
      word('code', 10, 30),
      word('H₂O', 14, 34),
      word('A', 60, 72),
      word('option', 56, 76),
    ]
    expect(linesOf(seen).map(({ words }) => words)).toEqual([
      [0, 1, 2, 3],
      [4, 5],
    ])
  })
  test('the cells of a row are read across; what is said is in the order of the text', () => {
    const seen = [word('Rest', 40, 60), word('9:40', 40, 60), word('Log', 0, 20), word('From', 0, 20)]
    const lines = linesOf(seen)
    expect(lines.map(({ words }) => words)).toEqual([
      [2, 3],
      [0, 1],
    ])
    expect(textIn(seen, lines, 0, 2)).toBe('Log From Rest 9:40')
  })
  test('columns that are set apart by half a line do not run together into one', () => {
    const left = Array.from({ length: 10 }, (_, i) => word('l', i * 20, i * 20 + 20))
    const right = Array.from({ length: 10 }, (_, i) => word('r', i * 20 + 10, i * 20 + 30))
    expect(linesOf([...left, ...right]).length).toBeGreaterThanOrEqual(10)
  })

  const rows = fc
    .array(
      fc.record({
        words: fc.integer({ min: 1, max: 6 }),
        height: fc.integer({ min: 8, max: 60 }),
        gap: fc.nat(30),
      }),
      {
        minLength: 1,
        maxLength: 20,
      },
    )
    .map((specs) => {
      let top = 0
      return specs.map(({ words, height, gap }, row) => {
        const at = top + gap
        top = at + height
        return Array.from({ length: words }, (_, i) => word(`${row}.${i}`, at, at + height))
      })
    })
  test('are the rows that were set, however high and far apart', () => {
    fc.assert(
      fc.property(rows, (set) => {
        const lines = linesOf(set.flat())
        expect(lines.map(({ words }) => words.length)).toEqual(set.map((row) => row.length))
      }),
    )
  })
  const anywhere = fc.array(
    fc
      .tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 4, max: 60 }))
      .map(([top, height]) => word('x', top, top + height)),
    { minLength: 1, maxLength: 40 },
  )
  test('hold every word once, go downwards, and the band shows the word one is at', () => {
    fc.assert(
      fc.property(anywhere, fc.nat(50), fc.integer({ min: 1, max: 5 }), (seen, wish, height) => {
        const lines = linesOf(seen)
        expect(lines.flatMap(({ words }) => words).sort((a, b) => a - b)).toEqual(seen.map((_, i) => i))
        expect(lines.map(({ top }) => top)).toEqual(lines.map(({ top }) => top).sort((a, b) => a - b))
        const at = lineOfWord(lines, wish)
        const own = seen[wish]
        const band = bandOf(lines, at, height)
        expect(band.top).toBeLessThan(band.bottom)
        if (own) {
          expect(band.top).toBeLessThan(own.top)
          expect(band.bottom).toBeGreaterThan(own.bottom)
        }
      }),
    )
  })
  test('steps stay in the text, lead to every line, and a height of the window finds the line there', () => {
    fc.assert(
      fc.property(rows, fc.array(fc.integer({ min: -30, max: 30 })), (set, steps) => {
        const lines = linesOf(set.flat())
        const end = steps.reduce((at, by) => stepped(lines, at, by), 0)
        expect(lines[end]).toBeDefined()
        lines.forEach((line, i) => {
          expect(stepped(lines, 0, i)).toBe(i)
          expect(lineAt(lines, (line.top + line.bottom) / 2)).toBe(i)
        })
        expect(lineAt(lines, -500)).toBe(0)
        expect(lineAt(lines, 50_000)).toBe(lines.length - 1)
      }),
    )
  })
  test('the band leaves its neighbors dim where there is air between them', () => {
    const lines = linesOf([word('a', 0, 20), word('b', 30, 50), word('c', 60, 80), word('d', 90, 110)])
    expect(bandOf(lines, 1, 2)).toEqual({ top: 25, bottom: 85 })
    expect(bandOf(lines, 3, 5)).toEqual({ top: 85, bottom: 115 })
    expect(bandOf(lines, 0, 1)).toEqual({ top: -5, bottom: 25 })
  })
  test('nothing to read is no line', () => {
    expect(linesOf([])).toEqual([])
    expect(lineAt([], 5)).toBe(0)
    expect(lineOfWord([], 5)).toBe(0)
  })
})
