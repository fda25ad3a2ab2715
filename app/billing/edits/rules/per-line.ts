import type { Hit } from '../rule.ts'
import type { SceneLine } from '../scene.ts'

const NONE: readonly Hit[] = []

/** The hits of a rule that sees one thing after the other; what has no fault costs nothing. */
function perEach<T>(list: readonly T[], check: (one: T, i: number) => Hit | null): readonly Hit[] {
  let hits: Hit[] | null = null
  for (let i = 0; i < list.length; i += 1) {
    const hit = check(list[i] as T, i)
    if (hit) {
      hits ??= []
      hits.push(hit)
    }
  }
  return hits ?? NONE
}

/** The hits of a rule that sees one line after the other. */
export const perLine = (
  lines: readonly SceneLine[],
  check: (line: SceneLine) => Hit | null,
): readonly Hit[] => perEach(lines, check)

/** The hits of a rule that sees one diagnosis after the other, `i` from 0. */
export const perDiagnosis = (
  codes: readonly string[],
  check: (code: string, i: number) => Hit | null,
): readonly Hit[] => perEach(codes, check)
