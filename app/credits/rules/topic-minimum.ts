import { z } from 'zod'
import type { Activity } from '../ledger/activity.ts'
import { CredentialId, TopicId } from '../ledger/activity.ts'
import { Amount } from './amount.ts'
import { known } from './known.ts'
import { isNamed } from './named.ts'

/** A credential that asks for so much on its own topics. */
export const TopicMinimum = z.strictObject({
  credential: CredentialId,
  title: z.string().min(1).max(120),
  topics: z.array(TopicId).min(1),
  least: Amount,
  /** Whose events count for the total alone, by a part of the provider's name. */
  notFrom: z.array(z.string().min(2).max(100)).optional(),
})
export type TopicMinimum = z.infer<typeof TopicMinimum>

export const TopicMinimums = z.strictObject({
  /** Whether one activity may serve only one of these minimums. */
  exclusive: known(z.boolean()),
  each: z.array(TopicMinimum).min(1),
})
export type TopicMinimums = z.infer<typeof TopicMinimums>

/** Whether an activity may serve a topic minimum. */
export const fitsTopic = (rule: TopicMinimum, activity: Activity): boolean =>
  activity.topics.some((topic) => rule.topics.includes(topic)) &&
  !(rule.notFrom ?? []).some((name) => isNamed(activity, name))
