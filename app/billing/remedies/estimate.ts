import type { Cents } from '../claim/cents.ts'
import { minus, parseDollars } from '../claim/cents.ts'
import type { Day } from '../claim/day.ts'
import { addDays, day, daysFrom } from '../claim/day.ts'
import { figureOn } from '../codes/constants.ts'

/** How a patient without insurance, or one who does not use it, comes to an estimate. */
export interface EstimateRequest {
  /** The day on which the service was scheduled, or on which the patient asked. */
  readonly on: Day
  /** The day of the service; null: asked for, and nothing is scheduled yet. */
  readonly service: Day | null
  readonly isAskedFor: boolean
}

const MONDAY = day('2025-10-13')
/** Saturday and Sunday, and the days that the office names. */
const isBusiness = (on: Day, holidays: ReadonlySet<Day>): boolean =>
  ((daysFrom(MONDAY, on) % 7) + 7) % 7 < 5 && !holidays.has(on)

/** The business day that comes so many of them after a day. */
function businessDaysAfter(on: Day, count: number, holidays: ReadonlySet<Day>): Day {
  let at = on
  for (let left = count; left > 0; ) {
    at = addDays(at, 1)
    if (isBusiness(at, holidays)) left -= 1
  }
  return at
}

const within = (name: Parameters<typeof figureOn>[0], on: Day, otherwise: number): number =>
  Number(figureOn(name, on)?.value ?? otherwise)

/**
 * The last day to give a good faith estimate: one business day after a service was scheduled at least three business days
 * ahead, three where it is at least ten ahead or the patient asked. Null: none is owed, for the service is nearer than
 * that and nobody asked (45 CFR 149.610(b)(1)).
 * @param holidays days on which the office is closed, beside Saturdays and Sundays
 */
export function estimateDue(
  { on, service, isAskedFor }: EstimateRequest,
  holidays: readonly Day[] = [],
): Day | null {
  const closed = new Set(holidays)
  const isAhead = (count: number): boolean =>
    service !== null && service >= businessDaysAfter(on, count, closed)
  if (isAhead(10)) return businessDaysAfter(on, within('estimate-days-scheduled-10', on, 3), closed)
  if (isAhead(3)) return businessDaysAfter(on, within('estimate-days-scheduled-3', on, 1), closed)
  return isAskedFor ? businessDaysAfter(on, within('estimate-days-requested', on, 3), closed) : null
}

/** Whether a bill may be disputed, and until when. */
export interface EstimateDispute {
  /** What the bill is above the estimate; negative: below it. */
  readonly above: Cents
  readonly isOpen: boolean
  /** The last day to begin it. */
  readonly until: Day
}

/**
 * A patient may dispute the bill of a provider that is at least $400 above what that provider's estimate said, within 120
 * days of the first bill; nothing is collected meanwhile (45 CFR 149.620).
 */
export function estimateDispute(estimated: Cents, billed: Cents, billedOn: Day): EstimateDispute {
  const above = minus(billed, estimated)
  const least = parseDollars(figureOn('estimate-dispute-amount', billedOn)?.value ?? '400')
  const until = addDays(billedOn, within('estimate-dispute-days', billedOn, 120))
  return { above, isOpen: least !== null && above >= least, until }
}
