import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CLEAR } from '../../../app/ui/exam/tools/calculator/calculator.ts'
import type { Box } from '../../../app/ui/exam/tools/calculator/spots.ts'
import { uncovering, within } from '../../../app/ui/exam/tools/calculator/spots.ts'
import { keptValue, lookKey, toolsKey } from '../../../app/ui/exam/tools/kept.ts'
import { readTools } from '../../../app/ui/exam/tools/tool-settings.ts'

const NONE = {
  reader: { on: false, height: 1, place: 0, word: 0 },
  calculator: { open: false, at: null, now: CLEAR },
}

describe('what the device keeps of the tools', () => {
  test('comes back as it was', () => {
    const kept = {
      reader: { on: true, height: 3, place: 12, word: 40 },
      calculator: { open: true, at: { x: 20, y: 0 }, now: { ...CLEAR, memory: '96' } },
    }
    expect(readTools(keptValue(JSON.stringify(kept)))).toEqual(kept)
  })
  test('any text at all is read, and reading it twice changes nothing', () => {
    const damaged = fc
      .tuple(fc.constantFrom(...JSON.stringify(NONE).split('')), fc.nat(200))
      .map(([c, at]) => {
        const text = JSON.stringify(NONE)
        return text.slice(0, at) + c + text.slice(at + 1)
      })
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), damaged), (text) => {
        const once = readTools(keptValue(text))
        expect(readTools(keptValue(JSON.stringify(once)))).toEqual(once)
        expect(once.reader.height).toBeGreaterThanOrEqual(1)
      }),
      { numRuns: 500 },
    )
  })
  test('one part that cannot be read leaves the others', () => {
    const kept = { reader: 7, calculator: { open: true, at: { x: 'left', y: 1 }, now: 'gone' } }
    expect(readTools(kept)).toEqual({ ...NONE, calculator: { ...NONE.calculator, open: true } })
    expect(readTools({ reader: { on: 1, height: 99, place: -1, word: 0.5 } })).toEqual(NONE)
  })
  test('no two people and no two attempts share a key', () => {
    const id = fc.string()
    fc.assert(
      fc.property(id, id, id, id, (a, b, c, d) => {
        expect(toolsKey(a, b) === toolsKey(c, d)).toBe(a === c && b === d)
        expect(lookKey(a)).not.toBe(toolsKey(c, d))
      }),
    )
  })
})

describe('a panel over the page', () => {
  const size = fc.record({
    width: fc.integer({ min: 50, max: 900 }),
    height: fc.integer({ min: 50, max: 900 }),
  })
  const spot = fc.record({
    x: fc.integer({ min: -2000, max: 2000 }),
    y: fc.integer({ min: -2000, max: 2000 }),
  })
  test('is never out of the window, and its handle never is', () => {
    fc.assert(
      fc.property(spot, size, size, (wish, panel, view) => {
        const { x, y } = within(wish, panel, view)
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
        if (panel.width <= view.width) expect(x + panel.width).toBeLessThanOrEqual(view.width)
        if (panel.height <= view.height) expect(y + panel.height).toBeLessThanOrEqual(view.height)
        expect(within({ x, y }, panel, view)).toEqual({ x, y })
      }),
    )
  })
  const box = (left: number, top: number, width: number, height: number): Box => ({
    ...{ left, top, right: left + width, bottom: top + height },
  })
  test('what has the focus comes out from behind it: above, or else below', () => {
    const panel = box(700, 400, 300, 400)
    expect(uncovering(box(750, 500, 100, 40), panel, 56)).toBe(152)
    expect(uncovering(box(750, 500, 100, 40), box(700, 60, 300, 700), 56)).toBe(-272)
    expect(uncovering(box(100, 500, 700, 40), panel, 56), 'most of it is in sight').toBe(0)
    expect(uncovering(box(100, 500, 100, 40), panel, 56)).toBe(0)
  })
  test('after such a scroll it is not behind it any more', () => {
    fc.assert(
      fc.property(fc.nat(1200), fc.nat(850), size, size, (left, top, a, b) => {
        const panel = box(600, 200, a.width, a.height)
        const target = box(left, top, b.width, b.height)
        const by = uncovering(target, panel, 56)
        const after = { ...target, top: target.top - by, bottom: target.bottom - by }
        expect(uncovering(after, panel, 56)).toBe(0)
      }),
    )
  })
})
