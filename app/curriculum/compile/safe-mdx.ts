import type { Nodes, Parents, Root } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx'
import { misspelled } from '../checks/misspelled.ts'
import { told } from '../checks/told.ts'
import type { Inside } from './author-components.ts'
import { componentNamed, componentNames } from './author-components.ts'
import { isSafeUrl } from './safe-url.ts'

/** Something in a lesson that is not published, with its place in the file. */
export interface Finding {
  readonly line: number
  readonly column: number
  readonly check: 'unsafe-mdx' | 'figure-alt'
  readonly message: string
  readonly fix: string
}

type Jsx = MdxJsxFlowElement | MdxJsxTextElement
type Report = (node: Nodes, message: string, fix: string, check?: Finding['check']) => void

/** Kinds of Markdown a lesson may use. Everything else is refused, also what we have not heard of. */
const ALLOWED = new Set(
  'root paragraph text emphasis strong delete inlineCode code break thematicBreak blockquote list listItem table tableRow tableCell'.split(
    ' ',
  ),
)

const REFUSED: Readonly<Record<string, readonly [string, string]>> = {
  mdxjsEsm: ['import and export are not allowed', 'Delete the line.'],
  mdxFlowExpression: ['{…} is code and is not allowed', 'Write the text itself; write \\{ for a brace.'],
  mdxTextExpression: ['{…} is code and is not allowed', 'Write the text itself; write \\{ for a brace.'],
  html: ['HTML is not allowed', 'Use Markdown or one of the components.'],
  image: ['an image cannot stand here', 'Use <Figure src="./name.svg" alt="…" />.'],
}

/**
 * Everything in a parsed lesson that must not be published: code, HTML, unknown components, attributes that are not
 * literal or not allowed, unsafe addresses, block components inside a sentence. An empty list means the tree holds
 * only what is listed here and in `authorComponents`.
 */
export function unsafeIn(tree: Root): Finding[] {
  const findings: Finding[] = []
  const report: Report = (node, message, fix, check = 'unsafe-mdx') => {
    const at = node.position?.start
    findings.push({ line: at?.line ?? 1, column: at?.column ?? 1, check, message, fix })
  }
  walk(tree, null, report)
  return findings
}

function walk(node: Nodes, parent: Parents | null, report: Report): void {
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') jsx(node, parent, report)
  else if (node.type === 'heading') {
    if (node.depth < 2 || node.depth > 4)
      report(node, `a heading of level ${node.depth}`, 'Begin with ## and go down to ####.')
  } else if (node.type === 'link') {
    if (!isSafeUrl(node.url))
      report(node, `the address "${node.url}" is not allowed`, 'Use https://… or an address of this site.')
  } else if (!ALLOWED.has(node.type)) {
    const [message, fix] = REFUSED[node.type] ?? [`"${node.type}" is not allowed`, 'Use plain Markdown.']
    report(node, message, fix)
  }
  if ('children' in node) for (const child of node.children) walk(child, node, report)
}

function jsx(node: Jsx, parent: Parents | null, report: Report): void {
  const component = componentNamed(node.name)
  if (component === null) {
    report(
      node,
      `<${node.name ?? ''}> is not a component of ours`,
      `Use Markdown or one of: ${componentNames.join(', ')}.`,
    )
    return
  }
  const inSentence = node.type === 'mdxJsxTextElement'
  if (component.place === 'block' && inSentence) {
    report(
      node,
      `<${node.name}> stands inside a sentence`,
      'Put it on lines of its own, with blank lines around and inside.',
    )
  }
  if (component.place === 'inline' && parent !== null && !inSentence && parent.type !== 'paragraph') {
    report(node, `<${node.name}> stands alone`, 'Put it inside a sentence.')
  }
  attributes(node, report)
  const wrong = content(node, component.inside)
  if (wrong !== null) report(node, `<${node.name}> ${wrong}`, HOLDS[component.inside])
}

function attributes(node: Jsx, report: Report): void {
  const literal = new Map<string, string>()
  const known = componentNamed(node.name)?.attributes
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute')
      report(node, `<${node.name}> has {…} among its attributes`, 'Write each as name="text".')
    else if (typeof attribute.value !== 'string')
      report(
        node,
        `<${node.name}> ${attribute.name} is not a literal text`,
        `Write ${attribute.name}="text".`,
      )
    else if (literal.has(attribute.name))
      report(node, `<${node.name}> has the attribute ${attribute.name} twice`, 'Delete one.')
    if (attribute.type === 'mdxJsxAttribute' && !literal.has(attribute.name))
      literal.set(attribute.name, typeof attribute.value === 'string' ? attribute.value : UNREAD)
  }
  const issues = known?.safeParse(Object.fromEntries(literal)).error?.issues ?? []
  const missing = issues.flatMap(({ path: [name] }) =>
    name === undefined || literal.has(String(name)) ? [] : [String(name)],
  )
  for (const issue of issues) {
    const name = issue.path.join('.')
    const given = literal.get(name)
    if (given === UNREAD) continue
    if (node.name === 'Figure' && name === 'alt') {
      report(
        node,
        'this figure has no alternative text',
        'Say in alt="…" all that the picture tells.',
        'figure-alt',
      )
    } else if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        const { fix } = misspelled(key, missing)
        report(node, `<${node.name}> has no attribute ${key}`, fix)
      }
    } else if (missing.includes(name)) report(node, `<${node.name}> has no ${name}`, `Add ${name}="…".`)
    else report(node, ...told(issue, name === '' ? `<${node.name}>` : `<${node.name}> ${name}`, given))
  }
}

/** Stands for an attribute that is not a literal text, which has been told already. */
const UNREAD = '\u0000'

/** What to put into a component. */
const HOLDS: Readonly<Record<Inside, string>> = {
  text: 'Put the words themselves into it, without other components.',
  blocks: 'Put text into it, with blank lines before and after.',
  nothing: 'End it with /> and put the text below it.',
  'one table': 'Put one Markdown table into it, with blank lines around, and nothing else.',
  'one ordered list': 'Put one list with 1. 2. 3. into it, with blank lines around, and nothing else.',
}

const isBlank = (node: Nodes): boolean => node.type === 'text' && node.value.trim() === ''

/** What is wrong with what the component holds, or null. */
function content(node: Jsx, inside: Inside): string | null {
  const children = node.children.filter((child) => !isBlank(child))
  const [first] = children
  if (inside === 'nothing') return children.length === 0 ? null : 'holds nothing: write <… />'
  if (first === undefined) return 'is empty'
  if (inside === 'one table')
    return children.length === 1 && first.type === 'table' ? null : 'must hold exactly one table'
  if (inside === 'one ordered list') {
    return children.length === 1 && first.type === 'list' && first.ordered
      ? null
      : 'must hold exactly one numbered list'
  }
  return inside === 'text' && children.some((c) => c.type === 'mdxJsxTextElement')
    ? 'may hold only text'
    : null
}
