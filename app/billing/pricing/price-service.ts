import type { Cents } from '../claim/cents.ts'
import { dollars } from '../claim/cents.ts'
import type { Day } from '../claim/day.ts'
import type { Exact } from '../claim/exact.ts'
import { compare, inDigits, ONE, shareOf, times } from '../claim/exact.ts'
import type { Outcome } from '../claim/outcome.ts'
import { no, ok } from '../claim/outcome.ts'
import { figureOn } from '../codes/constants.ts'
import type { FeeRow, Tables } from '../codes/tables.ts'
import type { Site } from './fee.ts'
import { feeOf } from './fee.ts'
import { laboratoryFee } from './laboratory.ts'
import type { Practitioner } from './shares.ts'
import { PRACTITIONERS, sharesOf } from './shares.ts'
import type { Derived, Step } from './step.ts'

/** A service to be priced by the Medicare fee schedule. */
export interface Service {
  readonly procedure: string
  readonly modifiers: readonly string[]
  readonly units: Exact
  /** Place of service, two digits. */
  readonly place: string
  readonly on: Day
  /** Contractor and locality: "15202-00". */
  readonly locality: string
  readonly practitioner?: Practitioner
  /** False: a provider who does not participate is paid 95 %. */
  readonly participating?: boolean
  /** True: the payer has coverage rules of its own, and pays by relative values what Medicare leaves out (99396). */
  readonly ownCoverage?: boolean
  /** With modifier 55: for how many of the days after surgery they cared; missing: for all. */
  readonly care?: { readonly days: number; readonly of: number }
}

/** Why a service has no fee here. `status`: listed without an amount (bundled, not covered, carrier priced …). */
export type NoFee =
  | { readonly code: 'no-row'; readonly procedure: string }
  | { readonly code: 'no-locality'; readonly locality: string }
  | { readonly code: 'no-place'; readonly place: string }
  | { readonly code: 'no-factor'; readonly on: Day }
  | { readonly code: 'status'; readonly status: string }
  | { readonly code: 'not-payable-there'; readonly place: string }
  | { readonly code: 'by-report'; readonly modifier: string }

/** What a line is worth by itself, with every step. */
export interface Priced extends Derived {
  readonly row: FeeRow
  readonly site: Site
  /** The fee of one unit before modifiers. */
  readonly unit: Cents
  /** What modifiers, practitioner and participation make of it. */
  readonly share: Exact
  /** One unit after them. */
  readonly each: Cents
}

/** Active, restricted, and paid only when nothing else is. */
const PAYABLE = new Set(['A', 'R', 'T'])
/** These choose a row of the fee schedule of their own. */
export const COMPONENTS: readonly string[] = ['26', 'TC', '53']

const hasValues = ({ work, peNonFacility, peFacility }: FeeRow): boolean =>
  [work, peNonFacility, peFacility].some(({ units }) => units > 0n)

/** The row of the fee schedule that a service is priced by. */
export function rowOf(
  tables: Tables,
  { procedure, modifiers, on }: Pick<Service, 'procedure' | 'modifiers' | 'on'>,
): FeeRow | null {
  const component = COMPONENTS.find((one) => modifiers.includes(one))
  const own = component === undefined ? null : tables.fee(procedure, component, on)
  return own ?? tables.fee(procedure, '', on)
}

/** `part` of `whole` as a decimal of twelve places, so that no cent of any fee is lost. */
const portion = (part: number, whole: number): Exact => ({
  units: (BigInt(part) * 10n ** 12n * 2n + BigInt(whole)) / (2n * BigInt(whole)),
  scale: 12,
})

/** A step that leaves a share of an amount. */
export const taken = (of: Cents, share: Exact, what: string, source: string): Step => ({
  ...{ what, how: `${dollars(of)} × ${inDigits(share)}`, amount: shareOf(of, share), source },
})

/**
 * The Medicare fee of one line by itself; what other lines of the day do to it comes after (`priceLines`). Site first,
 * then modifiers, then who furnished it (42 CFR 405.501). The unit's fee is rounded once, its share once, the units
 * are whole multiples of that.
 */
export function priceService(service: Service, tables: Tables): Outcome<Priced, NoFee> {
  const { procedure, modifiers, units, on } = service
  const row = rowOf(tables, service)
  if (!row) return no({ code: 'no-row', procedure })
  const site = siteOf(service, tables)
  if (!site.ok) return site
  // A laboratory test stands in a schedule of its own, and nothing but its units changes its fee.
  const test = row.status === 'X' ? laboratoryFee(procedure, on) : null
  if (!test && !PAYABLE.has(row.status) && !(service.ownCoverage && hasValues(row)))
    return no({ code: 'status', status: row.status })
  if (!(site.value.isFacility ? row.payableFacility : row.payableNonFacility))
    return no({ code: 'not-payable-there', place: service.place })

  const fee = test ?? feeOf(row, site.value)
  const steps: Step[] = [fee]
  let share = ONE
  const leave = (by: Exact, what: string, source: string) => {
    share = times(share, by)
    steps.push(taken(fee.amount, share, what, source))
  }
  for (const { modifier, share: by, what, source } of test ? [] : sharesOf(row, modifiers)) {
    if (by === null) return no({ code: 'by-report', modifier })
    leave(by, `${what} (${modifier})`, source)
  }
  const { care } = service
  if (care && modifiers.includes('55'))
    leave(portion(care.days, care.of), `Care for ${care.days} of ${care.of} days`, 'MCPM ch. 12 §40.4')
  const who = PRACTITIONERS[(test ? undefined : service.practitioner) ?? 'physician']
  // The 13.6 % of an assistant who is no physician has the practitioner's share in it.
  if (who.share !== ONE && !modifiers.includes('AS')) leave(who.share, who.what, who.source)
  const own = service.participating === false && !test ? figureOn('non-participating-share', on) : null
  if (own) leave(own.exact, 'Not participating: 95 %', own.source)
  const each = share === ONE ? fee.amount : shareOf(fee.amount, share)
  const amount = shareOf(each, units)
  if (compare(units, ONE) !== 0)
    steps.push({
      ...{
        what: 'Units',
        how: `${dollars(each)} × ${inDigits(units)}`,
        amount,
        source: 'MCPM ch. 26 item 24G',
      },
    })
  return ok({ row, site: site.value, unit: fee.amount, share, each, amount, steps })
}

function siteOf({ place, locality, on }: Service, tables: Tables): Outcome<Site, NoFee> {
  const there = tables.locality(locality, on)
  if (!there) return no({ code: 'no-locality', locality })
  const site = tables.place(place, on)
  if (!site) return no({ code: 'no-place', place })
  const factor = figureOn('conversion-factor', on)
  if (!factor) return no({ code: 'no-factor', on })
  return ok({ locality: there, isFacility: site.isFacility, conversionFactor: factor.exact })
}
