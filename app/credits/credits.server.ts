/** The credits room, server door. Every function takes the database first; whose ledger it is comes from the actor. */
export type { RuleSetsRead } from './rules/read-rule-sets.server.ts'
export { readRuleSets, ruleSets } from './rules/read-rule-sets.server.ts'
