import { z } from 'zod'
import { TopicId } from '../ledger/activity.ts'
import { DomainMinimum } from './domain-minimum.ts'
import { OffDomainMaximum } from './off-domain-maximum.ts'

/** What a board's field is, and how much of a cycle lies within it. */
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
