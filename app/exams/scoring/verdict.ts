import type { Rules } from '../blueprint/blueprint.ts'
import { cutPercent, scaledScore } from '../blueprint/pass-mark.ts'
import type { AttemptResult } from './report.ts'

/** What decides about passing. */
export type JudgedBy = Pick<Rules, 'pass' | 'sectionMinimum' | 'sections'>

/** What the counting questions of a section came to. Points are as they were added, not rounded. */
export interface Sum {
  readonly points: number
  readonly total: number
}

/** Thirds of a point add up to a whole point, not to 0.9999. */
export const clean = (n: number): number => Math.round(n * 1e6) / 1e6
/** Rounded down to one decimal: a report never shows a pass mark that was not reached. */
export const tenth = (percent: number): number => Math.floor(percent * 10 + 1e-6) / 10
/** Points as a percentage; of nothing it is 0. */
export const shareOf = ({ points, total }: Sum): number => (total === 0 ? 0 : (100 * clean(points)) / total)

const reaches = (share: number, cut: number): boolean => share + 1e-9 >= cut

/** The share a section must have in a passing attempt, in percent; null when there is none. */
export const minimumOf = (rules: JudgedBy | null, section: string): number | null =>
  rules ? (rules.sections[section]?.minimum ?? rules.sectionMinimum.value) : null

/** Whether a section has what it must. */
export const isMet = (sum: Sum, minimum: number | null): boolean =>
  minimum === null || reaches(shareOf(sum), minimum)

/**
 * The result that follows from the points of the sections. Both the whole scoring of a log and a correction of a few
 * questions end here, so that the two cannot differ.
 * @param rules null: practice, which nobody passes
 * @param isAbandoned an abandoned attempt has points, and no verdict
 */
export function verdictOf(
  sections: ReadonlyMap<string, Sum>,
  rules: JudgedBy | null,
  isAbandoned: boolean,
): AttemptResult {
  const all = addSums([...sections.values()])
  const share = shareOf(all)
  const cut = rules ? cutPercent(rules.pass) : null
  const met = [...sections].every(([section, sum]) => isMet(sum, minimumOf(rules, section)))
  return {
    points: clean(all.points),
    total: all.total,
    percent: tenth(share),
    scaled: rules ? scaledScore(rules.pass, share) : null,
    passMark: cut,
    passed: cut === null || isAbandoned ? null : reaches(share, cut) && met,
  }
}

const addSums = (sums: readonly Sum[]): Sum => ({
  points: sums.reduce((points, sum) => points + sum.points, 0),
  total: sums.reduce((total, sum) => total + sum.total, 0),
})

/** The sums of questions by section, sections in the order in which they come. */
export function sumBySection(
  questions: readonly { readonly section: string; readonly points: number }[],
): ReadonlyMap<string, Sum> {
  const sums = new Map<string, Sum>()
  for (const { section, points } of questions) {
    const before = sums.get(section) ?? { points: 0, total: 0 }
    sums.set(section, { points: before.points + points, total: before.total + 1 })
  }
  return sums
}
