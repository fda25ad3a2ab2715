import type { Nodes, Root, RootContent } from 'mdast'

/** Places (`line:column`) of nodes that lead nowhere. */
export type DeadPlaces = ReadonlySet<string>

/** The place of a node, as it stands in a set of dead places. */
export const placeOf = (node: Nodes): string =>
  `${node.position?.start.line ?? 0}:${node.position?.start.column ?? 0}`

/** A dead link becomes its words, any other dead node nothing; what is left empty by that goes too. */
function kept(node: RootContent, dead: DeadPlaces): RootContent[] {
  const isDead = dead.has(placeOf(node))
  if (isDead && node.type !== 'link') return []
  if (!('children' in node)) return [node]
  const before = node.children.length
  const children = node.children.flatMap((child) => kept(child, dead))
  if (isDead) return children
  // children stay of the kinds they were: only links are replaced, by the phrases inside them
  Object.assign(node, { children })
  return before > 0 && children.length === 0 ? [] : [node]
}

/** A plugin that takes dead nodes out of a lesson before it is compiled. */
export const leaveOut =
  (dead: DeadPlaces) =>
  (tree: Root): void => {
    if (dead.size > 0) tree.children = tree.children.flatMap((node) => kept(node, dead))
  }
