import type { Check, Found } from './check.ts'
import type { Spot } from './fault.ts'
import { wordsOf } from './words.ts'

/** Two cards of a kind with one front have two answers, and nobody can know which is meant. */
export const duplicateFront: Check = {
  id: 'duplicate-front',
  severity: 'error',
  about: 'Two cards of the same kind have the same front.',
  find(content) {
    const first = new Map<string, Spot>()
    return content.cards.flatMap(({ card, at }): Found[] => {
      const spoken = wordsOf(card.front).join(' ')
      // A front of signs alone, such as a suffix in Greek letters, is compared as it stands.
      const key = `${card.kind} ${spoken === '' ? card.front : spoken}`
      const before = first.get(key)
      if (before === undefined) {
        first.set(key, at(['front']))
        return []
      }
      const message = `another ${card.kind} card asks this already (${before.file}:${before.line})`
      return [{ at: at(['front']), message, fix: 'Ask for something else, or join the two cards.' }]
    })
  },
}
