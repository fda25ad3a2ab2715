import type { Delimiters } from './delimiters.ts'
import { guessedDelimiters, headerAt, STANDARD } from './delimiters.ts'
import type { Segment } from './segment.ts'

/** A segment as it comes off the text, before anybody knows which set it is in and so what its position is. */
export interface LooseSegment extends Segment {
  position: number
}

/** Of an interchange header: whether it can be read as one, and has its fixed length; null: it is none. */
export type HeaderKind = 'fixed' | 'loose' | 'broken' | null

/** What may stand before a segment and means nothing: white space, a byte-order mark, padding of old systems. */
const isBlank = (code: number): boolean =>
  code === 10 || code === 32 || code === 13 || code === 9 || code === 0xfeff || code === 0 || code === 0x1a
const BREAKS = /[\r\n]+/g

/**
 * Finds one character again and again, each time from further on. Where it was found is kept until it is passed, so
 * that a text is gone through once, also where the character is rare.
 */
class Finder {
  private found = -1

  constructor(
    private readonly text: string,
    private readonly wanted: string,
  ) {}

  /** Its next place from `at` on, which never goes back; the text's length when there is none. */
  from(at: number): number {
    if (this.found < at) {
      const next = this.text.indexOf(this.wanted, at)
      this.found = next < 0 ? this.text.length : next
    }
    return this.found
  }
}

/**
 * Takes a text apart, segment by segment, in one pass: each character is looked at a fixed number of times, whatever
 * the text holds. Tolerated: a byte-order mark, blanks and line breaks before a segment, line breaks inside one (files
 * wrapped at a fixed width), empty segments, a missing last terminator, new delimiters with each header.
 * @param text of any length; it need not be X12
 */
export function eachSegment(text: string, take: (segment: LooseSegment, header: HeaderKind) => void): void {
  const [feeds, returns] = [new Finder(text, '\n'), new Finder(text, '\r')]
  let delimiters = null as Delimiters | null
  let terminator = -1
  let [terminators, separators] = [feeds, feeds]
  const use = (those: Delimiters): void => {
    delimiters = those
    terminator = those.segment.charCodeAt(0)
    terminators = new Finder(text, those.segment)
    separators = new Finder(text, those.element)
  }
  let at = 0
  for (;;) {
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (!isBlank(code) && code !== terminator) break
    }
    if (at >= text.length) return
    const header = text.startsWith('ISA', at) ? headerAt(text, at) : null
    if (header) {
      use(header.delimiters)
      take(
        made('ISA', ['ISA', ...header.fields], at, header.end - 1, header.delimiters),
        header.isFixed ? 'fixed' : 'loose',
      )
      at = header.end
      continue
    }
    if (!delimiters) use(guessedDelimiters(text, at) ?? STANDARD)
    const stop = terminators.from(at)
    let raw: string[] = []
    let from = at
    for (let next = separators.from(at); next < stop; next = separators.from(from)) {
      raw.push(text.slice(from, next))
      from = next + 1
    }
    const last = text.slice(from, stop).trimEnd()
    raw.push(last)
    if (feeds.from(at) < stop || returns.from(at) < stop) raw = raw.map((one) => one.replace(BREAKS, ''))
    const id = (raw[0] as string).trim()
    take(made(id, raw, at, from + last.length, delimiters as Delimiters), id === 'ISA' ? 'broken' : null)
    at = stop + 1
  }
}

const made = (
  id: string,
  raw: readonly string[],
  offset: number,
  end: number,
  delimiters: Delimiters,
): LooseSegment => ({ id, raw, position: 0, offset, end, delimiters })
