import type { CalendarDay } from '#kernel/time.ts'
import type { Activity } from '../ledger/activity.ts'
import { ActivitySchema, BoardId } from '../ledger/activity.ts'
import type { Typed } from '../ledger/activity-form.ts'
import { fieldSentences, readActivityForm } from '../ledger/activity-form.ts'
import { parsed } from '../ledger/parse.ts'

/** What is asked of an activity that is only planned, as its form names it. */
export interface WhatIfForm {
  /** Null when nothing was asked yet, or not rightly. */
  readonly activity: Activity | null
  /** What is wrong with each field. */
  readonly fields: Readonly<Record<string, string>>
}

const MOST_YEARS = 10

/**
 * An activity that is only planned: kind, minutes and day are asked for, all else may be left open. Boards named in
 * `approvedBy` are taken to have approved it.
 */
export function readWhatIf(typed: Typed, today: CalendarDay): WhatIfForm {
  if (Object.keys(typed).length === 0) return { activity: null, fields: {} }
  const text = (name: string) => typed[name]?.[0]?.trim() ?? ''
  const asked = {
    ...readActivityForm({ ...typed, minutesEarned: [] }),
    title: text('title') || 'What is planned',
    provider: text('provider') || 'Whoever offers it',
    delivery: 'live-online',
    approvals: approvals(typed.approvedBy ?? []),
  }
  const read = parsed(ActivitySchema, asked)
  if (!read.ok) return { activity: null, fields: sentences(read.fault.fields) }
  const { completedOn, minutesOffered } = read.value
  const year = Number(today.slice(0, 4)) + MOST_YEARS
  if (Number(completedOn.slice(0, 4)) > year)
    return { activity: null, fields: { completedOn: `a day before the end of ${year}` } }
  if (minutesOffered === 0) return { activity: null, fields: { minutesOffered: 'at least one minute' } }
  return { activity: read.value, fields: {} }
}

/** What is planned is taken to be attended to its end, and its form asks for no agenda. */
function sentences({ minutesEarned: _, ...rest }: Readonly<Record<string, string>>): WhatIfForm['fields'] {
  const minutes = rest.minutesOffered && { minutesOffered: 'write minutes as a whole number' }
  return { ...fieldSentences(rest), ...minutes }
}

const MOST_APPROVALS = 10
const approvals = (boards: readonly string[]) =>
  [...new Set(boards)]
    .filter((board) => BoardId.safeParse(board).success)
    .slice(0, MOST_APPROVALS)
    .map((board) => ({ board }))
