import type { ClaimJson } from '../claim/claim.ts'
import { readClaim } from '../claim/read-claim.ts'
import type { MakeScene } from './rule.ts'
import type { Stage } from './scene.ts'
import { sceneOf } from './scene.ts'

/**
 * A clean claim to start from: an established patient of a family clinic, seen for diabetes and, separately, given an
 * injection into the right knee. Everyone in it is invented; the NPIs are the published test values.
 */
export const SAMPLE_CLAIM: ClaimJson = {
  id: 'ACCT0001',
  billing: {
    ...{ kind: 'organization', name: 'Lakeside Family Clinic', npi: '1234567893', taxonomy: '207Q00000X' },
    taxId: { kind: 'ein', number: '311234567' },
    address: { line1: '100 Main St', city: 'Columbus', state: 'OH', zip: '432151234' },
    phone: '6145550100',
  },
  rendering: { kind: 'person', name: 'Rivera', first: 'Alex', npi: '1999999984', taxonomy: '207Q00000X' },
  patient: {
    ...{ last: 'Sample', first: 'Pat', middle: 'Q', birth: '1950-06-15', sex: 'F' },
    address: { line1: '200 Oak Ave', city: 'Columbus', state: 'OH', zip: '432150000' },
  },
  coverages: [
    {
      ...{ payer: { id: 'MCRTRN', name: 'Medicare Part B Training' }, filing: 'MB', relationship: '18' },
      subscriber: {
        ...{ last: 'Sample', first: 'Pat', middle: 'Q', birth: '1950-06-15', sex: 'F' },
        address: { line1: '200 Oak Ave', city: 'Columbus', state: 'OH', zip: '432150000' },
        memberId: '1EG4TE5MK73',
      },
    },
  ],
  diagnoses: ['M17.11', 'E11.9'],
  place: '11',
  dates: { onset: '2025-10-01' },
  lines: [
    {
      ...{ control: 'L1', from: '2025-10-15', procedure: '99213', modifiers: ['25'], pointers: [2] },
      ...{ charge: '150.00', units: '1' },
    },
    {
      ...{ control: 'L2', from: '2025-10-15', procedure: '20610', modifiers: ['RT'], pointers: [1] },
      ...{ charge: '140.00', units: '1' },
    },
  ],
}

type Loose<T> = T extends readonly (infer E)[]
  ? readonly E[]
  : T extends object
    ? { readonly [K in keyof T]?: Loose<T[K]> | undefined }
    : T

/** What differs from the sample: objects are merged, lists replaced, `undefined` takes a field away. */
export type ClaimChange = Loose<ClaimJson>

export function merged(base: unknown, change: unknown): unknown {
  const isPlain = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
  if (!isPlain(base) || !isPlain(change)) return change
  const out: Record<string, unknown> = { ...base }
  for (const [key, value] of Object.entries(change)) {
    if (value === undefined) delete out[key]
    else out[key] = merged(out[key], value)
  }
  return out
}

/**
 * The sample claim with a change, as the JSON that `readClaim` reads; what the change says of a part stands in place
 * of it.
 */
export const sampleWith = (change: ClaimChange = {}): ClaimJson => merged(SAMPLE_CLAIM, change) as ClaimJson

/** Makes scenes from the sample claim on a stage. @throws when a changed sample is no claim: an example is wrong then */
export const scenesOn =
  (stage: Stage): MakeScene =>
  (change, more) => {
    const claim = readClaim(sampleWith(change))
    if (!claim.ok) throw new Error(`The changed sample is no claim: ${JSON.stringify(claim.fault)}`)
    return sceneOf(claim.value, { ...stage, ...more })
  }
