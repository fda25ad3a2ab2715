import { dollars, NOTHING, plus } from '../../claim/cents.ts'
import { allPricesOf, pricesOf } from '../../edits/prices.ts'
import type { Scene } from '../../edits/scene.ts'
import type { Edited } from './edits.ts'
import type { Staged } from './staged.ts'
import type { Worth } from './worth.ts'
import { worthOf } from './worth.ts'

/** What each line that is left is worth, by its number from 1. */
export type Prices = ReadonlyMap<number, Worth>

/** The third stage: the lines that are left are priced together (billing.md F1, F2). */
export function price(scene: Scene, input: Edited): Staged<'price', Edited, Prices> {
  const { lines } = scene
  const open = input.denials.size === 0 ? lines : lines.filter(({ n }) => !input.denials.has(n))
  // Where no line fell away, the rules that tell of reductions have asked for some of the same prices already.
  const prices = input.denials.size === 0 ? allPricesOf(scene) : pricesOf(open, scene)
  const output = new Map<number, Worth>()
  let allowed = NOTHING
  for (const line of open) {
    const worth = worthOf(scene, line, prices.get(line.n), input.reductions)
    output.set(line.n, worth)
    allowed = plus(allowed, worth.amount)
  }
  return { stage: 'price', input, output, said: [`Price: ${dollars(allowed)} allowed.`] }
}
