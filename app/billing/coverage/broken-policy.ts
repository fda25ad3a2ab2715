import type { Day } from '../claim/day.ts'
import { isNamed } from '../codes/note-codes.ts'
import type { Benefits, Policy } from './benefits.ts'

/** The policy in force that wants other diagnoses than these behind a service; null: none does. */
export function brokenPolicy(
  benefits: Benefits | null,
  procedure: string,
  diagnoses: readonly string[],
  on: Day,
): Policy | null {
  for (const policy of benefits?.policies ?? []) {
    const isInForce = (policy.from === null || on >= policy.from) && (policy.to === null || on <= policy.to)
    if (!isInForce || !policy.procedures.includes(procedure)) continue
    if (!diagnoses.some((code) => isNamed(code, policy.diagnoses))) return policy
  }
  return null
}
