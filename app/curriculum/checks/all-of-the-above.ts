import type { Check } from './check.ts'
import { optionQuestions } from './check.ts'
import { visibleText } from './words.ts'

const ABOVE =
  /^(?:all|none|both|neither|any|two|some)(?: of)?(?: the| these)?(?: two| three)?(?: options?| answers?| choices?)?(?: listed| given)? (?:above|below|these|here)\b|^(?:all|none|both|neither) of (?:these|them|the (?:above|others|options|answers))/i

/** After shuffling nothing is above; before it, knowing two options is enough. */
export const allOfTheAbove: Check = {
  id: 'all-of-the-above',
  severity: 'warning',
  about: 'An option is "all of the above", "none of these" or the like.',
  find: (content) =>
    optionQuestions(content).flatMap(({ options, at }) =>
      options.flatMap((option, i) =>
        ABOVE.test(visibleText(option.text))
          ? [
              {
                at: at(['options', i, 'text']),
                message: `"${visibleText(option.text)}" is not an answer of its own`,
                fix: 'Write a real option, or make it a question with several keys (type: multiple).',
              },
            ]
          : [],
      ),
    ),
}
