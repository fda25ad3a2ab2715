import type { Parts } from '../rules/parts.ts'
import { NONE, plus } from '../rules/parts.ts'
import type { Asked } from './asked.ts'
import type { Judged } from './judged.ts'

const NOTHING: readonly Asked[] = []

/**
 * Which requirements each entry serves. Where an activity may serve only one topic minimum, those that fit fewest are
 * given first, each to the minimum that lacks most: what one gains is never counted for another.
 */
export function assign(
  judged: readonly Judged[],
  asked: readonly Asked[],
  isExclusive: boolean,
): readonly (readonly Asked[])[] {
  const topics = asked.filter(({ isTopic }) => isTopic)
  const general = asked.filter(({ isTopic }) => !isTopic)
  const serving = (one: Judged, some: readonly Asked[]) =>
    one.counted === 0 || some.length === 0 ? NOTHING : some.filter(({ takes }) => takes(one))
  if (!isExclusive || topics.length === 0) return judged.map((one) => serving(one, asked))
  const given: (readonly Asked[])[] = judged.map((one) => serving(one, general))
  const fits = judged.map((one) => serving(one, topics))
  const got = new Map<Asked, Parts>()
  const lacking = (one: Asked): number => (one.needed ?? 0) - (got.get(one) ?? 0)
  const order = judged
    .map((_, i) => i)
    .filter((i) => (fits[i] ?? []).length > 0)
    .sort((a, b) => (fits[a] ?? []).length - (fits[b] ?? []).length || a - b)
  for (const i of order) {
    const best = (fits[i] ?? []).reduce((a, b) => (lacking(b) > lacking(a) ? b : a))
    got.set(best, plus(got.get(best) ?? NONE, judged[i]?.counted ?? NONE))
    given[i] = [...(given[i] ?? []), best]
  }
  return given
}
