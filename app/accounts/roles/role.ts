import { z } from 'zod'

/** What a person may be here. A person has at least one role; roles add up. */
export const Role = z.enum(['candidate', 'specialist', 'instructor', 'auditor', 'administrator'])
export type Role = z.infer<typeof Role>

/** The roles of one person, as kept in the database: at least one, each once, in the order of `Role`. */
export const Roles = z
  .array(Role)
  .min(1, 'Choose at least one role.')
  .transform((given) => Role.options.filter((role) => given.includes(role)))
export type Roles = z.infer<typeof Roles>
