import type { Answer, Hit, Rule } from '../rule.ts'

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

/** Hits on lines, of a rule that denies the claim: where it is wrong about every line the claim is denied, else those lines are. */
export function claimOrLines(hits: readonly Hit[], lines: number): readonly Hit[] {
  const [first] = hits
  const isWhole =
    hits.length === lines && hits.every(({ answer: said }) => said?.carc === first?.answer?.carc)
  return isWhole ? hits : hits.map((hit) => ({ ...hit, level: 'DEN-L' }))
}
