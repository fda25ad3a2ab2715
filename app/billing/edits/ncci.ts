import type { Day } from '../claim/day.ts'
import type { Pair, Tables } from '../codes/tables.ts'
import { ANATOMIC, DISTINCT, hasOf, OF_ASSISTANTS, OF_PACKAGES, OF_VISITS } from './modifier-sets.ts'
import { isVisit } from './visits.ts'

/** One side of a pair: what is asked of it is the same on this claim and before. */
export interface Service {
  readonly procedure: string
  readonly modifiers: readonly string[]
}

/** Whether they name parts of the body, and not the same ones. */
function areElsewhere(a: Service, b: Service): boolean {
  if (!hasOf(a.modifiers, ANATOMIC) && !hasOf(b.modifiers, ANATOMIC)) return false
  return !a.modifiers.some((one) => ANATOMIC.has(one) && b.modifiers.includes(one))
}

/**
 * Whether modifiers part a pair whose indicator is 1. A visit is parted by 24, 25 or 57 on the visit, or by 59 on the
 * procedure that would fall within it; never by 59 on a visit, nor by the side of the procedure beside it. Two
 * procedures are parted by 59 or an X modifier on either (since July 2019), by 58, 78 or 79, or by different parts of
 * the body.
 */
function arePart(column1: Service, column2: Service): boolean {
  const [isVisit1, isVisit2] = [isVisit(column1.procedure), isVisit(column2.procedure)]
  if (isVisit1 || isVisit2)
    return (
      (isVisit1 && hasOf(column1.modifiers, OF_VISITS)) ||
      hasOf(column2.modifiers, isVisit2 ? OF_VISITS : DISTINCT)
    )
  for (const set of [DISTINCT, OF_PACKAGES])
    if (hasOf(column1.modifiers, set) || hasOf(column2.modifiers, set)) return true
  return areElsewhere(column1, column2)
}

/** The pair that two services make and that no modifier of theirs parts; an assistant's services pair with their own. */
export function unparted(a: Service, b: Service, tables: Tables, on: Day): Pair | null {
  if (a.procedure === b.procedure) return null
  const pair = tables.pair(a.procedure, b.procedure, on)
  if (pair === null || pair.modifierIndicator === '9') return null
  if (hasOf(a.modifiers, OF_ASSISTANTS) !== hasOf(b.modifiers, OF_ASSISTANTS)) return null
  const [first, second] = pair.column1 === a.procedure ? [a, b] : [b, a]
  return pair.modifierIndicator === '1' && arePart(first, second) ? null : pair
}
