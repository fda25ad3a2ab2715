import type { CalendarDay } from '#kernel/time.ts'
import type { LedgerEntry } from '../ledger/entry.ts'
import type { LedgerFile } from '../ledger/ledger-file.ts'
import type { RuleSet } from '../rules/rule-set.ts'
import { groupsOf, sceneAt } from '../statement/scene.ts'
import type { Statement } from '../statement/statement.ts'
import { statementOf } from '../statement/statement-of.ts'
import { cheapestCover } from './cover.ts'
import type { Aim } from './demands.ts'
import { demandsOf, worthwhile } from './demands.ts'
import type { Offer, OfferOptions } from './offers.ts'
import { activityOf, offersFor } from './offers.ts'
import { simplified } from './simplify.ts'
import { explainPlan, stepWords } from './words.ts'

/** So many sessions of one kind. */
export interface PlanStep {
  readonly times: number
  readonly offer: Offer
  readonly minutes: number
  /** What all of them together count for, by statement. */
  readonly serves: readonly {
    readonly board: string
    readonly credentials: readonly string[]
    readonly credits: number
  }[]
  readonly why: string
}

/** What no session can bring about: a task, an exam, a figure that nobody knows. */
export interface LeftOpen {
  readonly board: string
  readonly requirement: string
  readonly why: string
}

export interface Plan {
  readonly steps: readonly PlanStep[]
  readonly minutes: number
  /** No plan of such sessions takes less; equal to `minutes` when this one is proved to be the shortest. */
  readonly leastMinutes: number
  /** The statements with the plan done; every credit requirement that is known is met in them. */
  readonly after: readonly Statement[]
  readonly leftOpen: readonly LeftOpen[]
  readonly why: readonly string[]
}

export interface PlanOptions extends Partial<OfferOptions> {
  /** Only these boards; all that are held when missing. */
  readonly boards?: readonly string[] | undefined
  /** Only the statement of this credential. */
  readonly credential?: string | undefined
}

const isCredit = (kind: string): boolean => kind === 'total' || kind === 'minimum'

function aimsOf(
  sets: readonly RuleSet[],
  ledger: LedgerFile,
  asOf: CalendarDay,
  options: PlanOptions,
): readonly Aim[] {
  const { boards, credential } = options
  return sets
    .filter(({ board }) => boards === undefined || boards.includes(board))
    .flatMap((set) =>
      groupsOf(set, ledger.holdings)
        .filter((group) => credential === undefined || group.some((one) => one.credential === credential))
        .flatMap((group): Aim[] => {
          const scene = sceneAt(set, group, asOf, asOf)
          const statement = statementOf(set, ledger.holdings, ledger.entries, asOf, {
            credential: group[0]?.credential,
          })
          return statement === null ? [] : [{ scene, statement }]
        }),
    )
}

function leftOpenOf(aims: readonly Aim[]): readonly LeftOpen[] {
  return aims.flatMap(({ statement: { board, requirements } }) =>
    requirements
      .filter(({ met, kind }) => met === null || (met === false && !isCredit(kind)))
      .map(({ id, title, met, why }) => ({
        board,
        requirement: id,
        why: `${board}, ${title}: ${met === null ? 'the figure is not known, so no plan can meet it.' : why}`,
      })),
  )
}

/** The planned sessions as entries of the ledger, to be evaluated like any other. */
function plannedEntries(
  chosen: readonly { offer: Offer; times: number }[],
  boards: readonly string[],
  on: CalendarDay,
): readonly LedgerEntry[] {
  return chosen.flatMap(({ offer, times }, k) =>
    Array.from({ length: times }, (_, n): LedgerEntry => {
      const id = `plan-${k + 1}-${n + 1}`
      return {
        id,
        activity: activityOf(offer, boards, on, `Planned session ${k + 1}.${n + 1}`),
        evidence: 'verified',
      }
    }),
  )
}

function servesOf(ids: ReadonlySet<string>, after: readonly Statement[]): PlanStep['serves'] {
  return after.flatMap(({ board, credentials, entries }) => {
    const credits = entries.reduce((sum, one) => (ids.has(one.id) ? sum + one.credits : sum), 0)
    return credits > 0 ? [{ board, credentials, credits }] : []
  })
}

/**
 * The shortest plan that meets every credit requirement of all credentials together, one session serving each board it can.
 * Whole sessions are chosen by branch and bound, so that `minutes` is the least wherever it equals `leastMinutes`; else
 * the difference is the most that a better plan could save. Null when no number of such sessions is enough.
 */
export function planFor(
  sets: readonly RuleSet[],
  ledger: LedgerFile,
  asOf: CalendarDay,
  options: PlanOptions = {},
): Plan | null {
  const aims = aimsOf(sets, ledger, asOf, options)
  const boards = [...new Set(aims.map(({ statement }) => statement.board))]
  const { lengths = [60], effort = {}, onlyEffort = false } = options
  const offers = offersFor(
    aims.map(({ scene }) => scene),
    { lengths, effort, onlyEffort },
  )
  const whole = demandsOf(aims, offers, asOf)
  const kept = worthwhile(whole, offers.length)
  const columns = [...kept, ...aims.map((_, a) => offers.length + a)]
  const narrow = (row: readonly number[]) => columns.map((j) => row[j] ?? 0)
  const program = { cost: narrow(whole.cost), rows: whole.rows.map(narrow), bounds: whole.bounds }
  const step = kept.map((j) => offers[j]?.minutes ?? 1).reduce(divisor, 0) || 1
  const cover = cheapestCover(program, kept.length, step)
  if (cover === null) return null
  const bare = offers.map((_, j) => cover.times[kept.indexOf(j)] ?? 0)
  const times = simplified(whole, offers, bare)
  const chosen = offers.flatMap((offer, j) => ((times[j] ?? 0) > 0 ? [{ offer, times: times[j] ?? 0 }] : []))
  const planned = plannedEntries(chosen, boards, asOf)
  const after = afterOf(aims, ledger, planned, asOf)
  const steps = chosen.map(({ offer, times }, k): PlanStep => {
    const ids = new Set(planned.map(({ id }) => id).filter((id) => id.startsWith(`plan-${k + 1}-`)))
    const serves = servesOf(ids, after)
    return { times, offer, minutes: times * offer.minutes, serves, why: stepWords(times, offer, serves) }
  })
  const leftOpen = leftOpenOf(aims)
  const found = { steps, minutes: cover.cost, leastMinutes: cover.bound, after, leftOpen }
  return {
    ...found,
    why: explainPlan(
      found,
      aims.map(({ statement }) => statement),
    ),
  }
}

function afterOf(
  aims: readonly Aim[],
  ledger: LedgerFile,
  planned: readonly LedgerEntry[],
  asOf: CalendarDay,
): readonly Statement[] {
  return aims.flatMap(({ scene, statement }) => {
    const options = { credential: statement.credentials[0] }
    const one = statementOf(scene.set, ledger.holdings, [...ledger.entries, ...planned], asOf, options)
    return one === null ? [] : [one]
  })
}

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))
