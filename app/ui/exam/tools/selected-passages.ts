import type { Mark } from '../room-types.ts'

const PARTS = ['chart', 'stem'] as const

const partOf = (part: Mark['part']): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-part="${part}"]`)

/** Characters of `box` before a point of the page. */
function offsetIn(box: HTMLElement, node: Node, at: number): number {
  const before = document.createRange()
  before.selectNodeContents(box)
  before.setEnd(node, at)
  return before.toString().length
}

/** What is selected of stem and chart, without the white space around it. */
export function selectedPassages(): readonly Mark[] {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return []
  const range = selection.getRangeAt(0)
  return PARTS.flatMap((part): Mark[] => {
    const box = partOf(part)
    if (!box || !range.intersectsNode(box)) return []
    const text = box.textContent ?? ''
    const { startContainer, startOffset, endContainer, endOffset } = range
    const start = box.contains(startContainer) ? offsetIn(box, startContainer, startOffset) : 0
    const end = box.contains(endContainer) ? offsetIn(box, endContainer, endOffset) : text.length
    const from = start + (text.slice(start, end).length - text.slice(start, end).trimStart().length)
    const to = start + text.slice(start, end).trimEnd().length
    return from < to ? [{ part, from, to }] : []
  })
}

/** The character one has just clicked at, if it is in a marked passage. */
export function clickedMark(): { readonly part: Mark['part']; readonly at: number } | null {
  const selection = getSelection()
  const node = selection?.anchorNode
  if (!selection?.isCollapsed || !node?.parentElement?.closest('mark')) return null
  const box = node.parentElement.closest<HTMLElement>('[data-part]')
  const part = PARTS.find((one) => one === box?.dataset.part)
  return box && part ? { part, at: offsetIn(box, node, selection.anchorOffset) } : null
}

/** Whether the part is on the page and not folded away. */
export function isShown(part: Mark['part']): boolean {
  const box = partOf(part)
  return box !== null && box.closest('details')?.open !== false
}
