import type { Parts } from '../rules/parts.ts'
import { NONE, plus } from '../rules/parts.ts'
import type { Allotted } from './allot.ts'
import type { Asked } from './asked.ts'

/**
 * Which requirements each entry serves. Where an activity may serve only one topic minimum, those that fit fewest are
 * given first, each to the minimum that lacks most: what one gains is never counted for another.
 */
export function assign(
  allotted: readonly Allotted[],
  asked: readonly Asked[],
  isExclusive: boolean,
): readonly (readonly Asked[])[] {
  const topics = asked.filter(({ isTopic }) => isTopic)
  const general = asked.filter(({ isTopic }) => !isTopic)
  const given: (readonly Asked[])[] = allotted.map((one) =>
    one.counted === 0 ? [] : general.filter(({ takes }) => takes(one)),
  )
  const fits = allotted.map((one) => (one.counted === 0 ? [] : topics.filter(({ takes }) => takes(one))))
  if (!isExclusive) return given.map((some, i) => [...some, ...(fits[i] ?? [])])
  const got = new Map<Asked, Parts>()
  const lacking = (one: Asked): number => (one.needed ?? 0) - (got.get(one) ?? 0)
  const order = allotted
    .map((_, i) => i)
    .filter((i) => (fits[i] ?? []).length > 0)
    .sort((a, b) => (fits[a] ?? []).length - (fits[b] ?? []).length || a - b)
  for (const i of order) {
    const best = (fits[i] ?? []).reduce((a, b) => (lacking(b) > lacking(a) ? b : a))
    got.set(best, plus(got.get(best) ?? NONE, allotted[i]?.counted ?? NONE))
    given[i] = [...(given[i] ?? []), best]
  }
  return given
}
