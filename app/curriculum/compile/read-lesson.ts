import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Fault } from '../checks/fault.ts'
import type { YamlSource } from '../loading/yaml-source.ts'
import { splitLesson } from './front-matter-split.ts'
import { unsafeIn } from './safe-mdx.ts'
import { syntaxFault } from './syntax-fault.ts'

/** A lesson file, parsed and found safe or not. */
export interface ReadLesson {
  readonly head: YamlSource
  readonly body: string
  /** Null when the body is not MDX at all. */
  readonly tree: Root | null
  readonly faults: readonly Fault[]
}

/** A page without a word is no lesson. */
const empty = (file: string, body: string): Fault => ({
  file,
  line: body.split('\n').length,
  column: 1,
  severity: 'error',
  check: 'unsafe-mdx',
  message: 'this lesson has no text',
  fix: 'Write it below the head, beginning with a heading of ##.',
})

const processor = unified().use(remarkParse).use(remarkMdx).use(remarkGfm)

/** Reads a lesson without running anything of it: splits, parses, and lists all that must not be published. */
export function readLesson(file: string, text: string): ReadLesson {
  const { head, body, errors } = splitLesson(file, text)
  const faults: Fault[] = errors.map((e) => ({ ...e, severity: 'error', check: 'front-matter' }))
  if (body === '') return { head, body, tree: null, faults }
  try {
    const tree = processor.parse(body)
    if (tree.children.length === 0) faults.push(empty(file, body))
    const findings = unsafeIn(tree).map((f): Fault => ({ file, severity: 'error', ...f }))
    return { head, body, tree, faults: [...faults, ...findings] }
  } catch (error) {
    return { head, body, tree: null, faults: [...faults, syntaxFault(file, error)] }
  }
}
