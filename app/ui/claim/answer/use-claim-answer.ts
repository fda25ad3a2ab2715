import { useDeferredValue, useMemo, useRef } from 'react'
import type { PaperForm } from '#billing'
import type { ClaimAnswer, ClaimBeside, ClaimWorld, WrittenClaim } from './claim-answer.ts'
import { claimAnswer } from './claim-answer.ts'

/** The engine's answer to a form, with the last 837P that could be written. */
export interface LiveAnswer extends ClaimAnswer {
  /** What to show: the 837P of this form, or of the last one that had any. */
  readonly shown: WrittenClaim | null
  /** `shown` is of an earlier state of the form. */
  readonly isOld: boolean
}

/**
 * What the engine says of the form as it is typed: once per change, in the browser. The answer follows the typing in a
 * rendering of its own that gives way to the next keystroke, so a box never waits for it.
 * @param beside and @param world keep their identity while nothing in them changes (`useMemo`)
 */
export function useClaimAnswer(form: PaperForm, beside: ClaimBeside, world: ClaimWorld): LiveAnswer {
  const settled = useDeferredValue(form)
  const answer = useMemo(() => claimAnswer(settled, beside, world), [settled, beside, world])
  const last = useRef<WrittenClaim | null>(null)
  if (answer.x12) last.current = answer.x12
  return useMemo(
    () => ({
      ...answer,
      shown: answer.x12 ?? last.current,
      isOld: answer.x12 === null && last.current !== null,
    }),
    [answer],
  )
}
