import { creditsOf, shownParts } from '../rules/parts.ts'
import type { Allotted } from './allot.ts'
import type { Asked } from './asked.ts'
import type { Contribution, CountedEntry } from './statement.ts'

const credit = (one: Allotted): string => {
  const shown = shownParts(one.counted)
  return shown === '1' ? '1 credit' : `${shown} credits`
}

/** An entry as the statement shows it: what it counted for and why, or why it did not. */
export function explain(one: Allotted, serves: readonly Asked[]): CountedEntry {
  const { entry, reason, how, counted } = one
  const credits = creditsOf(counted)
  const contributions: Contribution[] = serves.map(({ id, title }) => ({
    requirement: id,
    credits,
    why: id === 'total' ? `${credit(one)} toward the total.` : `${credit(one)} toward: ${title}.`,
  }))
  const isCounted = counted > 0
  const why = isCounted && reason === 'counted' ? `${credit(one)}: ${how}` : how
  return { id: entry.id, counted: isCounted, credits, why, reason, contributions }
}
