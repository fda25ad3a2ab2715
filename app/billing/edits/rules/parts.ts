import type { Answer, Rule } from '../rule.ts'

/** An answer of the remittance, short to write. */
export const answer = (group: Answer['group'], carc: string, ...rarc: readonly string[]): Answer => ({
  ...{ group, carc, rarc },
})

/** Adjudicated as unprocessable: something required is missing or wrong, no appeal, a new claim (MA130 comes besides). */
export const cannotProcess = (...rarc: readonly string[]): Answer => answer('CO', '16', ...rarc)

/** What most rules are: in force always, for every payer, and read again in their source. */
export const ALWAYS = { from: null, to: null, scope: 'all', verify: false } as const satisfies Partial<Rule>

/**
 * What all rules of knowledge are: no claim is at fault by them. They say what pricing, coverage, adjudication, remedies
 * and people do, and their demonstrations show it.
 */
export const KNOWLEDGE = {
  ...{ ...ALWAYS, level: 'INFO', inputs: [], answer: null, status277: null, examples: [] },
  check: () => [],
} as const satisfies Partial<Rule>
