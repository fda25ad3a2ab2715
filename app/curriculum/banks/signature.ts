import { never } from '#kernel/assert.ts'
import { contentWords } from '../checks/words.ts'
import type { PlainItem } from '../items/plain-item.ts'

/**
 * A minhash: for each of 32 hash functions the smallest hash over the shingles of a question. The share of equal
 * places estimates how much two questions have in common (Broder 1997).
 */
export type Signature = readonly number[]

const FUNCTIONS = 32

/** What a question asks and what is right, as words: two questions alike in both test the same thing. */
export function askedAndAnswered(item: PlainItem): string[] {
  switch (item.type) {
    case 'single':
    case 'multiple':
      return [item.stem, ...item.options.filter((o) => o.key).map((o) => o.text)]
    case 'truefalse':
      return [item.stem]
    case 'matching':
      return [item.stem, ...item.prompts.flatMap((p) => [p.text, p.match])]
    case 'ordering':
      return [item.stem, ...item.steps.map((s) => s.text)]
    case 'fill':
      return [item.stem, item.answers[0] ?? '']
    case 'numeric':
      return [item.stem, String(item.answer)]
    case 'hotspot':
      return [item.stem, `box ${item.box}`]
    case 'claim':
      return [item.stem, item.scenario]
    default:
      return never(item)
  }
}

/** Single meaningful words and pairs of neighbours. */
export function shinglesOf(texts: readonly string[]): Set<string> {
  const shingles = new Set<string>()
  for (const text of texts) {
    const words = contentWords(text)
    words.forEach((word, i) => {
      shingles.add(word)
      if (i > 0) shingles.add(`${words[i - 1]} ${word}`)
    })
  }
  return shingles
}

/** FNV-1a over UTF-16 code units, 32 bits. */
function hashOf(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return h >>> 0
}

/** The signature of a set of shingles; equal sets give equal signatures. */
export function signatureOf(shingles: ReadonlySet<string>): Signature {
  const least = new Array<number>(FUNCTIONS).fill(0xffffffff)
  for (const shingle of shingles) {
    const h = hashOf(shingle)
    for (let f = 0; f < FUNCTIONS; f++) {
      // one odd multiplier per function, then a finishing mix, so that the functions order shingles differently
      let v = Math.imul(h ^ Math.imul(f + 1, 0x9e3779b1), 0x85ebca6b)
      v = Math.imul(v ^ (v >>> 15), 0xc2b2ae35)
      v = (v ^ (v >>> 13)) >>> 0
      if (v < (least[f] ?? 0)) least[f] = v
    }
  }
  return least
}

/** Estimated share of what two questions have in common, 0 to 1. */
export function likeness(a: Signature, b: Signature): number {
  let same = 0
  for (let f = 0; f < FUNCTIONS; f++) if (a[f] === b[f]) same++
  return same / FUNCTIONS
}

/** From here on two questions should not stand in one form. */
export const NEAR = 0.5

/** Whether two questions are probably near-duplicates. */
export const isNear = (a: Signature, b: Signature): boolean => likeness(a, b) >= NEAR
