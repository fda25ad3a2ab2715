import { z } from 'zod'
import { CredentialId, DaySchema } from './activity.ts'

/** A credential that a person holds, and the dates its board counts from. */
export const HoldingSchema = z.strictObject({
  /** `board:credential`, as `aapc:cpb`. */
  credential: CredentialId.meta({ title: 'board:credential, as aapc:cpb' }),
  certifiedOn: DaySchema.meta({ title: 'Day of certification' }),
  memberNumber: z.string().trim().min(1).max(60).optional(),
  /** When the person joined the board's society; some boards count nothing before it. */
  memberSince: DaySchema.optional().meta({ title: "Member of the board's society since" }),
  /** The last day of the paid membership; boards with membership-tied dates renew with it. */
  membershipEndsOn: DaySchema.optional().meta({ title: 'Last day of the paid membership' }),
  /** A due date the board has told, where it differs from what its rules say. */
  dueOn: DaySchema.optional().meta({ title: 'Due date the board has told' }),
  /** An extension the board has granted: the new last day of the running cycle. */
  extendedTo: DaySchema.optional().meta({ title: 'Last day of the cycle, as extended' }),
  retiredOn: DaySchema.optional().meta({ title: 'Retired since' }),
  /** The credential ended and was given again on this day: cycles are counted anew. */
  reinstatedOn: DaySchema.optional().meta({ title: 'Given again on' }),
  /** The cycle's exam was passed or its task done, by id and day. */
  done: z
    .array(z.strictObject({ task: z.string().min(1).max(60), on: DaySchema }))
    .max(200)
    .default([])
    .meta({ title: 'Exams passed and tasks done, by id and day' }),
})
export type Holding = z.infer<typeof HoldingSchema>
