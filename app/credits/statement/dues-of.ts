import type { CalendarDay } from '#kernel/time.ts'
import { addDays } from '../calendar/day.ts'
import { lastMonthDay, nextMonthDay } from '../calendar/month-day.ts'
import type { Scene } from './scene.ts'
import type { Upcoming } from './statement.ts'

/** The days on which dues are or were to be paid, so far as they matter. */
function daysOf({ version, anchors, asOf }: Scene): CalendarDay[] {
  const { membershipEndsOn, since } = anchors
  const by = version.dues?.by.value ?? null
  if (by === null) return []
  if (by === 'membership') return membershipEndsOn === undefined ? [] : [membershipEndsOn]
  // A day of the year comes again at once, while the dues of the last one may be unpaid still. Only a membership that is
  // written down as paid for longer says that they are not; and who came after that day did not owe them.
  const last = lastMonthDay(by, asOf)
  const isOwed = last >= since && (membershipEndsOn === undefined || membershipEndsOn <= last)
  const next = nextMonthDay(by, asOf)
  return isOwed ? [last, next] : [next]
}

/** Dues, and what follows when they are not paid. */
export function ofDues(scene: Scene): readonly Upcoming[] {
  return daysOf(scene).flatMap((on) => duesOn(scene, on))
}

function duesOn({ version: { dues } }: Scene, on: CalendarDay): readonly Upcoming[] {
  const fee = dues?.lateFee?.value ?? null
  const late = fee === null ? '' : ` A late fee of $${fee} is added.`
  const items: Upcoming[] = [
    {
      on,
      kind: 'dues',
      title: 'Dues are to be paid',
      ifMissed: `Membership is unpaid from then on.${late}`,
      cost: fee,
    },
  ]
  const after = (days: number | null | undefined): CalendarDay | null =>
    days == null ? null : addDays(on, days)
  const grace = after(dues?.graceDays?.value)
  if (grace !== null)
    items.push({
      on: grace,
      kind: 'grace-ends',
      title: 'Grace for dues ends',
      ifMissed: late.trim() || 'Dues are late.',
      cost: fee,
    })
  const cancelled = after(dues?.cancelDays?.value)
  if (cancelled !== null) {
    const what = dues?.cancels ?? 'membership'
    items.push({
      on: cancelled,
      kind: 'cancelled',
      title: `Unpaid dues end the ${what}`,
      ifMissed: `The ${what} end${/ and /.test(what) ? '' : 's'}.`,
      cost: null,
    })
  }
  return items
}
