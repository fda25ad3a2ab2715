import type { Group } from '../claim/adjustment.ts'
import type { Cents } from '../claim/cents.ts'
import { cents, minus, sum } from '../claim/cents.ts'
import type { Answer } from '../edits/rule.ts'
import type { SceneLine } from '../edits/scene.ts'
import type { Step } from '../pricing/step.ts'

/** One reason why less (or more) was paid than charged, with the remarks that explain it. */
export interface RemitAdjustment {
  readonly group: Group
  readonly carc: string
  readonly amount: Cents
  readonly rarc: readonly string[]
}

/** What became of one line. `charge` = `paid` + all adjustments, always (005010X221A1 §1.10.2.1). */
export interface RemitLine {
  /** From 1, as on the claim. */
  readonly n: number
  readonly control: string | null
  readonly procedure: string
  readonly modifiers: readonly string[]
  readonly charge: Cents
  /** What the payer holds the service to be worth; null where it was denied before it was priced. */
  readonly allowed: Cents | null
  readonly paid: Cents
  readonly adjustments: readonly RemitAdjustment[]
  /** The rule that denied it; null: none. */
  readonly deniedBy: string | null
  readonly steps: readonly Step[]
}

/** A line of a remittance: what it repeats of the claim, and what became of it. Adjustments are gathered. */
export const remitLine = (
  { n, line, procedure, modifiers, charge }: SceneLine,
  became: Pick<RemitLine, 'allowed' | 'paid' | 'deniedBy' | 'adjustments' | 'steps'>,
): RemitLine => ({
  n,
  control: line.control ?? null,
  procedure,
  modifiers,
  charge,
  allowed: became.allowed,
  paid: became.paid,
  adjustments: gathered(became.adjustments),
  deniedBy: became.deniedBy,
  steps: became.steps,
})

/** An amount under the answer of a rule. */
export const adjust = (answer: Answer, amount: Cents): RemitAdjustment => ({
  group: answer.group,
  carc: answer.carc,
  amount,
  rarc: answer.rarc,
})

/** An amount under a reason, with its remarks. */
export const reason = (
  group: Group,
  carc: string,
  amount: Cents,
  ...rarc: readonly string[]
): RemitAdjustment => ({ group, carc, amount, rarc })

/**
 * What the patient owes of a line, in cents: the sum of its PR amounts, whatever their reason (005010X221A1, CLP05).
 */
export function patientShare({ adjustments }: Pick<RemitLine, 'adjustments'>): Cents {
  let share = 0
  for (const { group, amount } of adjustments) if (group === 'PR') share += amount
  return cents(share)
}

/** By how many cents a line fails to balance, charge less paid less all adjustments; nothing when it does (F10). */
export const imbalance = ({ charge, paid, adjustments }: RemitLine): Cents =>
  minus(minus(charge, paid), sum(adjustments.map(({ amount }) => amount)))

/** Adjustments without empty ones, one for each group and reason, in the order in which they came up. */
export function gathered(all: readonly RemitAdjustment[]): readonly RemitAdjustment[] {
  const out: RemitAdjustment[] = []
  for (const one of all) {
    if (one.amount === 0) continue
    const at = placeOf(one, out)
    const before = out[at]
    if (!before) out.push(one)
    else
      out[at] = {
        ...{ ...before, amount: cents(before.amount + one.amount) },
        rarc: [...new Set([...before.rarc, ...one.rarc])],
      }
  }
  return out.every(({ amount }) => amount !== 0) ? out : out.filter(({ amount }) => amount !== 0)
}

/** Where an adjustment of that group and reason stands; -1: nowhere. */
function placeOf({ group, carc }: RemitAdjustment, among: readonly RemitAdjustment[]): number {
  for (let i = 0; i < among.length; i += 1) if (among[i]?.group === group && among[i]?.carc === carc) return i
  return -1
}
