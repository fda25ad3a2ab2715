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

const processor = unified().use(remarkParse).use(remarkMdx).use(remarkGfm)

/** Reads a lesson without running anything of it: splits, parses, and lists all that must not be published. */
export function readLesson(file: string, text: string): ReadLesson {
  const { head, body, errors } = splitLesson(file, text)
  const faults: Fault[] = errors.map((e) => ({
    ...e,
    severity: 'error',
    check: 'front-matter',
    fix: 'Write plain YAML between two lines of "---".',
  }))
  if (body === '') return { head, body, tree: null, faults }
  try {
    const tree = processor.parse(body)
    const findings = unsafeIn(tree).map((f): Fault => ({ file, severity: 'error', ...f }))
    return { head, body, tree, faults: [...faults, ...findings] }
  } catch (error) {
    return { head, body, tree: null, faults: [...faults, syntaxFault(file, error)] }
  }
}
