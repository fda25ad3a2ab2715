import type { Word } from './words.ts'
import { wordsOf } from './words.ts'

/** A piece of a snippet; `hit` marks what was asked for. */
export interface SnippetPart {
  readonly text: string
  readonly hit: boolean
}

const BEFORE = 60
const AFTER = 140

/** About 200 characters of the body around the first hit, cut between words, in pieces; the beginning when none is there. */
export function snippetOf(body: string, isHit: (word: string) => boolean): SnippetPart[] {
  const words = wordsOf(body)
  const first = words.find((w) => isHit(w.word))
  const from = first ? startOf(words, first.start - BEFORE) : 0
  const shown = words.filter((w) => w.start >= from && w.end <= (first?.start ?? 0) + AFTER)
  const to = Math.max(shown.at(-1)?.end ?? 0, first?.end ?? 0)
  const parts: SnippetPart[] = []
  const add = (text: string, hit: boolean) => {
    if (text) parts.push({ text: text.replace(/\s+/g, ' '), hit })
  }
  add(from > 0 ? '… ' : '', false)
  let at = from
  for (const w of shown.filter((s) => isHit(s.word))) {
    add(body.slice(at, w.start), false)
    add(body.slice(w.start, w.end), true)
    at = w.end
  }
  add(body.slice(at, to), false)
  add(to < body.trimEnd().length ? ' …' : '', false)
  return parts
}

const startOf = (words: readonly Word[], at: number): number =>
  at <= 0 ? 0 : (words.find((w) => w.start >= at)?.start ?? 0)
