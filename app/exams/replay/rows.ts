import type { Instant } from '#kernel/time.ts'
import type { Step } from './step.ts'
import { isArrival } from './step.ts'
import type { SectionNames } from './step-in-words.ts'
import { stepInWords } from './step-in-words.ts'

/** One line of the list of moments: a visit with all that was done in it, or something about the whole sitting. */
export interface MomentRow {
  /** Index of its first step. */
  readonly step: number
  readonly at: Instant
  /** 0: about the whole sitting. */
  readonly place: number
  /** Which time the question was opened; 0 when it was not (a flag set from the review screen). */
  readonly nth: number
  /** Milliseconds of the visit that count. */
  readonly ms: number
  /** What was done, each as `stepInWords` says it; empty when it was only looked at. */
  readonly did: readonly string[]
}

/** The moments of a sitting, a visit each. */
export function rowsOf(steps: readonly Step[], sections: SectionNames): readonly MomentRow[] {
  const rows: (MomentRow & { readonly did: string[] })[] = []
  for (const [index, step] of steps.entries()) {
    const { at, place } = step
    if (isArrival(step)) {
      const opening = step.page === 'same' ? [] : [stepInWords({ ...step, kind: 'resumed' })]
      rows.push({ step: index, at, place, nth: step.nth, ms: step.ms, did: opening })
      continue
    }
    const said = stepInWords(step, sections)
    const last = rows.at(-1)
    if (last && place !== 0 && last.place === place) last.did.push(said)
    else rows.push({ step: index, at, place, nth: 0, ms: 0, did: [said] })
  }
  return rows
}
