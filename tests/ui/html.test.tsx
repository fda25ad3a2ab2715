import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Html } from '../../app/ui/exam/html.tsx'

test('each table of a question or chart moves sideways in a place of its own, and nothing else is changed', () => {
  const html =
    '<p>Before</p><table><tr><td>1</td></tr></table><p>Between</p><table><tr><td>2</td></tr></table>'
  const place = '<div class="sideways" tabindex="0" role="group" aria-label="Table">'
  expect(renderToStaticMarkup(<Html html={html} className="prose" />)).toBe(
    `<div class="prose"><p>Before</p>${place}<table><tr><td>1</td></tr></table></div><p>Between</p>${place}<table><tr><td>2</td></tr></table></div></div>`,
  )
  expect(renderToStaticMarkup(<Html as="span" html="<em>No table</em>" />)).toBe(
    '<span><em>No table</em></span>',
  )
})
