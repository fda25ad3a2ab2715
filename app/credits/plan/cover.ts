import type { Program, Solution } from './linear.ts'
import { EPSILON, minimize } from './linear.ts'

/** Whole numbers of each kind of session that meet every demand. */
export interface Cover {
  /** How often each; columns that are no sessions have what they need. */
  readonly times: readonly number[]
  readonly cost: number
  /** Nothing that meets the demands can cost less. */
  readonly bound: number
}

/** Nodes looked at before the best found so far is taken: a person's credentials need a few dozen. */
const MOST_NODES = 400
const FEWEST_NODES = 12
/** As many numbers are written before a search ends; a great many credentials make each node dear. */
const MOST_WORK = 2_000_000

const nodesFor = ({ cost, rows }: Program): number =>
  Math.max(
    FEWEST_NODES,
    Math.min(MOST_NODES, Math.floor(MOST_WORK / (cost.length * (cost.length + rows.length + 1)))),
  )

const isWhole = (n: number): boolean => Math.abs(n - Math.round(n)) < 1e-6

/**
 * The cheapest whole numbers that meet every demand, by branch and bound over the linear program. When `bound` equals `cost`
 * it is proved to be the least; otherwise the search was stopped and `bound` says by how much it could be missed.
 *
 * @param whole how many of the first columns must be whole; the others may take any value
 * @param step every cost is a multiple of it
 */
export function cheapestCover(program: Program, whole: number, step: number): Cover | null {
  const root = minimize(program)
  if (root === null) return null
  const up = (value: number): number => Math.ceil(value / step - 1e-6) * step
  let best = roundedUp(program, root, whole)
  let open = [{ floors: new Map<number, number>(), ceilings: new Map<number, number>(), bound: root.value }]
  const most = nodesFor(program)
  let nodes = 0
  while (open.length > 0 && nodes < most) {
    const node = open.pop()
    if (node === undefined || (best !== null && up(node.bound) >= best.cost - EPSILON)) continue
    nodes++
    const solution = minimize(within(program, node.floors, node.ceilings))
    if (solution === null || (best !== null && up(solution.value) >= best.cost - EPSILON)) continue
    const split = solution.x.findIndex((x, j) => j < whole && !isWhole(x))
    if (split < 0) {
      best = {
        times: solution.x.map((x, j) => (j < whole ? Math.round(x) : x)),
        cost: Math.round(solution.value),
      }
      continue
    }
    const x = solution.x[split] ?? 0
    const { value: bound } = solution
    // The branch that rounds up is looked at first: with demands it is the one that soon meets them.
    open.push({ ...node, ceilings: new Map(node.ceilings).set(split, Math.floor(x)), bound })
    open.push({ ...node, floors: new Map(node.floors).set(split, Math.ceil(x)), bound })
  }
  if (best === null) return null
  const { cost } = best
  open = open.filter((node) => up(node.bound) < cost - EPSILON)
  const bound = open.length === 0 ? cost : Math.min(...open.map((node) => up(node.bound)))
  return { ...best, bound }
}

/** The program with at least, and at most, so many of some columns. */
function within(
  { cost, rows, bounds }: Program,
  floors: ReadonlyMap<number, number>,
  ceilings: ReadonlyMap<number, number>,
): Program {
  const unit = (column: number, value: number) => cost.map((_, j) => (j === column ? value : 0))
  return {
    cost,
    rows: [
      ...rows,
      ...[...floors.keys()].map((j) => unit(j, 1)),
      ...[...ceilings.keys()].map((j) => unit(j, -1)),
    ],
    bounds: [...bounds, ...floors.values(), ...[...ceilings.values()].map((n) => -n)],
  }
}

interface Found {
  readonly times: readonly number[]
  readonly cost: number
}

/** A first cover: the linear solution rounded up, then what turns out to be too much taken away, the dearest first. */
function roundedUp(program: Program, { x }: Solution, whole: number): Found | null {
  const times = x.map((value, j) => (j < whole ? Math.ceil(value - 1e-6) : value))
  const meets = () =>
    program.rows.every(
      (row, i) => row.reduce((sum, a, j) => sum + a * (times[j] ?? 0), 0) >= (program.bounds[i] ?? 0) - 1e-6,
    )
  if (!meets()) return null
  const order = times.map((_, j) => j).slice(0, whole)
  order.sort((a, b) => (program.cost[b] ?? 0) - (program.cost[a] ?? 0) || a - b)
  for (const j of order)
    while ((times[j] ?? 0) > 0) {
      times[j] = (times[j] ?? 0) - 1
      if (meets()) continue
      times[j] = (times[j] ?? 0) + 1
      break
    }
  return { times, cost: times.reduce((sum, n, j) => sum + n * (program.cost[j] ?? 0), 0) }
}
