import { dayInWords } from '#kernel/time.ts'
import type { LedgerEntry } from '../ledger/entry.ts'
import type { Reason } from './judged.ts'
import type { Scene } from './scene.ts'

export interface Place {
  readonly isIn: boolean
  readonly reason: Reason
  readonly why: string
}

const here = (why: string): Place => ({ isIn: true, reason: 'counted', why })
const out = (reason: Reason, why: string): Place => ({ isIn: false, reason, why })

const IN = here('')
const IN_WITH_CHOICE = here(' You may put it in the next cycle instead.')
const FROM_MONTH = here(' It lies in the month in which the last cycle ended, and you put it in this one.')
const FROM_GRACE = here(' It lies in the time of grace, and you put it in the cycle that ended.')

/** Where an entry lies, when its day and the choices a board leaves are looked at. */
export function placeOf(scene: Scene, entry: LedgerEntry): Place {
  const { span, window } = scene
  const day = entry.activity.completedOn
  const choice = entry.choices?.cycle
  if (day >= span.start && day <= span.end) return within(scene, entry)
  const { previousBoundary, grace } = window
  const { previousEnd } = span
  if (choice === 'next' && previousBoundary !== null && previousEnd !== null)
    if (day >= previousBoundary && day <= previousEnd) return FROM_MONTH
  if (choice === 'ending' && grace !== null && day > span.end && day <= grace) return FROM_GRACE
  return out(
    'outside-cycle',
    `${dayInWords(day)} is outside the cycle from ${dayInWords(span.start)} to ${dayInWords(span.end)}.`,
  )
}

/** A day of the cycle may still belong to another: by choice, or to the one before, when that was extended. */
function within({ span, window, anchors }: Scene, { activity, choices }: LedgerEntry): Place {
  const day = activity.completedOn
  const choice = choices?.cycle
  const { regularEnd, previousEnd } = span
  if (day > regularEnd || (window.boundary !== null && day >= window.boundary))
    return choice === 'next'
      ? out('other-cycle-chosen', 'You put it in the next cycle, as the board allows for this time.')
      : IN_WITH_CHOICE
  const { extendedTo } = anchors
  if (previousEnd === null) return IN
  if (extendedTo !== undefined && extendedTo < regularEnd && day <= extendedTo && choice !== 'next')
    return out('other-cycle-chosen', `It counts in the cycle that was extended to ${dayInWords(extendedTo)}.`)
  if (window.previousGrace !== null && day <= window.previousGrace && choice === 'ending')
    return out('other-cycle-chosen', `You put it in the cycle that ended on ${dayInWords(previousEnd)}.`)
  return IN
}
