import { cents } from '../../claim/cents.ts'
import { exact } from '../../claim/exact.ts'
import { accumulatorsOf, costShare } from '../../coverage/cost-share.ts'
import type { Demonstration, Rule } from '../rule.ts'
import { inDollars } from './demonstration-parts.ts'
import { withBenefits } from './example-parts.ts'
import { answer, KNOWLEDGE } from './parts.ts'

/** What Part B leaves to the patient of an amount, with so much of the deductible left. */
const shared = (
  name: string,
  of: { code: string; allowed: number; left: number },
  gives: { 'PR-1': string; 'PR-2': string; 'gross pay': string },
): Demonstration => ({
  ...{ name, gives },
  shows() {
    const benefits = withBenefits({
      ...{ deductible: cents(25_700), deductibleMet: cents(25_700 - of.left), coinsurance: exact('0.2') },
      preventive: ['G0439'],
    })
    const allowed = cents(of.allowed)
    const { deductible, coinsurance } = costShare(of.code, allowed, benefits, accumulatorsOf(benefits))
    const gross = cents(allowed - deductible - coinsurance)
    return inDollars({ 'PR-1': deductible, 'PR-2': coinsurance, 'gross pay': gross })
  },
})

export const partBShare: Rule = {
  ...KNOWLEDGE,
  id: 'F4',
  title: 'Part B: the deductible first, then 20 percent',
  inputs: ['line.procedure', 'line.date'],
  answer: answer('PR', '2'),
  fix: 'Bill the patient or the next payer for PR-1 and PR-2, never more.',
  source: 'SSA 1833; CMS notices',
  figures: ['part-b-deductible', 'part-b-coinsurance'],
  demonstrates: [
    shared(
      'an allowed 85.17 with 40.00 of the deductible left',
      { code: '99213', allowed: 8517, left: 4000 },
      { 'PR-1': '40.00', 'PR-2': '9.03', 'gross pay': '36.14' },
    ),
    shared(
      'the same visit after the deductible is met',
      { code: '99213', allowed: 8517, left: 0 },
      { 'PR-1': '0.00', 'PR-2': '17.03', 'gross pay': '68.14' },
    ),
    shared(
      'a preventive visit',
      { code: 'G0439', allowed: 12_126, left: 4000 },
      { 'PR-1': '0.00', 'PR-2': '0.00', 'gross pay': '121.26' },
    ),
  ],
}
