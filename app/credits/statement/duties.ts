import type { CalendarDay } from '#kernel/time.ts'
import { dayInWords } from '#kernel/time.ts'
import { creditsOf, shown } from '../rules/parts.ts'
import { occasionsOf } from '../rules/task.ts'
import type { Evaluation } from './evaluate.ts'
import type { Reading } from './reading.ts'
import type { Scene } from './scene.ts'
import type { Requirement, StatementTask } from './statement.ts'

/** The day on which something was done between two days, as the holding or an activity on its topic says. */
function doneOn(
  { holdings, asOf }: Scene,
  task: string,
  from: CalendarDay,
  due: CalendarDay,
  activities: readonly CalendarDay[] = [],
): CalendarDay | null {
  const told = holdings.flatMap(({ done }) => done.filter((one) => one.task === task).map(({ on }) => on))
  const days = [...told, ...activities].filter((on) => on >= from && on <= due && on <= asOf)
  return days.length === 0 ? null : days.reduce((a, b) => (a < b ? a : b))
}

/** The tasks of the cycle, each with the day on which it was done: as the holding says, or by an activity that counts. */
export function tasksOf(scene: Scene, reading: Reading, { entries }: Evaluation): readonly StatementTask[] {
  const held = new Set(scene.active.map(({ credential }) => credential))
  const rules = (scene.version.tasks ?? []).filter(
    ({ credentials }) => credentials === undefined || credentials.some((one) => held.has(one)),
  )
  return rules.flatMap((rule) => {
    const { topic } = rule
    const activities =
      topic === undefined
        ? []
        : reading.entries
            // A statement's entries stand in the order of the reading.
            .filter(({ activity }, i) => entries[i]?.counted === true && activity.topics.includes(topic))
            .map(({ activity }) => activity.completedOn)
    return occasionsOf(rule, scene.span).map(({ id, title, from, due }) => {
      const done = doneOn(scene, id, from, due) ?? doneOn(scene, rule.id, from, due, activities)
      return { id, title, due, done }
    })
  })
}

/** The day on which the exam that renews was passed in this cycle. */
export const examPassedOn = (scene: Scene): CalendarDay | null =>
  scene.version.exam === undefined
    ? null
    : doneOn(scene, scene.version.exam.task, scene.span.start, scene.span.end)

/** Every requirement with what was earned toward it. An exam that is the other way to renew makes credit unnecessary. */
export function requirementsOf(
  scene: Scene,
  evaluation: Evaluation,
  tasks: readonly StatementTask[],
): readonly Requirement[] {
  const { version, active } = scene
  const passed = examPassedOn(scene)
  const isRetired = active.length === 0 && version.retired?.exempt.value === true
  const byExam = version.exam?.mode.value === 'alternative' && passed !== null
  const free = isRetired ? ' Nothing is asked for in retirement.' : byExam ? ' Renewed by exam instead.' : ''
  const credit = evaluation.asked.map((one): Requirement => {
    const { id, title, kind, source, confidence } = one
    const earned = evaluation.earnedOf.get(one) ?? 0
    const enough =
      one.needed === null ? null : kind === 'maximum' ? earned <= one.needed : earned >= one.needed
    return {
      ...{ id, title, kind, source, confidence },
      needed: one.needed === null ? null : creditsOf(one.needed),
      earned: creditsOf(earned as never),
      met: free === '' ? enough : true,
      why: `${one.why}${lacking(one.kind, one.needed, earned)}${free}`,
    }
  })
  const done = tasks.map(({ id, title, due, done: on }): Requirement => {
    const { source, confidence } = version.tasks?.find((rule) => id.startsWith(rule.id))?.every ?? {
      source: '',
      confidence: '',
    }
    const why =
      on === null
        ? due === null
          ? 'Not done.'
          : `To be done by ${dayInWords(due)}.`
        : `Done on ${dayInWords(on)}.`
    const earned = on === null ? 0 : 1
    return {
      id: `task-${id}`,
      title,
      kind: 'task',
      needed: 1,
      earned,
      met: isRetired || on !== null,
      why,
      source,
      confidence,
    }
  })
  return [...credit, ...examRequirement(scene, passed, isRetired), ...done]
}

function lacking(kind: string, needed: number | null, earned: number): string {
  if (needed === null) return ' The figure is not known, so nobody can say whether this is enough.'
  if (kind === 'maximum' || earned >= needed) return ''
  return ` ${shown((needed - earned) / 60_000)} more ${needed - earned === 60_000 ? 'is' : 'are'} needed.`
}

function examRequirement(
  { version }: Scene,
  passed: CalendarDay | null,
  isRetired: boolean,
): readonly Requirement[] {
  const { exam } = version
  if (!exam) return []
  const { source, confidence, value: mode } = exam.mode
  const isOther = mode === 'alternative'
  const why =
    passed !== null
      ? `Passed on ${dayInWords(passed)}.`
      : isOther
        ? 'The other way to renew: nobody needs both.'
        : 'Renewal is by this exam, not by credit.'
  return [
    {
      ...{ id: 'exam', title: exam.title, kind: 'exam', source, confidence, why },
      needed: isOther ? 0 : 1,
      earned: passed === null ? 0 : 1,
      met: isOther || isRetired || passed !== null,
    },
  ]
}
