import type { Mark } from '../room-types.ts'
import type { Word } from './passage.ts'

/** Words of the chart, then of the stem, in reading order. */
export interface PlacedWord extends Word {
  readonly part: Mark['part']
}

/** The stretch of words that the keyboard points at: from `anchor` to `head`, both included, in either order. */
export interface Reading {
  readonly anchor: number
  readonly head: number
}

export type Step = 'word' | 'word-back' | 'sentence' | 'sentence-back' | 'longer' | 'shorter'

const isSame = (a: PlacedWord | undefined, b: PlacedWord | undefined): boolean =>
  a !== undefined && b !== undefined && a.part === b.part && a.sentence === b.sentence

/** The whole sentence around word `at`. */
export function sentenceAt(words: readonly PlacedWord[], at: number): Reading {
  let anchor = at
  let head = at
  while (isSame(words[anchor - 1], words[at])) anchor--
  while (isSame(words[head + 1], words[at])) head++
  return { anchor, head }
}

/** One step of the keyboard: to the next word or sentence, or the stretch grows or shrinks by a word within its part. */
export function stepped(words: readonly PlacedWord[], now: Reading, step: Step): Reading {
  const low = Math.min(now.anchor, now.head)
  const high = Math.max(now.anchor, now.head)
  const clamp = (n: number) => Math.min(words.length - 1, Math.max(0, n))
  switch (step) {
    case 'word':
      return { anchor: clamp(high + (low === high ? 1 : 0)), head: clamp(high + (low === high ? 1 : 0)) }
    case 'word-back':
      return { anchor: clamp(low - (low === high ? 1 : 0)), head: clamp(low - (low === high ? 1 : 0)) }
    case 'sentence':
      return sentenceAt(words, clamp(sentenceAt(words, high).head + 1))
    case 'sentence-back':
      return sentenceAt(words, clamp(sentenceAt(words, low).anchor - 1))
    case 'longer':
    case 'shorter': {
      const head = clamp(now.head + (step === 'longer' ? 1 : -1))
      return words[head]?.part === words[now.anchor]?.part ? { ...now, head } : now
    }
  }
}

/** The passage a reading stands for. */
export function passageOf(words: readonly PlacedWord[], { anchor, head }: Reading): Mark | null {
  const first = words[Math.min(anchor, head)]
  const last = words[Math.max(anchor, head)]
  return first && last ? { part: first.part, from: first.from, to: last.to } : null
}

/** What it says, for ears. */
export const textOf = (words: readonly PlacedWord[], { anchor, head }: Reading): string =>
  words
    .slice(Math.min(anchor, head), Math.max(anchor, head) + 1)
    .map((word) => word.text)
    .join(' ')
