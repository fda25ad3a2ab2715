import type { ActivityKind, CheapestWay, LedgerFile, Plan, PlanStep, RuleSet } from '#credits'
import {
  ACTIVITY_KINDS,
  cheapestWay,
  KIND_NAMES,
  minutesInWords,
  planFor,
  shown,
  statementsOf,
} from '#credits'
import { count } from '#kernel/text.ts'
import type { CalendarDay } from '#kernel/time.ts'
import { dayInWords } from '#kernel/time.ts'
import type { Names } from './statement-names.ts'
import { nameOfStatement, namesOf, statementPath, withNames } from './statement-names.ts'

/** How long sessions are, and how long one of a kind with credit of its own takes: minutes, 0 for not wished. */
export interface PlanWish {
  readonly minutes: number
  readonly effort: Readonly<Partial<Record<ActivityKind, number>>>
}

export const SESSION_MINUTES = [30, 60, 90, 120] as const
const MOST_HOURS = 200

/** A wish from the address of the page; what it does not know is no wish. `hours-article=6` says what an article takes. */
export function planWish(search: { get(name: string): string | null }): PlanWish {
  const asked = Number(search.get('minutes'))
  const effort = ACTIVITY_KINDS.flatMap((kind) => {
    const hours = Number(search.get(`hours-${kind}`))
    return hours > 0 && hours <= MOST_HOURS ? [[kind, Math.max(1, Math.round(hours * 60))] as const] : []
  })
  return {
    minutes: SESSION_MINUTES.find((one) => one === asked) ?? 60,
    effort: Object.fromEntries(effort),
  }
}

/** A plan in words; null where no number of sessions is enough. */
export interface ToldPlan {
  readonly time: string
  readonly steps: readonly { readonly what: string; readonly serves: string }[]
  readonly why: readonly string[]
  readonly leftOpen: readonly string[]
}

export interface Way {
  readonly name: string
  readonly path: string
  readonly end: string
  readonly isMet: boolean
  readonly told: ToldPlan | null
  /** "6 articles instead". */
  readonly others: readonly string[]
}

export interface Plans {
  readonly ways: readonly Way[]
  readonly together: ToldPlan | null
  /** Kinds for which a board gives credit by the piece. */
  readonly fixedKinds: readonly ActivityKind[]
}

/** What sessions would bring what the running cycles lack: for each credential, and for all together. */
export function plansOf(
  sets: readonly RuleSet[],
  ledger: LedgerFile,
  today: CalendarDay,
  { minutes, effort }: PlanWish,
): Plans {
  const options = { lengths: [minutes], effort }
  const names = namesOf(
    sets,
    ledger.holdings.map(({ credential }) => credential),
  )
  const fixed = new Set<ActivityKind>()
  const running = statementsOf(sets, ledger, today).filter(({ cycle }) => today <= cycle.end)
  const ways = running.flatMap((statement): Way[] => {
    const set = sets.find(({ board }) => board === statement.board)
    if (!set) return []
    const way = cheapestWay(set, ledger, today, { ...options, credential: statement.credentials[0] })
    for (const { kind } of way.byKind) fixed.add(kind)
    return [
      {
        name: nameOfStatement(statement, names),
        path: statementPath(statement),
        end: dayInWords(statement.cycle.end),
        isMet: statement.status === 'met',
        told: told(way.best, names, () => ''),
        others: way.best && way.best.minutes > 0 ? othersOf(way) : [],
      },
    ]
  })
  const nameOfBoard = (id: string) => `${sets.find(({ board }) => board === id)?.name ?? id}. `
  const together = running.length > 1 ? told(planFor(sets, ledger, today, options), names, nameOfBoard) : null
  return { ways, together, fixedKinds: [...fixed] }
}

const othersOf = ({ byKind }: CheapestWay): string[] =>
  byKind.map(({ kind, times }) =>
    times === null
      ? `With “${KIND_NAMES[kind].toLowerCase()}” alone it cannot be done.`
      : `With “${KIND_NAMES[kind].toLowerCase()}” alone: ${count(times, 'time', 'times')}.`,
  )

/** @param whose what is said before something that a session does not bring: whose rule it is, where there are several */
function told(plan: Plan | null, names: Names, whose: (board: string) => string): ToldPlan | null {
  if (plan === null) return null
  const open = plan.leftOpen.map(({ why }) => why)
  return {
    time: plan.minutes === 0 ? '' : minutesInWords(plan.minutes),
    steps: plan.steps.map((step) => ({ what: whatOf(step), serves: servesOf(step, names) })),
    why: plan.why.filter((one) => !open.includes(one)).map((one) => withNames(one, names)),
    leftOpen: plan.leftOpen.map(({ board, why }) => whose(board) + withNames(why, names)),
  }
}

function whatOf({ times, offer }: PlanStep): string {
  const { kind, issuer, provider, topics, minutes } = offer
  const what =
    kind === 'webinar'
      ? count(times, 'session')
      : `${KIND_NAMES[kind].toLowerCase()}, ${count(times, 'time', 'times')}`
  const from = issuer === null ? '' : ` from ${provider} itself`
  const on = topics.length === 0 ? '' : ` on ${topics.join(' or ').replaceAll('-', ' ')}`
  return `${what}, ${minutesInWords(minutes)} each${from}${on}`
}

const servesOf = ({ serves }: PlanStep, names: Names): string =>
  serves.map((one) => `${shown(one.credits)} toward ${nameOfStatement(one, names)}`).join('; ')
