import type { Nodes, Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { escapeHtml } from '../items/prose.ts'
import { isSafeUrl } from './safe-url.ts'

/** Something in a Markdown text that is not published, and what to do about it. */
export interface MarkdownFault {
  readonly message: string
  readonly fix: string
}

export interface RenderedMarkdown {
  readonly html: string
  readonly faults: readonly MarkdownFault[]
}

/** Whether an address leads nowhere, so that its link is written as plain words. */
export type IsDead = (url: string) => boolean
const nothing: IsDead = () => false

const processor = unified().use(remarkParse).use(remarkGfm)

/** A paragraph in which Markdown means nothing: no marks, no indentation, no line that a list, a heading or a table's ruler (`:-`) starts with. */
const PLAIN = /^(?!\s)(?:(?![ \t]*(?:[-+*#>=~:]|\d+[.)]))[^*_`[\]<>|~\\&\n@]*(?<! {2})(?:\n(?!$)|$))+$/
const LINK_LIKE = /https?:|www\./i

/** Most texts have no marks at all; written without a parser they take a fiftieth of the time. Null when they have. */
function plainly(text: string): string | null {
  if (LINK_LIKE.test(text)) return null
  const paragraphs = text
    .trim()
    .split(/\n(?:[ \t]*\n)+/)
    .map((p) => p.trimEnd())
  if (!paragraphs.every((p) => PLAIN.test(p))) return null
  const html = paragraphs.map(escapeHtml)
  return html.length === 1 ? (html[0] ?? '') : html.map((p) => `<p>${p}</p>`).join('')
}

/** Texts with marks, kept between checking and publishing; emptied before it grows large. */
const kept = new Map<string, RenderedMarkdown>()

/** The Markdown of an item as a tree. */
export const parseMarkdown = (text: string): Root => processor.parse(text)

/**
 * Markdown of an item to HTML. Only what is listed here is written, and every character is escaped, so the result
 * is safe whatever comes in; what is not listed becomes a fault. A single paragraph has no `<p>` around it.
 */
export function renderMarkdown(text: string, isDead: IsDead = nothing): RenderedMarkdown {
  const plain = plainly(text)
  if (plain !== null) return { html: plain, faults: [] }
  if (isDead !== nothing && text.includes('](')) return parsed(text, isDead)
  const before = kept.get(text)
  if (before) return before
  if (kept.size > 20_000) kept.clear()
  const rendered = parsed(text)
  kept.set(text, rendered)
  return rendered
}

/** As `renderMarkdown`, always by the parser. */
export function parsed(text: string, isDead: IsDead = nothing): RenderedMarkdown {
  const faults: MarkdownFault[] = []
  const tree = parseMarkdown(text)
  const only = tree.children.length === 1 ? tree.children[0] : undefined
  const nodes = only?.type === 'paragraph' ? only.children : tree.children
  return { html: write(nodes, { faults, isDead }), faults }
}

interface Writing {
  readonly faults: MarkdownFault[]
  readonly isDead: IsDead
}

const write = (nodes: readonly Nodes[], writing: Writing): string =>
  nodes.map((n) => html(n, writing)).join('')

function html(node: Nodes, writing: Writing): string {
  const { faults, isDead } = writing
  const inside = (nodes: readonly Nodes[]) => write(nodes, writing)
  switch (node.type) {
    case 'text':
      return escapeHtml(node.value)
    case 'paragraph':
      return `<p>${inside(node.children)}</p>`
    case 'emphasis':
      return `<em>${inside(node.children)}</em>`
    case 'strong':
      return `<strong>${inside(node.children)}</strong>`
    case 'delete':
      return `<del>${inside(node.children)}</del>`
    case 'inlineCode':
      return `<code>${escapeHtml(node.value)}</code>`
    case 'code':
      return `<pre><code>${escapeHtml(node.value)}</code></pre>`
    case 'break':
      return '<br>'
    case 'thematicBreak':
      return '<hr>'
    case 'blockquote':
      return `<blockquote>${inside(node.children)}</blockquote>`
    case 'list': {
      const tag = node.ordered ? 'ol' : 'ul'
      const start =
        node.ordered && node.start !== 1 && Number.isInteger(node.start) ? ` start="${node.start}"` : ''
      return `<${tag}${start}>${inside(node.children)}</${tag}>`
    }
    case 'listItem': {
      const only = node.children.length === 1 ? node.children[0] : undefined
      return `<li>${inside(only?.type === 'paragraph' ? only.children : node.children)}</li>`
    }
    case 'table': {
      const [head, ...body] = node.children
      const row = (cells: readonly Nodes[], tag: string) =>
        `<tr>${cells
          .map((cell, i) => {
            const side = node.align?.[i]
            const align = side === 'right' || side === 'center' ? ` class="align-${side}"` : ''
            const scope = tag === 'th' ? ' scope="col"' : ''
            return `<${tag}${scope}${align}>${'children' in cell ? inside(cell.children) : ''}</${tag}>`
          })
          .join('')}</tr>`
      const rows = body.map((r) => row(r.children, 'td')).join('')
      return `<table><thead>${row(head?.children ?? [], 'th')}</thead><tbody>${rows}</tbody></table>`
    }
    case 'link': {
      if (isDead(node.url)) return inside(node.children)
      if (isSafeUrl(node.url)) return `<a href="${escapeHtml(node.url)}">${inside(node.children)}</a>`
      faults.push({
        message: `the link address "${node.url}" is not allowed`,
        fix: 'Use https://… or an address of this site.',
      })
      return inside(node.children)
    }
    case 'html':
      faults.push({
        message: `HTML "${node.value.slice(0, 40)}" is not published`,
        fix: 'Use Markdown, or put it in `code marks`.',
      })
      return ''
    default:
      faults.push({
        message: `${NAMES[node.type] ?? node.type} cannot be used here`,
        fix: 'Use text, emphasis, code, lists or tables.',
      })
      return ''
  }
}

const NAMES: Readonly<Record<string, string>> = {
  image: 'an image',
  imageReference: 'an image',
  heading: 'a heading',
  definition: 'a link definition',
  linkReference: 'a link by reference',
  footnoteReference: 'a footnote',
  footnoteDefinition: 'a footnote',
}
