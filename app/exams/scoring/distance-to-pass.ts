import type { SectionLine } from './report.ts'

export interface Distance {
  /** Whole right answers that were missing at least. */
  readonly answers: number
  readonly sentence: string
}

const NUMBERS = [
  'No',
  'One',
  'Two',
  'Three',
  'Four',
  'Five',
  'Six',
  'Seven',
  'Eight',
  'Nine',
  'Ten',
  'Eleven',
  'Twelve',
]

/** Right answers needed to lift `points` of `total` to `percent`. */
const needed = (points: number, total: number, percent: number): number =>
  Math.max(0, Math.ceil((percent * total) / 100 - points - 1e-6))

/**
 * How far a failed attempt was from passing, in whole right answers: those the total lacked, or, when sections missed
 * their own minimum, those the sections lacked, whichever is more (answers in a section also count for the total).
 */
export function distanceToPass(of: {
  readonly points: number
  readonly total: number
  /** Pass mark in percent. */
  readonly cut: number
  readonly sections: readonly SectionLine[]
}): Distance {
  const overall = needed(of.points, of.total, of.cut)
  const short = of.sections.filter((section) => !section.met)
  const inSections = short.reduce((sum, s) => sum + needed(s.points, s.total, s.minimum ?? 0), 0)
  const answers = Math.max(overall, inSections)
  const more = `${NUMBERS[answers] ?? answers} more right ${answers === 1 ? 'answer' : 'answers'}`
  if (short.length === 0) return { answers, sentence: `${more} would have passed.` }
  const where =
    short.length === 1
      ? 'a section that missed its minimum'
      : `${short.length} sections that missed their minimum`
  const sentence =
    inSections >= overall
      ? `${more} would have passed, in ${where}.`
      : `${more} would have passed, at least ${inSections} of them in ${where}.`
  return { answers, sentence }
}
