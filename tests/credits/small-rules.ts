import type { z } from 'zod'
import type { LedgerEntry, Statement, StatementOptions } from '#credits'
import { HoldingSchema, LedgerEntrySchema, RuleSet, statementOf } from '#credits'
import type { CalendarDay } from '#kernel/time.ts'

export const day = (text: string): CalendarDay => text as CalendarDay

/** A value as rule files state it. */
export const sure = <T>(value: T) => ({ value, source: 'the board', confidence: 'A' as const })
/** A figure that nobody knows. */
export const unknown = (what: string) => ({
  value: null,
  source: 'nothing found',
  confidence: 'U' as const,
  what,
})

type Version = z.input<typeof RuleSet>['versions'][number]
type Set = Omit<z.input<typeof RuleSet>, 'versions'>

const VERSION: Version = {
  from: sure('2000-01-01'),
  checked: '2026-05-01',
  cycle: { kind: 'rolling', months: sure(12), ends: 'day' },
  credit: { minutes: sure(60), rounding: sure('none' as const), printed: sure(true), unit: 'CEU' },
  total: { kind: 'flat', credits: sure(10) },
  accepted: { once: sure('day' as const) },
  carryOver: { most: sure(0) },
  reporting: { daysAfterEnd: sure(0) },
  shortfall: sure('It lapses'),
}

const SET: Set = {
  board: 'board',
  name: 'Small Board',
  about: 'A board for tests.',
  issuers: ['board'],
  names: ['Small Board'],
  credentials: [
    { id: 'board:one', name: 'ONE', title: 'One' },
    { id: 'board:two', name: 'TWO', title: 'Two' },
    { id: 'board:three', name: 'THREE', title: 'Three' },
  ],
  scope: sure('board' as const),
  sharing: sure('shared' as const),
  judgedBy: sure('start' as const),
  topics: ['coding', 'auditing', 'billing', 'gardening'].map((id) => ({ id, title: id })),
}

/** A board with yearly cycles of ten credits from the day of certification, and whatever else is said. */
export const board = (version: Partial<Version> = {}, set: Partial<Set> = {}): RuleSet =>
  RuleSet.parse({ ...SET, ...set, versions: [{ ...VERSION, ...version }] })

/** A board whose rules changed. */
export const boardOf = (versions: readonly Partial<Version>[], set: Partial<Set> = {}): RuleSet =>
  RuleSet.parse({ ...SET, ...set, versions: versions.map((one) => ({ ...VERSION, ...one })) })

type EntryInput = z.input<typeof LedgerEntrySchema>
type More = Partial<Omit<EntryInput, 'activity'>> & Partial<EntryInput['activity']>

let made = 0
/** An hour of a webinar on 1 May 2026, with whatever else is said. */
export function entry(more: More = {}): LedgerEntry {
  const { id, evidence, reversed, denied, choices, recordedOn, ...activity } = more
  made++
  const minutes = activity.minutesEarned ?? 60
  return LedgerEntrySchema.parse({
    id: id ?? `e${made}`,
    evidence,
    reversed,
    denied,
    choices,
    recordedOn,
    activity: {
      kind: 'webinar',
      title: `Activity ${made}`,
      provider: 'Somebody',
      completedOn: '2026-05-01',
      minutesOffered: minutes,
      minutesEarned: minutes,
      delivery: 'live-online',
      ...activity,
    },
  })
}

/** So many hours, each an activity of its own. */
export const hours = (n: number, more: Omit<More, 'id' | 'title'> = {}): LedgerEntry[] =>
  Array.from({ length: n }, () => entry(more))

export const holding = (more: Partial<z.input<typeof HoldingSchema>> = {}) =>
  HoldingSchema.parse({ credential: 'board:one', certifiedOn: '2026-01-01', ...more })

/** The statement of these entries at the end of 2026. */
export function state(
  set: RuleSet,
  entries: readonly LedgerEntry[],
  holdings = [holding()],
  asOf = '2026-12-31',
  options: StatementOptions = {},
): Statement {
  const found = statementOf(set, holdings, entries, day(asOf), options)
  if (found === null) throw new Error('No credential of the board is held.')
  return found
}

export const requirement = (statement: Statement, id: string) => {
  const found = statement.requirements.find((one) => one.id === id)
  if (!found) throw new Error(`There is no requirement ${id}.`)
  return found
}

export const reasons = (statement: Statement): string[] => statement.entries.map(({ reason }) => reason)
export const reasonOf = (
  set: RuleSet,
  one: LedgerEntry,
  more: Partial<Parameters<typeof holding>[0]> = {},
  asOf?: string,
) => state(set, [one], [holding(more)], asOf).entries[0]?.reason
