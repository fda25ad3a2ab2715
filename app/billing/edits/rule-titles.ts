import { TITLES } from './title-list.ts'

/** A billing rule as lessons name it: its number in the catalogue, what it asks in our words, where it is written. */
export interface RuleTitle {
  readonly id: string
  readonly title: string
  readonly source: string
}

/**
 * All rules of the catalogue in its order: A file and identity … H compliance. A list of its own, so that a page that
 * only names rules does not carry the engine; a test writes it from the catalogue and fails when they differ.
 */
export const ruleTitles: readonly RuleTitle[] = TITLES.map(([id, title, source]) => ({ id, title, source }))

const byId = new Map(ruleTitles.map((rule) => [rule.id, rule]))

/** Number and title of the rule with this id ("C1"), without loading the engine; null when there is none. */
export const ruleTitle = (id: string): RuleTitle | null => byId.get(id) ?? null
