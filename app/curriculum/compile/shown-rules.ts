import type { Tables } from '#billing'
import { codesIn, isCodeFile, ruleCard, withFictionalCodes } from '#billing'
import { tablesIn } from '../checks/tables-in.ts'
import type { Content } from '../loading/content.ts'

/** What `<Rule>` draws, as the attributes of a lesson's node: lists are lines of a text. */
export type ShownRule = Readonly<Record<string, string>>

/**
 * The rule with this id as a lesson shows it, its example worked by the engine on these tables. What is missing is an
 * empty text; a rule that does not exist has nothing at all.
 */
export function shownRule(id: string, tables: Tables): ShownRule {
  const card = ruleCard(id, tables)
  if (!card) return {}
  const { title, effect, told, fix, source, verify, example } = card
  return {
    ...{ title, effect, told: told ?? '', fix, source, memory: verify ? 'yes' : '' },
    example: example?.name ?? '',
    claim: example?.claim.join('\n') ?? '',
    answers: example?.answers.join('\n') ?? '',
  }
}

/**
 * The rules for the lessons of a content tree, each worked once, on the tree's own code tables. The engine reckons with
 * real procedure numbers; a tree that shows fictional ones gets them in its rules too.
 */
export function shownRules(content: Content, fictional: boolean): (id: string) => ShownRule {
  const made = new Map<string, ShownRule>()
  const { tables } = tablesIn(content.texts)
  const asShown = codesShown(content, fictional)
  return (id) => {
    const known = made.get(id)
    if (known) return known
    const rule = shownRule(id, tables)
    const shown = Object.fromEntries(Object.entries(rule).map(([name, text]) => [name, asShown(text)]))
    made.set(id, shown)
    return shown
  }
}

/** A text with procedure numbers as the tree shows them: the real ones, or fictional ones in their place. */
export function codesShown({ texts }: Content, fictional: boolean): (text: string) => string {
  if (!fictional) return (text) => text
  const files = [...texts].filter(([path]) => isCodeFile(path)).map(([path, text]) => ({ path, text }))
  const numbers = codesIn(files)
  return (text) => withFictionalCodes(text, numbers)
}
