import type { Group } from '../claim/adjustment.ts'
import type { Cents } from '../claim/cents.ts'
import { cents, minus, NOTHING, sum } from '../claim/cents.ts'
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

/** What the patient owes of a line: its PR amounts. */
export const patientShare = ({ adjustments }: Pick<RemitLine, 'adjustments'>): Cents =>
  sum(adjustments.filter(({ group }) => group === 'PR').map(({ amount }) => amount))

/** By how much a line fails to balance; nothing when it does. */
export const imbalance = ({ charge, paid, adjustments }: RemitLine): Cents =>
  minus(minus(charge, paid), sum(adjustments.map(({ amount }) => amount)))

/** Adjustments without empty ones, one for each group and reason, in the order in which they came up. */
export function gathered(all: readonly RemitAdjustment[]): readonly RemitAdjustment[] {
  const by = new Map<string, RemitAdjustment>()
  for (const one of all) {
    const key = `${one.group}-${one.carc}`
    const before = by.get(key)
    const amount = cents((before?.amount ?? NOTHING) + one.amount)
    by.set(key, { ...one, amount, rarc: [...new Set([...(before?.rarc ?? []), ...one.rarc])] })
  }
  return [...by.values()].filter(({ amount }) => amount !== 0)
}
