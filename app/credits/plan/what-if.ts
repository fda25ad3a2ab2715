import type { CalendarDay } from '#kernel/time.ts'
import { laterDay } from '../calendar/day.ts'
import type { Activity } from '../ledger/activity.ts'
import type { LedgerEntry } from '../ledger/entry.ts'
import type { LedgerFile } from '../ledger/ledger-file.ts'
import { shown } from '../rules/parts.ts'
import type { RuleSet } from '../rules/rule-set.ts'
import { groupsOf } from '../statement/scene.ts'
import type { CountedEntry, Statement } from '../statement/statement.ts'
import { statementOf } from '../statement/statement-of.ts'

/** What one requirement would gain. */
export interface Gain {
  readonly requirement: string
  readonly title: string
  readonly before: number
  readonly after: number
  readonly needed: number | null
}

/** What an activity that is only planned would do to one statement, on the day it is finished. */
export interface WhatIf {
  readonly before: Statement
  readonly after: Statement
  /** What it would count for and why, or why not. */
  readonly entry: CountedEntry
  readonly gains: readonly Gain[]
  /** In one sentence. */
  readonly why: string
}

/** An id no entry has. */
function freeId(entries: readonly LedgerEntry[], stem = 'planned'): string {
  const taken = new Set(entries.map(({ id }) => id))
  let id = stem
  for (let n = 2; taken.has(id); n++) id = `${stem}-${n}`
  return id
}

function gainsOf(before: Statement, after: Statement): readonly Gain[] {
  return after.requirements.flatMap(({ id, title, earned, needed }) => {
    const was = before.requirements.find((one) => one.id === id)?.earned ?? 0
    return earned === was ? [] : [{ requirement: id, title, before: was, after: earned, needed }]
  })
}

function sentence({ before, after }: Pick<WhatIf, 'before' | 'after'>, entry: CountedEntry): string {
  if (!entry.counted) return `It would not count: ${entry.why}`
  const credit = `${shown(entry.credits)} more, ${shown(after.earned)} in all`
  if (after.status === 'met' && before.status !== 'met') return `${credit}: the cycle would be met.`
  const { needed } = after
  if (needed === null) return `${credit}; how many are needed is not known.`
  return after.earned >= needed
    ? `${credit}; the total is met.`
    : `${credit}; ${shown(needed - after.earned)} would be missing.`
}

/**
 * "If I finish this by that day": for every credential held, its statement on the day the activity is completed, without it
 * and with it. It is taken as evidenced; the cycle is the one in which that day lies.
 */
export function whatIf(
  sets: readonly RuleSet[],
  { holdings, entries }: LedgerFile,
  activity: Activity,
  asOf: CalendarDay,
): readonly WhatIf[] {
  const day = laterDay(asOf, activity.completedOn)
  const planned: LedgerEntry = { id: freeId(entries), activity, evidence: 'evidenced' }
  return sets.flatMap((set) =>
    groupsOf(set, holdings).flatMap((group) => {
      const options = { credential: group[0]?.credential, cycleOf: activity.completedOn }
      const before = statementOf(set, holdings, entries, day, options)
      const after = statementOf(set, holdings, [...entries, planned], day, options)
      const entry = after?.entries.find(({ id }) => id === planned.id)
      if (!before || !after || !entry) return []
      return [
        { before, after, entry, gains: gainsOf(before, after), why: sentence({ before, after }, entry) },
      ]
    }),
  )
}
