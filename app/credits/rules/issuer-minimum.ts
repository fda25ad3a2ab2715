import { z } from 'zod'
import { Amount } from './amount.ts'

/** So much must come from the board itself. Which issuers are the board's own stands in `issuers` of the rule set. */
export const IssuerMinimum = z.strictObject({ title: z.string().min(1).max(120), least: Amount })
export type IssuerMinimum = z.infer<typeof IssuerMinimum>

/** Whether an activity is one of the board's own. */
export const isOwn = (issuers: ReadonlySet<string>, issuer: string | null): boolean =>
  issuer !== null && issuers.has(issuer)
