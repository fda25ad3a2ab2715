import type { Rule } from '../rule.ts'
import { KNOWLEDGE } from './parts.ts'

export const standards: Rule = {
  ...KNOWLEDGE,
  id: 'H7',
  title: 'Standard code sets, transactions and identifiers are the law',
  fix: 'Use the code set, the transaction and the identifier that the law names, each as it is on the day of service.',
  source: '45 CFR 162.1002, .1102, .1202, .1402, .1602',
}
