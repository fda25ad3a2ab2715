import { z } from 'zod'
import { CredentialId, DaySchema } from './activity.ts'

/** A credential that a person holds, and the dates its board counts from. */
export const HoldingSchema = z.strictObject({
  /** `board:credential`, as `aapc:cpb`. */
  credential: CredentialId,
  certifiedOn: DaySchema,
  memberNumber: z.string().trim().min(1).max(60).optional(),
  /** When the person joined the board's society; some boards count nothing before it. */
  memberSince: DaySchema.optional(),
  /** The last day of the paid membership; boards with membership-tied dates renew with it. */
  membershipEndsOn: DaySchema.optional(),
  /** A due date the board has told, where it differs from what its rules say. */
  dueOn: DaySchema.optional(),
  /** An extension the board has granted: the new last day of the running cycle. */
  extendedTo: DaySchema.optional(),
  retiredOn: DaySchema.optional(),
  /** The credential ended and was given again on this day: cycles are counted anew. */
  reinstatedOn: DaySchema.optional(),
  /** The cycle's exam was passed or its task done, by id and day. */
  done: z
    .array(z.strictObject({ task: z.string().min(1).max(60), on: DaySchema }))
    .max(200)
    .default([]),
})
export type Holding = z.infer<typeof HoldingSchema>
