import { creditsOf, shown } from '../rules/parts.ts'
import type { Asked } from './asked.ts'
import type { Judged } from './judged.ts'
import type { Contribution, CountedEntry } from './statement.ts'

const NOTHING: readonly Contribution[] = []

/** An entry as the statement shows it: what it counted for and why, or why it did not. */
export function explain(one: Judged, serves: readonly Asked[]): CountedEntry {
  const { entry, reason, how, counted } = one
  const { id } = entry
  if (counted === 0) return { id, counted: false, credits: 0, why: how, reason, contributions: NOTHING }
  const credits = creditsOf(counted)
  const credit = credits === 1 ? '1 credit' : `${shown(credits)} credits`
  const contributions = serves.map((asked): Contribution => {
    const why = asked.id === 'total' ? `${credit} toward the total.` : `${credit} toward: ${asked.title}.`
    return { requirement: asked.id, credits, why }
  })
  return {
    id,
    counted: true,
    credits,
    why: reason === 'counted' ? `${credit}: ${how}` : how,
    reason,
    contributions,
  }
}
