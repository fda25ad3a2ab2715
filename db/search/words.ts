/** A word as the index knows it, and where it stands in the text. */
export interface Word {
  readonly word: string
  readonly start: number
  readonly end: number
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu
const LONGEST = 60

/**
 * The words of a text: letters and digits, without accents, in small letters, in the singular. The same cut serves the
 * index, the question and the snippet, on both engines. Text between words ("-", "/", "'") is lost: CMS-1500 is two words.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  for (const match of text.matchAll(WORD)) {
    const word = singular(fold(match[0]))
    if (word) words.push({ word, start: match.index, end: match.index + match[0].length })
  }
  return words
}

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .slice(0, LONGEST)

/** The weakest of stemmers (Harman's "S"): plurals only, so that codes and names stay what they are. */
function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /\d/.test(word)) return word
  if (word.endsWith('ies') && !/[ae]ies$/.test(word)) return `${word.slice(0, -3)}y`
  if (/(sses|shes|ches|xes|zes)$/.test(word)) return word.slice(0, -2)
  return /[su]s$|[aeo]es$|is$/.test(word) ? word : word.slice(0, -1)
}
