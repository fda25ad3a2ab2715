import type { PastLine } from '../../adjudication/history.ts'
import { cents } from '../../claim/cents.ts'
import { day } from '../../claim/day.ts'
import { exact } from '../../claim/exact.ts'

/** A line that was paid before, for October 15, 2025, by the sample claim's physician; as an example writes it. */
export const earlier = (
  procedure: string,
  { on = '2025-10-15', ...more }: Partial<PastLine> & { readonly on?: string } = {},
): PastLine => ({
  ...{ claim: 'ACCT0000', control: '2025300001', from: day(on), through: day(on), procedure },
  ...{ modifiers: [], place: '11', units: exact('1'), charge: cents(19_900), paid: cents(10_000) },
  ...{ outcome: 'paid', rendering: '1999999984', billing: '1234567893', specialty: '207Q00000X' },
  ...{ diagnoses: ['M1711'], ...more },
})
