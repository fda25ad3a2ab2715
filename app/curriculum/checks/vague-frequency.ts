import type { Check } from './check.ts'
import { optionQuestions } from './check.ts'
import { visibleText } from './words.ts'

const VAGUE =
  /\b(often|usually|sometimes|frequently|rarely|generally|typically|occasionally|normally|seldom|commonly|most of the time)\b/i

/** "Usually" means 60 % to one reader and 95 % to another: the option can be neither right nor wrong. */
export const vagueFrequency: Check = {
  id: 'vague-frequency',
  severity: 'warning',
  about: 'An option says how frequent something is without a number.',
  find: (content) =>
    optionQuestions(content).flatMap(({ options, at }) =>
      options.flatMap((option, i) => {
        const word = VAGUE.exec(visibleText(option.text))?.[1]
        if (word === undefined) return []
        const message = `"${word.toLowerCase()}" means something else to every reader`
        return [{ at: at(['options', i, 'text']), message, fix: 'Give a number, or leave the word out.' }]
      }),
    ),
}
