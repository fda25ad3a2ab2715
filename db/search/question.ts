import { wordsOf } from './words.ts'

const MOST_WORDS = 12

/** What somebody looks for: every word must be there; the last may be the beginning of one. */
export interface Question {
  readonly words: readonly string[]
  readonly last: string
}

/** Reads what a person typed. Nothing of it can be syntax: only letters and digits are left. Undefined when no word is. */
export function questionOf(text: string): Question | undefined {
  const words = [...new Set(wordsOf(text.slice(0, 400)).map((w) => w.word))].slice(0, MOST_WORDS)
  const last = words.at(-1)
  return last === undefined ? undefined : { words: words.slice(0, -1), last }
}

/** For FTS5's MATCH. */
export const forSqlite = (q: Question, join: 'AND' | 'OR'): string =>
  [...q.words.map((w) => `"${w}"`), `"${q.last}"*`].join(` ${join} `)

/** For a cast to `tsquery`. */
export const forPg = (q: Question, join: 'AND' | 'OR'): string =>
  [...q.words.map((w) => `'${w}'`), `'${q.last}':*`].join(join === 'AND' ? ' & ' : ' | ')

/** Whether a word of a text is one that was asked for. */
export const hits =
  (q: Question) =>
  (word: string): boolean =>
    word.startsWith(q.last) || q.words.includes(word)
