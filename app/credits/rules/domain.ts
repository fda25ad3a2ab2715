import { z } from 'zod'
import { TopicId } from '../ledger/activity.ts'
import { Amount } from './amount.ts'

/** The board's domains: so much must lie within them, or no more than so much outside. */
export const DomainMinimum = z.strictObject({ title: z.string().min(1).max(120), least: Amount })
export const OffDomainMaximum = z.strictObject({ title: z.string().min(1).max(120), most: Amount })

export const Domains = z.strictObject({
  /** An activity lies within when one of its topics is among these. */
  topics: z.array(TopicId).min(1),
  minimum: DomainMinimum.optional(),
  offMaximum: OffDomainMaximum.optional(),
})
export type Domains = z.infer<typeof Domains>

/** Whether one of the topics is of the board's domains. An activity without a topic lies outside: nobody said it is within. */
export const isInDomain = (domains: ReadonlySet<string>, topics: readonly string[]): boolean =>
  topics.some((topic) => domains.has(topic))
