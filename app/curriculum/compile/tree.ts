import type { Nodes } from 'mdast'

/** Every node of a tree, parents before children. */
export function* eachNode(node: Nodes): Generator<Nodes> {
  yield node
  if ('children' in node) for (const child of node.children) yield* eachNode(child)
}

/** The literal attributes of a component in the tree. */
export function literalAttributes(node: Nodes): Readonly<Record<string, string>> {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return {}
  return Object.fromEntries(
    node.attributes.flatMap((a) =>
      a.type === 'mdxJsxAttribute' && typeof a.value === 'string' ? [[a.name, a.value]] : [],
    ),
  )
}

/** The text inside a node, without marks. */
export function textOf(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}
