import type { Scene } from '../edits/scene.ts'
import type { Ruling } from './pipeline/front-end.ts'
import { stagesOf } from './pipeline/stages.ts'
import type { Adjudication } from './remittance.ts'

/**
 * Takes a claim through its payer: front end, edits, price, benefits, remittance (`stagesOf` shows them one by one).
 * Deterministic: the same scene gives the same answer, and the order of the lines matters only where a rule ranks
 * them. Every line balances. Knows nothing of earlier claims but what the scene's history says; `submit` does.
 * @param rulings findings that do not stand (an appeal was won)
 */
export function adjudicate(scene: Scene, rulings: readonly Ruling[] = []): Adjudication {
  const stages = stagesOf(scene, rulings)
  let at = stages.next()
  while (!at.done) at = stages.next()
  return at.value
}
