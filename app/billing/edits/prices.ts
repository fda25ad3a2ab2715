import { addDays, daysFrom } from '../claim/day.ts'
import { practitionerOf } from '../pricing/practitioner.ts'
import type { LinePrice, LineToPrice } from '../pricing/price-lines.ts'
import { COMPARED, priceLines } from '../pricing/price-lines.ts'
import type { Service } from '../pricing/price-service.ts'
import { COMPONENTS } from '../pricing/price-service.ts'
import type { Step } from '../pricing/step.ts'
import { participates } from './participation.ts'
import { personOf } from './physician.ts'
import type { Scene, SceneLine } from './scene.ts'
import { globalPeriod } from './surgeries.ts'

/**
 * For how many of the days after surgery somebody cared who bills 55, by the dates of taking over and handing over.
 * `null`: the claim names neither, or no such days.
 */
function careOf({ fee, from }: SceneLine, { claim }: Scene): Service['care'] | null {
  const { assumedCare, relinquishedCare } = claim.dates
  const last = fee && globalPeriod(fee.global, from)?.last
  const of = last ? daysFrom(from, last) : 0
  if (!last || of === 0 || (assumedCare === undefined && relinquishedCare === undefined)) return null
  const first = addDays(from, 1)
  const began = assumedCare !== undefined && assumedCare > first ? assumedCare : first
  const ended = relinquishedCare !== undefined && relinquishedCare < last ? relinquishedCare : last
  const days = daysFrom(began, ended) + 1
  return { days: days < 0 ? 0 : days, of }
}

/** A line as the fee schedule sees it. */
export const serviceOf = (line: SceneLine, scene: Scene): Service => {
  const { payer } = scene
  const care = line.modifiers.includes('55') ? careOf(line, scene) : null
  const service = {
    procedure: line.procedure,
    modifiers: line.modifiers,
    units: line.units,
    place: line.place,
    on: line.from,
    locality: payer.locality,
    practitioner: practitionerOf(line.rendering),
    ownCoverage: !payer.medicareCoverage,
    participating: participates(scene),
  }
  return care ? { ...service, care } : service
}

/** A line among those that are priced together. */
const toPrice = (line: SceneLine, scene: Scene): LineToPrice => ({
  n: line.n,
  charge: line.charge,
  by: personOf(line),
  service: serviceOf(line, scene),
})

/** These lines priced together, by their numbers. */
export function pricesOf(lines: readonly SceneLine[], scene: Scene): Map<number, LinePrice> {
  const prices = new Map<number, LinePrice>()
  const all = lines.map((line) => toPrice(line, scene))
  for (const price of priceLines(all, scene.tables)) prices.set(price.n, price)
  return prices
}

/** Whether other lines of the day may change its price, or it theirs; the row of a component may say so when the whole's does not. */
const isCompared = ({ fee, modifiers }: SceneLine): boolean =>
  fee === null || COMPARED.has(fee.multiple) || modifiers.some((one) => COMPONENTS.includes(one))

const compared = new WeakMap<Scene, ReadonlyMap<number, LinePrice>>()

/** What the lines are worth that are compared with others; reckoned once for all rules that ask. */
function comparedPrices(scene: Scene): ReadonlyMap<number, LinePrice> {
  const before = compared.get(scene)
  if (before) return before
  const prices = pricesOf(scene.lines.filter(isCompared), scene)
  compared.set(scene, prices)
  return prices
}

/** What each line of the claim is worth among the others: what the rules have asked for already, and the rest. */
export function allPricesOf(scene: Scene): ReadonlyMap<number, LinePrice> {
  const known = comparedPrices(scene)
  if (known.size === scene.lines.length) return known
  const prices = pricesOf(
    scene.lines.filter((line) => !isCompared(line)),
    scene,
  )
  for (const [n, price] of known) prices.set(n, price)
  return prices
}

const NOTHING_CUT: ReadonlyMap<number, Step> = new Map()

/** The steps by which a rule reduced lines, by their numbers. Contracts with fixed fees reduce nothing. */
export function reductionsBy(rule: string, scene: Scene): ReadonlyMap<number, Step> {
  if (scene.payer.contract.kind === 'fixed') return NOTHING_CUT
  let cuts: Map<number, Step> | null = null
  for (const price of comparedPrices(scene).values()) {
    if (!price.ok) continue
    for (const step of price.steps) {
      if (step.rule !== rule) continue
      cuts ??= new Map()
      if (!cuts.has(price.n)) cuts.set(price.n, step)
    }
  }
  return cuts ?? NOTHING_CUT
}

/** Whether some of the lines could reduce each other: two units at least under these multiple-procedure indicators. */
export function mayReduce({ lines }: Scene, indicators: string): boolean {
  let units = 0
  for (const { fee, units: of } of lines)
    if (fee !== null && indicators.includes(fee.multiple)) units += of.scale === 0 && of.units === 1n ? 1 : 2
  return units > 1
}
