import { createElement } from 'react'

/** A table may be wider than a phone: it moves sideways in its place, also by keyboard, and the page stays where it is. */
const withMovingTables = (html: string): string =>
  html
    .replaceAll('<table>', '<div class="sideways" tabindex="0" role="group" aria-label="Table"><table>')
    .replaceAll('</table>', '</table></div>')

/**
 * Text that was compiled to safe HTML when it was published (no raw HTML, no scripts, checked addresses).
 * The only place in the exam room that sets HTML.
 */
export function Html({
  html,
  as = 'div',
  className,
}: {
  html: string
  as?: 'div' | 'span'
  className?: string
}) {
  return createElement(as, { className, dangerouslySetInnerHTML: { __html: withMovingTables(html) } })
}
