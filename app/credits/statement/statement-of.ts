import type { CalendarDay } from '#kernel/time.ts'
import type { LedgerEntry } from '../ledger/entry.ts'
import type { Holding } from '../ledger/holding.ts'
import type { LedgerFile } from '../ledger/ledger-file.ts'
import { creditsOf } from '../rules/parts.ts'
import type { RuleSet } from '../rules/rule-set.ts'
import { requirementsOf, tasksOf } from './duties.ts'
import { evaluate } from './evaluate.ts'
import { factsOf } from './facts.ts'
import type { Reading } from './reading.ts'
import { readingOf } from './reading.ts'
import type { Scene } from './scene.ts'
import { groupsOf, sceneAt, sceneBefore } from './scene.ts'
import { dueOf, lastChance, statusOf } from './standing.ts'
import type { Statement, Unknown } from './statement.ts'
import { upcomingOf } from './upcoming.ts'

export interface StatementOptions {
  /** For a board that has one statement per credential: which. The one held longest when missing. */
  readonly credential?: string | undefined
  /** A day of the cycle to be stated; the one of `asOf` when missing. */
  readonly cycleOf?: CalendarDay | undefined
}

function unknownsOf(scene: Scene): readonly Unknown[] {
  const { unknowns, ends, active, span, set } = scene
  const more: Unknown[] = []
  if (ends.missing !== undefined) more.push({ what: ends.missing, source: 'your own dates' })
  if (
    active.some(({ certifiedOn }) => certifiedOn > span.start && certifiedOn <= span.end) &&
    active.length > 1
  )
    more.push({
      what: 'how a credential gained within the cycle is counted: here it counts as if it had been held throughout',
      source: set.name,
    })
  return [...more, ...unknowns]
}

function statementIn(scene: Scene, reading: Reading): Statement {
  const { set, version, span, asOf, holdings } = scene
  const evaluation = evaluate(scene, reading)
  const tasks = tasksOf(scene, reading, evaluation)
  const requirements = requirementsOf(scene, evaluation, tasks)
  const total = requirements.find(({ kind }) => kind === 'total')
  return {
    board: set.board,
    credentials: holdings.map(({ credential }) => credential),
    rulesFrom: version.from.value,
    asOf,
    status: statusOf(scene, requirements),
    cycle: { start: span.start, end: span.end, due: dueOf(scene), why: span.why },
    needed: total === undefined ? 0 : total.needed,
    earned: creditsOf(evaluation.earned),
    ...{ requirements, tasks },
    entries: evaluation.entries,
    upcoming: upcomingOf(scene, tasks),
    unknowns: unknownsOf(scene),
    facts: factsOf(version),
  }
}

/**
 * Where a person stands with a board on a day, every entry explained. The order of the entries does not matter.
 * Null when none of the holdings is this board's, or none is the credential asked for.
 */
export function statementOf(
  set: RuleSet,
  holdings: readonly Holding[],
  entries: readonly LedgerEntry[],
  asOf: CalendarDay,
  options: StatementOptions = {},
): Statement | null {
  const groups = groupsOf(set, holdings)
  const { credential } = options
  const group =
    credential === undefined
      ? groups[0]
      : groups.find((some) => some.some((one) => one.credential === credential))
  if (group === undefined) return null
  return statementIn(sceneAt(set, group, options.cycleOf ?? asOf, asOf), readingOf(entries, groups.flat()))
}

/**
 * The statements of all credentials of a ledger, side by side. A cycle that is over, was not met and can still be put in
 * order stands before the one that runs.
 */
export function statementsOf(
  sets: readonly RuleSet[],
  ledger: LedgerFile,
  asOf: CalendarDay,
): readonly Statement[] {
  const shared = readingOf(ledger.entries, [])
  return sets.flatMap((set) => {
    const groups = groupsOf(set, ledger.holdings)
    const reading = { ...shared, boardHoldings: groups.flat() }
    return groups.flatMap((group) => {
      const scene = sceneAt(set, group, asOf, asOf)
      const before = sceneBefore(scene)
      const late = before !== null && asOf <= lastChance(before) ? statementIn(before, reading) : null
      const current = statementIn(scene, reading)
      return late?.status === 'grace' ? [late, current] : [current]
    })
  })
}
