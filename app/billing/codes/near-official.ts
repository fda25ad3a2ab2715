/** Words that say nothing about what is meant. */
const SMALL = new Set('a an the of or and to for with w in on by is are'.split(' '))

/** How lists of codes shorten words, where the short form is not the word's beginning; numbers in words. */
const IN_FULL: Readonly<Record<string, string>> = {
  ...{ wo: 'without', inj: 'injection', svc: 'service', svcs: 'service', srv: 'service', pt: 'patient' },
  ...{ pts: 'patient', addl: 'additional', ea: 'each', hr: 'hour', hrs: 'hour', min: 'minute' },
  ...{ mins: 'minute', tx: 'treatment', dx: 'diagnosis', rx: 'prescription', hx: 'history' },
  ...{ mult: 'multiple', sgl: 'single', bx: 'biopsy', fx: 'fracture', xray: 'x', hosp: 'hospital' },
  ...{ one: '1', two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8' },
  ...{ nine: '9', ten: '10', first: '1st', second: '2nd', third: '3rd' },
}

const stem = (word: string): string => (word.length > 3 ? word.replace(/(ies|ied|es|ed|ing|s|y)$/, '') : word)

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replace(/^alert:/, '')
    .replace(/\bw\/o\b/g, 'without')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !SMALL.has(word))
    .map((word) => stem(IN_FULL[word] ?? word))

/** From so many letters on, a word's beginning stands for the word: "eval" is evaluation. */
const BEGINNING = 4

/** Whether two words are one: the same, or one is the other cut short. */
const isSame = (a: string, b: string): boolean =>
  a === b ||
  (a.length >= BEGINNING && b.startsWith(a) && !/\d/.test(b)) ||
  (b.length >= BEGINNING && a.startsWith(b) && !/\d/.test(a))

/** How many words of one text are in the other as well, wherever they stand; each counts once. */
function inCommon(a: readonly string[], b: readonly string[]): number {
  const rest = [...b]
  return a.filter((word) => {
    const exact = rest.indexOf(word)
    const at = exact >= 0 ? exact : rest.findIndex((other) => isSame(word, other))
    if (at >= 0) rest.splice(at, 1)
    return at >= 0
  }).length
}

/** How many words two texts have in common in the same order (the longest common subsequence). */
function inOrder(a: readonly string[], b: readonly string[]): number {
  let row: number[] = b.map(() => 0)
  for (const word of a) {
    const next: number[] = []
    for (const [i, other] of b.entries()) {
      const before = i === 0 ? 0 : (row[i - 1] ?? 0)
      next.push(isSame(word, other) ? before + 1 : Math.max(row[i] ?? 0, next[i - 1] ?? 0))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

/** From this share of the words of both (Dice's coefficient) on, a text is another's with a word changed. */
const NEAR = 0.8
/** A text of so many words, nearly all of which stand side by side in the other in their order, is cut out of it. */
const QUOTED = 5

/** Whether nearly all of a text stands in one stretch of a longer one. */
function isWithin(part: readonly string[], whole: readonly string[]): boolean {
  const stretch = part.length + 1
  for (let at = 0; at === 0 || at + stretch <= whole.length; at += 1)
    if (inOrder(part, whole.slice(at, at + stretch)) >= NEAR * part.length) return true
  return false
}

/**
 * Whether a label is, or nearly is, an official descriptor: the same but for case, punctuation, order, small words,
 * endings and abbreviations; the same with one word of four or more another; the beginning or another part of a longer
 * one; or the whole of it with words around. The wording of procedure and reason codes is not ours to use. Shorter
 * texts than that are only told when they are the same: two words in common prove nothing.
 */
export function isNearlyOfficial(label: string, official: string): boolean {
  const [a, b] = [wordsOf(label), wordsOf(official)]
  const [shorter, longer] = [Math.min(a.length, b.length), Math.max(a.length, b.length)]
  if (shorter === 0) return false
  const shared = inCommon(a, b)
  if (2 * shared >= NEAR * (a.length + b.length)) return true
  if (shared >= 3 && longer - shared <= 1) return true
  return shorter >= QUOTED && (a.length <= b.length ? isWithin(a, b) : isWithin(b, a))
}
