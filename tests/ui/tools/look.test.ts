import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keptValue } from '../../../app/ui/exam/tools/kept.ts'
import { FIRST_LOOK } from '../../../app/ui/exam/tools/look/first-look.tsx'
import { dress, leastSize, readLook, shownSize } from '../../../app/ui/exam/tools/look/look.ts'

describe('text size and contrast', () => {
  test('an accommodation gives at least 125 %, and a larger choice stays', () => {
    const shown = (text: unknown, larger: boolean) => shownSize(readLook({ text }), leastSize(larger))
    expect([100, 125, 150, 200].map((size) => shown(size, true))).toEqual([125, 125, 150, 200])
    expect([100, 125, 150, 200, 175, '150', null].map((size) => shown(size, false))).toEqual([
      ...[100, 125, 150, 200, 100, 100, 100],
    ])
  })

  /** What the script of the first paint makes of a store, or of one that is refused. */
  function firstPaint(text: string | null | 'refused', least: number): Record<string, unknown> {
    const dataset = {}
    const localStorage = {
      getItem(key: string) {
        if (text === 'refused') throw new Error('SecurityError')
        return key === 'the-key' ? text : '{"text":200}'
      },
    }
    const currentScript = { dataset: { key: 'the-key', least: String(least) } }
    runInNewContext(FIRST_LOOK, { localStorage, document: { currentScript, documentElement: { dataset } } })
    return Object.fromEntries(Object.entries(dataset).map(([name, value]) => [name, String(value)]))
  }
  const look = fc.record({
    text: fc.oneof(fc.constantFrom(100, 125, 150, 200), fc.jsonValue()),
    contrast: fc.oneof(fc.constantFrom('site', 'light', 'dark'), fc.jsonValue()),
  })
  test('the script before the first paint does what the room does, whatever is kept', () => {
    const kept = fc.oneof(
      fc.constant(null),
      fc.string(),
      fc.json(),
      look.map((one) => JSON.stringify(one)),
    )
    fc.assert(
      fc.property(kept, fc.boolean(), (text, larger) => {
        const dataset: Record<string, string> = {}
        dress({ dataset }, readLook(keptValue(text)), leastSize(larger))
        expect(firstPaint(text, leastSize(larger))).toEqual(dataset)
      }),
      { numRuns: 500 },
    )
    expect(firstPaint('refused', 125)).toEqual({ text: '125' })
  })
  test('taking it off leaves the page as it was', () => {
    const dataset = { text: '200', contrast: 'dark', theme: 'dark' }
    dress({ dataset }, readLook(undefined), 100)
    expect(dataset).toEqual({ theme: 'dark' })
  })
})

const CSS = readFileSync('app/ui/exam/tools/look/room-look.css', 'utf8')

/** The colors of a contrast, by token. */
function tokens(contrast: string): Record<string, string> {
  const block = CSS.split(`:root:root[data-contrast="${contrast}"] {`)[1]?.split('}')[0] ?? ''
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map((m) => [m[1] ?? '', m[2] ?? '']),
  )
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function ratio(a: string, b: string): number {
  const luminance = (hex: string) => {
    const [r = 0, g = 0, blue = 0] = [1, 3, 5].map((at) => {
      const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255
      return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue
  }
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

describe.each(['light', 'dark'])('high contrast, %s', (contrast) => {
  const color = tokens(contrast)
  const grounds = ['paper', 'raised', 'tint']
  test.each(['ink', 'soft', 'faint', 'action', 'red', 'good', 'warn', 'bad'])('%s is read at 7:1', (name) => {
    for (const ground of grounds)
      expect(ratio(color[name] ?? '', color[ground] ?? ''), `${name} on ${ground}`).toBeGreaterThanOrEqual(7)
  })
  test('so is what stands on buttons, and errors on their ground; lines are seen', () => {
    expect(ratio(color['on-action'] ?? '', color.action ?? '')).toBeGreaterThanOrEqual(7)
    expect(ratio(color.ink ?? '', color.redtint ?? '')).toBeGreaterThanOrEqual(7)
    for (const name of ['line', 'edge'])
      for (const ground of ['paper', 'raised'])
        expect(ratio(color[name] ?? '', color[ground] ?? '')).toBeGreaterThanOrEqual(4.5)
  })
  test('no token of the site is forgotten', () => {
    const site = readFileSync('app/ui/look.css', 'utf8').split(':root {')[1]?.split('}')[0] ?? ''
    for (const [, name = ''] of site.matchAll(/--([\w-]+):/g)) expect(Object.keys(color)).toContain(name)
  })
})
