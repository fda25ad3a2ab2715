import type { CalendarDay } from '#kernel/time.ts'
import type { LedgerEntry } from '../ledger/entry.ts'
import type { Holding } from '../ledger/holding.ts'
import { capsOf } from '../rules/cap.ts'
import { Worths } from '../rules/credit-of.ts'
import { creditsOf } from '../rules/parts.ts'
import type { Asked } from '../statement/asked.ts'
import { askedOf } from '../statement/asked.ts'
import { judge } from '../statement/judge.ts'
import type { Scene } from '../statement/scene.ts'
import type { Statement } from '../statement/statement.ts'
import type { Program } from './linear.ts'
import type { Offer } from './offers.ts'
import { activityOf } from './offers.ts'

/** A statement for which a plan is made. */
export interface Aim {
  readonly scene: Scene
  readonly statement: Statement
}

/** What an offer gives one aim. */
interface Gives {
  readonly inside: number
  /** Credit outside the board's domains, of which only so much counts. */
  readonly off: number
  readonly each: ReadonlyMap<string, number>
}

const NOTHING: Gives = { inside: 0, off: 0, each: new Map() }

function gives(
  aim: Aim,
  asked: readonly Asked[],
  offer: Offer,
  boards: readonly string[],
  holdings: readonly Holding[],
  on: CalendarDay,
): Gives {
  const { scene } = aim
  const entry: LedgerEntry = {
    id: 'offer',
    activity: activityOf(offer, boards, on, 'offer'),
    evidence: 'verified',
  }
  const judged = judge(scene, entry, holdings, new Worths())
  // What a cap of its kind would hold back is left out of plans: they stay true, if not the very shortest.
  if (judged.reason !== 'counted' || capsOf(scene.version.caps, entry.activity).length > 0) return NOTHING
  const isLimited = !judged.isWithin && scene.version.domains?.offMaximum !== undefined
  const one = { ...judged, counted: judged.worth }
  const credits = creditsOf(judged.worth)
  const each = new Map(
    asked
      .filter(({ kind, takes }) => kind === 'minimum' && !isLimited && takes(one))
      .map(({ id }) => [id, credits] as const),
  )
  return isLimited ? { inside: 0, off: credits, each } : { inside: credits, off: 0, each }
}

const missing = (one: { readonly needed: number | null; readonly earned: number } | undefined): number =>
  one?.needed == null ? 0 : Math.max(0, one.needed - one.earned)

/**
 * The demands of all aims on whole numbers of offers. Where a board counts only so much outside its domains, a further
 * column says how much of that is used: no more than is earned, and no more than there is room for.
 */
export function demandsOf(aims: readonly Aim[], offers: readonly Offer[], on: CalendarDay): Program {
  const boards = [...new Set(aims.map(({ statement }) => statement.board))]
  const rows: number[][] = []
  const bounds: number[] = []
  const columns = offers.length + aims.length
  const add = (row: number[], bound: number) => {
    rows.push([...row, ...Array.from({ length: columns - row.length }, () => 0)])
    bounds.push(bound)
  }
  for (const [a, aim] of aims.entries()) {
    const { statement, scene } = aim
    const asked = askedOf(scene)
    const holdings = aims
      .filter(({ statement: s }) => s.board === statement.board)
      .flatMap((one) => one.scene.holdings)
    const given = offers.map((offer) => gives(aim, asked, offer, boards, holdings, on))
    const requirement = (id: string) => statement.requirements.find((one) => one.id === id)
    const total = missing(requirement('total'))
    const used = offers.length + a
    if (total > 0) {
      const row = [...given.map(({ inside }) => inside), ...aims.map(() => 0)]
      row[used] = 1
      add(row, total)
      const earned = [...given.map(({ off }) => off), ...aims.map(() => 0)]
      earned[used] = -1
      add(earned, 0)
      const room = Array.from({ length: columns }, () => 0)
      room[used] = -1
      add(room, -missing(requirement('off-domain')))
    }
    for (const { id, kind } of asked) {
      const lacks = kind === 'minimum' ? missing(requirement(id)) : 0
      if (lacks > 0)
        add(
          given.map(({ each }) => each.get(id) ?? 0),
          lacks,
        )
    }
  }
  return { cost: [...offers.map(({ minutes }) => minutes), ...aims.map(() => 0)], rows, bounds }
}

/** The places of the offers that no other makes needless: none takes as little time and gives as much of everything. */
export function worthwhile({ cost, rows }: Program, offers: number): readonly number[] {
  const gain = (j: number) => rows.map((row) => row[j] ?? 0)
  const all = Array.from({ length: offers }, (_, j) => ({ j, minutes: cost[j] ?? 0, gain: gain(j) }))
  const isBeaten = (a: (typeof all)[number], b: (typeof all)[number]): boolean =>
    b.minutes <= a.minutes &&
    b.gain.every((value, i) => value >= (a.gain[i] ?? 0)) &&
    (b.minutes < a.minutes || b.gain.some((value, i) => value > (a.gain[i] ?? 0)) || b.j < a.j)
  return all
    .filter((a) => a.gain.some((value) => value > 0) && !all.some((b) => b !== a && isBeaten(a, b)))
    .map(({ j }) => j)
}
