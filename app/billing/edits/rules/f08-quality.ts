import { cents, dollars } from '../../claim/cents.ts'
import { exact } from '../../claim/exact.ts'
import { qualityAdjustment } from '../../pricing/quality.ts'
import type { Demonstration, Rule } from '../rule.ts'
import { answer, KNOWLEDGE } from './parts.ts'

const adjusted = (name: string, rate: string, gives: Demonstration['gives']): Demonstration => ({
  ...{ name, gives },
  shows(): Record<string, string> {
    const one = qualityAdjustment(cents(6814), exact(rate))
    return one ? { [`${one.group}-${one.carc}`]: dollars(one.amount), remark: one.rarc.join() } : {}
  },
})

export const quality: Rule = {
  ...KNOWLEDGE,
  id: 'F8',
  title: 'Quality adjustments raise or lower the payment',
  verify: true,
  answer: answer('CO', '237', 'N807'),
  fix: 'Post it: a penalty is written off, a bonus is a negative adjustment; neither is the patient’s.',
  source: 'CARC 144, 237; Quality Payment Program',
  demonstrates: [
    adjusted('a penalty of 9 % on a payment of 68.14', '-0.09', { 'CO-237': '6.13', remark: 'N807' }),
    adjusted('a bonus of 1.25 % on a payment of 68.14', '0.0125', { 'CO-144': '-0.85', remark: 'N807' }),
    adjusted('a year without either', '0', {}),
  ],
}
