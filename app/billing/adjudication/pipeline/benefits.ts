import { cents, dollars, minus, NOTHING, sum } from '../../claim/cents.ts'
import { yearOf } from '../../claim/day.ts'
import type { Accumulators, CostShare, ShareTerms } from '../../coverage/cost-share.ts'
import { accumulatorsOf, costShare } from '../../coverage/cost-share.ts'
import { benefitBasis } from '../../coverage/secondary.ts'
import type { Scene, SceneLine } from '../../edits/scene.ts'
import { laboratoryFee } from '../../pricing/laboratory.ts'
import type { RemitLine } from '../remit-line.ts'
import { patientShare } from '../remit-line.ts'
import { afterPrimary } from './after-primary.ts'
import { asFirst } from './as-first.ts'
import type { Prices } from './price.ts'
import { priorOf } from './prior-line.ts'
import type { Staged } from './staged.ts'
import type { Worth } from './worth.ts'

/** What became of each line that was priced, by its number from 1. */
export type Settled = ReadonlyMap<number, RemitLine>

/**
 * The fourth stage: from the allowed amounts to the payments. The patient's share by the plan, what other payers have
 * paid, what law takes from the payment. The deductible is taken from the highest amount first: which line stands
 * where on the claim changes nothing.
 */
export function benefits(scene: Scene, input: Prices): Staged<'benefits', Prices, Settled> {
  const plan = scene.benefits
  const left = new Map<number, Accumulators>()
  const output = new Map<number, RemitLine>()
  for (const [line, worth] of inOrder(scene, input)) {
    const prior = priorOf(scene, line.n)
    const base = prior ? benefitBasis(scene.payer.secondary, worth.amount, prior.paid) : worth.amount
    let share: CostShare | null = null
    if (plan) {
      const year = yearOf(line.from)
      const before = left.get(year) ?? accumulatorsOf(plan, year)
      const terms = { modifiers: line.modifiers, order: scene.payer.copayOrder, free: freeByLaw(scene, line) }
      share = costShare(line.procedure, base, plan, before, terms)
      left.set(year, share.left)
    }
    const owed = share ? cents(share.deductible + share.coinsurance + share.copay) : NOTHING
    const own = minus(base, owed)
    output.set(
      line.n,
      prior ? afterPrimary(scene, line, worth, own, prior) : asFirst(scene, line, worth, share, own),
    )
  }
  const patient = sum([...output.values()].map(patientShare))
  return { stage: 'benefits', input, output, said: [`Benefits: ${dollars(patient)} is the patient’s.`] }
}

/** Part B asks no share of clinical laboratory tests (SSA 1833(a)(1)(D), (b)(3)); other payers do as their plans say. */
const freeByLaw = ({ payer }: Scene, { fee, procedure, from }: SceneLine): ShareTerms['free'] =>
  payer.kind === 'medicare' && fee?.status === 'X' && laboratoryFee(procedure, from) !== null
    ? { what: 'Clinical laboratory test', source: 'SSA 1833(a)(1)(D), (b)(3)' }
    : undefined

/** The lines by what they are worth, then by what they are, and last by their place. */
function inOrder({ lines }: Scene, prices: Prices): readonly (readonly [SceneLine, Worth])[] {
  const open = lines.flatMap((line): (readonly [SceneLine, Worth])[] => {
    const worth = prices.get(line.n)
    return worth ? [[line, worth]] : []
  })
  return open.sort(
    ([a, worthA], [b, worthB]) =>
      worthB.amount - worthA.amount ||
      inTexts(a.from, b.from) ||
      inTexts(a.procedure, b.procedure) ||
      inTexts(a.modifiers.join(), b.modifiers.join()) ||
      a.charge - b.charge ||
      a.n - b.n,
  )
}
const inTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
