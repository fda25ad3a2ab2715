import { z } from 'zod'
import type { Activity } from '../ledger/activity.ts'
import { Amount } from './amount.ts'
import { isCalled } from './named.ts'

/** So much must come from the board itself. Which issuers are the board's own stands in `issuers` of the rule set. */
export const IssuerMinimum = z.strictObject({ title: z.string().min(1).max(120), least: Amount })
export type IssuerMinimum = z.infer<typeof IssuerMinimum>

/** Who a board is: the ids of `issuer` and the names of `provider` that mean it. */
export interface Self {
  readonly issuers: ReadonlySet<string>
  readonly names: ReadonlySet<string>
}

/** Whether an activity is one of the board's own; where nobody said whose it was, by the provider's name. */
export const isOwn = ({ issuers, names }: Self, activity: Activity): boolean =>
  activity.issuer === null ? isCalled(activity, names) : issuers.has(activity.issuer)
