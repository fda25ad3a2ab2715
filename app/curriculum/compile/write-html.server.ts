import type { ReactNode } from 'react'
import { Fragment, isValidElement } from 'react'
import { z } from 'zod'
import { escapeHtml } from '../items/prose.ts'
import { isSafeUrl } from './safe-url.ts'
import { tieHyphens } from './tie-hyphens.ts'

const VOID = new Set(['br', 'hr'])
const TAGS = new Set(
  'p h2 h3 h4 em strong del code pre br hr blockquote ul ol li table thead tbody tr th td a'.split(' '),
)

/** What an element of a compiled lesson may carry, of all that the compiler gives it. */
const Props = z.object({
  href: z.string().optional(),
  /** The compiler hands numbers on as texts. */
  start: z.coerce.number().int().optional(),
  style: z.object({ textAlign: z.enum(['left', 'right', 'center']) }).optional(),
})

/** An element or fragment as its children. */
const Parent = z.object({ children: z.custom<ReactNode>().optional() })

/** The children of an element. */
export const childrenOf = (props: unknown): ReactNode => Parent.parse(props).children

/** Whether a Markdown element may be published under this name. */
export const isTag = (tag: string): boolean => TAGS.has(tag)

/**
 * The attributes of a Markdown element by their HTML names. Alignment becomes a class: the site's content security
 * policy allows no style attributes.
 */
export function attributesOf(tag: string, props: unknown): Record<string, string> {
  const { href, start, style } = Props.parse(props)
  const out: Record<string, string> = {}
  if (tag === 'a' && href !== undefined && isSafeUrl(href)) out.href = href
  if (tag === 'a' && href !== undefined && /^https?:/i.test(href)) out.rel = 'noopener'
  if (tag === 'ol' && start !== undefined && start !== 1) out.start = String(start)
  if (tag === 'th') out.scope = 'col'
  if (style !== undefined && style.textAlign !== 'left') out.class = `align-${style.textAlign}`
  return out
}

export const writeAttributes = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join('')

/** An element tree without components as HTML. Only listed tags and attributes are written; all text is escaped. */
export function writeHtml(node: ReactNode): string {
  if (typeof node === 'string' || typeof node === 'number') return escapeHtml(tieHyphens(String(node)))
  if (Array.isArray(node)) return node.map(writeHtml).join('')
  if (!isValidElement(node)) return ''
  if (node.type === Fragment) return writeHtml(childrenOf(node.props))
  if (typeof node.type !== 'string' || !TAGS.has(node.type)) return ''
  const open = `<${node.type}${writeAttributes(attributesOf(node.type, node.props))}>`
  return VOID.has(node.type) ? open : `${open}${writeHtml(childrenOf(node.props))}</${node.type}>`
}
