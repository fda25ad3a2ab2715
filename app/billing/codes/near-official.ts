/** Words that say nothing about what is meant. */
const SMALL = new Set([
  'a',
  'an',
  'the',
  'of',
  'or',
  'and',
  'to',
  'for',
  'with',
  'in',
  'on',
  'by',
  'is',
  'are',
])

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replace(/^alert:/, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !SMALL.has(word))
    .map((word) => (word.length > 3 ? word.replace(/(ies|ied|es|ed|ing|s|y)$/, '') : word))

/** How much of two texts is the same words, from 0 to 1 (Dice's coefficient over their words). */
function likeness(a: readonly string[], b: readonly string[]): number {
  const rest = [...b]
  const shared = a.filter((word) => {
    const at = rest.indexOf(word)
    if (at >= 0) rest.splice(at, 1)
    return at >= 0
  })
  return a.length + b.length === 0 ? 0 : (2 * shared.length) / (a.length + b.length)
}

/** Above this, a text is another's with a word changed. */
const NEAR = 0.8

/**
 * Whether a label is, or nearly is, an official descriptor: the same but for case, punctuation, small words and endings,
 * or with one word in five another. The wording of procedure and reason codes is not ours to use.
 */
export const isNearlyOfficial = (label: string, official: string): boolean =>
  likeness(wordsOf(label), wordsOf(official)) >= NEAR
