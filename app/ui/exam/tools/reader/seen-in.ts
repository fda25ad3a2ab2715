import type { Seen } from './lines.ts'

/** Not for reading line by line: the number of the question, the heading of the chart, what only ears get. */
const PASSED = 'h1, summary, .sr-only, [aria-hidden="true"]:not(svg)'
/** Taken whole: fields and drawings. */
const WHOLE = 'svg, img, input:not([type=radio]):not([type=checkbox]), select, textarea'

/**
 * The words of a box as they stand in the window now, and what is read like a word, from its top edge down. What is
 * folded away has no place and is left out.
 */
export function seenIn(box: HTMLElement): readonly Seen[] {
  const from = box.getBoundingClientRect().top
  const seen: Seen[] = []
  const add = (text: string, { top, bottom, width }: DOMRect) => {
    if (width > 1 && bottom - top > 3) seen.push({ text, top: top - from, bottom: bottom - from })
  }
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    if (!(node instanceof Element)) return NodeFilter.FILTER_ACCEPT
    if (node.matches(PASSED)) return NodeFilter.FILTER_REJECT
    if (!node.matches(WHOLE)) return NodeFilter.FILTER_SKIP
    add('', node.getBoundingClientRect())
    return NodeFilter.FILTER_REJECT
  })
  const range = document.createRange()
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue
    for (const { 0: word, index } of node.data.matchAll(/\S+/g)) {
      range.setStart(node, index)
      range.setEnd(node, index + word.length)
      // A word may be broken: each part is a word of its line, and the first has the text.
      for (const [i, rect] of Array.from(range.getClientRects()).entries()) add(i === 0 ? word : '', rect)
    }
  }
  return seen
}
