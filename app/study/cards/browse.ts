/** What browsing looks at in a card. */
interface Browsed {
  readonly kind: string
  readonly words: string
}

/** What two spellings are compared by: no case, no accents. */
const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** The cards of a kind (empty: of any) that hold every word of the question, in their order. */
export function filterCards<C extends Browsed>(cards: readonly C[], question: string, kind: string): C[] {
  const words = folded(question).split(/\s+/).filter(Boolean)
  return cards.filter((card) => {
    if (kind !== '' && card.kind !== kind) return false
    const text = folded(card.words)
    return words.every((word) => text.includes(word))
  })
}
