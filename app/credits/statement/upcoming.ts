import { dayInWords } from '#kernel/time.ts'
import { addDays, addMonths } from '../calendar/day.ts'
import { graceEnd } from '../rules/grace.ts'
import type { Known } from '../rules/known.ts'
import { ofDues } from './dues-of.ts'
import type { Scene } from './scene.ts'
import { dueOf, lastChance } from './standing.ts'
import type { StatementTask, Upcoming } from './statement.ts'

const dollars = (fee: Known<number> | undefined): string =>
  fee?.value == null ? '' : ` It costs $${fee.value.toLocaleString('en-US')}.`

/** What becomes of the credential when a cycle is not met in time. */
function came(scene: Scene): string {
  const { reinstatement, shortfall } = scene.version
  const what =
    shortfall.value === null ? 'What then becomes of the credential is not known.' : `${shortfall.value}.`
  if (!reinstatement) return what
  const { how, fee } = reinstatement
  const back = how.value === null ? ' How it comes back is not known.' : ` To get it back: ${how.value}.`
  return `${what}${back}${dollars(fee)}`
}

/** What happens when the end of the cycle is missed. */
function missedEnd(scene: Scene): string {
  const { grace, extension } = scene.version
  const until = graceEnd(grace, scene.span.end)
  const more = extension ? ` An extension can be had.${dollars(extension.fee)}` : ''
  if (until === null) return `${came(scene)}${more}`
  const late = grace?.lateFee?.value == null ? '' : ` for a late fee of $${grace.lateFee.value}`
  return `There is grace until ${dayInWords(until)}${late}; after that it lapses.${more}`
}

function ofCycle(scene: Scene): readonly Upcoming[] {
  const { version, span } = scene
  const { reporting, grace, extension } = version
  const due = dueOf(scene)
  const items: Upcoming[] = []
  const opens = reporting.opensMonthsBefore?.value
  if (opens != null) {
    const ifMissed = reporting.onlyWhenMet?.value
      ? 'It can be sent in from then on, once everything is met, and no sooner.'
      : 'It can be sent in from then on.'
    items.push({
      on: addMonths(span.end, -opens),
      kind: 'window-opens',
      title: 'The time to report opens',
      ifMissed,
      cost: null,
    })
  }
  if (due > span.end)
    items.push({
      on: span.end,
      kind: 'due',
      title: 'The last day that counts',
      ifMissed: 'Later credit belongs to the next cycle.',
      cost: null,
    })
  items.push({
    on: due,
    kind: 'due',
    title: 'Renewal is due',
    ifMissed: missedEnd(scene),
    cost: extension?.fee.value ?? null,
  })
  const until = graceEnd(grace, span.end)
  if (until !== null)
    items.push({
      on: until,
      kind: 'grace-ends',
      title: 'Grace ends',
      ifMissed: came(scene),
      cost: grace?.lateFee?.value ?? null,
    })
  if (version.reinstatement)
    items.push({
      on: addDays(lastChance(scene), 1),
      kind: 'reinstatement',
      title: 'From here it is overdue',
      ifMissed: came(scene),
      cost: version.reinstatement.fee?.value ?? null,
    })
  return items
}

const ofTasks = (tasks: readonly StatementTask[]): readonly Upcoming[] =>
  tasks.flatMap(({ title, due, done }) =>
    due === null || done !== null
      ? []
      : [{ on: due, kind: 'task' as const, title, ifMissed: 'The cycle is not met without it.', cost: null }],
  )

/** What comes next from `asOf` on, soonest first. In retirement nothing does but dues. */
export function upcomingOf(scene: Scene, tasks: readonly StatementTask[]): readonly Upcoming[] {
  const isRetired = scene.active.length === 0
  const all = isRetired ? ofDues(scene) : [...ofCycle(scene), ...ofDues(scene), ...ofTasks(tasks)]
  return all.filter(({ on }) => on >= scene.asOf).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}
