import { z } from 'zod'
import type { Activity } from '../ledger/activity.ts'
import { ACTIVITY_KINDS, TopicId } from '../ledger/activity.ts'
import { known } from './known.ts'

/** A kind of activity that earns otherwise than by its time. The first of the list that fits an activity holds. */
export const Multiplier = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/),
    title: z.string().min(1).max(120),
    when: z.strictObject({
      kinds: z.array(z.enum(ACTIVITY_KINDS)).min(1).optional(),
      /** The board's own events; those of others. */
      issuer: z.enum(['own', 'other']).optional(),
      /** Programs with, or without, the board's approval. */
      approval: z.enum(['approved', 'unapproved']).optional(),
      topic: TopicId.optional(),
    }),
    /** Credits for each hour as the board counts hours. */
    perHour: known(z.number().min(0).max(10)).optional(),
    /** Credits for each, whatever time it took. */
    each: known(z.number().min(0).max(100)).optional(),
    /** No more than this for one. */
    most: known(z.number().min(0).max(100)).optional(),
  })
  .refine((one) => (one.perHour === undefined) !== (one.each === undefined), {
    path: ['perHour'],
    message: 'either perHour or each',
  })
export type Multiplier = z.infer<typeof Multiplier>

/** What multipliers ask about an activity, answered once. */
export interface Seen {
  readonly activity: Activity
  readonly isOwn: boolean
  readonly isApproved: boolean
}

/** The multiplier that holds for an activity. */
export const multiplierFor = (
  multipliers: readonly Multiplier[] | undefined,
  { activity, isOwn, isApproved }: Seen,
): Multiplier | undefined =>
  multipliers?.find(
    ({ when }) =>
      (when.kinds === undefined || when.kinds.includes(activity.kind)) &&
      (when.issuer === undefined || (when.issuer === 'own') === isOwn) &&
      (when.approval === undefined || (when.approval === 'approved') === isApproved) &&
      (when.topic === undefined || activity.topics.includes(when.topic)),
  )
