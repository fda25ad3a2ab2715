import type { NoFee, Service } from './price-service.ts'

/** What the fee schedule's status indicators without an amount mean (MCPM ch. 23 addendum), in our words. */
const STATUS: Readonly<Record<string, string>> = {
  B: 'paid as part of other services, never by itself',
  C: 'priced by the contractor',
  E: 'excluded by regulation',
  I: 'not valid for Medicare, which wants another code',
  J: 'anesthesia, priced by time',
  M: 'a measurement code, never paid',
  N: 'not covered by Medicare',
  P: 'bundled or excluded',
  X: 'outside the physician fee schedule',
}

/** Why a service has no fee, as a phrase for people. */
export function noFeeInWords(why: NoFee, { procedure, on }: Pick<Service, 'procedure' | 'on'>): string {
  switch (why.code) {
    case 'no-row':
      return `the fee schedule at hand has no ${procedure} on ${on}`
    case 'no-locality':
      return `there is no locality ${why.locality} on ${on}`
    case 'no-place':
      return `there is no place of service ${why.place} on ${on}`
    case 'no-factor':
      return `no conversion factor is known for ${on}`
    case 'status':
      return `${procedure} has the status ${why.status}: ${STATUS[why.status] ?? 'no amount is published'}`
    case 'not-payable-there':
      return `${procedure} is not paid at place of service ${why.place}`
    case 'by-report':
      return `modifier ${why.modifier} is priced by report`
  }
}
