import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parsed, renderMarkdown } from '../../../app/curriculum/compile/render-markdown.ts'

describe('Markdown of items', () => {
  test.each([
    ['Plain text.', 'Plain text.'],
    ["O'Neil & <b>", 'O&#39;Neil &amp; '],
    ['*a* **b** `c` ~~d~~', '<em>a</em> <strong>b</strong> <code>c</code> <del>d</del>'],
    ['One.\n\nTwo.', '<p>One.</p><p>Two.</p>'],
    ['One\ntwo', 'One\ntwo'],
    ['- a\n- b', '<ul><li>a</li><li>b</li></ul>'],
    ['3. a\n4. b', '<ol start="3"><li>a</li><li>b</li></ol>'],
    ['a\n:-', '<table><thead><tr><th scope="col">a</th></tr></thead><tbody></tbody></table>'],
    ['[a](/terms)', '<a href="/terms">a</a>'],
    ['`<script>`', '<code>&lt;script&gt;</code>'],
    [
      '| a | b |\n|---|--:|\n| 1 | 2 |',
      '<table><thead><tr><th scope="col">a</th><th scope="col" class="align-right">b</th></tr></thead><tbody><tr><td>1</td><td class="align-right">2</td></tr></tbody></table>',
    ],
  ])('%s', (text, html) => {
    expect(renderMarkdown(text).html).toBe(html)
  })

  test('the short way writes what the parser writes', () => {
    const letter = fc.constantFrom(
      ...'ab Z9.,:;()%$/"\'-+–?!#>=1\n\t'.split(''),
      '\n\n',
      '. ',
      '1. ',
      '- ',
      '  \n',
      '    ',
      '---',
    )
    const squeeze = (html: string) => html.replace(/[ \t]*\n[ \t]*/g, '\n').trim()
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 24 }), (letters) => {
        const text = letters.join('').trim()
        if (text === '') return
        expect(squeeze(renderMarkdown(text).html)).toBe(squeeze(parsed(text).html))
      }),
      { numRuns: 600 },
    )
  })

  test('whatever comes in, only listed tags come out', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '"',
      '&',
      '[',
      '](',
      ')',
      '`',
      '*',
      '_',
      '\n',
      '\n\n',
      '|',
      '---',
      'javascript:',
      'http://x',
      '<script>',
      '![',
      'a',
      ' ',
      '\\',
      '#',
      '<a href=x>',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const { html } = renderMarkdown(pieces.join(''))
        const tags = [...html.matchAll(/<\/?([a-z]+)[^>]*>/g)].map((m) => m[1])
        expect(
          tags.filter(
            (t) =>
              !'p em strong del code pre br hr blockquote ul ol li table thead tbody tr th td a'
                .split(' ')
                .includes(t ?? ''),
          ),
        ).toEqual([])
        expect(html).not.toMatch(/href="javascript:/)
      }),
      { numRuns: 400 },
    )
  })
})
