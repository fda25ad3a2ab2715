import { splitTimedUnits, timedUnits } from '../../coding/timed-units.ts'
import { isSamePhysician } from '../physician.ts'
import type { Hit } from '../rule.ts'
import type { Scene, SceneLine } from '../scene.ts'
import { disciplinesOf, TIMED_THERAPY } from '../therapy.ts'

const unitsOf = ({ units: { units, scale } }: SceneLine): number => Number(units) / 10 ** scale
const isTogether = (a: SceneLine, b: SceneLine): boolean =>
  a.from === b.from &&
  disciplinesOf(a.modifiers)[0] === disciplinesOf(b.modifiers)[0] &&
  isSamePhysician(a, b)

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const inWords = (n: number): string => (n === 1 ? '1 unit' : `${n} units`)

/** One group of lines whose minutes are counted together. */
function groupHits(
  lines: readonly SceneLine[],
  minutes: readonly number[],
  { payer }: Scene,
): readonly Hit[] {
  const count = payer.wants.timedUnits
  const split = splitTimedUnits(
    lines.map(({ procedure }, i) => ({ code: procedure, minutes: minutes[i] ?? 0 })),
    count,
  )
  const billed = lines.reduce((all, line) => all + unitsOf(line), 0)
  const total = minutes.reduce((all, one) => all + one, 0)
  const allowed = count === 'total' ? timedUnits(total) : split.reduce((all, one) => all + one, 0)
  if (count === 'total' && billed === allowed) return []
  return lines.flatMap((line, i): readonly Hit[] => {
    const [own, may] = [unitsOf(line), split[i] ?? 0]
    const at = { line: line.n, field: 'line.units' } as const
    const why =
      count === 'total' && lines.length > 1
        ? `${total} timed minutes of the day make ${inWords(allowed)} in all, ${may} of them of ${line.procedure}`
        : `${minutes[i]} minutes of ${line.procedure} make ${inWords(may)}`
    const message = `${why}; ${own} billed.`
    if (own > may && (count === 'each' || billed > allowed)) return [{ ...at, message }]
    if (own < may && (count === 'each' || billed < allowed))
      return [{ ...at, message, level: 'WARN', answer: null, fix: `Bill ${inWords(may)}.` }]
    return []
  })
}

/**
 * Timed units against the minutes of the chart, by day and discipline; lines of which one has no minutes are left alone.
 * Source: MCPM ch. 5 §20.2.C.
 */
export function timedTherapyHits(scene: Scene): readonly Hit[] {
  const { minutes } = scene.facts
  if (minutes === undefined) return []
  // In an order of their own: where lines stand on the claim decides only between equals.
  const timed = scene.lines
    .filter(({ procedure }) => TIMED_THERAPY.has(procedure))
    .sort((a, b) => compareTexts(a.procedure, b.procedure) || b.charge - a.charge || a.n - b.n)
  const done = new Set<number>()
  return timed.flatMap((first) => {
    if (done.has(first.n)) return []
    const group = timed.filter((one) => isTogether(first, one))
    for (const { n } of group) done.add(n)
    const spent = group.flatMap(({ n }) => minutes[n] ?? [])
    return spent.length === group.length ? groupHits(group, spent, scene) : []
  })
}
