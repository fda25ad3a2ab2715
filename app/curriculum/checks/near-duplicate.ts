import { askedAndAnswered, NEAR, shinglesOf, signatureOf } from '../banks/signature.ts'
import type { Check, Found } from './check.ts'
import type { Spot } from './fault.ts'

interface Shingled {
  readonly id: string
  readonly at: () => Spot
  readonly shingles: ReadonlySet<string>
}

/** The share of all shingles of two sets that both have (Jaccard). */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0
  for (const shingle of a) if (b.has(shingle)) both++
  return both / (a.size + b.size - both)
}

/**
 * Candidates are questions whose signatures agree in one of 16 pairs of places: at 50 % likeness that misses one
 * pair in a hundred, and it spares comparing everything with everything. The overlap is then counted exactly.
 */
function* nearPairs(all: readonly Shingled[]): Generator<readonly [Shingled, Shingled, number]> {
  const buckets = new Map<string, number[]>()
  const seen = new Set<number>()
  for (const [i, entry] of all.entries()) {
    const signature = signatureOf(entry.shingles)
    for (let band = 0; band < signature.length; band += 2) {
      const key = `${band}:${signature[band]}:${signature[band + 1]}`
      const bucket = buckets.get(key) ?? []
      for (const j of bucket) {
        const pair = j * all.length + i
        const other = all[j]
        if (seen.has(pair) || other === undefined) continue
        seen.add(pair)
        const share = overlap(other.shingles, entry.shingles)
        if (share >= NEAR) yield [other, entry, share]
      }
      bucket.push(i)
      buckets.set(key, bucket)
    }
  }
}

/** Two questions, or two cards, that ask the same and have the same answer: one of them teaches nothing new. */
export const nearDuplicate: Check = {
  id: 'near-duplicate',
  severity: 'warning',
  about: 'Two questions or two cards are nearly alike in what they ask and in their answer.',
  find(content) {
    const questions = content.questions.map(({ item, at }) => ({
      id: item.id,
      at: () => at(['stem']),
      shingles: shinglesOf(askedAndAnswered(item)),
    }))
    const cards = content.cards.map(({ card, at }) => ({
      id: card.id,
      at: () => at(['front']),
      shingles: shinglesOf([card.front, card.back, card.example]),
    }))
    return [...nearPairs(questions), ...nearPairs(cards)].map(([a, b, share]): Found => {
      const first = a.at()
      const message = `${b.id} is ${Math.round(share * 100)} % like ${a.id} (${first.file}:${first.line})`
      return { at: b.at(), message, fix: 'Ask something else, or delete one of the two.' }
    })
  },
}
