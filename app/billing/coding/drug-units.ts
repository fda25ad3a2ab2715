import type { Exact } from '../claim/exact.ts'
import { add } from '../claim/exact.ts'

const onScale = ({ units, scale }: Exact, wanted: number): bigint => units * 10n ** BigInt(wanted - scale)

/**
 * Whole units of a code for a dose, both in the same measure: `per` is what one unit of the code stands for. A started
 * unit counts as one: 40 mg of a code per 10 mg are 4, 41 mg are 5. Nothing given, or a code without a measure: 0.
 * Source: MCPM ch. 17 §10, §40.
 */
export function doseUnits(dose: Exact, per: Exact): number {
  const scale = Math.max(dose.scale, per.scale)
  const [amount, one] = [onScale(dose, scale), onScale(per, scale)]
  return one <= 0n || amount <= 0n ? 0 : Number((amount + one - 1n) / one)
}

/** What of one drug was given to a patient and what of the opened single-dose containers was thrown away. */
export interface DrugUse {
  readonly given: Exact
  readonly discarded: Exact
}

/**
 * The units on the line of what was given and on the line (JW) of what was thrown away. A unit that is billed because its
 * beginning was given is not billed again as waste, so both lines together are the units of the whole; no waste is left to
 * bill where the last unit holds it. Source: MCPM ch. 17 §40; CMS JW and JZ modifier policy.
 */
export function drugUnits(
  { given, discarded }: DrugUse,
  per: Exact,
): { readonly given: number; readonly discarded: number } {
  const used = doseUnits(given, per)
  return { given: used, discarded: Math.max(0, doseUnits(add(given, discarded), per) - used) }
}
