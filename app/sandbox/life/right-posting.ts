import type { Cents, RemitLine } from '#billing'
import { cents, NOTHING, payerOf, plus, postingOfLine } from '#billing'
import { isSecond } from '../payers/incidents.ts'
import { encounterOf } from '../scenarios/encounter.ts'
import type { Place } from './move.ts'
import { hasNextPayer } from './next-payer.ts'
import type { ToPost } from './post.ts'
import { amountsToPost } from './post.ts'
import type { Deposit } from './state.ts'
import type { CaseWorld } from './world.ts'

/** An amount with the place where it belongs. */
export interface PlacedAmount extends ToPost {
  readonly place: Place
}

/**
 * Where each amount of a remittance belongs (billing.md F11): what the group says, and of a later payer's answer only what
 * the payers before have left open: cuts that are posted already are neutral. Of a payment made twice only the money is
 * new: it stands as too much received until it is given back.
 */
export function rightEntries(world: CaseWorld, { paid }: Deposit): readonly PlacedAmount[] {
  if (!paid) return []
  const amounts = amountsToPost(paid)
  if (isSecond(paid))
    return amounts.map((one) => ({ ...one, place: one.code === null ? 'payment' : 'neutral' }))
  const out: PlacedAmount[] = []
  for (const [i, claim] of paid.claims.entries()) {
    const facts = {
      hasNextPayer: hasNextPayer(world, claim.claim),
      isQmb: isQmb(world, claim.claim.id, paid.payer),
    }
    const isLater = claim.claim.destination > 1
    for (const line of claim.answer.lines) {
      const posting = postingOfLine(line, facts)
      const mine = amounts.filter(({ at, n }) => at === i + 1 && n === line.n)
      const left = isLater ? openOfLine(line) : null
      let written: Cents = NOTHING
      for (const one of mine) {
        const entry = posting.entries.find(({ code, amount }) => code === one.code && amount === one.amount)
        const place: Place =
          one.code === null
            ? 'payment'
            : isForAnother(paid.payer, one.code)
              ? 'to-work'
              : (entry?.account ?? 'to-work')
        // Cuts of a later payer that the earlier ones have made before it are posted already.
        if (left !== null && place === 'write-off' && plus(written, one.amount) > left) {
          const fresh = cents(Math.max(0, left - written))
          if (fresh > 0) out.push({ ...one, amount: fresh, place })
          out.push({ ...one, amount: cents(one.amount - fresh), place: 'neutral' })
          written = left
          continue
        }
        if (place === 'write-off') written = plus(written, one.amount)
        out.push({ ...one, place })
      }
    }
  }
  return out
}

/**
 * At a plan that pays by the head, 24 is given up. Of Medicare itself it says that a Medicare Advantage plan pays in its
 * place, and that plan has not been asked yet (MCPM ch. 1 §50; CARC 24).
 */
const isForAnother = (payer: string, code: string): boolean =>
  code.endsWith('-24') && payerOf(payer)?.kind === 'medicare'

/** What of a line a later payer can still write off: what its own payment and the patient’s part leave of what it was asked. */
function openOfLine({ charge, paid, adjustments }: RemitLine): Cents {
  const before = adjustments.filter(({ group, carc }) => group === 'OA' && carc === '23')
  const patient = adjustments.filter(({ group }) => group === 'PR')
  const sumOf = (all: typeof before) => all.reduce((sum, { amount }) => sum + amount, 0)
  return cents(charge - paid - sumOf(before) - sumOf(patient))
}

/** Whether the patient may not be billed a share (SSA 1902(n)(3)(B)). */
function isQmb({ scenario }: CaseWorld, account: string, payer: string): boolean {
  const encounter = encounterOf(scenario, account)
  const patient = scenario.patients.find(({ id }) => id === encounter?.patient)
  const ids = new Set(patient?.cards.map(({ memberId }) => memberId))
  return (scenario.payers[payer]?.members ?? []).some(
    ({ memberId, benefits }) => ids.has(memberId) && (benefits as { qmb?: boolean }).qmb === true,
  )
}
