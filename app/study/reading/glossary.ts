/** A word of the trade as the lessons explain it, and where. */
export interface GlossaryTerm {
  readonly name: string
  readonly means: string
}

/** What two spellings are compared by: no case, no accents. */
const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/**
 * The terms that hold every word of `question` in their name or meaning; those whose name begins with it come first.
 * An empty question keeps all, in their order.
 */
export function filterTerms<T extends GlossaryTerm>(terms: readonly T[], question: string): T[] {
  const asked = folded(question).trim()
  if (asked === '') return [...terms]
  const words = asked.split(/\s+/)
  const found = terms.filter((t) => {
    const text = folded(`${t.name} ${t.means}`)
    return words.every((word) => text.includes(word))
  })
  const begins = (t: T) => folded(t.name).startsWith(asked)
  return [...found.filter(begins), ...found.filter((t) => !begins(t))]
}

/** A letter of the glossary with its terms. */
export interface GlossaryLetter<T> {
  readonly letter: string
  readonly terms: readonly T[]
}

/** Terms by their first letter, A to Z, those that begin otherwise under `#` at the end; sorted by name within. */
export function groupTerms<T extends GlossaryTerm>(terms: readonly T[]): GlossaryLetter<T>[] {
  const letters = new Map<string, { key: string; term: T }[]>()
  for (const term of terms) {
    const key = folded(term.name).replace(/^[^a-z0-9]+/, '')
    const letter = /^[a-z]/.test(key) ? key.charAt(0).toUpperCase() : '#'
    letters.set(letter, [...(letters.get(letter) ?? []), { key, term }])
  }
  const order = (a: string, b: string) => (a === b ? 0 : a === '#' ? 1 : b === '#' ? -1 : a < b ? -1 : 1)
  const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)
  return [...letters]
    .sort(([a], [b]) => order(a, b))
    .map(([letter, entries]) => ({ letter, terms: entries.sort(byKey).map((e) => e.term) }))
}
