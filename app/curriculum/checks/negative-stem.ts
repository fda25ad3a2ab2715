import type { Check } from './check.ts'
import { leadIn } from './words.ts'

const MARKED = /\*\*[^*]*\b(?:not|except|least|never|no|incorrect|false)\b[^*]*\*\*/i
/** "Which … is not" with at most three words of subject between: "which code says the claim was not paid" is positive. */
const NOT =
  /(?:(?:^|[,;:] )["“]?(?:which|what)|^["“]?who)\b(?: of (?:these|the following)(?: \w+)?| \w+){0,3} (?:is|are|was|were|does|do|did|has|have|can|may|must|should|would|will)(?: not\b|n['’]t\b)/i
const EXCEPT = /\b(?:except|EXCEPT)(?: for)?[\s:.?]*$|\ball of the following\b.*\bexcept\b/i
const LEAST =
  /\b(?:which|what)\b(?: of (?:these|the following))?[^.?]{0,30}\b(?:least (?:likely|appropriate|accurate)|incorrect|false)\b/i

/** A negative question that does not look like one tests attention, not knowledge. */
export const negativeStem: Check = {
  id: 'negative-stem',
  severity: 'warning',
  about: 'The question asks for what is not so, and the word that turns it around is not in bold.',
  find: (content) =>
    content.questions.flatMap(({ item, at }) => {
      if (item.type === 'truefalse') return []
      const question = leadIn(item.stem)
      if (MARKED.test(question)) return []
      const plain = question.replace(/[*_]/g, '')
      if (!NOT.test(plain) && !EXCEPT.test(plain) && !LEAST.test(plain)) return []
      const message = 'the question is negative and does not show it'
      return [
        {
          at: at(['stem']),
          message,
          fix: 'Ask for what is so; if it cannot be helped, write **not** or **except**.',
        },
      ]
    }),
}
