import type { Cents } from '#billing'
import { dollars, payerOf } from '#billing'
import type { Scenario } from '../scenarios/scenario.ts'
import type { Step } from '../scenarios/steps.ts'
import type { MoveJson } from './move.ts'

const payer = (id: string): string => (id === 'patient' ? 'the patient' : (payerOf(id)?.name ?? id))
/** Read moves hold cents, moves as they were sent the text. */
const money = (amount: unknown): string =>
  `$${typeof amount === 'number' ? dollars(amount as Cents) : String(amount)}`
const inWords = (bucket: string): string => bucket.replaceAll('-', ' ')

/**
 * What a move was about, in a few words: which record, whom, how much. Empty where the move says all. The account is named
 * only where there are several.
 */
export function moveAbout({ records, encounters }: Scenario, move: MoveJson | Step): string {
  const title = (id: string): string => records.find((one) => one.id === id)?.title ?? id
  const account = 'account' in move && encounters.length > 1 ? move.account : ''
  return [account, thing(move, title)].filter(Boolean).join(', ')
}

function thing(move: MoveJson | Step, title: (id: string) => string): string {
  switch (move.do) {
    case 'open-record':
      return title(move.record)
    case 'ask-coverage':
      return payer(move.payer)
    case 'ask-permission':
      return `${payer(move.payer)}, ${move.procedures.join(', ')}`
    case 'give-notice':
      return `${move.notice} for ${move.procedures.join(', ')}`
    case 'send':
      return move.accounts.join(', ')
    case 'wait':
      return move.days === 'next' ? 'for the next answer' : `${move.days} ${move.days === 1 ? 'day' : 'days'}`
    case 'send-records':
      return move.records.map(title).join(', ')
    case 'post':
      return move.payment
    case 'move-amount':
      return `${money(move.amount)}, ${inWords(move.from)} to ${inWords(move.to)}`
    case 'move-all':
      return `${inWords(move.from)} to ${inWords(move.to)}`
    case 'decide':
      return `${move.code}, ${inWords(move.cause)}, ${inWords(move.remedy)}`
    case 'as-replacement':
      return `frequency ${move.frequency ?? '7'}`
    case 'appeal':
      return `level ${move.level ?? 1}`
    case 'collect':
    case 'statement':
      return money(move.amount)
    case 'refund':
      return `${money(move.amount)} to ${payer(move.to)}`
    default:
      return ''
  }
}
