import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readSvg } from '../../../app/curriculum/compile/read-svg.ts'

describe('what a drawing must not hold', () => {
  test.each([
    ['<svg><script>1</script></svg>', '<script>'],
    ['<svg onload="alert(1)"/>', 'onload'],
    ['<svg><a href="javascript:alert(1)"><path d="M0 0"/></a></svg>', '<a>'],
    ['<svg><use href="https://x.example/a.svg#b"/></svg>', 'href'],
    ['<svg><use href="data:image/svg+xml,x"/></svg>', 'href'],
    ['<svg><path fill="url(https://x.example/#a)"/></svg>', 'fill'],
    ['<svg><path fill="URL(javascript:1)"/></svg>', 'fill'],
    ['<svg><image href="#a"/></svg>', '<image>'],
    ['<svg><foreignObject><p>x</p></foreignObject></svg>', '<foreignObject>'],
    ['<svg><style>@import "x"</style></svg>', '<style>'],
    ['<svg><path style="fill:red"/></svg>', 'style'],
    ['<svg><path class="x"/></svg>', 'class'],
    ['<svg><animate attributeName="href" to="x"/></svg>', '<animate>'],
    ['<svg><set attributeName="onload"/></svg>', '<set>'],
    ['<!DOCTYPE svg [<!ENTITY x "y">]><svg>&x;</svg>', 'not a plain SVG tag'],
    ['<svg><![CDATA[<script>]]></svg>', 'not a plain SVG tag'],
    ['<svg><?php x ?></svg>', 'not a plain SVG tag'],
    ['<svg><path d=M0/></svg>', 'not a plain SVG tag'],
    ['<svg><path d="M0"</svg>', 'not a plain SVG tag'],
    ['<svg><g></svg>', 'closes nothing'],
    ['<svg>', 'not closed'],
    ['<svg/><svg/>', 'one <svg>'],
    ['<html><body/></html>', '<html>'],
    ['text', 'text stands outside'],
    ['', 'not closed'],
  ])('%s', (text, told) => {
    expect(readSvg(text)).toMatchObject({ ok: false, fault: { message: expect.stringContaining(told) } })
  })
})

test('plain shapes come through, escaped and with ids of their own', () => {
  const text = `<?xml version="1.0"?>
<!-- a note -->
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" role="img">
  <defs><linearGradient id="g"><stop offset="0" stop-color="currentColor"/></linearGradient></defs>
  <text x="1" y="2" font-size="3">A &amp; B &lt; C &#169;</text><rect fill="url(#g)"/><use href="#g"/>
</svg>`
  const read = readSvg(text, 'f1-')
  expect(read.ok && read.value).toContain('<text x="1" y="2" font-size="3">A &amp; B &lt; C ©</text>')
  expect(read.ok && read.value).toContain('id="f1-g"')
  expect(read.ok && read.value).toContain('fill="url(#f1-g)"')
  expect(read.ok && read.value).toContain('href="#f1-g"')
  expect(read.ok && read.value).not.toContain('xmlns')
})

test('a fault has its place', () => {
  expect(readSvg('<svg>\n  <g>\n    <b/></g></svg>')).toMatchObject({ fault: { line: 3, column: 5 } })
})

test('whatever comes in, no script, event or foreign address comes out, and it never throws', () => {
  const piece = fc.constantFrom(
    '<svg',
    '<path',
    '<script',
    ' onload="x"',
    ' href="javascript:x"',
    ' d="M0"',
    '/>',
    '>',
    '</svg>',
    '<!--',
    '-->',
    '&lt;script&gt;',
    '"',
    "'",
    ' fill="url(x)"',
    'text',
    '\n',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const read = readSvg(`<svg>${pieces.join('')}</svg>`)
      if (!read.ok) return
      expect(read.value).not.toMatch(/<script|<[a-z]+[^>]* (?:on[a-z]+=|[a-z]+="(?:javascript:|url\(x))/i)
    }),
    { numRuns: 2000 },
  )
})
