import type { Delimiters } from './delimiters.ts'
import type { Segment } from './segment.ts'
import type { X12Error } from './x12-error.ts'

/** One transaction set: from ST to SE. */
export interface TransactionSet {
  /** ST01: "837". */
  readonly id: string
  /** ST02. */
  readonly control: string
  /** The guide it follows: ST03, or, where a set has none (835), GS08. */
  readonly version: string
  /** ST to SE, both included where they are there. */
  readonly segments: readonly Segment[]
  /** What its envelope gets wrong; what stands inside is the guide's to check. */
  readonly errors: readonly X12Error[]
}

/** One functional group: from GS to GE. */
export interface FunctionalGroup {
  /** GS01: "HC". */
  readonly code: string
  /** GS06. */
  readonly control: string
  /** GS08. */
  readonly version: string
  /** Missing where sets stand in no group. */
  readonly header: Segment | null
  readonly sets: readonly TransactionSet[]
  readonly errors: readonly X12Error[]
}

/** One interchange: from ISA to IEA. */
export interface Interchange {
  /** ISA13. */
  readonly control: string
  readonly delimiters: Delimiters
  /** Missing where the file begins without one. */
  readonly header: Segment | null
  /** TA1 segments between its header and its groups. */
  readonly acknowledgments: readonly Segment[]
  readonly groups: readonly FunctionalGroup[]
  readonly errors: readonly X12Error[]
}

/** A file taken apart. Nothing of it is judged but its envelopes. */
export interface X12File {
  readonly text: string
  readonly interchanges: readonly Interchange[]
  /** What concerns no interchange: text that is none. */
  readonly errors: readonly X12Error[]
}

/** All sets of a file with where they stand, in order. */
export const setsOf = (
  file: X12File,
): readonly { interchange: Interchange; group: FunctionalGroup; set: TransactionSet }[] =>
  file.interchanges.flatMap((interchange) =>
    interchange.groups.flatMap((group) => group.sets.map((set) => ({ interchange, group, set }))),
  )

/** Everything wrong with the envelopes, from the outermost to the innermost, in order. */
export function envelopeErrors(file: X12File): readonly X12Error[] {
  const all: X12Error[] = [...file.errors]
  for (const interchange of file.interchanges) {
    all.push(...interchange.errors)
    for (const group of interchange.groups) {
      all.push(...group.errors)
      for (const set of group.sets) all.push(...set.errors)
    }
  }
  return all
}
