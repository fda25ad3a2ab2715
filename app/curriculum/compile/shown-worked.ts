import { workedExample } from '#billing'
import { dayInWords } from '#kernel/time.ts'
import { withRealCodes } from '../checks/real-codes.ts'
import { tablesIn } from '../checks/tables-in.ts'
import type { Content } from '../loading/content.ts'
import { readMapping } from './read-mapping.ts'
import { codesShown } from './shown-rules.ts'

/** What `<Worked>` draws, as the attributes of a lesson's node: lists are lines of a text, columns parted by tabs. */
export type ShownWorked = Readonly<Record<string, string>>

/** The attributes of a `<Worked>` as its author wrote them. */
type Asked = Readonly<Record<string, string | undefined>>

/**
 * The worked examples of a content tree, reckoned by the engine on the tree's own code tables; nothing where the engine
 * has no answer, which the check `worked` tells. Procedure numbers are shown as the tree shows them, real or fictional.
 */
export function shownWorked(content: Content, fictional: boolean): (asked: Asked) => ShownWorked {
  const { tables } = tablesIn(content.texts)
  const withCodes = codesShown(content, fictional)
  const asShown = (text: string) => inWords(withCodes(text))
  return ({ ask = '', facts = '' }) => {
    const read = readMapping(facts)
    const found = read.ok ? workedExample(ask, withRealCodes(read.value), tables) : null
    if (!found?.ok) return {}
    const { given, steps, outcome } = found.value
    return {
      given: asShown(given.join('\n')),
      steps: steps
        .map(({ what, how, amount }) => [what, asShown(how), amount === null ? '' : `$${amount}`].join('\t'))
        .join('\n'),
      outcome: asShown(outcome),
    }
  }
}

/** Days in words: "January 9, 2026" for 2026-01-09. */
const inWords = (text: string): string => text.replaceAll(/\b\d{4}-\d\d-\d\d\b/g, (day) => dayInWords(day))
