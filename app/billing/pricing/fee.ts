import type { Exact } from '../claim/exact.ts'
import { add, compare, inDigits, roundToCents, times } from '../claim/exact.ts'
import type { FeeRow, Locality } from '../codes/tables.ts'
import type { Step } from './step.ts'

/** Where, and at which factor, a service is priced. */
export interface Site {
  readonly locality: Locality
  readonly isFacility: boolean
  readonly conversionFactor: Exact
}

/** The three relative values of a service. */
interface Values {
  readonly work: Exact
  readonly pe: Exact
  readonly mp: Exact
}

/** Each value by its index, added; still in relative value units. */
const weighed = ({ work, pe, mp }: Values, { locality }: Site): Exact =>
  add(add(times(work, locality.work), times(pe, locality.pe)), times(mp, locality.mp))

const inParts = ({ work, pe, mp }: Values, { locality }: Site): string =>
  `(${inDigits(work)} × ${inDigits(locality.work)} + ${inDigits(pe)} × ${inDigits(locality.pe)} + ${inDigits(mp)} × ${inDigits(locality.mp)})`

/**
 * The fee schedule amount of one unit: [(work × GPCI) + (PE × GPCI) + (MP × GPCI)] × conversion factor, practice
 * expense by site, rounded to cents once (SSA 1848; 42 CFR 414.20-.30). Imaging is capped by what the hospital
 * outpatient system pays for its technical part (SSA 1848(b)(4)): the lower of the two counts.
 * @param peShare what of the practice expense counts: 0.5 for later therapy units; null: all
 */
export function feeOf(row: FeeRow, site: Site, peShare: Exact | null = null): Step {
  const before = WORKED.get(row) ?? []
  for (const { of, share, step } of before)
    if (
      share === peShare &&
      of.locality === site.locality &&
      of.isFacility === site.isFacility &&
      of.conversionFactor === site.conversionFactor
    )
      return step
  const step = worked(row, site, peShare)
  WORKED.set(row, [...before.slice(-15), { of: site, share: peShare, step }])
  return step
}

/** What a row came to, where, and with which share of its practice expense. */
interface Worked {
  readonly of: Site
  readonly share: Exact | null
  readonly step: Step
}

/** The same rows are priced again and again: what each came to, for the places it was asked for last. */
const WORKED = new WeakMap<FeeRow, readonly Worked[]>()

function worked(row: FeeRow, site: Site, peShare: Exact | null): Step {
  const { work, mp, cap } = row
  const listed = site.isFacility ? row.peFacility : row.peNonFacility
  const plain = { work, mp, pe: peShare ? times(listed, peShare) : listed }
  const ceiling = cap && { work, mp: cap.mp, pe: site.isFacility ? cap.peFacility : cap.peNonFacility }
  const isCapped = ceiling !== null && compare(weighed(ceiling, site), weighed(plain, site)) < 0
  const values = isCapped ? ceiling : plain
  const place = site.isFacility ? 'facility' : 'non-facility'
  return {
    what: `Fee schedule amount, ${place}${isCapped ? ', capped by the outpatient amount' : ''}`,
    how: `${inParts(values, site)} × ${inDigits(site.conversionFactor)}`,
    amount: roundToCents(times(weighed(values, site), site.conversionFactor)),
    source: '42 CFR 414.20-.30; MCPM ch. 12 §20',
  }
}
