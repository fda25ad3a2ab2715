import type { Day } from '../claim/day.ts'
import { addDays, addYears } from '../claim/day.ts'
import type { Payer } from '../coverage/payer.ts'
import type { Answer } from '../edits/rule.ts'
import type { Move } from './actions.ts'
import { actionFor } from './actions.ts'
import { commercialAppeal } from './commercial-appeal.ts'
import { lastToAuthorize } from './late-authorization.ts'
import { medicareAppeal, REOPENING_YEARS } from './medicare-appeal.ts'

/** A denial as the remittance tells it, and what the record says about it. */
export interface Denial extends Answer {
  /** The day of the remittance. */
  readonly remitted: Day
  /**
   * What is behind it. `clerical`: a slip in units, modifier, date, diagnosis; `judgment`: the claim says what the record
   * says, and the payer decided otherwise; `wrong-claim`: wrong patient or payer, the claim should not exist; `right`: the
   * payer is right. Missing: what such a denial usually is.
   */
  readonly cause?: 'clerical' | 'judgment' | 'wrong-claim' | 'right'
  /** For late filing: the payer's own acceptance (277CA, A2) in time is at hand. */
  readonly hasProof?: boolean
  /** For missing permission: the day of the service, from which the window to ask for it runs. */
  readonly served?: Day
  /** For missing permission: the record shows that the service could not wait. */
  readonly wasUrgent?: boolean
}

/** How a denial is answered. A `correct` move has become the way this payer takes corrections. */
export type RemedyKind = Exclude<Move, 'correct' | 'prove-receipt'> | 'reopening' | 'replacement' | 'void'

/** What to do, until when, and why. */
export interface Remedy {
  readonly remedy: RemedyKind
  /** The last day for it; null: no clock of its own (a new claim keeps the filing limit of the service). */
  readonly due: Day | null
  readonly why: string
  readonly source: string
}

const CHAPTERS = '42 CFR 405.980; MCPM ch. 34, ch. 1 §80.3'
const remedy = (kind: RemedyKind, due: Day | null, why: string, source: string): Remedy => ({
  ...{ remedy: kind, due, why, source },
})

/**
 * Rule G2: the remedy that fits a denial at this payer. Unprocessable: a new claim, there is nothing to appeal. A slip on
 * a processed claim: the payer's way of correcting (a replacement where it takes frequency 7, else a reopening). A
 * judgment: an appeal. A claim that should not exist: a void. Sending the same claim again is never the answer: it comes
 * back as OA-18. Sources: 42 CFR 405.980; MCPM ch. 34, ch. 1 §80.3.
 */
export function remedyFor(denial: Denial, payer: Payer): Remedy {
  const { carc, rarc, cause, group } = denial
  if (rarc.includes('MA130'))
    return remedy(
      'new-claim',
      null,
      'It was never decided, so nothing can be appealed or corrected.',
      CHAPTERS,
    )
  const action = actionFor(carc)
  if (cause === 'wrong-claim') return withdrawn(payer, denial)
  if (cause === 'right') {
    const kind = group === 'PR' ? 'bill-patient' : group === 'OA' ? 'post' : 'write-off'
    return remedy(kind, null, `The payer is right; group ${group} says whose it is.`, 'CARC group codes')
  }
  if (carc === '29') return late(denial, payer)
  if (cause === 'clerical') return corrected(payer, denial, 'A slip on a claim that was processed.')
  if (cause === 'judgment') return appealed(payer, denial, 'The record supports what was billed.')
  if (carc === '50' && group === 'PR')
    return remedy(
      'bill-patient',
      null,
      'A signed advance notice (GA) made it the patient’s.',
      'MCPM ch. 30 §50',
    )
  if (!action) {
    const why = `Code ${carc} has no usual remedy: read the remittance, then the contract.`
    return appealed(payer, denial, why)
  }
  switch (action.move) {
    case 'correct':
      return corrected(payer, denial, action.todo)
    case 'appeal':
      return appealed(payer, denial, action.todo)
    case 'prove-receipt':
      return late(denial, payer)
    case 'authorization':
      return unauthorized(denial, payer, action.todo)
    default:
      return remedy(byGroup(action.move, group), null, action.todo, 'CARC list; payer manuals')
  }
}

/** The group says whose an amount is, whatever the code usually is: PR the patient's, CO the provider's. */
const byGroup = (move: Exclude<Move, 'correct' | 'prove-receipt'>, group: Denial['group']): RemedyKind => {
  if (move === 'write-off' && group === 'PR') return 'bill-patient'
  return move === 'bill-patient' && group !== 'PR' ? 'write-off' : move
}

const takes = (payer: Payer, frequency: string): boolean => payer.frequencies.includes(frequency)
const hasLadder = ({ kind }: Payer): boolean => kind === 'medicare'

/** A correction the way the payer takes it. */
function corrected(payer: Payer, { remitted }: Denial, why: string): Remedy {
  if (!takes(payer, '7'))
    return remedy('reopening', addYears(remitted, REOPENING_YEARS['any-reason']), why, CHAPTERS)
  const due = payer.correctionDays === null ? null : addDays(remitted, payer.correctionDays)
  return remedy('replacement', due, `${why} Frequency 7 with the payer’s claim number.`, 'X12 TR3 CLM05-3')
}

function withdrawn(payer: Payer, { remitted }: Denial): Remedy {
  const why = 'The claim should not exist: wrong patient or payer.'
  return takes(payer, '8')
    ? remedy('void', null, `${why} Frequency 8 with the payer’s claim number.`, 'X12 TR3 CLM05-3')
    : remedy('reopening', addYears(remitted, REOPENING_YEARS['any-reason']), why, CHAPTERS)
}

function appealed(payer: Payer, { remitted }: Denial, why: string): Remedy {
  if (hasLadder(payer))
    return remedy('appeal', medicareAppeal(1, remitted).due, why, '42 CFR 405.940-.958; MCPM ch. 29')
  return remedy(
    'appeal',
    commercialAppeal(remitted, 'post-service').due,
    why,
    '29 CFR 2560.503-1; the contract',
  )
}

/**
 * Missing permission: asked for afterwards while the payer's window is open; then an appeal if it was urgent, and else
 * nobody's: in the network the patient may not be billed (billing.md B4).
 */
function unauthorized(denial: Denial, payer: Payer, todo: string): Remedy {
  const { served, remitted, wasUrgent } = denial
  const source = 'Payer manuals; the contract'
  if (served === undefined) return remedy('authorization', null, todo, source)
  const last = lastToAuthorize(payer, served)
  if (last !== null && remitted <= last) return remedy('authorization', last, todo, source)
  return wasUrgent === true
    ? appealed(payer, denial, 'It could not wait for a permission, as the record shows.')
    : remedy('write-off', null, 'Permission can no longer be had, and the patient may not be billed.', source)
}

/** Late filing at Medicare is no determination, so it has no appeal; elsewhere proof of receipt wins one (C1, C2). */
function late(denial: Denial, payer: Payer): Remedy {
  if (hasLadder(payer) || denial.hasProof !== true)
    return remedy(
      'write-off',
      null,
      'It was late, and the patient may not be billed.',
      '42 CFR 424.44; payer manuals',
    )
  return appealed(payer, denial, 'The payer’s own acceptance proves that it was in time.')
}
