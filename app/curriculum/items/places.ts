import { sure } from '#kernel/assert.ts'
import type { Item, Question } from './item.ts'

/** One question of an item where it stands: alone, or under the chart of its case. */
export interface Place {
  readonly item: Question
  readonly caseId: string | null
  readonly chartHtml: string | null
}

/** The questions an item consists of: part ids of a case, or `['']` for a plain item. */
export const places = (item: Item): readonly string[] =>
  item.type === 'case' ? item.parts.map((p) => p.id) : ['']

/** The question `part` of an item, with its chart. A part the item does not have is a bug of the caller. */
export function partOf(item: Item, part: string): Place {
  if (item.type !== 'case') return { item, caseId: null, chartHtml: null }
  const found = sure(
    item.parts.find((p) => p.id === part),
    `part ${part} of ${item.id}`,
  )
  return { item: { ...found, html: item.html }, caseId: item.id, chartHtml: item.html[item.chart] ?? null }
}
