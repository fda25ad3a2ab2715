export type { RuleTitle } from './edits/rule-titles.ts'
export { ruleTitle, ruleTitles } from './edits/rule-titles.ts'
