import { ledgerPlace } from '../../adjudication/ledger-place.ts'
import { cents, sum } from '../../claim/cents.ts'
import type { Demonstration, Rule } from '../rule.ts'
import { inDollars } from './demonstration-parts.ts'
import { withBenefits } from './example-parts.ts'
import { KNOWLEDGE } from './parts.ts'

const LEDGER = [
  { control: 'L1', procedure: '99213', modifiers: ['25'], from: '2025-10-15' },
  { control: 'L2', procedure: '20610', modifiers: ['RT'], from: '2025-10-15' },
]
const placed = (name: string, control: string | null, procedure: string, gives: string): Demonstration => ({
  name,
  shows: () => {
    const at = ledgerPlace({ control, procedure, modifiers: ['RT'], from: '2025-10-15' }, LEDGER)
    return { posted: at === null ? 'by a person' : `to ledger line ${at + 1}` }
  },
  gives: { posted: gives },
})

export const posting: Rule = {
  ...KNOWLEDGE,
  id: 'F11',
  title: 'Posting follows the adjustment group',
  fix: 'CO and PI are written off, PR goes to the patient, OA moves nothing; what fits no line or two, a person decides.',
  source: 'X12 005010X221A1; CARC group codes',
  demonstrates: [
    {
      name: 'scenario 1: 82.88 paid on 290.00, the rest by group',
      shows({ make, adjudicate }) {
        const { lines, paid } = adjudicate(make({}, { benefits: withBenefits({ deductible: cents(4000) }) }))
        const all = lines.flatMap(({ adjustments }) => adjustments)
        const of = (group: string) =>
          sum(all.filter((one) => one.group === group).map(({ amount }) => amount))
        const parts = { payment: paid, 'write-off (CO)': of('CO'), 'patient (PR)': of('PR') }
        return inDollars({ ...parts, together: sum(Object.values(parts)) })
      },
      gives: { payment: '82.88', 'write-off (CO)': '145.98', 'patient (PR)': '61.14', together: '290.00' },
    },
    placed('by the line’s control number', 'L2', '20610', 'to ledger line 2'),
    placed('without one, by code, modifiers and day', null, '20610', 'to ledger line 2'),
    placed('a service that was never billed', null, '20611', 'by a person'),
  ],
}
