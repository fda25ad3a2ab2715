import type { ClaimJson } from '../claim/claim.ts'
import type { ClaimChange } from './sample.ts'
import { sampleWith } from './sample.ts'
import type { SubmissionJson } from './submission.ts'

export type Beside = Omit<SubmissionJson, 'claim'>
export type LineJson = ClaimJson['lines'][number]
export type CoverageJson = ClaimJson['coverages'][number]

/** A claim to start from: its name, what it shows, the rules that speak up about it, and what is known beside it. */
export interface Scenario {
  readonly name: string
  readonly about: string
  /** The rules that find something in it, in the order in which they are told; none: it is clean. */
  readonly finds: readonly string[]
  readonly claim: ClaimJson
  readonly beside: Beside | null
}

/** The day of the ready claims, for which every table is in force. */
export const DAY = '2025-10-15'
/** A line of that day for the first diagnosis. */
export const line = (procedure: string, charge: string, more: Partial<LineJson> = {}): LineJson => ({
  ...{ control: 'L1', from: DAY, procedure, modifiers: [], pointers: [1], charge, units: '1', ...more },
})

/** A ready claim: what differs from the sample, and what is known beside it. */
export const scenario = (
  name: string,
  about: string,
  finds: readonly string[],
  change: ClaimChange = {},
  beside: Beside | null = null,
): Scenario => ({
  name,
  about,
  finds,
  claim: sampleWith({ id: `SAMPLE-${name.toUpperCase()}`.slice(0, 20), ...change }),
  beside,
})

/** The sample patient under another plan. */
export const plan = (
  id: string,
  name: string,
  filing: string,
  more: Partial<CoverageJson> = {},
): CoverageJson => ({
  ...{ payer: { id, name }, filing, relationship: '18' },
  subscriber: {
    ...{ last: 'Sample', first: 'Pat', middle: 'Q', birth: '1950-06-15', sex: 'F' },
    address: { line1: '200 Oak Ave', city: 'Columbus', state: 'OH', zip: '432150000' },
    memberId: id === 'MCRTRN' ? '1EG4TE5MK73' : 'A123456789',
  },
  ...more,
})
/** Under Alpha PPO, and under Medicare. */
export const ALPHA = plan('ALPHA1', 'Alpha PPO', '12')
export const MEDICARE = plan('MCRTRN', 'Medicare Part B Training', 'MB')

/** 99213 at $150, and who orders. */
export const visit = (more: Partial<LineJson> = {}): LineJson => line('99213', '150.00', more)
export const referring = { kind: 'person', name: 'Okoro', first: 'Ines', npi: '1234567000' } as const
