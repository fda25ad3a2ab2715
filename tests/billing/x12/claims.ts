import { readFileSync } from 'node:fs'
import type { Claim, ClaimChange, ReadX12 } from '#billing'
import { readClaim, sampleWith } from '#billing'

/** The sample claim with a change. */
export function claimWith(change: ClaimChange = {}): Claim {
  const read = readClaim(sampleWith(change))
  if (!read.ok) throw new Error(JSON.stringify(read.fault))
  return read.value
}

/** The claim of `original-claim.837`: the sample, whose phone is the submitter's and so need not be said. */
export const originalClaim = (): Claim => claimWith({ billing: { phone: undefined } })

/** The claim of `secondary-claim.837`: a child of two insured parents; the first plan has paid, the second follows. */
export const secondaryClaim = (): Claim =>
  claimWith({
    ...{ id: 'ACCT0002', frequency: '7', original: '2025310077', destination: 2, diagnoses: ['J06.9'] },
    billing: { phone: undefined },
    patient: { first: 'Robin', middle: undefined, birth: '2015-03-01', sex: 'M' },
    dates: { onset: undefined },
    coverages: [
      {
        ...{ payer: { id: 'ALPHA1', name: 'Alpha PPO' }, filing: 'CI', relationship: '19' },
        subscriber: { last: 'Sample', first: 'Jesse', memberId: 'AP100200' },
        prior: {
          ...{ paid: '68.00', on: '2025-11-10' },
          lines: [
            {
              ...{ line: 1, procedure: '99213', paid: '68.00', units: '1' },
              adjustments: [
                { group: 'CO', carc: '45', amount: '57.00' },
                { group: 'PR', carc: '3', amount: '25.00' },
              ],
            },
          ],
        },
      },
      {
        ...{ payer: { id: 'BETA01', name: 'Beta HMO' }, filing: 'HM', relationship: '19' },
        subscriber: { last: 'Sample', first: 'Morgan', memberId: 'BH200300', group: 'G200' },
      },
    ],
    lines: [
      { control: 'L1', from: '2025-10-15', procedure: '99213', pointers: [1], charge: '150.00', units: '1' },
    ],
  })

/** The claims of a file, `null` for those that could not be read. */
export const claimsOf = ({ interchanges }: ReadX12): readonly (Claim | null)[] =>
  interchanges.flatMap(({ groups }) =>
    groups.flatMap(({ sets }) =>
      sets.flatMap(({ content }) =>
        content?.kind === '837P' ? content.claims.map(({ claim }) => claim) : [],
      ),
    ),
  )

/** A golden file. */
export const golden = (name: string): string => readFileSync(`tests/golden/billing/${name}`, 'utf8')
