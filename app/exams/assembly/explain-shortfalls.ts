import type { BankIndex, SectionPool } from './bank-index.ts'
import { poolOf } from './bank-index.ts'
import { reachableTotals } from './reachable.ts'
import type { Shortfall } from './shortfall.ts'
import { NONE_EXCLUDED, shortfall } from './shortfall.ts'
import type { FormSolution } from './solve-form.ts'
import type { SectionSolution } from './solve-section.ts'

const PAIRS_SHOWN = 10

/** What could not be met, one shortfall a section, or one for the whole form when only the combination fails. */
export function explainShortfalls(
  index: BankIndex,
  wanted: ReadonlyMap<string, number>,
  solution: Exclude<FormSolution, { readonly kind: 'found' }>,
): readonly Shortfall[] {
  if (solution.kind === 'short')
    return [...solution.sections].map(([section, found]) =>
      explainSection(index, poolOf(index, section), wanted.get(section) ?? 0, found),
    )
  const total = [...wanted.values()].reduce((a, b) => a + b, 0)
  const name = (unit: number) => index.entries[unit]?.id ?? ''
  const pairs = solution.pairs.slice(0, PAIRS_SHOWN).map(([a, b]) => [name(a), name(b)] as const)
  const why = solution.proven ? 'rivals-across-sections' : 'search-limit'
  return [
    shortfall({ section: null, why, wanted: total, available: total - 1, excluded: NONE_EXCLUDED, pairs }),
  ]
}

function explainSection(
  index: BankIndex,
  pool: SectionPool,
  wanted: number,
  { most, complete }: SectionSolution,
): Shortfall {
  const { section, questions, drafts, retired } = pool
  const facts = { section, wanted, available: most, excluded: { drafts, retired, rivals: 0 }, pairs: [] }
  if (questions < wanted) return shortfall({ ...facts, why: 'too-few', available: questions })
  const bySize = reachableTotals(pool.sizes, wanted)
  if (bySize[wanted] !== true)
    return shortfall({ ...facts, why: 'case-sizes', available: bySize.lastIndexOf(true) })
  return shortfall({
    ...facts,
    why: complete ? 'rivals' : 'search-limit',
    excluded: { drafts, retired, rivals: questions - most },
    pairs: pairsWithin(index, pool),
  })
}

/** Pairs of one section that may not be together, by id. */
function pairsWithin(index: BankIndex, pool: SectionPool): (readonly [string, string])[] {
  const inside = new Set(pool.units)
  const pairs: (readonly [string, string])[] = []
  for (const unit of pool.units) {
    for (const rival of index.rivals.get(unit) ?? []) {
      if (rival < unit || !inside.has(rival)) continue
      pairs.push([index.entries[unit]?.id ?? '', index.entries[rival]?.id ?? ''])
      if (pairs.length === PAIRS_SHOWN) return pairs
    }
  }
  return pairs
}
