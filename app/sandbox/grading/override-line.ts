import type { Instant } from '#kernel/time.ts'

/** A changed verdict, as the learner sees it: old, new, who, why, when. */
export interface OverrideLine {
  readonly n: number
  readonly check: string
  readonly before: number
  readonly share: number
  readonly why: string
  readonly by: string
  readonly at: Instant
}
