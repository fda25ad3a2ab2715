import type { Scene } from '../../edits/scene.ts'
import type { Adjudication } from '../remittance.ts'
import type { Settled } from './benefits.ts'
import { benefits } from './benefits.ts'
import type { Edited } from './edits.ts'
import { edits } from './edits.ts'
import type { FrontEnd, Ruling } from './front-end.ts'
import { frontEnd } from './front-end.ts'
import type { Prices } from './price.ts'
import { price } from './price.ts'
import type { Decided } from './remit.ts'
import { remit } from './remit.ts'
import type { Staged } from './staged.ts'

/** A stage that a claim has gone through, told apart by `stage`. */
export type StageDone =
  | Staged<'front-end', Scene, FrontEnd>
  | Staged<'edits', FrontEnd, Edited>
  | Staged<'price', Edited, Prices>
  | Staged<'benefits', Prices, Settled>
  | Staged<'remittance', Decided, Adjudication>

/**
 * Takes a claim through its payer, one stage at a time: each `next()` runs one and yields it; the last is always the
 * remittance, and its adjudication is what the whole returns. A claim that the front end rejects, or that the edits
 * decide as a whole, goes straight to its remittance.
 * @param rulings findings that do not stand (an appeal was won)
 */
export function* stagesOf(
  scene: Scene,
  rulings: readonly Ruling[] = [],
): Generator<StageDone, Adjudication, void> {
  const first = frontEnd(scene, rulings)
  yield first
  let [edited, settled]: [Edited | null, Settled | null] = [null, null]
  let trail = first.said
  if (first.output.rejections.length === 0) {
    const second = edits(scene, first.output)
    yield second
    edited = second.output
    trail = [...trail, ...second.said]
  }
  if (edited && !edited.whole) {
    const third = price(scene, edited)
    yield third
    const fourth = benefits(scene, third.output)
    yield fourth
    settled = fourth.output
    trail = [...trail, ...third.said, ...fourth.said]
  }
  const last = remit(scene, { frontEnd: first.output, edited, settled, trail })
  yield last
  return last.output
}
