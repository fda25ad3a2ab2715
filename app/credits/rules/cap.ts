import { z } from 'zod'
import type { Activity } from '../ledger/activity.ts'
import { ACTIVITY_KINDS } from '../ledger/activity.ts'
import { Amount } from './amount.ts'

/** No more than so much of a cycle from these kinds of activity. */
export const Cap = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/),
  title: z.string().min(1).max(120),
  kinds: z.array(z.enum(ACTIVITY_KINDS)).min(1),
  most: Amount,
})
export type Cap = z.infer<typeof Cap>

/**
 * The caps of a board. Two of them share no kind, or one holds all kinds of the other: so that which activity is counted
 * first cannot change the total, and a further activity can never lower it.
 */
export const Caps = z.array(Cap).superRefine((caps, context) => {
  for (const [i, a] of caps.entries())
    for (const b of caps.slice(i + 1)) {
      const shared = a.kinds.filter((kind) => b.kinds.includes(kind)).length
      if (shared > 0 && shared < Math.min(a.kinds.length, b.kinds.length))
        context.addIssue({
          code: 'custom',
          path: [i, 'kinds'],
          message: `the caps "${a.id}" and "${b.id}" cross: they must share no kind, or one must hold all kinds of the other`,
        })
    }
})

export const capsOf = (caps: readonly Cap[] | undefined, { kind }: Activity): readonly Cap[] =>
  caps?.filter((cap) => cap.kinds.includes(kind)) ?? []
