/** A word, or something as large as one (a field, a drawing), where it stands. */
export interface Seen {
  readonly text: string
  readonly top: number
  readonly bottom: number
}

/** What one reads from left to right: its edges, and its words by their numbers in the text. */
export interface Line {
  readonly top: number
  readonly bottom: number
  readonly words: readonly number[]
}

/**
 * The lines that words stand in, from top to bottom. Words belong to one line when they stand beside each other by more
 * than half of the lower one's height; so a raised or lowered figure is of its line, and the columns of a table are read
 * across. They are compared with the tallest word of the line and not with all of it, so that columns whose lines are
 * set apart do not run together.
 */
export function linesOf(seen: readonly Seen[]): readonly Line[] {
  const order = seen.map((_, i) => i).sort((a, b) => (seen[a]?.top ?? 0) - (seen[b]?.top ?? 0) || a - b)
  const lines: { tallest: Seen; top: number; bottom: number; words: number[] }[] = []
  for (const i of order) {
    const word = seen[i]
    if (!word) continue
    const last = lines.at(-1)
    if (last && isBeside(last.tallest, word)) {
      last.bottom = Math.max(last.bottom, word.bottom)
      last.words.push(i)
      if (heightOf(word) > heightOf(last.tallest)) last.tallest = word
    } else lines.push({ tallest: word, top: word.top, bottom: word.bottom, words: [i] })
  }
  return lines.map(({ top, bottom, words }) => ({ top, bottom, words: words.sort((a, b) => a - b) }))
}

const heightOf = ({ top, bottom }: Seen): number => bottom - top

function isBeside(a: Seen, b: Seen): boolean {
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return shared > Math.min(heightOf(a), heightOf(b)) / 2
}

/** The line a word stands in; the last one when there is no such word any more. */
export function lineOfWord(lines: readonly Line[], word: number): number {
  const at = lines.findIndex(({ words }) => words.includes(word))
  return at >= 0 ? at : Math.max(0, lines.length - 1)
}

/** The line nearest to a height. */
export function lineAt(lines: readonly Line[], y: number): number {
  const away = ({ top, bottom }: Line) => Math.max(0, top - y, y - bottom)
  return lines.reduce((best, line, i) => (away(line) < away(lines[best] ?? line) ? i : best), 0)
}

/** The line that a step of so many lines leads to. */
export const stepped = (lines: readonly Line[], at: number, by: number): number =>
  Math.max(0, Math.min(lines.length - 1, at + by))

const AIR = 5

/** What stays clear: so many lines from `at` on, with a little air where the next lines leave some. */
export function bandOf(lines: readonly Line[], at: number, height: number): { top: number; bottom: number } {
  const last = Math.min(lines.length - 1, at + height - 1)
  const own = lines.slice(at, last + 1)
  const top = Math.min(...own.map((line) => line.top))
  const bottom = Math.max(...own.map((line) => line.bottom))
  const above = top - (lines[at - 1]?.bottom ?? top - 2 * AIR)
  const below = (lines[last + 1]?.top ?? bottom + 2 * AIR) - bottom
  const air = (free: number) => Math.max(1, Math.min(AIR, free / 2))
  return { top: top - air(above), bottom: bottom + air(below) }
}

/** What stands in the band, for ears. */
export const textIn = (seen: readonly Seen[], lines: readonly Line[], at: number, height: number): string =>
  lines
    .slice(at, at + height)
    .flatMap(({ words }) => words.map((word) => seen[word]?.text ?? ''))
    .filter(Boolean)
    .join(' ')
