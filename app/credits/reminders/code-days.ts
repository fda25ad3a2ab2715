import type { CalendarDay } from '#kernel/time.ts'
import { dayOf, partsOf } from '../calendar/day.ts'

/** A day on which the codes change, whoever holds what. */
export interface CodeDay {
  readonly on: CalendarDay
  readonly title: string
  readonly say: string
}

/**
 * The days on which codes change within a year from `today`: CPT, HCPCS and the Medicare fee schedule on January 1,
 * ICD-10-CM on October 1 (45 CFR 162.1002 names the sets; AMA and CMS publish them for those days).
 */
export function codeDaysFrom(today: CalendarDay): CodeDay[] {
  const { year } = partsOf(today)
  return [year, year + 1]
    .flatMap((y): CodeDay[] => [
      {
        on: dayOf(y, 1, 1),
        title: 'CPT, HCPCS and the Medicare fee schedule change',
        say: 'Load the new codes and fees; claims are judged by their date of service, so keep the old ones for services before.',
      },
      {
        on: dayOf(y, 10, 1),
        title: 'ICD-10-CM changes',
        say: 'Load the new diagnosis codes; services before this day keep the old ones.',
      },
    ])
    .filter(({ on }) => on >= today)
    .slice(0, 2)
}
