import { z } from 'zod'
import type { Activity } from '../ledger/activity.ts'
import { CredentialId, TopicId } from '../ledger/activity.ts'
import { Amount } from './amount.ts'
import { known } from './known.ts'

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

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
/** Whether a provider's name holds `name` as whole words: "CMS" is in "CMS (Medicare Learning Network)", not in "ACMSoft". */
export const isNamed = (provider: string, name: string): boolean =>
  ` ${bare(provider)} `.includes(` ${bare(name)} `)

/** Whether an activity may serve a topic minimum. */
export const fitsTopic = (rule: TopicMinimum, { topics, provider }: Activity): boolean =>
  topics.some((topic) => rule.topics.includes(topic)) &&
  !(rule.notFrom ?? []).some((name) => isNamed(provider, name))
