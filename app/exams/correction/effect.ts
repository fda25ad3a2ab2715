import type { AttemptResult } from '../scoring/report.ts'
import type { CorrectionStep } from './correct-attempt.ts'

/** What a correction does to one attempt. */
export type Effect = Pick<CorrectionStep, 'before' | 'after' | 'changed' | 'held'>

/** What a correction does to all. `asked` = `changed` + those whose result stays. */
export interface EffectCounts {
  readonly asked: number
  readonly changed: number
  readonly up: number
  readonly down: number
  readonly toPass: number
  readonly toFail: number
  /** Left as they were because leaving the question out would have cost them something. */
  readonly held: number
}

export const NO_EFFECTS: EffectCounts = {
  asked: 0,
  changed: 0,
  up: 0,
  down: 0,
  toPass: 0,
  toFail: 0,
  held: 0,
}

/** What a correction does to one attempt, as counts. */
export function countsOf({ before, after, changed, held }: Effect): EffectCounts {
  const flip = flipOf(before, after)
  return {
    asked: 1,
    changed: Number(changed),
    up: Number(after.percent > before.percent),
    down: Number(after.percent < before.percent),
    toPass: Number(flip === 'to-pass'),
    toFail: Number(flip === 'to-fail'),
    held: Number(held),
  }
}

/** The counts of two lots of attempts. */
export const addCounts = (a: EffectCounts, b: EffectCounts): EffectCounts => ({
  asked: a.asked + b.asked,
  changed: a.changed + b.changed,
  up: a.up + b.up,
  down: a.down + b.down,
  toPass: a.toPass + b.toPass,
  toFail: a.toFail + b.toFail,
  held: a.held + b.held,
})

/** Whether a pass becomes a fail, or the other way; null when neither. */
export function flipOf(
  before: Pick<AttemptResult, 'passed'>,
  after: Pick<AttemptResult, 'passed'>,
): 'to-pass' | 'to-fail' | null {
  if (before.passed === after.passed) return null
  return after.passed === true ? 'to-pass' : 'to-fail'
}

/** Who fails now first, then who passes now, then the larger change first. */
export function inOrderOfWeight<E extends Pick<Effect, 'before' | 'after'>>(effects: readonly E[]): E[] {
  const weight = ({ before, after }: E) =>
    ({ 'to-fail': 0, 'to-pass': 1, none: 2 })[flipOf(before, after) ?? 'none']
  const size = ({ before, after }: E) => Math.abs(after.percent - before.percent)
  return [...effects].sort((a, b) => weight(a) - weight(b) || size(b) - size(a))
}
