import { actionFor } from '../../remedies/actions.ts'
import type { Demonstration, Rule } from '../rule.ts'
import { KNOWLEDGE } from './parts.ts'

const moves = (name: string, gives: Readonly<Record<string, string>>): Demonstration => ({
  ...{ name, gives },
  shows: () =>
    Object.fromEntries(Object.keys(gives).map((carc) => [carc, actionFor(carc)?.move ?? 'a person decides'])),
})

export const denialActions: Rule = {
  ...KNOWLEDGE,
  id: 'G7',
  title: 'Each denial has its first move',
  fix: 'Work the list by adjustment code; what is not on it, a person reads.',
  source: 'CARC list; payer manuals',
  demonstrates: [
    moves('what the claim can mend', { '4': 'correct', '236': 'correct', '97': 'correct', '11': 'correct' }),
    moves('what needs a new claim, or nothing', { '16': 'new-claim', '18': 'wait' }),
    moves('another payer, or the same one asked again', {
      ...{ '22': 'other-payer', '109': 'other-payer', '24': 'other-payer', '27': 'verify-coverage' },
    }),
    moves('proof, permission and records', {
      ...{ '29': 'prove-receipt', '197': 'authorization', '252': 'send-records', B7: 'enrollment' },
    }),
    moves('judgment', { '50': 'appeal', '150': 'appeal' }),
    moves('what is only posted', { '23': 'post', '45': 'write-off', '253': 'write-off', '1': 'next-payer' }),
    moves('a code that no list has', { '999': 'a person decides' }),
  ],
}
