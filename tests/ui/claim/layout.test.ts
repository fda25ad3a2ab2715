import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { BOXES, LINE_BOXES } from '#billing'
import { AFTER_LINES, BEFORE_LINES } from '#ui/claim/sheet/box-drawings.ts'
import { CELLS } from '#ui/claim/sheet/line-cells.ts'

const css = readFileSync('app/ui/claim/sheet/sheet.css', 'utf8')
const drawings = [...BEFORE_LINES, ...AFTER_LINES]

describe('the form', () => {
  test('draws every box that a claim prints, once', () => {
    const drawn = drawings.flatMap(({ parts }) => parts.map(({ box }) => box))
    expect([...drawn].sort()).toEqual(Object.keys(BOXES).sort())
    expect(CELLS.map(({ box }) => box).sort()).toEqual(Object.keys(LINE_BOXES).sort())
  })

  test('has the 33 numbers of the paper, and the keyboard goes through them in order', () => {
    const ids = [...BEFORE_LINES.map(({ id }) => id), '24', ...AFTER_LINES.map(({ id }) => id)].slice(1)
    const order = ids.map(
      (id) => Number.parseInt(id, 10) * 100 + (id.match(/[a-z]$/)?.[0].charCodeAt(0) ?? 0),
    )
    expect(order).toEqual([...order].sort((a, b) => a - b))
    const numbers = new Set(ids.map((id) => Number.parseInt(id, 10)))
    expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: 33 }, (_, i) => i + 1))
  })

  test('covers the page: no place of the grid is empty, none is taken twice', () => {
    const areas = [
      ...css.matchAll(
        /\.(?:box-([0-9a-z]+)|cms-title) \{\s*grid-area: (\d+) \/ (\d+) \/ span (\d+) \/ span (\d+);/g,
      ),
    ]
    const taken = new Map<string, string>()
    for (const [, id = 'title', ...numbers] of areas) {
      const [row = 0, column = 0, rows = 0, columns = 0] = numbers.map(Number)
      for (let r = row; r < row + rows; r += 1)
        for (let c = column; c < column + columns; c += 1) {
          expect(taken.get(`${r} ${c}`), `${id} at ${r}, ${c}`).toBeUndefined()
          taken.set(`${r} ${c}`, id)
        }
    }
    for (let r = 1; r <= 22; r += 1)
      for (let c = 1; c <= 60; c += 1) expect(taken.has(`${r} ${c}`), `${r}, ${c}`).toBe(true)
    const placed = new Set(areas.map(([, id]) => id).filter(Boolean))
    expect([...placed].sort()).toEqual([...drawings.map(({ id }) => id), '10', '24'].sort())
  })
})

describe('its red', () => {
  const look = readFileSync('app/ui/look.css', 'utf8')
  const colors = (block: string) =>
    Object.fromEntries(
      [...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
    )
  const light = colors(look.slice(look.indexOf(':root {'), look.indexOf('@media')))
  const dark = colors(look.slice(look.indexOf(':root[data-theme="dark"]'), look.indexOf('@theme')))

  /** Relative luminance (WCAG 2.2). */
  const luminance = (hex = '#000000'): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const contrast = (a: string | undefined, b: string | undefined): number => {
    const [hi = 0, lo = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
    return (hi + 0.05) / (lo + 0.05)
  }
  test.each([
    ['light', light],
    ['dark', dark],
  ])('is read at any size in the %s theme', (_, theme) => {
    for (const ground of ['raised', 'redtint', 'paper'])
      expect(contrast(theme.red, theme[ground]), ground).toBeGreaterThanOrEqual(4.5)
  })
})
