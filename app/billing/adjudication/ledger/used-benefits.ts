import type { Cents } from '../../claim/cents.ts'
import { cents, NOTHING, plus } from '../../claim/cents.ts'
import type { Claim } from '../../claim/claim.ts'
import { yearOf } from '../../claim/day.ts'
import type { Authorization, Benefits, PlanYear, YearShare } from '../../coverage/benefits.ts'
import { unitsOf } from '../../pricing/day-line.ts'
import type { FiledClaim, Ledger } from './ledger.ts'
import { isInForce, memberOf, patientKey } from './ledger.ts'

/** What was taken from patients in a year: for the deductible, and in all. */
interface Used {
  readonly deductible: Cents
  readonly all: Cents
}
const NONE: Used = { deductible: NOTHING, all: NOTHING }

/** What lines that are not denied took for deductible, coinsurance and copay, by the year of their service. */
function usedBy(claims: readonly FiledClaim[], year: number): Used {
  let [deductible, all] = [0, 0]
  for (const { claim, answer } of claims)
    for (const [i, { deniedBy, adjustments }] of answer.lines.entries()) {
      const from = claim.lines[i]?.from
      if (deniedBy !== null || from === undefined || yearOf(from) !== year) continue
      for (const { group, carc, amount } of adjustments) {
        if (group !== 'PR' || !['1', '2', '3'].includes(carc)) continue
        all += amount
        if (carc === '1') deductible += amount
      }
    }
  return { deductible: cents(deductible), all: cents(all) }
}

const withUsed = <S extends YearShare>(share: S, used: Used): S => ({
  ...share,
  deductibleMet: plus(share.deductibleMet, used.deductible),
  outOfPocketMet: plus(share.outOfPocketMet, used.all),
})

/** Permissions with what earlier claims have used of them. */
function authorizationsLeft(
  authorizations: readonly Authorization[],
  claims: readonly FiledClaim[],
): readonly Authorization[] {
  const usedOf = ({ number, procedures }: Authorization): number => {
    let used = 0
    for (const { claim, answer } of claims)
      for (const [i, line] of claim.lines.entries())
        if ((line.authorization ?? claim.authorization) === number && procedures.includes(line.procedure))
          used += answer.lines[i]?.deniedBy === null ? unitsOf(line.units) : 0
    return used
  }
  return authorizations.map((one) => ({ ...one, units: Math.max(0, one.units - usedOf(one)) }))
}

/**
 * A member's benefits with what this payer has taken since: deductible and out-of-pocket amounts of the years a claim
 * is of, the family's beside the member's own, and the units of permissions. The given amounts are the beginning.
 * @param without numbers of claims that are being corrected: what they took does not count
 */
export function benefitsLeft(
  { claims }: Ledger,
  claim: Claim,
  benefits: Benefits,
  without: ReadonlySet<string> = new Set(),
): Benefits {
  const patient = patientKey(claim)
  const member = memberOf(claim)
  const standing = claims.filter((one) => isInForce(one) && !without.has(one.control))
  const family = standing.filter((one) => memberOf(one.claim) === member)
  if (family.length === 0) return benefits
  const own = family.filter((one) => patientKey(one.claim) === patient)
  const years = [...new Set(claim.lines.map(({ from }) => yearOf(from)))].map((year): PlanYear => {
    const start = benefits.years?.find((one) => one.year === year) ?? shareOfYear(benefits, year)
    const ofMember = withUsed(start, own.length === 0 ? NONE : usedBy(own, year))
    return start.family ? { ...ofMember, family: withUsed(start.family, usedBy(family, year)) } : ofMember
  })
  const others = (benefits.years ?? []).filter((one) => years.every(({ year }) => year !== one.year))
  return {
    ...benefits,
    years: [...others, ...years],
    authorizations: authorizationsLeft(benefits.authorizations, own),
  }
}

const shareOfYear = (benefits: Benefits, year: number): PlanYear => ({
  ...{ year, deductible: benefits.deductible, deductibleMet: benefits.deductibleMet },
  ...{ outOfPocket: benefits.outOfPocket, outOfPocketMet: benefits.outOfPocketMet },
  ...(benefits.family && { family: benefits.family }),
})
