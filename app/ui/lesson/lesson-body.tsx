import type { ReactNode } from 'react'
import { createElement, Fragment } from 'react'
import type { LessonNode } from '#curriculum'
import { AuthorPiece } from './author-piece.tsx'

interface LessonBodyProps {
  readonly blocks: readonly LessonNode[]
  /** Draws the inline question with that item id. */
  readonly check: (item: string) => ReactNode
}

/** React's names of the few attributes a lesson may carry. */
const REACT_NAMES: Readonly<Record<string, string>> = {
  class: 'className',
  colspan: 'colSpan',
  rowspan: 'rowSpan',
}

const named = (attributes: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [REACT_NAMES[name] ?? name, value]))

/** Draws a compiled lesson on both sides: static HTML as it is, components in their places. */
export function LessonBody({ blocks, check }: LessonBodyProps) {
  const draw = (node: LessonNode): ReactNode => {
    if (typeof node === 'string') return node
    if ('html' in node)
      return createElement(node.tag, {
        ...named(node.attributes),
        ...(node.html === '' ? {} : { dangerouslySetInnerHTML: { __html: node.html } }),
      })
    const children = drawAll(node.children)
    if ('tag' in node) return createElement(node.tag, named(node.attributes), ...children)
    if (node.component === 'Check') return check(node.props.item ?? '')
    return (
      <AuthorPiece name={node.component} props={node.props}>
        {children}
      </AuthorPiece>
    )
  }
  // A lesson never changes its order while it is on the page: the place is the identity.
  const drawAll = (nodes: readonly LessonNode[]) =>
    nodes.map((node, at) => createElement(Fragment, { key: at }, draw(node)))
  return <div className="prose">{drawAll(blocks)}</div>
}
