import { codesIn, isCodeFile, withFictionalCodes, workedExample } from '#billing'
import { dayInWords } from '#kernel/time.ts'
import { tablesIn } from '../checks/tables-in.ts'
import { withRealCodes } from '../checks/verify.ts'
import type { Content } from '../loading/content.ts'
import { readMapping } from './read-mapping.ts'

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
  const files = [...content.texts]
    .filter(([path]) => isCodeFile(path))
    .map(([path, text]) => ({ path, text }))
  const numbers = fictional ? codesIn(files) : new Set<string>()
  const asShown = (text: string) => inWords(fictional ? withFictionalCodes(text, numbers) : text)
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
