import type { Rule } from '../rule.ts'
import { KNOWLEDGE } from './parts.ts'

export const selfReferral: Rule = {
  ...KNOWLEDGE,
  id: 'H4',
  title: 'A physician does not refer to what the family owns, without an exception',
  verify: true,
  fix: 'Do not bill it; refund what was paid, whatever was meant: intent does not matter here.',
  source: '42 USC 1395nn; 42 CFR 411.350-.389',
}
