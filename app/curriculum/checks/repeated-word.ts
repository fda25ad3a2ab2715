import type { Check } from './check.ts'
import { optionQuestions } from './check.ts'
import { contentWords, leadIn } from './words.ts'

/** A word that stands in this share of all questions is the trade's daily speech and tells nothing. */
const COMMON = 0.02

/** How many questions use each root. */
function frequencies(stems: readonly string[][]): Map<string, number> {
  const count = new Map<string, number>()
  for (const words of stems) for (const word of new Set(words)) count.set(word, (count.get(word) ?? 0) + 1)
  return count
}

/** The key echoes a telling word of the stem, and no other option does. */
export const repeatedWord: Check = {
  id: 'repeated-word',
  severity: 'warning',
  about: 'A telling word of the stem stands in the key and in no other option.',
  find(content) {
    const stems = content.questions.map((q) => contentWords(q.item.stem))
    const count = frequencies(stems)
    const tells = (word: string) =>
      word.length >= 5 && !/\d/.test(word) && (count.get(word) ?? 0) <= Math.max(2, stems.length * COMMON)
    return optionQuestions(content).flatMap(({ item, options, at }) => {
      if (item.type !== 'single') return []
      // a case told in several sentences must name its facts again; only its question is looked at
      const stem = new Set(contentWords(item.level === 'recall' ? item.stem : leadIn(item.stem)))
      const others = new Set(options.filter((o) => !o.key).flatMap((o) => contentWords(o.text)))
      const place = options.findIndex((o) => o.key)
      const echo = contentWords(options[place]?.text ?? '').find(
        (w) => stem.has(w) && !others.has(w) && tells(w),
      )
      if (echo === undefined) return []
      const message = `"${echo}…" stands in the stem and in the key only`
      return [
        {
          at: at(['options', place, 'text']),
          message,
          fix: 'Use another word in one of them, or the same word in a wrong option.',
        },
      ]
    })
  },
}
