import { createElement } from 'react'

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
  return createElement(as, { className, dangerouslySetInnerHTML: { __html: html } })
}
