import type { AttemptResult } from '../scoring/report.ts'
import type { EffectCounts } from './effect.ts'
import { addCounts, inOrderOfWeight, NO_EFFECTS } from './effect.ts'

/** How many lines a dry run lists; the counts are of all. */
const MOST_LINES = 200

/** One attempt whose result would be another one. */
export interface DryLine {
  readonly attemptId: string
  readonly title: string
  readonly person: string
  readonly before: AttemptResult
  readonly after: AttemptResult
}

/** What a correction would do to the attempts that were looked at so far: all of them once `next` is null. */
export interface DryPart {
  /** `counts.asked` is how many were looked at. */
  readonly counts: EffectCounts
  /** How many there are to look at; 0 in a further part, as the first one has said it. */
  readonly total: number
  /** Those who pass or fail instead first, then the largest changes. */
  readonly lines: readonly DryLine[]
  /** Who would pass instead, and who would fail instead: each person once, however many attempts they have. */
  readonly toPass: readonly string[]
  readonly toFail: readonly string[]
  /** The attempt after which the next part goes on; null: there is none. */
  readonly next: string | null
}

export const NOTHING_LOOKED_AT: DryPart = {
  ...{ counts: NO_EFFECTS, total: 0, lines: [], toPass: [], toFail: [], next: null },
}

/** What is known after a further part: parts may be asked for one by one, and say the same as the whole. */
export const joinParts = (so: DryPart, more: DryPart): DryPart => ({
  counts: addCounts(so.counts, more.counts),
  total: Math.max(so.total, more.total),
  lines: inOrderOfWeight([...so.lines, ...more.lines]).slice(0, MOST_LINES),
  toPass: [...new Set([...so.toPass, ...more.toPass])],
  toFail: [...new Set([...so.toFail, ...more.toFail])],
  next: more.next,
})
