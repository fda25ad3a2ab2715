import { z } from 'zod'
import { sectionOf } from '../items/item.ts'
import type { Content } from '../loading/content.ts'

const Tally = z.record(z.string(), z.int())

/** How much there is to one section, for those who write it: what `content table` prints. */
export const SectionCounts = z.strictObject({
  section: z.string(),
  lessons: z.int(),
  /** Live questions by type; a case counts as its parts, each by its own type. What templates give is not among them. */
  items: Tally,
  /** The same questions by cognitive level: recall, apply, analyze. */
  levels: Tally,
  /** The same questions by difficulty, "1" (easy) to "5". */
  difficulties: Tally,
  /** Of them, those whose key the billing engine recalculates: their own facts, or those of their case. */
  verified: z.int(),
  templates: z.int(),
  cards: z.int(),
})
export type SectionCounts = z.infer<typeof SectionCounts>

/** All items of a section, of whatever type. */
export const itemsIn = ({ items }: Pick<SectionCounts, 'items'>): number =>
  Object.values(items).reduce((sum, n) => sum + n, 0)

const tally = (values: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const value of values.toSorted()) counts[value] = (counts[value] ?? 0) + 1
  return counts
}

/**
 * Counts what every section has, in the order of the examination. Counted is what can be read and is live; each
 * question counts for the section of its own objective.
 */
export function sectionCounts(content: Content): readonly SectionCounts[] {
  const written = content.items.filter(({ template }) => template === undefined)
  const questions = written.flatMap(({ item }) =>
    item.type === 'case'
      ? item.parts.map((part) => ({ ...part, verified: Boolean(part.verify ?? item.verify) }))
      : [{ ...item, verified: Boolean(item.verify) }],
  )
  const live = questions.filter(({ status }) => status === 'live')
  return (content.objectives?.value.sections ?? []).map(({ id: section }) => {
    const own = live.filter(({ objective }) => sectionOf(objective) === section)
    return {
      section,
      lessons: content.lessons.filter(({ whole, front }) => whole && front.section === section).length,
      items: tally(own.map(({ type }) => type)),
      levels: tally(own.map(({ level }) => level)),
      difficulties: tally(own.map(({ difficulty }) => String(difficulty))),
      verified: own.filter(({ verified }) => verified).length,
      templates: content.templates.filter(
        ({ prepared: { template } }) =>
          template.status === 'live' && sectionOf(template.objective) === section,
      ).length,
      cards: content.cards.filter(({ card }) => sectionOf(card.objective) === section).length,
    }
  })
}
