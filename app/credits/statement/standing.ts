import type { CalendarDay } from '#kernel/time.ts'
import { addDays, laterDay } from '../calendar/day.ts'
import { graceEnd } from '../rules/grace.ts'
import type { Scene } from './scene.ts'
import type { Requirement, Statement } from './statement.ts'

/** The last day to report a cycle. Where nobody knows of more time, its last day. */
export const dueOf = ({ version, span }: Scene): CalendarDay =>
  addDays(span.end, version.reporting.daysAfterEnd.value ?? 0)

/** The last day on which a missed cycle can still be put in order. */
export function lastChance(scene: Scene): CalendarDay {
  const due = dueOf(scene)
  return laterDay(due, graceEnd(scene.version.grace, scene.span.end) ?? due)
}

/** Where the person stands. What the board has not published leaves a running cycle running: it is never called met. */
export function statusOf(scene: Scene, requirements: readonly Requirement[]): Statement['status'] {
  if (scene.active.length === 0) return 'retired'
  if (requirements.every(({ met }) => met === true)) return 'met'
  const isOver = scene.asOf > scene.span.end
  if (isOver && requirements.some(({ met }) => met === false))
    return scene.asOf <= lastChance(scene) ? 'grace' : 'lapsed'
  return scene.version.exam?.mode.value === 'instead' ? 'by-exam' : 'running'
}
