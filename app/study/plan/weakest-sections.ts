/** The pass mark of the examination in percent, for what has none of its own: reported by independent sources. */
export const DEFAULT_MARK = 85

/** What a report says of one section: how much was right, of how many questions. */
export interface SectionOutcome {
  readonly section: string
  /** Share right, 0 to 100. */
  readonly percent: number
  /** Questions that counted. */
  readonly total: number
}

/**
 * The sections in which most points are to be won, first the one that cost most: what a section lost is its missing
 * share times its size, so that 6 of 10 comes before 1 of 2. Sections at or above the pass mark are left out.
 *
 * @param mark pass mark, 0 to 100
 * @returns section ids
 */
export function weakestSections(sections: readonly SectionOutcome[], mark: number): string[] {
  const lost = (s: SectionOutcome) => (100 - s.percent) * s.total
  return sections
    .filter((s) => s.total > 0 && s.percent < mark)
    .sort((a, b) => lost(b) - lost(a) || a.percent - b.percent)
    .map((s) => s.section)
}
