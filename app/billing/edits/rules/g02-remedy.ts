import { day } from '../../claim/day.ts'
import type { Payer } from '../../coverage/payer.ts'
import type { Denial } from '../../remedies/remedy.ts'
import { remedyFor } from '../../remedies/remedy.ts'
import type { Demonstration, Rule } from '../rule.ts'
import { KNOWLEDGE } from './parts.ts'

/** A private payer that takes replacements and voids, and gives 180 days for them. */
const commercial = (payer: Payer): Payer => ({
  ...{ ...payer, kind: 'ppo', filingDays: 90, correctionDays: 180, frequencies: ['1', '7', '8'] },
})

const chosen = (
  name: string,
  at: 'Medicare' | 'a private payer',
  denial: Pick<Denial, 'group' | 'carc'> & Partial<Denial>,
  gives: string,
): Demonstration => ({
  name: `${name}, at ${at}`,
  shows({ make }) {
    const { payer } = make()
    const found = remedyFor(
      { rarc: [], remitted: day('2025-11-03'), ...denial },
      at === 'Medicare' ? payer : commercial(payer),
    )
    return { remedy: found.due === null ? found.remedy : `${found.remedy} until ${found.due}` }
  },
  gives: { remedy: gives },
})

const ncci = { group: 'CO', carc: '236' } as const

export const remedyChoice: Rule = {
  ...KNOWLEDGE,
  id: 'G2',
  title: 'The remedy fits the denial: new claim, correction or appeal',
  verify: true,
  fix: 'Unprocessable: a new claim. A slip: the payer’s way of correcting. A judgment: an appeal. Sending it again comes back as OA-18.',
  source: '42 CFR 405.980; MCPM ch. 34, ch. 1 §80.3',
  demonstrates: [
    chosen(
      'unprocessable (MA130)',
      'Medicare',
      { group: 'CO', carc: '16', rarc: ['N290', 'MA130'] },
      'new-claim',
    ),
    chosen('a missing modifier 25', 'Medicare', { ...ncci, cause: 'clerical' }, 'reopening until 2026-11-03'),
    chosen(
      'a missing modifier 25',
      'a private payer',
      { ...ncci, cause: 'clerical' },
      'replacement until 2026-05-02',
    ),
    chosen('a pair that no modifier may part', 'Medicare', { ...ncci, cause: 'right' }, 'write-off'),
    chosen('medical need', 'Medicare', { group: 'CO', carc: '50' }, 'appeal until 2026-03-08'),
    chosen('medical need with a signed notice', 'Medicare', { group: 'PR', carc: '50' }, 'bill-patient'),
    chosen(
      'clinical units (MAI 3) that the record supports',
      'Medicare',
      { group: 'CO', carc: '151', cause: 'judgment' },
      'appeal until 2026-03-08',
    ),
    chosen('the wrong patient', 'a private payer', { group: 'CO', carc: '31', cause: 'wrong-claim' }, 'void'),
    chosen('a duplicate', 'Medicare', { group: 'OA', carc: '18' }, 'wait'),
    chosen('late filing', 'Medicare', { group: 'CO', carc: '29', hasProof: true }, 'write-off'),
    chosen(
      'late filing with proof of receipt',
      'a private payer',
      { group: 'CO', carc: '29', hasProof: true },
      'appeal until 2026-05-02',
    ),
    chosen('a plan that had ended', 'a private payer', { group: 'PR', carc: '27' }, 'verify-coverage'),
  ],
}
