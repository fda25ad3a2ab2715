import type { Runner } from '../engine/runner.ts'
import type { Engine } from '../kit/engine-in-use.ts'
import { wordsOf } from './words.ts'

/** A row of `search_entries`, as far as the index of words needs it. */
export interface Indexed {
  readonly n: number
  readonly title: string
  readonly body: string
}

const MOST_WORDS = 20_000

/** Writes one entry's words, in place of what was there. */
export async function indexWords(engine: Engine, run: Runner, entry: Indexed): Promise<void> {
  const title = wordsOf(entry.title).map((w) => w.word)
  const body = wordsOf(entry.body)
    .slice(0, MOST_WORDS)
    .map((w) => w.word)
  await forgetWords(engine, run, entry.n)
  if (engine === 'sqlite') {
    const row = [entry.n, title.join(' '), body.join(' ')]
    await run('INSERT INTO search_words (rowid, title, body) VALUES (?, ?, ?)', row, 'run')
  } else {
    const row = [entry.n, vector(title, body)]
    await run('INSERT INTO search_words (n, words) VALUES ($1, $2::tsvector)', row, 'run')
  }
}

/** Removes one entry's words. */
export async function forgetWords(engine: Engine, run: Runner, n: number): Promise<void> {
  if (engine === 'sqlite') await run('DELETE FROM search_words WHERE rowid = ?', [n], 'run')
  else await run('DELETE FROM search_words WHERE n = $1', [n], 'run')
}

/** A tsvector written out; title words weigh A, body words D. Words are letters and digits, so nothing needs quoting. */
function vector(title: readonly string[], body: readonly string[]): string {
  const places = new Map<string, string[]>()
  const add = (word: string, place: string) => {
    const list = places.get(word) ?? []
    if (list.length < 200) list.push(place)
    places.set(word, list)
  }
  for (const [i, word] of title.entries()) add(word, `${i + 1}A`)
  for (const [i, word] of body.entries()) add(word, `${Math.min(title.length + i + 1, 16_383)}`)
  return [...places].map(([word, list]) => `'${word}':${list.join(',')}`).join(' ')
}
