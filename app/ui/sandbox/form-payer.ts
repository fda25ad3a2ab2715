import type { Claim, Payer } from '#billing'
import { destinationOf, PAYERS, payerLike, payerOf } from '#billing'

const [FIRST] = PAYERS

/**
 * Before whom a form is looked at that names no payer of this world: one of the kind that box 1 says, else a commercial
 * plan, which answers under the name that the claim gives it. Nobody else is spoken of as if it had the claim.
 */
export function payerStandIn(claim: Claim): Payer {
  const { payer, filing } = destinationOf(claim)
  const like = payerLike(filing) ?? payerLike('CI') ?? (FIRST as Payer)
  return { ...like, id: payer.id, name: payer.name === '' ? 'the payer' : payer.name }
}

/** What to do about a payer's number that nobody here has, as a sentence; null: there is nothing to do. */
export function payerTrouble(top: string): string | null {
  const [, id = ''] = top.split('\n')
  if (id.trim() === '' || payerOf(id)) return null
  const known = PAYERS.map((one) => `${one.name} ${one.id}`).join(', ')
  return `Nobody in this training world has the payer number ${id}: choose the payer at the top of the form (${known}).`
}
