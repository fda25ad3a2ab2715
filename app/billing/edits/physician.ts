import type { PastLine } from '../adjudication/history.ts'
import type { Scene, SceneLine } from './scene.ts'

/** By what a payer tells one person from another: the NPI; without one, the name. */
export const personOf = ({ rendering }: SceneLine): string => rendering.npi ?? rendering.name

/**
 * Whether a payer holds two lines of a claim to be one physician's: the same person, or two of one specialty, since a
 * claim is one group's (MCPM ch. 12 §30.6.5; NCCI Policy Manual ch. I).
 */
export function isSamePhysician(a: SceneLine, b: SceneLine): boolean {
  if (a.rendering === b.rendering) return true
  const { taxonomy = '' } = a.rendering
  return personOf(a) === personOf(b) || (taxonomy !== '' && taxonomy === b.rendering.taxonomy)
}

/** The same of a line that was processed before: the same person, or the same specialty of the same group. */
export function wasSamePhysician(line: SceneLine, past: PastLine, { claim }: Scene): boolean {
  if (past.rendering === personOf(line)) return true
  const { taxonomy = '' } = line.rendering
  return taxonomy !== '' && past.specialty === taxonomy && past.billing === (claim.billing.npi ?? '')
}

const REPLACES = new Set(['7', '8'])

/** What was processed before and stands: paid or on its way, and not of the claim that this one replaces. */
export function standing({ claim, history }: Scene): readonly PastLine[] {
  if (history.length === 0) return history
  const replaced = REPLACES.has(claim.frequency) ? claim.original : undefined
  const isStanding = ({ outcome, control }: PastLine): boolean =>
    (outcome === 'paid' || outcome === 'pending') && control !== replaced
  // Most often all of them do, and then nothing is made.
  return history.every(isStanding) ? history : history.filter(isStanding)
}
