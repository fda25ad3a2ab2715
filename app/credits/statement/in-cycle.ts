import { inWords } from '../calendar/day.ts'
import type { LedgerEntry } from '../ledger/entry.ts'
import { isInBoundaryMonth } from '../rules/boundary-month.ts'
import { graceEnd } from '../rules/grace.ts'
import type { Reason } from './judged.ts'
import type { Scene } from './scene.ts'

export interface Place {
  readonly isIn: boolean
  readonly reason: Reason
  readonly why: string
}

const IN: Place = { isIn: true, reason: 'counted', why: '' }
const out = (reason: Reason, why: string): Place => ({ isIn: false, reason, why })

/** Where an entry lies, when its day and the choices a board leaves are looked at. */
export function placeOf({ version, span, anchors }: Scene, { activity, choices }: LedgerEntry): Place {
  const day = activity.completedOn
  const choice = choices?.cycle
  const { start, end, regularEnd, previousEnd } = span
  const { boundaryMonth, grace } = version
  const earns = grace?.earns?.value === true
  if (day >= start && day <= end) {
    if (isInBoundaryMonth(boundaryMonth, regularEnd, day) || day > regularEnd)
      return choice === 'next'
        ? out('other-cycle-chosen', 'You put it in the next cycle, as the board allows for this time.')
        : { ...IN, why: ' You may put it in the next cycle instead.' }
    if (previousEnd !== null && day > previousEnd) {
      const extended = anchors.extendedTo
      if (extended !== undefined && extended < regularEnd && day <= extended && choice !== 'next')
        return out('other-cycle-chosen', `It counts in the cycle that was extended to ${inWords(extended)}.`)
      const last = earns ? graceEnd(grace, previousEnd) : null
      if (last !== null && day <= last && choice === 'ending')
        return out('other-cycle-chosen', `You put it in the cycle that ended on ${inWords(previousEnd)}.`)
    }
    return IN
  }
  if (choice === 'next' && isInBoundaryMonth(boundaryMonth, previousEnd, day))
    return { ...IN, why: ' It lies in the month in which the last cycle ended, and you put it in this one.' }
  const last = earns ? graceEnd(grace, end) : null
  if (choice === 'ending' && last !== null && day > end && day <= last)
    return { ...IN, why: ' It lies in the time of grace, and you put it in the cycle that ended.' }
  return out(
    'outside-cycle',
    `${inWords(day)} is outside the cycle from ${inWords(start)} to ${inWords(end)}.`,
  )
}
