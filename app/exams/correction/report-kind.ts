/** What may be the matter with a question, in the order in which the form offers it. */
export const REPORT_KINDS = [
  'wrong-key',
  'two-right',
  'unclear',
  'typo',
  'outdated',
  'display',
  'other',
] as const
export type ReportKind = (typeof REPORT_KINDS)[number]

/** The kinds in words. */
export const reportKindLabel: Readonly<Record<ReportKind, string>> = {
  'wrong-key': 'The answer counted as right is wrong',
  'two-right': 'Two answers are right',
  unclear: 'The question is unclear',
  typo: 'A typing error',
  outdated: 'Out of date',
  display: 'Not shown properly',
  other: 'Something else',
}

/** What came of a report. */
export const DECISIONS = ['kept', 'changed', 'credited', 'voided'] as const
export type Decision = (typeof DECISIONS)[number]

/** The decisions as the reporter reads them. */
export const decisionLabel: Readonly<Record<Decision, string>> = {
  kept: 'The question stays as it is.',
  changed: 'The question was changed.',
  credited: 'Everyone who was asked gets the point.',
  voided: 'The question no longer counts.',
}

/** Bounds of what is written, in characters. */
export const SHORTEST_TEXT = 10
export const LONGEST_TEXT = 2000
