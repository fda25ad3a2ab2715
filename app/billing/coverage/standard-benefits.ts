import { cents, NOTHING, parseDollars } from '../claim/cents.ts'
import type { Day } from '../claim/day.ts'
import { exact, ZERO } from '../claim/exact.ts'
import { figureOn } from '../codes/constants.ts'
import type { Benefits } from './benefits.ts'
import { PART_B_NO_SHARE } from './part-b.ts'
import type { Payer } from './payer.ts'

const PLAN: Benefits = {
  ...{ from: null, to: null, deductible: NOTHING, deductibleMet: NOTHING, coinsurance: exact('0.2') },
  ...{ copays: [], copayBeforeDeductible: false, outOfPocket: null, outOfPocketMet: NOTHING },
  ...{ preventive: PART_B_NO_SHARE, excluded: [], frequencies: [], policies: [], authorizations: [] },
}

/**
 * The plan that a member of a payer is taken to have when nothing is said of it: in force, its deductible met, 20 %
 * coinsurance; of Medicaid and workers' compensation no share of the patient's. Part B's own figures are those of the
 * day (SSA 1833; CMS notices); the private plans are invented.
 */
export function standardBenefits(payer: Payer, on: Day): Benefits {
  switch (payer.kind) {
    case 'medicare': {
      const deductible = parseDollars(figureOn('part-b-deductible', on)?.value ?? '0') ?? cents(0)
      const coinsurance = figureOn('part-b-coinsurance', on)?.exact ?? PLAN.coinsurance
      return { ...PLAN, deductible, deductibleMet: deductible, coinsurance }
    }
    case 'medicaid':
    case 'workers-compensation':
      return { ...PLAN, coinsurance: ZERO }
    default:
      return PLAN
  }
}
