import { z } from 'zod'

/**
 * `unused`: never put before the person. `missed`: last answered not fully right. `fresh`: from templates alone, which
 * have other facts each time, so that there is no end of them.
 */
export const PRACTICE_FILTERS = ['all', 'unused', 'missed', 'fresh'] as const
export type PracticeFilter = (typeof PRACTICE_FILTERS)[number]

const SCOPES = ['section', 'objective', 'misconception'] as const

/**
 * What to practise: a section, one objective, or the questions of templates that offer a misconception; which of these,
 * and how many at most.
 */
export const PracticeWish = z
  .strictObject({
    section: z.string().max(60).optional(),
    objective: z.string().max(120).optional(),
    misconception: z.string().max(80, 'There is no such misconception.').optional(),
    filter: z.enum(PRACTICE_FILTERS).default('all'),
    count: z.coerce.number().int().min(1).max(50).default(10),
  })
  .refine((wish) => SCOPES.filter((scope) => wish[scope] !== undefined).length === 1, {
    message: 'Choose a section, an objective or a misconception, and only one of them.',
  })
export type PracticeWish = z.infer<typeof PracticeWish>
