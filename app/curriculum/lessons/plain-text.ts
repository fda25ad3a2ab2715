import { untied } from '../compile/tie-hyphens.ts'
import type { LessonNode } from './lesson-doc.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}

/** The words of HTML that we wrote ourselves. */
const wordsOfHtml = (html: string): string =>
  html.replace(/<[^>]*>/g, ' ').replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity)

/** What a component says beside what stands inside it. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  WordParts: ['term', 'gloss'],
  Rule: ['title'],
  Callout: ['title'],
  Table: ['caption'],
  Worked: ['caption', 'outcome'],
  Form1500: ['caption'],
  Figure: ['caption', 'alt'],
}

/** The words of a compiled lesson, for search. */
export function plainText(nodes: readonly LessonNode[]): string {
  const texts = nodes.map((node): string => {
    if (typeof node === 'string') return node
    if ('html' in node) return ` ${wordsOfHtml(node.html)} `
    if ('tag' in node) return `${plainText(node.children)} `
    const said = Object.hasOwn(SAID, node.component) ? (SAID[node.component] ?? []) : []
    return `${said.map((prop) => node.props[prop] ?? '').join('. ')} ${plainText(node.children)}`
  })
  return untied(texts.join(''))
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:?)])/g, '$1')
    .trim()
}
