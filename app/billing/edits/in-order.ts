import type { SceneLine } from './scene.ts'

const inTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * Lines by day, then by what they are, and by their place only between equals: a rule that counts services counts them
 * so, and which line stands where on the claim changes nothing.
 */
export const inOrder = (lines: readonly SceneLine[]): readonly SceneLine[] =>
  [...lines].sort(
    (a, b) =>
      inTexts(a.from, b.from) ||
      inTexts(a.procedure, b.procedure) ||
      b.charge - a.charge ||
      inTexts(a.modifiers.join(), b.modifiers.join()) ||
      inTexts(a.diagnoses.join(), b.diagnoses.join()) ||
      a.n - b.n,
  )
