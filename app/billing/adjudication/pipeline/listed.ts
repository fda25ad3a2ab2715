import type { Finding } from '../../edits/finding.ts'

/** Findings in a sentence: "E3 line 2, E4 line 3." */
export const listed = (found: readonly Pick<Finding, 'rule' | 'line'>[]): string =>
  found.length === 0
    ? 'nothing.'
    : `${found.map(({ rule, line }) => (line === null ? rule : `${rule} line ${line}`)).join(', ')}.`
