import { z } from 'zod'
import { common, Difficulty, Level, LongText } from './common.ts'
import { CasePart } from './plain-item.ts'
import type { Prose } from './prose.ts'
import { prose } from './prose.ts'
import { proseOfPlain } from './visit.ts'

/** A shared chart with two to five questions. Drawn whole; each part is one question of a form. */
export const Case = z.strictObject({
  ...common,
  /** What its parts are unless they say otherwise. */
  difficulty: Difficulty.optional(),
  level: Level.optional(),
  type: z.literal('case'),
  chart: LongText,
  parts: z.array(CasePart).min(2).max(5),
})
export type Case = z.infer<typeof Case>

/** The Markdown texts of a case: its chart, then those of its parts. */
export const proseOfCase = (item: Case): Prose[] => [
  prose('chart', item.chart, 'chart'),
  ...item.parts.flatMap((part, i) =>
    proseOfPlain(part).map(({ path, role, text }) => ({ path: ['parts', i, ...path], role, text })),
  ),
]
