import { z } from 'zod'

/** How pages are coloured for a person: as their system says, or always one way. */
export const Theme = z.enum(['system', 'light', 'dark'])
export type Theme = z.infer<typeof Theme>
