import type { Rule } from '../rule.ts'
import { ALWAYS } from './parts.ts'

/** Knowledge about what counts as received; the filing rules (C1, C2) use it, and no claim is at fault by it. */
export const acceptance: Rule = {
  ...{
    id: 'A18',
    title: 'Received is not paid: only the payer’s own acceptance proves the date',
    level: 'INFO',
    ...ALWAYS,
  },
  inputs: ['claim'],
  answer: null,
  status277: null,
  fix: 'Keep the payer’s own 277CA with category A2: a clearinghouse’s A1 or a 999 proves nothing to most payers.',
  source: 'X12 005010X214; payer guides',
  check: () => [],
  examples: [{ name: 'a clean claim', scene: (make) => make(), finds: [] }],
  demonstrates: [
    {
      name: 'what proves receipt, by category of the 277CA',
      shows: () =>
        Object.fromEntries(['A0', 'A1', 'A2', 'A3'].map((one) => [one, isReceived(one) ? 'proof' : 'none'])),
      gives: { A0: 'none', A1: 'none', A2: 'proof', A3: 'none' },
    },
  ],
}

/** Whether a status of a 277CA proves that the payer has the claim: its acceptance into adjudication. */
export const isReceived = (category: string): boolean => category === 'A2'
