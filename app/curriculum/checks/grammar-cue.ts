import type { Check } from './check.ts'
import { optionQuestions } from './check.ts'
import { visibleText } from './words.ts'

const ENDS_WITH_ARTICLE = /\b(an?)[\s_.…:]*$/i

/** Whether one says "an" before the word: by letter, with the usual exceptions, and letter by letter for acronyms. */
export function takesAn(text: string): boolean {
  const word = /[\p{L}\p{N}]+/u.exec(text)?.[0] ?? ''
  if (/^[A-Z]{2,}\d*$/.test(word)) return /^[AEFHILMNORSX]/.test(word)
  if (/^(?:8|11|18)/.test(word)) return true
  if (/^(?:hour|hon|heir)/i.test(word)) return true
  return /^[aeiou]/i.test(word) && !/^(?:uni|use|usu|eu|one|once)/i.test(word)
}

/** "… is an": only the options that begin with a vowel can be right. */
export const grammarCue: Check = {
  id: 'grammar-cue',
  severity: 'warning',
  about: 'The stem ends in "a" or "an", which fits the key and not every other option.',
  find: (content) =>
    optionQuestions(content).flatMap(({ item, options, at }) => {
      const article = ENDS_WITH_ARTICLE.exec(visibleText(item.stem))?.[1]?.toLowerCase()
      if (article === undefined) return []
      const fits = (text: string) => takesAn(text) === (article === 'an')
      const keys = options.filter((o) => o.key && o.text !== '')
      if (
        keys.length === 0 ||
        !keys.every((o) => fits(o.text)) ||
        options.every((o) => o.text === '' || fits(o.text))
      )
        return []
      const message = `the stem ends in "${article}", which gives the key away`
      return [{ at: at(['stem']), message, fix: 'End with "a(n)", or move the article into the options.' }]
    }),
}
