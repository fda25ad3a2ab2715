import type { Claim } from '../../claim/claim.ts'
import type { Day } from '../../claim/day.ts'
import type { Scene } from '../../edits/scene.ts'
import { adjudicate } from '../adjudicate.ts'
import type { Medium } from '../payment-floor.ts'
import type { Ruling } from '../pipeline/front-end.ts'
import type { RemitClaim } from '../remit/remit-claim.ts'
import { remitClaim, reversalOf } from '../remit/remit-claim.ts'
import type { Adjudication } from '../remittance.ts'
import type { FiledClaim, Ledger } from './ledger.ts'
import { filedClaim, isInForce, memberOf, nextControl, patientKey, payeeOf } from './ledger.ts'
import { chainOf, historyFor } from './past-lines.ts'
import { benefitsLeft } from './used-benefits.ts'

/** What came of sending a claim. */
export interface Submitted {
  readonly ledger: Ledger
  /** The payer's answer; of a void: that of its front end. */
  readonly answer: Adjudication
  /** The claim as it is on file now; null where it was rejected, or voided another one. */
  readonly filed: FiledClaim | null
  /** What the next remittance will say of it, in order; nothing for a rejected claim. */
  readonly remits: readonly RemitClaim[]
}

/** Rules of lateness: a replacement that fails one of them never takes the place of what was paid. */
const LATENESS = new Set(['C1', 'C2', 'C3'])

/**
 * The scene with what this payer remembers: earlier lines of the same patient, what of the benefits is used, and which
 * claims may still be replaced. What the scene brings from elsewhere stays.
 * @param without numbers of claims that this one takes the place of
 */
export function remembered(scene: Scene, ledger: Ledger, without: ReadonlySet<string> = new Set()): Scene {
  const { claim, benefits, history } = scene
  if (ledger.claims.length === 0) return { ...scene, onFile: [] }
  return {
    ...scene,
    history: [...history, ...historyFor(ledger, patientKey(claim), without)],
    benefits: benefits && benefitsLeft(ledger, claim, benefits, without),
    onFile: ledger.claims.filter((one) => isOpenTo(one, claim)).map(({ control }) => control),
  }
}

/** Whether a claim may take the place of one on file: its answer stands, and member and provider are the same. */
const isOpenTo = (filed: FiledClaim, claim: Claim): boolean =>
  isInForce(filed) && memberOf(filed.claim) === memberOf(claim) && payeeOf(filed.claim) === payeeOf(claim)

/**
 * Sends a claim to a payer that remembers. An original (frequency 1) is judged with the history: what is processed
 * already comes back as OA-18. A replacement (7) takes the place of the claim it names: its payment is reversed and the
 * new one follows; a void (8) reverses it and leaves nothing. Payers whose data do not list a frequency reject it at the
 * front end (rule A13), as Medicare does. A rejected claim leaves no trace.
 */
export function submit(ledger: Ledger, scene: Scene, medium: Medium = 'electronic'): Submitted {
  const { frequency, original = '' } = scene.claim
  const earlier = frequency === '1' ? null : filedClaim(ledger, original)
  const without = earlier ? chainOf(ledger, original) : new Set<string>()
  const full = remembered(scene, ledger, without)
  const answer = adjudicate(earlier?.remitted ? remittedOn(full, earlier.remitted) : full)
  if (answer.status === 'rejected') return { ledger, answer, filed: null, remits: [] }
  // A void of nothing changes nothing, also at a payer that does not ask rule A13.
  if (frequency === '8')
    return earlier ? voided(ledger, earlier, answer) : { ledger, answer, filed: null, remits: [] }
  const filed = filedOf(ledger, scene, answer, { medium, corrects: earlier?.control ?? null, rulings: [] })
  if (!earlier || isRefusal(answer)) return decided(ledger, { ...filed, corrects: null }, answer)
  return replaced(ledger, earlier, filed)
}

/** The clock of a correction runs from the remittance of what it corrects (rule C3). */
const remittedOn = (scene: Scene, originalRemitted: Day): Scene => ({
  ...scene,
  facts: { originalRemitted, ...scene.facts },
})

const isRefusal = ({ status, lines }: Adjudication): boolean =>
  status === 'unprocessable' ||
  (status === 'denied' && lines.every(({ deniedBy }) => LATENESS.has(deniedBy ?? '')))

/** A claim with its answer as the payer files it. */
export function filedOf(
  ledger: Ledger,
  { claim, received, benefits, facts, history }: Scene,
  answer: Adjudication,
  more: { readonly medium: Medium; readonly corrects: string | null; readonly rulings: readonly Ruling[] },
): FiledClaim {
  const { medium, corrects, rulings } = more
  return {
    ...{ control: nextControl(ledger, received), claim, received, medium, answer, corrects, remitted: null },
    state: answer.status === 'unprocessable' ? 'returned' : 'settled',
    judged: { benefits, facts, history, rulings },
  }
}

function decided(ledger: Ledger, filed: FiledClaim, answer: Adjudication): Submitted {
  const remits = [remitClaim(filed.control, filed.claim, answer)]
  const claims = [...ledger.claims, filed]
  return { ledger: { ...ledger, claims, due: [...ledger.due, ...remits] }, answer, filed, remits }
}

const inState = (ledger: Ledger, control: string, state: FiledClaim['state']): readonly FiledClaim[] =>
  ledger.claims.map((one) => (one.control === control ? { ...one, state } : one))

/** A claim takes the place of an earlier one: its reversal, then the correction. */
export function replaced(ledger: Ledger, earlier: FiledClaim, filed: FiledClaim): Submitted {
  const remits = [
    reversalOf(earlier.control, earlier.claim, earlier.answer),
    remitClaim(filed.control, filed.claim, filed.answer, earlier.control),
  ]
  const claims = [...inState(ledger, earlier.control, 'replaced'), filed]
  const due = [...ledger.due, ...remits]
  return { ledger: { ...ledger, claims, due }, answer: filed.answer, filed, remits }
}

function voided(ledger: Ledger, earlier: FiledClaim, answer: Adjudication): Submitted {
  const remits = [reversalOf(earlier.control, earlier.claim, earlier.answer)]
  const claims = inState(ledger, earlier.control, 'voided')
  return { ledger: { ...ledger, claims, due: [...ledger.due, ...remits] }, answer, filed: null, remits }
}
