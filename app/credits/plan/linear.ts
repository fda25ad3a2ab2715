/**
 * The least of `cost · x` with `rows · x ≥ bounds` and `x ≥ 0`, costs not negative: a linear program, solved through its
 * dual (the greatest `bounds · y` with `yᵀ rows ≤ cost`), of which nothing is a solution to begin with. Bland's rule
 * (the first that helps) keeps it from going round in circles.
 */
export interface Program {
  readonly cost: readonly number[]
  /** One row per demand, as long as `cost`. */
  readonly rows: readonly (readonly number[])[]
  readonly bounds: readonly number[]
}

export interface Solution {
  readonly value: number
  readonly x: readonly number[]
}

export const EPSILON = 1e-7

/** Null when no `x` meets every demand. */
export function minimize({ cost, rows, bounds }: Program): Solution | null {
  const n = cost.length
  const m = rows.length
  const width = m + n + 1
  // One line per cost: y's coefficients, the slacks, the right side. The basis begins with the slacks.
  const table = cost.map((c, j) => {
    const line = new Float64Array(width)
    for (let i = 0; i < m; i++) line[i] = rows[i]?.[j] ?? 0
    line[m + j] = 1
    line[width - 1] = c
    return line
  })
  const goal = new Float64Array(width)
  for (let i = 0; i < m; i++) goal[i] = -(bounds[i] ?? 0)
  const basis = cost.map((_, j) => m + j)
  for (;;) {
    const enter = goal.findIndex((value, k) => k < width - 1 && value < -EPSILON)
    if (enter < 0) break
    const leave = leaving(table, basis, enter, width - 1)
    // The dual grows without end: the demands contradict each other.
    if (leave < 0) return null
    pivot(table, goal, leave, enter)
    basis[leave] = enter
  }
  return {
    value: goal[width - 1] ?? 0,
    x: Array.from({ length: n }, (_, j) => Math.max(0, goal[m + j] ?? 0)),
  }
}

function leaving(
  table: readonly Float64Array[],
  basis: readonly number[],
  enter: number,
  last: number,
): number {
  let best = -1
  let least = Number.POSITIVE_INFINITY
  for (const [j, line] of table.entries()) {
    const by = line[enter] ?? 0
    if (by <= EPSILON) continue
    const ratio = (line[last] ?? 0) / by
    const isSmaller = ratio < least - EPSILON
    if (isSmaller || (ratio < least + EPSILON && (basis[j] ?? 0) < (basis[best] ?? 0))) {
      best = j
      least = Math.min(least, ratio)
    }
  }
  return best
}

function pivot(table: readonly Float64Array[], goal: Float64Array, row: number, column: number): void {
  const line = table[row]
  if (!line) return
  const by = line[column] ?? 1
  for (let k = 0; k < line.length; k++) line[k] = (line[k] ?? 0) / by
  for (const other of [...table, goal]) {
    const factor = other[column] ?? 0
    if (other === line || factor === 0) continue
    for (let k = 0; k < line.length; k++) other[k] = (other[k] ?? 0) - factor * (line[k] ?? 0)
  }
}
