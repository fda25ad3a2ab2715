import type { Check } from './check.ts'
import { optionQuestions } from './check.ts'
import { visibleText } from './words.ts'

const length = (text: string) => visibleText(text).length

/** Test-wise candidates pick the longest option: the key got all the careful qualifications. */
export const keyLongest: Check = {
  id: 'key-longest',
  severity: 'warning',
  about: 'The right option of a single-best question is clearly longer than every other.',
  find: (content) =>
    optionQuestions(content).flatMap(({ item, options, at }) => {
      if (item.type !== 'single' || options.length < 2 || options.some((o) => o.text === '')) return []
      const place = options.findIndex((o) => o.key)
      const key = length(options[place]?.text ?? '')
      const next = Math.max(0, ...options.filter((o) => !o.key).map((o) => length(o.text)))
      if (key < next + 6 || key < next * 1.15) return []
      return [
        {
          at: at(['options', place, 'text']),
          message: `the key is the longest option (${key} characters, the next ${next})`,
          fix: 'Shorten the key, or write a wrong option as full as it.',
        },
      ]
    }),
}
