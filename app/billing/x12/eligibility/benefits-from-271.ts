import { cents, NOTHING } from '../../claim/cents.ts'
import type { Day } from '../../claim/day.ts'
import { compare, inDigits, ZERO } from '../../claim/exact.ts'
import type { Benefits, Frequency } from '../../coverage/benefits.ts'
import { given } from '../guide/pick.ts'
import type { Benefit, EligibilityAnswer, Rejection } from './eligibility.ts'
import { patientOf, rejectionsOf } from './eligibility.ts'
import { OFFICE_VISITS } from './enrolment.ts'
import { COPAY_FIRST } from './tell-benefits.ts'

/** What an answer says in the terms of our benefits, and what it says that they have no place for. */
export interface ToldBenefits {
  /** `null`: it does not say, or there is no answer (see `rejections`). */
  readonly isActive: boolean | null
  readonly rejections: readonly Rejection[]
  readonly plan: string | null
  /** Only what was said. Medical policies and authorizations given are never said in an answer. */
  readonly benefits: Partial<Omit<Benefits, 'policies' | 'authorizations'>>
  /** Codes that need an authorization, and kinds of service that are not covered. */
  readonly authorized: readonly string[]
  readonly notCovered: readonly string[]
  readonly others: readonly { readonly id: string; readonly name: string; readonly isFirst: boolean }[]
  readonly primaryCare: { readonly name: string; readonly npi: string } | null
  readonly messages: readonly string[]
}

const ACTIVE = new Set(['1', '2', '3', '4', '5'])
const INACTIVE = new Set(['6', '7', '8'])
const YEAR = '23'
const LEFT = '29'

/** A fact counts for the person, in the network or where nothing is said of it. */
const isOurs = ({ level, inNetwork }: Benefit): boolean =>
  (level === undefined || level === 'IND') && (inNetwork === undefined || inNetwork !== 'N')
const isOfPlan = ({ services, procedure }: Benefit): boolean =>
  procedure === undefined && (services.length === 0 || services.includes('30'))

/**
 * Reads an answer into benefits, as far as it says anything: the plan's days (346, 347), deductible and out-of-pocket
 * limit of the calendar year with what is left, coinsurance, copays (98: office visits, or by code), visit limits, what
 * is not covered, other payers. Facts of families and of other networks are left alone.
 */
export function benefitsFrom271(answer: EligibilityAnswer): ToldBenefits {
  const { benefits } = answer
  const ours = benefits.filter(isOurs)
  const plan = benefits.find(({ fact }) => ACTIVE.has(fact) || INACTIVE.has(fact))
  const isActive = ours.some(({ fact, procedure }) => ACTIVE.has(fact) && procedure === undefined)
    ? true
    : benefits.some(({ fact }) => INACTIVE.has(fact))
      ? false
      : null
  const some = (code: string) => ours.filter(({ fact }) => fact === code)
  return {
    ...{ isActive, rejections: rejectionsOf(answer), plan: plan?.plan ?? null },
    benefits: given({
      ...{ from: planDay(answer, '346'), to: planDay(answer, '347') },
      ...limitOf(some('C'), 'deductible', 'deductibleMet'),
      ...limitOf(some('G'), 'outOfPocket', 'outOfPocketMet'),
      ...{ coinsurance: some('A').find(isOfPlan)?.share, ...copaysOf(some('B')) },
      preventive: listed(some('A').filter(({ share }) => share && compare(share, ZERO) === 0)),
      ...{ excluded: listed(some('I')), frequencies: frequenciesOf(some('F')) },
    }) as ToldBenefits['benefits'],
    authorized: codesOf(ours.filter(({ needsAuthorization }) => needsAuthorization === 'Y')),
    notCovered: some('I').flatMap(({ services }) => services),
    others: othersOf(benefits),
    primaryCare: primaryCareOf(benefits),
    messages: benefits.flatMap(({ messages }) => messages).filter((one) => one !== COPAY_FIRST),
  }
}

function planDay(answer: EligibilityAnswer, code: string): Day | undefined {
  const dates = [
    ...(patientOf(answer)?.dates ?? []),
    ...(answer.subscriber?.dates ?? []),
    ...answer.benefits.flatMap((one) => one.dates),
  ]
  return dates.find((one) => one.code === code)?.from
}

/** A limit and what of it is used: the whole less what is left, where both are said. */
function limitOf(facts: readonly Benefit[], whole: keyof Benefits, met: keyof Benefits) {
  const plan = facts.filter(isOfPlan)
  const limit = plan.find(({ period }) => period === YEAR)?.amount ?? plan.find(isWhole)?.amount
  const rest = plan.find(({ period }) => period === LEFT)?.amount
  return given({
    [whole]: limit,
    [met]: limit === undefined || rest === undefined ? undefined : cents(Math.max(NOTHING, limit - rest)),
  })
}
const isWhole = ({ period }: Benefit): boolean => period === undefined || period === '22' || period === '25'

const codesOf = (facts: readonly Benefit[]): readonly string[] =>
  facts.flatMap(({ procedure }) => (procedure ? [procedure.code] : []))
const listed = (facts: readonly Benefit[]): readonly string[] | undefined => {
  const all = codesOf(facts)
  return all.length === 0 ? undefined : all
}

function copaysOf(facts: readonly Benefit[]): Partial<Pick<Benefits, 'copays' | 'copayBeforeDeductible'>> {
  const copays = facts.flatMap(({ amount, services, procedure }) => {
    if (amount === undefined) return []
    if (procedure) return [{ procedures: [procedure.code], amount }]
    return services.includes('98') ? [{ procedures: OFFICE_VISITS, amount }] : []
  })
  if (copays.length === 0) return {}
  const isFirst = facts.some(({ messages }) => messages.includes(COPAY_FIRST))
  return { copays, copayBeforeDeductible: isFirst }
}

function frequenciesOf(facts: readonly Benefit[]): readonly Frequency[] | undefined {
  const all = facts.flatMap(({ procedure, quantity, period, deliveries }): readonly Frequency[] => {
    if (!procedure) return []
    const one = { id: procedure.code, procedures: [procedure.code] }
    if (quantity && period === YEAR)
      return [{ ...one, most: Number(inDigits(quantity)), per: { kind: 'year' } }]
    const [often] = deliveries
    return often?.most && often.period === '34' && often.periods
      ? [
          {
            ...{ ...one, most: Number(inDigits(often.most)) },
            per: { kind: 'months', months: Number(inDigits(often.periods)) },
          },
        ]
      : []
  })
  return all.length === 0 ? undefined : all
}

/** PRP pays first, SEP second, TTP third; a plain payer (PR) in a fact of another payer does not say. */
const othersOf = (benefits: readonly Benefit[]): ToldBenefits['others'] =>
  benefits
    .filter(({ fact }) => fact === 'R')
    .flatMap(({ parties }) =>
      parties
        .filter(({ role }) => ['PRP', 'SEP', 'TTP', 'PR'].includes(role))
        .map(({ role, id = '', name = '' }) => ({ id, name, isFirst: role === 'PRP' })),
    )

function primaryCareOf(benefits: readonly Benefit[]): ToldBenefits['primaryCare'] {
  const who = benefits
    .filter(({ fact }) => fact === 'L')
    .flatMap(({ parties }) => parties)
    .find(({ role, idKind }) => role === 'P3' || idKind === 'XX')
  return who
    ? { name: [who.first, who.name].filter((one) => one !== undefined).join(' '), npi: who.id ?? '' }
    : null
}
