import type { Root } from 'mdast'
import { headingIds } from '../compile/heading-id.ts'
import { eachNode, textOf } from '../compile/tree.ts'

/** The anchors of the headings of a lesson. */
export function headingsOf(tree: Root): ReadonlySet<string> {
  const idOf = headingIds()
  const headings = [...eachNode(tree)].filter((node) => node.type === 'heading')
  return new Set(headings.map((heading) => idOf(textOf(heading))))
}
