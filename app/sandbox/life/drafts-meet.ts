import { canonicalJson } from '#kernel/text.ts'
import type { LetterJson } from '../letters/letter-draft.ts'
import type { DraftJson } from './draft.ts'

/** What a draft says, place by place; a place where nothing is written is not in it. */
export type Said = ReadonlyMap<string, string>

/** A place at which two drafts differ; empty text: nothing is written there. */
export interface DraftDifference {
  readonly place: string
  readonly mine: string
  readonly theirs: string
}

/**
 * How a draft of this page meets what was saved since by another: `same`: both say the same; `mine`: the other has left
 * it alone; `theirs`: nothing was changed here; `differ`: both have changed it, and a person has to choose.
 */
export type Meeting = 'same' | 'mine' | 'theirs' | 'differ'

/** @param base what both began from; null: not known, so that whatever differs is to be chosen */
export function meet(base: Said | null, mine: Said, theirs: Said): Meeting {
  if (isSame(mine, theirs)) return 'same'
  if (base === null) return 'differ'
  return isSame(base, theirs) ? 'mine' : isSame(base, mine) ? 'theirs' : 'differ'
}

/** Where two drafts differ, in the order of their places. */
export const differencesOf = (mine: Said, theirs: Said): readonly DraftDifference[] =>
  [...new Set([...mine.keys(), ...theirs.keys()])]
    .map((place) => ({ place, mine: mine.get(place) ?? '', theirs: theirs.get(place) ?? '' }))
    .filter((one) => one.mine !== one.theirs)

const isSame = (a: Said, b: Said): boolean => differencesOf(a, b).length === 0

const written = (entries: readonly (readonly [place: string, text: string | undefined])[]): Said =>
  new Map(entries.flatMap(([place, text]) => (text === undefined || text === '' ? [] : [[place, text]])))

/**
 * What a form says: boxes by their names ("3 sex"), boxes of lines by line and name ("2:D modifiers"), what stands
 * beside the form by `beside …`. A line on which nothing is written says nothing.
 */
export function formSays({ boxes, lines, beside }: DraftJson): Said {
  const isWritten = (i: number) => Object.values(lines[i] ?? {}).some((text) => text !== '')
  const { earlier = [], later = [], lines: numbers = [], ...rest } = beside
  return written([
    ...Object.entries(boxes),
    ...lines.flatMap((line, i) =>
      Object.entries(line).map(([box, text]) => [`${i + 1}:${box}`, text] as const),
    ),
    ...Object.entries(rest).map(([name, text]) => [`beside ${name}`, text] as const),
    ...earlier.map((plan, i) => [`beside earlier ${i + 1}`, canonicalJson(plan)] as const),
    ...later.map((plan, i) => [`beside later ${i + 1}`, canonicalJson(plan)] as const),
    ...numbers.flatMap(({ control, authorization }, i) =>
      isWritten(i)
        ? [
            [`beside number ${i + 1}`, control] as const,
            [`beside authorization ${i + 1}`, authorization] as const,
          ]
        : [],
    ),
  ])
}

/** What a letter of appeal says, part by part; none says nothing. */
export function letterSays(letter: LetterJson | null): Said {
  if (!letter) return new Map()
  const { level = 1, about = [], grounds = [], records, files = [], text } = letter
  const all = (names: readonly string[]) => [...names].sort().join(', ')
  return written([
    ['level', level === 1 ? '' : String(level)],
    ['about', all(about.map(({ n, code }) => `${code} of ${n === 0 ? 'the claim' : `line ${n}`}`))],
    ['grounds', all(grounds)],
    ['records', all(records)],
    ['files', all(files)],
    ['text', text],
  ])
}
