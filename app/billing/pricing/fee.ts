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
 * @param peShare what of the practice expense counts: 0.5 for later therapy units; null: all. A constant of the code
 */
export function feeOf(row: FeeRow, site: Site, peShare: Exact | null = null): Step {
  const shares = known(
    known(STEPS, row, () => new WeakMap()),
    site,
    () => new Map(),
  )
  let step = shares.get(peShare)
  if (step === undefined) {
    step = reckoned(row, site, peShare)
    shares.set(peShare, step)
  }
  return step
}

/** Fees by row, site and share: claims bill the same services at the same places, and the steps are words. */
const STEPS = new WeakMap<FeeRow, WeakMap<Site, Map<Exact | null, Step>>>()

function known<K extends object, V>(map: WeakMap<K, V>, key: K, make: () => V): V {
  const found = map.get(key)
  if (found !== undefined) return found
  const made = make()
  map.set(key, made)
  return made
}

function reckoned(row: FeeRow, site: Site, peShare: Exact | null): Step {
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
