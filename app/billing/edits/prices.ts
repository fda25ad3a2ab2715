import { addDays, daysFrom } from '../claim/day.ts'
import { practitionerOf } from '../pricing/practitioner.ts'
import type { LinePrice, LineToPrice } from '../pricing/price-lines.ts'
import { priceLines } from '../pricing/price-lines.ts'
import type { Service } from '../pricing/price-service.ts'
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
export const toPrice = (line: SceneLine, scene: Scene): LineToPrice => ({
  n: line.n,
  charge: line.charge,
  by: personOf(line),
  service: serviceOf(line, scene),
})

const made = new WeakMap<Scene, ReadonlyMap<number, LinePrice>>()

/** What each line of the claim is worth among the others, by its number; reckoned once for all rules that ask. */
export function pricesOf(scene: Scene): ReadonlyMap<number, LinePrice> {
  const before = made.get(scene)
  if (before) return before
  const all = priceLines(
    scene.lines.map((line) => toPrice(line, scene)),
    scene.tables,
  )
  const prices = new Map(all.map((price) => [price.n, price]))
  made.set(scene, prices)
  return prices
}

/** The step by which a rule reduced a line; `null`: it did not. Contracts with fixed fees reduce nothing. */
export function reductionOf(line: SceneLine, scene: Scene, rule: string): Step | null {
  if (scene.payer.contract.kind === 'fixed') return null
  const price = pricesOf(scene).get(line.n)
  return price?.ok ? (price.steps.find((step) => step.rule === rule) ?? null) : null
}

/** Whether some of the lines could reduce each other: two units at least under these multiple-procedure indicators. */
export function mayReduce({ lines }: Scene, indicators: string): boolean {
  let units = 0
  for (const { fee, units: of } of lines)
    if (fee !== null && indicators.includes(fee.multiple)) units += of.scale === 0 && of.units === 1n ? 1 : 2
  return units > 1
}
