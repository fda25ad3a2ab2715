import { cents, dollars } from '../../claim/cents.ts'
import type { Receipts } from '../../remedies/credit.ts'
import { ownersOfCredit } from '../../remedies/credit.ts'
import type { Demonstration, Rule } from '../rule.ts'
import { KNOWLEDGE } from './parts.ts'

const owned = (name: string, receipts: Receipts, gives: Readonly<Record<string, string>>): Demonstration => ({
  ...{ name, gives },
  shows: () => Object.fromEntries(ownersOfCredit(receipts).map(({ to, amount }) => [to, dollars(amount)])),
})
const party = (owed: number, paid: number) => ({ owed: cents(owed), paid: cents(paid) })

export const credits: Rule = {
  ...KNOWLEDGE,
  id: 'G6',
  title: 'A credit is returned to whoever it belongs to',
  fix: 'Find out who paid more than their share before refunding anything; a payer’s money is never the patient’s.',
  source: 'State law; payer contracts',
  demonstrates: [
    owned(
      'a patient who paid 50.00 at the visit and owed 25.00',
      { payers: [{ id: 'ALPHA1', ...party(6800, 6800) }], patient: party(2500, 5000) },
      { patient: '25.00' },
    ),
    owned(
      'two plans that both paid as first: the second’s share was 25.00',
      {
        payers: [
          { id: 'ALPHA1', ...party(6800, 6800) },
          { id: 'BETA01', ...party(2500, 6500) },
        ],
        patient: party(0, 0),
      },
      { BETA01: '40.00' },
    ),
    owned(
      'Medicare paid the same claim twice',
      { payers: [{ id: 'MCRTRN', ...party(8288, 16_576) }], patient: party(6114, 6114) },
      { MCRTRN: '82.88' },
    ),
    owned(
      'nobody paid too much',
      { payers: [{ id: 'ALPHA1', ...party(6800, 6800) }], patient: party(2500, 0) },
      {},
    ),
  ],
}
