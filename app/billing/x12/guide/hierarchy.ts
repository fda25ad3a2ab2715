import { isFull, tell } from '../wire/error-list.ts'
import type { Segment } from '../wire/segment.ts'
import { value } from '../wire/segment.ts'
import type { X12Error } from '../wire/x12-error.ts'
import { errorAt } from '../wire/x12-error.ts'
import type { TransactionSet } from '../wire/x12-file.ts'

/**
 * HL segments count up from 1 (HL01), name a level that stands above them (HL02), and say truly whether one follows
 * below (HL04). Source: TR3 appendix B.1.1.4.3 and 2000A to 2000C.
 */
export function hierarchyErrors(set: TransactionSet): readonly X12Error[] {
  const errors: X12Error[] = []
  const seen = new Map<string, Segment>()
  const parents = new Set<string>()
  const note = (segment: Segment, element: number, message: string): void => {
    if (isFull(errors)) return
    const details = { element, component: null, value: value(segment, element) }
    tell(errors, errorAt(segment, ['IK4', '7'], message, details))
  }
  let count = 0
  for (const segment of set.segments) {
    if (segment.id !== 'HL') continue
    count += 1
    const own = value(segment, 1)
    const parent = value(segment, 2)
    if (own !== String(count)) note(segment, 1, `HL01 is not ${count}, the number of this level in the set.`)
    if (parent !== '' && !seen.has(parent)) note(segment, 2, 'HL02 names no level that stands above.')
    seen.set(own, segment)
    if (parent !== '') parents.add(parent)
  }
  for (const [own, segment] of seen) {
    const says = value(segment, 4)
    if (says === '1' && !parents.has(own))
      note(segment, 4, 'HL04 says that levels follow below, and none does.')
    if (says === '0' && parents.has(own))
      note(segment, 4, 'HL04 says that no level follows below, and one does.')
  }
  return errors
}
