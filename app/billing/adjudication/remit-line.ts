import type { Group } from '../claim/adjustment.ts'
import type { Cents } from '../claim/cents.ts'
import { minus, NOTHING, plus, sum } from '../claim/cents.ts'
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
export function patientShare({ adjustments }: Pick<RemitLine, 'adjustments'>): Cents {
  let share = NOTHING
  for (const { group, amount } of adjustments) if (group === 'PR') share = plus(share, amount)
  return share
}

/** By how much a line fails to balance; nothing when it does. */
export const imbalance = ({ charge, paid, adjustments }: RemitLine): Cents =>
  minus(minus(charge, paid), sum(adjustments.map(({ amount }) => amount)))

/** Adjustments without empty ones, one for each group and reason, in the order in which they came up. */
export function gathered(all: readonly RemitAdjustment[]): readonly RemitAdjustment[] {
  const gathered: RemitAdjustment[] = []
  for (const one of all) {
    const i = gathered.findIndex(({ group, carc }) => group === one.group && carc === one.carc)
    const before = gathered[i]
    if (before === undefined) gathered.push(one.rarc.length > 1 ? { ...one, rarc: once(one.rarc) } : one)
    else
      gathered[i] = {
        ...{ group: one.group, carc: one.carc, amount: plus(before.amount, one.amount) },
        rarc: once([...before.rarc, ...one.rarc]),
      }
  }
  return gathered.filter(({ amount }) => amount !== 0)
}
const once = (list: readonly string[]): readonly string[] => [...new Set(list)]
