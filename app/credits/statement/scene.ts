import type { CalendarDay } from '#kernel/time.ts'
import { addDays, earlierDay, laterDay } from '../calendar/day.ts'
import type { Holding } from '../ledger/holding.ts'
import { boundaryFrom } from '../rules/boundary-month.ts'
import { endsOf } from '../rules/cycle.ts'
import { spanAt, spanBefore } from '../rules/extension.ts'
import { graceEnd } from '../rules/grace.ts'
import type { Self } from '../rules/issuer-minimum.ts'
import { unknownsIn } from '../rules/known.ts'
import { calledSet } from '../rules/named.ts'
import { sinceOf } from '../rules/reinstatement.ts'
import { isRetired } from '../rules/retired.ts'
import type { RuleSet, RuleVersion } from '../rules/rule-set.ts'
import type { Anchors, Ends, Span } from '../rules/span.ts'
import type { Unknown } from './statement.ts'

/** The days around a cycle in which a board leaves a choice, worked out once for all entries. */
export interface Window {
  /** The first day of the month in which the cycle ends, and in which the one before ended. */
  readonly boundary: CalendarDay | null
  readonly previousBoundary: CalendarDay | null
  /** The last day of grace in which credit may still be earned for the cycle, and for the one before. */
  readonly grace: CalendarDay | null
  readonly previousGrace: CalendarDay | null
}

function windowOf({ boundaryMonth, grace }: RuleVersion, { end, regularEnd, previousEnd }: Span): Window {
  const earns = grace?.earns?.value === true
  return {
    boundary: boundaryFrom(boundaryMonth, regularEnd),
    previousBoundary: previousEnd === null ? null : boundaryFrom(boundaryMonth, previousEnd),
    grace: earns ? graceEnd(grace, end) : null,
    previousGrace: earns && previousEnd !== null ? graceEnd(grace, previousEnd) : null,
  }
}

/** What a statement is made in: whose credentials, by which version of the rules, in which cycle, on which day. */
export interface Scene {
  readonly set: RuleSet
  readonly version: RuleVersion
  readonly self: Self
  readonly domains: ReadonlySet<string> | null
  readonly unknowns: readonly Unknown[]
  readonly holdings: readonly Holding[]
  /** Those of `holdings` that are not retired: what is needed goes by them. */
  readonly active: readonly Holding[]
  /** `active`, or all of them in retirement. */
  readonly held: readonly Holding[]
  readonly anchors: Anchors
  readonly ends: Ends
  readonly span: Span
  readonly window: Window
  readonly asOf: CalendarDay
}

interface Compiled {
  readonly self: Self
  readonly domains: ReadonlySet<string> | null
  readonly unknowns: readonly Unknown[]
}
/** What is the same for every statement of a version. */
const compiled = new WeakMap<RuleVersion, Compiled>()

function compile(set: RuleSet, version: RuleVersion): Compiled {
  const found = compiled.get(version)
  if (found) return found
  const { from } = version
  const since: Unknown[] =
    from.confidence === 'U'
      ? [{ what: `since when these rules stand; ${from.value} is assumed`, source: from.source }]
      : []
  const made: Compiled = {
    self: { issuers: new Set(set.issuers), names: calledSet(set.names) },
    domains: version.domains ? new Set(version.domains.topics) : null,
    unknowns: [...since, ...unknownsIn(set.sharing), ...unknownsIn(version)],
  }
  compiled.set(version, made)
  return made
}

/** What nobody could find of a version's figures: every statement by it shows this. */
export const unknownsOfVersion = (set: RuleSet, version: RuleVersion): readonly Unknown[] =>
  compile(set, version).unknowns

/** The holdings that are judged together, longest held first: all of a board's, or each by itself. */
export function groupsOf(set: RuleSet, holdings: readonly Holding[]): readonly (readonly Holding[])[] {
  const own = holdings
    .filter(({ credential }) => credential.startsWith(`${set.board}:`))
    .sort((a, b) => (sinceOf(a) + a.credential < sinceOf(b) + b.credential ? -1 : 1))
  if (own.length === 0) return []
  return set.scope.value === 'board' ? [own] : own.map((one) => [one])
}

const latest = (days: readonly (CalendarDay | undefined)[]): CalendarDay | undefined =>
  days.reduce((a, b) => (a === undefined ? b : b === undefined ? a : laterDay(a, b)), undefined)

function anchorsOf(holdings: readonly Holding[], daysAfterEnd: number): Anchors {
  const due = latest(holdings.map(({ dueOn }) => dueOn))
  return {
    since: holdings.map(sinceOf).reduce(earlierDay),
    membershipEndsOn: latest(holdings.map(({ membershipEndsOn }) => membershipEndsOn)),
    endsOn: due === undefined ? undefined : addDays(due, -daysAfterEnd),
    extendedTo: latest(holdings.map(({ extendedTo }) => extendedTo)),
  }
}

/** The version of the rules in force on a day; before all of them, the first. */
export function versionAt({ versions }: RuleSet, day: CalendarDay): RuleVersion {
  const found = versions.findLast(({ from }) => from.value <= day) ?? versions[0]
  if (!found) throw new Error('A rule set has no version.')
  return found
}

/**
 * The scene of the cycle in which `on` lies. Its version is that of the cycle's first or last day, as the board judges; it
 * may count cycles otherwise than the version of `on` itself, and then its cycles are the ones that hold.
 */
export function sceneAt(
  set: RuleSet,
  holdings: readonly Holding[],
  on: CalendarDay,
  asOf: CalendarDay,
): Scene {
  const active = holdings.filter((one) => !isRetired(one, asOf))
  const held = active.length > 0 ? active : holdings
  const cycleBy = (version: RuleVersion) => {
    const anchors = anchorsOf(held, version.reporting.daysAfterEnd.value ?? 0)
    const ends = endsOf(version.cycle, anchors)
    return { version, anchors, ends, span: spanAt(ends, anchors, on) }
  }
  const first = cycleBy(versionAt(set, on))
  const judge = versionAt(set, set.judgedBy.value === 'start' ? first.span.start : first.span.end)
  const found = judge === first.version ? first : cycleBy(judge)
  return {
    set,
    holdings,
    active,
    held,
    asOf,
    ...compile(set, found.version),
    ...found,
    window: windowOf(found.version, found.span),
  }
}

/** The scene of the cycle before; null before the first. */
export function sceneBefore(scene: Scene): Scene | null {
  const span = spanBefore(scene.ends, scene.anchors, scene.span)
  return span === null ? null : sceneAt(scene.set, scene.holdings, span.start, scene.asOf)
}
