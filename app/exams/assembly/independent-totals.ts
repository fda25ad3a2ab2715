/** A way to take units together: how many questions they give, what they cost, which they are. */
export interface Bundle {
  readonly total: number
  readonly cost: number
  readonly units: readonly number[]
}

export interface Graph {
  readonly units: readonly number[]
  readonly sizeOf: (unit: number) => number
  /** What taking a unit costs: 0 when the person has not seen it. */
  readonly costOf: (unit: number) => number
  readonly rivalsOf: (unit: number) => readonly number[]
}

/** The parts of the conflict graph that hang together, each in the order of `units`. A unit without rivals is alone. */
export function components({ units, rivalsOf }: Graph): number[][] {
  const inside = new Set(units)
  const done = new Set<number>()
  const out: number[][] = []
  for (const start of units) {
    if (done.has(start)) continue
    const part: number[] = []
    const open = [start]
    done.add(start)
    for (let unit = open.pop(); unit !== undefined; unit = open.pop()) {
      part.push(unit)
      for (const rival of rivalsOf(unit)) {
        if (!inside.has(rival) || done.has(rival)) continue
        done.add(rival)
        open.push(rival)
      }
    }
    out.push(part)
  }
  return out
}

/**
 * For every total up to `most` that a set of units without rivals among them can give: the cheapest such set.
 * `complete` is false when the search ran out of `budget` steps (large tangles), so that some totals may be missing.
 */
export function independentTotals(
  graph: Graph,
  part: readonly number[],
  most: number,
  budget: number,
): { readonly bundles: readonly Bundle[]; readonly complete: boolean } {
  const best = new Map<number, Bundle>()
  let steps = 0
  const visit = (from: number, bundle: Bundle, barred: ReadonlySet<number>): void => {
    const known = best.get(bundle.total)
    if (!known || bundle.cost < known.cost) best.set(bundle.total, bundle)
    for (let i = from; i < part.length; i++) {
      if (++steps > budget) return
      const unit = part[i] ?? -1
      const total = bundle.total + graph.sizeOf(unit)
      if (barred.has(unit) || total > most) continue
      const cost = bundle.cost + graph.costOf(unit)
      visit(
        i + 1,
        { total, cost, units: [...bundle.units, unit] },
        new Set([...barred, ...graph.rivalsOf(unit)]),
      )
    }
  }
  visit(0, { total: 0, cost: 0, units: [] }, new Set())
  return { bundles: [...best.values()].filter((bundle) => bundle.total > 0), complete: steps <= budget }
}
