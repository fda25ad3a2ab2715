import type { Rule } from '../rule.ts'
import { KNOWLEDGE } from './parts.ts'

export const exclusions: Rule = {
  ...KNOWLEDGE,
  id: 'H5',
  title: 'Excluded persons are found before they are hired or paid',
  fix: 'Look everyone up in the OIG’s list before hiring and every month after.',
  source: '42 USC 1320a-7, 1320a-7a; 42 CFR 1001.1901',
}
