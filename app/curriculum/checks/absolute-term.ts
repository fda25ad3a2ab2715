import type { Check } from './check.ts'
import { optionQuestions } from './check.ts'
import { visibleText } from './words.ts'

const ABSOLUTE =
  /\b(always|never|under no circumstances|in all cases|in every case|without exception|only|must)\b/i

/** Few things in billing are always so: a wrong option that says so is struck out unread. */
export const absoluteTerm: Check = {
  id: 'absolute-term',
  severity: 'warning',
  about: 'A wrong option says "always", "never", "only" or "must", and the key does not.',
  find: (content) =>
    optionQuestions(content).flatMap(({ options, at }) => {
      const keys = options.filter((o) => o.key && o.text !== '')
      if (keys.length === 0 || keys.some((o) => ABSOLUTE.test(visibleText(o.text)))) return []
      return options.flatMap((option, i) => {
        const word = option.key ? undefined : ABSOLUTE.exec(visibleText(option.text))?.[1]
        if (word === undefined) return []
        return [
          {
            at: at(['options', i, 'text']),
            message: `only wrong options speak as absolutely as "${word.toLowerCase()}"`,
            fix: 'Say it less absolutely, or as absolutely in the key.',
          },
        ]
      })
    }),
}
