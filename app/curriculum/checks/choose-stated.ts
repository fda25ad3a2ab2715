import type { Check } from './check.ts'
import { visibleText } from './words.ts'

const WORDS = ['zero', 'one', 'two', 'three', 'four', 'five']

/** Not knowing how many to pick is guessing twice. */
export const chooseStated: Check = {
  id: 'choose-stated',
  severity: 'warning',
  about: 'A question with several keys does not say how many to choose.',
  find: (content) =>
    content.questions.flatMap(({ item, at }) => {
      if (item.type !== 'multiple' || item.stem === '' || !Number.isInteger(item.choose)) return []
      const stated = new RegExp(`\\b(?:${WORDS[item.choose] ?? item.choose}|${item.choose})\\b`, 'i')
      if (stated.test(visibleText(item.stem))) return []
      return [
        {
          at: at(['stem']),
          message: 'the stem does not say how many to choose',
          fix: `End with "Choose ${WORDS[item.choose]}."`,
        },
      ]
    }),
}
