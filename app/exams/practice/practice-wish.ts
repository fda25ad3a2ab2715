import { z } from 'zod'

/**
 * `unused`: never put before the person. `missed`: last answered not fully right. `fresh`: from templates alone, which
 * have other facts each time, so that there is no end of them.
 */
export const PRACTICE_FILTERS = ['all', 'unused', 'missed', 'fresh'] as const
export type PracticeFilter = (typeof PRACTICE_FILTERS)[number]

/** What to practise: a section or one objective, which of its questions, and how many at most. */
export const PracticeWish = z
  .strictObject({
    section: z.string().max(60).optional(),
    objective: z.string().max(120).optional(),
    filter: z.enum(PRACTICE_FILTERS).default('all'),
    count: z.coerce.number().int().min(1).max(50).default(10),
  })
  .refine(({ section, objective }) => (section === undefined) !== (objective === undefined), {
    message: 'Choose a section or an objective.',
  })
export type PracticeWish = z.infer<typeof PracticeWish>
