import type { CalendarDay } from '#kernel/time.ts'
import type { ActivityKind } from '../ledger/activity.ts'
import type { LedgerFile } from '../ledger/ledger-file.ts'
import type { RuleSet } from '../rules/rule-set.ts'
import { versionAt } from '../statement/scene.ts'
import type { Plan, PlanOptions } from './plan.ts'
import { planFor } from './plan.ts'

/** The ways to what one statement lacks. */
export interface CheapestWay {
  /** The shortest of all; null when no number of sessions is enough. */
  readonly best: Plan | null
  /** With one kind of activity alone that has credit of its own, as an article: null where it cannot be enough. */
  readonly byKind: readonly {
    readonly kind: ActivityKind
    /** Null when nobody said how long one takes. */
    readonly minutesEach: number | null
    readonly times: number | null
  }[]
}

/** What is the least work to the missing part of one credential, in minutes, and by kinds of activity with fixed credit. */
export function cheapestWay(
  set: RuleSet,
  ledger: LedgerFile,
  asOf: CalendarDay,
  options: Omit<PlanOptions, 'boards'> = {},
): CheapestWay {
  const { effort = {} } = options
  const kinds = (versionAt(set, asOf).multipliers ?? [])
    .filter(({ each }) => each?.value != null)
    .flatMap(({ when }) => when.kinds ?? [])
  const byKind = [...new Set(kinds)].map((kind) => {
    const minutes = effort[kind] ?? 60
    const plan = planFor([set], ledger, asOf, { ...options, effort: { [kind]: minutes }, onlyEffort: true })
    const times = plan === null ? null : plan.steps.reduce((sum, step) => sum + step.times, 0)
    return { kind, minutesEach: effort[kind] ?? null, times }
  })
  return { best: planFor([set], ledger, asOf, options), byKind }
}
