import type { Parts } from '../rules/parts.ts'
import { NONE, plus } from '../rules/parts.ts'
import type { Asked } from './asked.ts'
import type { Judged } from './judged.ts'

/** Which requirements an entry serves, by its place among the judged. */
export type Serves = (one: Judged, i: number, requirement: Asked) => boolean

const anyThatFits: Serves = (one, _, { takes }) => takes(one)

/**
 * Which requirements each entry serves. Where an activity may serve only one topic minimum, those that fit fewest are
 * given first, each to the minimum that lacks most: what one gains is never counted for another.
 */
export function assign(judged: readonly Judged[], asked: readonly Asked[], isExclusive: boolean): Serves {
  const topics = asked.filter(({ isTopic }) => isTopic)
  if (!isExclusive || topics.length === 0) return anyThatFits
  const fitting = judged.flatMap((one, i) => {
    const fits = one.counted === 0 ? [] : topics.filter(({ takes }) => takes(one))
    return fits.length === 0 ? [] : [{ i, fits, counted: one.counted }]
  })
  fitting.sort((a, b) => a.fits.length - b.fits.length || a.i - b.i)
  const got = new Map<Asked, Parts>()
  const lacking = (one: Asked): number => (one.needed ?? 0) - (got.get(one) ?? 0)
  const chosen = new Map<number, Asked>()
  for (const { i, fits, counted } of fitting) {
    const best = fits.reduce((a, b) => (lacking(b) > lacking(a) ? b : a))
    got.set(best, plus(got.get(best) ?? NONE, counted))
    chosen.set(i, best)
  }
  return (one, i, requirement) =>
    requirement.isTopic ? chosen.get(i) === requirement : requirement.takes(one)
}
