import type { Cents } from './cents.ts'
import { dollars } from './cents.ts'
import type { Claim, ClaimJson } from './claim.ts'
import type { Exact } from './exact.ts'
import { inDigits } from './exact.ts'

const isExact = (value: object): value is Exact => 'units' in value && 'scale' in value
/** The fields that hold amounts of money; every other number is a count or a place. */
const AMOUNTS = new Set([
  ...['charge', 'paid', 'amount', 'patientPaid', 'total', 'acceptedCharge', 'rejectedCharge'],
  ...['patientOwes', 'allowed', 'payable', 'outlier', 'drgAmount', 'esrd', 'professional'],
])

/** A claim as JSON: what `readClaim` reads back to the same claim. */
export function claimJson(claim: Claim): ClaimJson {
  return plain(claim, '') as ClaimJson
}

/** Anything of this room as JSON: amounts in dollars as text, exact decimals in digits, without what is missing. */
export const jsonOf = (value: unknown): unknown => plain(value, '')

function plain(value: unknown, key: string): unknown {
  if (typeof value === 'number' && AMOUNTS.has(key)) return dollars(value as Cents)
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((item) => plain(item, key))
  if (isExact(value)) return inDigits(value)
  const entries = Object.entries(value).filter(([, item]) => item !== undefined)
  return Object.fromEntries(entries.map(([name, item]) => [name, plain(item, name)]))
}
