import type { Delimiters } from './delimiters.ts'
import { guessedDelimiters, headerAt, STANDARD } from './delimiters.ts'
import type { Segment } from './segment.ts'

/** A segment as it comes off the text, before anybody knows which set it is in and so what its position is. */
export interface LooseSegment extends Segment {
  position: number
  /** Of an interchange header: whether it can be read as one, and has its fixed length; null: it is none. */
  readonly header: 'fixed' | 'loose' | 'broken' | null
}

/** What may stand before a segment and means nothing: white space, a byte-order mark, padding of old systems. */
const BLANK = new Set([' ', '\t', '\r', '\n', '\uFEFF', '\0', '\u001a'])
const BREAKS = /[\r\n]+/g
const isBroken = (text: string): boolean => text.includes('\n') || text.includes('\r')

/**
 * Takes a text apart, segment by segment, in one pass: each character is looked at a fixed number of times, whatever
 * the text holds. Tolerated: a byte-order mark, blanks and line breaks before a segment, line breaks inside one (files
 * wrapped at a fixed width), empty segments, a missing last terminator, new delimiters with each header.
 * @param text of any length; it need not be X12
 */
export function eachSegment(text: string, take: (segment: LooseSegment) => void): void {
  let delimiters: Delimiters | null = null
  let at = 0
  for (;;) {
    while (at < text.length && (BLANK.has(text[at] as string) || text[at] === delimiters?.segment)) at++
    if (at >= text.length) return
    const header = text.startsWith('ISA', at) ? headerAt(text, at) : null
    if (header) {
      delimiters = header.delimiters
      take({
        ...{ id: 'ISA', raw: ['ISA', ...header.fields], position: 0, offset: at, end: header.end - 1 },
        ...{ delimiters, header: header.isFixed ? 'fixed' : 'loose' },
      })
      at = header.end
      continue
    }
    delimiters ??= guessedDelimiters(text, at) ?? STANDARD
    const stop = text.indexOf(delimiters.segment, at)
    const end = stop < 0 ? text.length : stop
    const whole = text.slice(at, end).trimEnd()
    const raw = (isBroken(whole) ? whole.replace(BREAKS, '') : whole).split(delimiters.element)
    const id = (raw[0] as string).trim()
    take({
      ...{ id, raw, position: 0, offset: at, end: at + whole.length, delimiters },
      header: id === 'ISA' ? 'broken' : null,
    })
    at = end + 1
  }
}
