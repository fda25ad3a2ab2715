import type { CalendarDay } from '#kernel/time.ts'
import type { Holding } from '../ledger/holding.ts'
import type { RuleSet } from '../rules/rule-set.ts'
import type { Scene } from './scene.ts'
import { groupsOf, sceneAt, sceneBefore } from './scene.ts'

/** A cycle one may look at. Its first day names it: `cycleOf` of a statement. */
export interface CycleDays {
  readonly start: CalendarDay
  readonly end: CalendarDay
  readonly isRunning: boolean
}

/** Further back nobody looks, and no board asks. */
const MOST = 40

/** The cycle that runs on `asOf` and those before it, newest first; none when the credential is not held. */
export function cyclesOf(
  set: RuleSet,
  holdings: readonly Holding[],
  asOf: CalendarDay,
  credential?: string,
): readonly CycleDays[] {
  const groups = groupsOf(set, holdings)
  const group =
    credential === undefined
      ? groups[0]
      : groups.find((some) => some.some((one) => one.credential === credential))
  if (group === undefined) return []
  const found: CycleDays[] = []
  let scene: Scene | null = sceneAt(set, group, asOf, asOf)
  // Where the rules changed how cycles are counted, the one before might not lie before: then the walk is over.
  for (let last: CalendarDay | null = null; scene !== null && found.length < MOST; ) {
    const { start, end }: Scene['span'] = scene.span
    if (last !== null && start >= last) break
    found.push({ start, end, isRunning: last === null })
    last = start
    scene = sceneBefore(scene)
  }
  return found
}
