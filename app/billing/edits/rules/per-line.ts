import type { Hit } from '../rule.ts'
import type { SceneLine } from '../scene.ts'

const NONE: readonly Hit[] = []

/** The hits of a rule that sees one line after the other; lines without a fault cost nothing. */
export function perLine(lines: readonly SceneLine[], check: (line: SceneLine) => Hit | null): readonly Hit[] {
  let hits: Hit[] | null = null
  for (const line of lines) {
    const hit = check(line)
    if (hit) {
      hits ??= []
      hits.push(hit)
    }
  }
  return hits ?? NONE
}
