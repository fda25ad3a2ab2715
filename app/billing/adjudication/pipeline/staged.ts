/** The stages of an adjudication, in their order; a claim that is stopped skips those between it and its remittance. */
export const STAGES = ['front-end', 'edits', 'price', 'benefits', 'remittance'] as const
/** One of `STAGES`. */
export type StageName = (typeof STAGES)[number]

/** One stage of an adjudication: what went in, what came out, and what it asked, one sentence each. */
export interface Staged<Name extends StageName, In, Out> {
  readonly stage: Name
  readonly input: In
  readonly output: Out
  readonly said: readonly string[]
}
