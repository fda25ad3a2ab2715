import type { ClaimChange } from '#billing'

type Lines = NonNullable<ClaimChange['lines']>
type Line = Lines[number]

/** A way to get a claim wrong, as practices do. */
export interface Fault {
  readonly name: string
  into(claim: ClaimChange): ClaimChange
}

/** Changes one line: the last, so that whatever the claim bills is hit somewhere else than its visit. */
const last = (change: (line: Line) => Line) => (claim: ClaimChange) => {
  const lines = claim.lines ?? []
  return { ...claim, lines: lines.map((line, i) => (i === lines.length - 1 ? change(line) : line)) }
}
/** Adds to every line. */
const each = (change: Partial<Line>) => (claim: ClaimChange) => ({
  ...claim,
  lines: (claim.lines ?? []).map((line) => ({ ...line, ...change })),
})

/** What front ends and payers turn back most often, and what a reviewer would remark. */
export const FAULTS: readonly Fault[] = [
  { name: 'wrong check digit', into: (claim) => ({ ...claim, billing: { npi: '1234567890' } }) },
  { name: 'short ZIP', into: (claim) => ({ ...claim, billing: { address: { zip: '43215' } } }) },
  { name: 'total that does not add up', into: (claim) => ({ ...claim, total: '1.00' }) },
  { name: 'no signature', into: (claim) => ({ ...claim, signature: false }) },
  { name: 'pointer to nothing', into: last((line) => ({ ...line, pointers: [9] })) },
  { name: 'code that never was', into: last((line) => ({ ...line, procedure: '99999' })) },
  { name: 'modifier that never was', into: last((line) => ({ ...line, modifiers: ['ZX'] })) },
  { name: 'too many units', into: last((line) => ({ ...line, units: '90' })) },
  { name: 'day to come', into: last((line) => ({ ...line, from: '2026-01-05' })) },
  { name: 'wrong place', into: (claim) => ({ ...claim, place: '98' }) },
  { name: 'place with a facility fee', into: (claim) => ({ ...claim, place: '22' }) },
  { name: 'visit without 25', into: each({ modifiers: [] }) },
  {
    name: 'header instead of a code',
    into: (claim) => ({ ...claim, diagnoses: ['E11', ...(claim.diagnoses ?? []).slice(1)] }),
  },
  {
    name: 'diagnosis twice',
    into: (claim) => ({ ...claim, diagnoses: [...(claim.diagnoses ?? []), claim.diagnoses?.[0] ?? ''] }),
  },
  {
    name: 'the same line twice',
    into: (claim) => {
      const lines = claim.lines ?? []
      return { ...claim, lines: [...lines.slice(0, -1), lines[0] as Line] }
    },
  },
  { name: 'filed too late', into: each({ from: '2024-06-03' }) },
]
