import type { Day } from '../claim/day.ts'
import { addDays } from '../claim/day.ts'
import type { Outcome } from '../claim/outcome.ts'
import { no, ok } from '../claim/outcome.ts'
import type { Authorization } from '../coverage/benefits.ts'
import type { Payer } from '../coverage/payer.ts'

/** A request for permission after the service. */
export interface LateRequest {
  readonly procedures: readonly string[]
  readonly units: number
  readonly served: Day
  readonly asked: Day
}

/** Why a payer gives none; `last`: the last day to ask, null where it never gives permission afterwards. */
export interface LateRefusal {
  /** How the remittance says it of a request that came too late. */
  readonly carc: '302'
  readonly last: Day | null
}

/** The last day to ask a payer for permission after a service; null: it gives none afterwards (billing.md B4). */
export const lastToAuthorize = ({ lateAuthorizationDays }: Payer, served: Day): Day | null =>
  lateAuthorizationDays === undefined ? null : addDays(served, lateAuthorizationDays)

/**
 * What a payer answers to a request for permission after the service: the permission for that day under the number it
 * gives, while its window is open. The permission belongs into the member's benefits, and its number on the claim
 * (REF*G1) that is then corrected.
 */
export function lateAuthorization(
  { procedures, units, served, asked }: LateRequest,
  payer: Payer,
  number: string,
): Outcome<Authorization, LateRefusal> {
  const last = lastToAuthorize(payer, served)
  return last !== null && asked <= last
    ? ok({ number, procedures, units, from: served, to: served })
    : no({ carc: '302', last })
}
