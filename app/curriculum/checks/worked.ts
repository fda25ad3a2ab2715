import { INQUIRIES, workedExample } from '#billing'
import { readMapping } from '../compile/read-mapping.ts'
import type { Check, Found } from './check.ts'
import { componentsIn } from './lesson-components.ts'
import { withRealCodes } from './real-codes.ts'
import { tablesIn } from './tables-in.ts'
import { differences, inDigest } from './verify-answer.ts'

/** A worked example of a lesson is reckoned by the engine: it must have an answer, and the one the text goes on with. */
export const worked: Check = {
  id: 'worked',
  severity: 'error',
  about: 'The billing engine cannot work an example of a lesson, or answers otherwise than the lesson says.',
  find(content) {
    return componentsIn(content, 'Worked').flatMap(({ attributes, at }): Found[] => {
      const { ask = '', facts: text = '', answer } = attributes
      const facts = readMapping(text)
      if (!facts.ok) return [] // what is no mapping is told by `unsafe-mdx`
      const real = withRealCodes(facts.value)
      const { tables } = tablesIn(content.texts)
      const found = workedExample(ask, real, tables)
      if (!found.ok) {
        const [{ path, message } = { path: '', message: '' }] = found.fault
        return path === 'ask'
          ? []
          : [
              {
                at,
                message: `${ask} cannot be worked: ${path === '' ? '' : `${path}: `}${message}`,
                fix: 'Correct the facts; content/README.md says what each question wants.',
              },
            ]
      }
      const said = answer === undefined ? null : readMapping(answer)
      const is = INQUIRIES.get(ask)?.ask(real, tables)
      if (!said?.ok || !is?.ok) return []
      return differences(withRealCodes(said.value), is.value).map(({ path, said: one, is: other }) => ({
        at,
        message: `${[ask, ...path].join(' ')}: the engine says ${inDigest(other)}, the lesson ${inDigest(one)}`,
        fix: 'Correct the facts here, or the answer with the text around it.',
      }))
    })
  },
}
