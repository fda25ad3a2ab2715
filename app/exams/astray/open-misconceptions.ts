import type { Instant } from '#kernel/time.ts'

/** One time that a misconception led a person to a wrong answer. */
export interface Meeting {
  readonly misconception: string
  /** The template whose question it was. */
  readonly item: string
  readonly shownAt: Instant
}

/** A misconception that was met and not put right since. */
export interface OpenMisconception {
  readonly misconception: string
  readonly name: string
  /** How often it was met since it was put right last. */
  readonly times: number
  /** The templates at which it was met. */
  readonly items: readonly string[]
}

/** What is known of a misconception: what it is called, and which templates have an answer that comes from it. */
export type Named = ReadonlyMap<string, { readonly name: string; readonly offeredBy: ReadonlySet<string> }>

/**
 * The misconceptions that were met and not put right since, the most frequent first, then the latest.
 *
 * Put right is a meeting by a right answer to a question of the same template that was put before the person later:
 * whoever has the misconception there, has it whatever the facts are. What was right before proves nothing, and neither
 * does a right answer at another template. A meeting at a template that no longer has an answer from the misconception
 * (it was changed, or retired) is left out, because nothing could put it right any more; so is a misconception that has
 * no name.
 *
 * @param lastRight when the latest question of a template that was answered right was put before the person
 */
export function openMisconceptions(
  meetings: readonly Meeting[],
  lastRight: ReadonlyMap<string, Instant>,
  named: Named,
): readonly OpenMisconception[] {
  const open = new Map<string, Meeting[]>()
  for (const meeting of meetings) {
    const { misconception, item, shownAt } = meeting
    const isOffered = named.get(misconception)?.offeredBy.has(item) === true
    const isPutRight = (lastRight.get(item) ?? Number.NEGATIVE_INFINITY) > shownAt
    if (isOffered && !isPutRight) open.set(misconception, [...(open.get(misconception) ?? []), meeting])
  }
  const latest = (of: readonly Meeting[]) => Math.max(...of.map(({ shownAt }) => shownAt))
  return [...open]
    .sort(([a, one], [b, other]) => {
      return other.length - one.length || latest(other) - latest(one) || (a < b ? -1 : 1)
    })
    .map(([misconception, of]) => ({
      misconception,
      name: named.get(misconception)?.name ?? '',
      times: of.length,
      items: [...new Set(of.map(({ item }) => item))],
    }))
}
