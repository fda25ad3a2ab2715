import type { CalendarDay } from '#kernel/time.ts'

/** Something a person is told of ahead of its day. */
export interface Reminder {
  /** Names the date and how long before it: the same reminder always has the same key. */
  readonly key: string
  readonly kind: 'renewal' | 'window' | 'grace' | 'dues' | 'task' | 'codes'
  /** Empty for what concerns every credential. */
  readonly board: string
  readonly title: string
  readonly say: string
  /** The day it is about. */
  readonly on: CalendarDay
}

/** "CMRS", "CPB and CPMA": the credentials of a statement as people call them. */
export const credentialsInWords = (ids: readonly string[]): string =>
  ids.map((id) => (id.split(':')[1] ?? id).toUpperCase()).join(' and ')
