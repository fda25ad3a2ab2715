import type { Finding } from '../edits/finding.ts'

/** One finding as the public contract writes it. */
export interface FindingJson {
  readonly rule: string
  readonly level: string
  /** From 1; null: the claim. */
  readonly line: number | null
  /** Box of the CMS-1500; null where paper has none. */
  readonly box: string | null
  /** Loop and element of the 837P: "2310B NM109". */
  readonly element: string
  readonly message: string
  /** How the remittance tells of it; null and none where it never gets that far. */
  readonly carc: string | null
  readonly rarc: readonly string[]
  /** `category:status:entity` of the 277CA; null where no front end tells. */
  readonly status277: string | null
}

/** What a scrub found, as the public contract writes it. */
export interface ScrubAnswer {
  readonly findings: readonly FindingJson[]
}

/**
 * Findings as the command line’s contract 1.0 writes them; empty: the claim is clean. What is not told anywhere is
 * null or empty: a line, a box, a code.
 */
export const scrubAnswer = (findings: readonly Finding[]): ScrubAnswer => ({
  findings: findings.map(({ rule, level, line, box, element, message, answer, status277 }) => ({
    ...{ rule, level, line, box, element, message },
    ...{ carc: answer?.carc ?? null, rarc: answer?.rarc ?? [], status277 },
  })),
})
