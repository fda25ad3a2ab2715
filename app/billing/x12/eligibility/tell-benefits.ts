import type { Day } from '../../claim/day.ts'
import { exactly, ZERO } from '../../claim/exact.ts'
import type { Benefits } from '../../coverage/benefits.ts'
import { given } from '../guide/pick.ts'
import type { Dated } from '../shape/parties.ts'
import type { Benefit, BenefitParty, EligibilityInquiry } from './eligibility.ts'
import type { Member } from './enrolment.ts'
import { left, OFFICE_VISITS } from './enrolment.ts'

type Fact = Partial<Benefit> & Pick<Benefit, 'fact'>
const fact = (said: Fact): Benefit => ({
  ...{ services: [], deliveries: [], numbers: [], dates: [], rejections: [] },
  ...{ messages: [], details: [], parties: [], ...said },
})
const service = (code: string) => ({ kind: 'HC', code, modifiers: [] })

/** Kinds of service this training world knows by name: the plan, medical care, office, hospital, and some that plans leave out. */
const KNOWN = new Set(
  ['1', '2', '4', '5', '6', '12', '30', '33', '35', '42', '45', '47', '48', '50', '51', '52', '53'].concat(
    ['60', '62', '65', '68', '73', '76', '78', '80', '81', '86', '88', '93', '96', '98', '99', 'A0', 'A3'],
    ['A4', 'A5', 'A6', 'A7', 'A8', 'AD', 'AE', 'AF', 'AG', 'AI', 'AJ', 'AK', 'AL', 'BG', 'BH', 'MH', 'UC'],
  ),
)

/** Whether a plan is in force on a day. */
export const isInForce = ({ from, to }: Pick<Benefits, 'from' | 'to'>, on: Day): boolean =>
  (from === null || on >= from) && (to === null || on <= to)

/** The plan's first and last day. They stand with the person: of a benefit the guide knows no last day of a plan (347). */
export const planDates = ({ from, to }: Benefits): readonly Dated[] => [
  ...(from ? [{ code: '346', from }] : []),
  ...(to ? [{ code: '347', from: to }] : []),
]

/**
 * What a plan covers, as facts (EB): in force or not, cost shares, limits, what it leaves out, who else pays. Amounts
 * that are used up tell the whole (23, calendar year) and what is left (29).
 */
export function benefitsTold(member: Member, inquiry: EligibilityInquiry, on: Day): readonly Benefit[] {
  const { benefits, plan, insurance, notCovered = [] } = member
  const asked = [...new Set(inquiry.asked.flatMap(({ services }) => services))]
  const services = asked.length === 0 ? ['30'] : asked
  const named = given({ plan, insurance })
  if (!isInForce(benefits, on)) return [fact({ fact: '6', level: 'IND', services, ...named })]
  const unknown = services.filter((one) => !KNOWN.has(one))
  const out = services.filter((one) => notCovered.includes(one))
  const covered = services.filter((one) => !out.includes(one) && !unknown.includes(one))
  return [
    ...(covered.length > 0 ? [fact({ fact: '1', level: 'IND', services: covered, ...named })] : []),
    ...(out.length > 0 ? [fact({ fact: 'I', level: 'IND', services: out })] : []),
    ...(unknown.length > 0
      ? [fact({ fact: 'V', services: unknown, messages: ['This kind of service is not one we answer for'] })]
      : []),
    ...(covered.length > 0 ? [...costShares(benefits), ...limits(benefits), ...around(member)] : []),
  ]
}

function costShares(benefits: Benefits): readonly Benefit[] {
  const { deductible, deductibleMet, coinsurance, outOfPocket, outOfPocketMet } = benefits
  const ofPlan = { level: 'IND', services: ['30'], inNetwork: 'Y' }
  const used = (code: 'C' | 'G', limit: typeof deductible, met: typeof deductible): readonly Benefit[] => [
    fact({ fact: code, ...ofPlan, period: '23', amount: limit }),
    fact({ fact: code, ...ofPlan, period: '29', amount: left(limit, met) }),
  ]
  return [
    ...used('C', deductible, deductibleMet),
    fact({ fact: 'A', ...ofPlan, share: coinsurance }),
    ...(outOfPocket === null ? [] : used('G', outOfPocket, outOfPocketMet)),
    ...benefits.copays.flatMap(({ procedures, amount }) =>
      isOffice(procedures)
        ? [
            fact({
              ...{ fact: 'B', ...ofPlan, services: ['98'], period: '27', amount },
              messages: benefits.copayBeforeDeductible ? [COPAY_FIRST] : [],
            }),
          ]
        : procedures.map((code) =>
            fact({ fact: 'B', ...ofPlan, services: [], period: '27', amount, procedure: service(code) }),
          ),
    ),
    ...benefits.preventive.map((code) =>
      fact({ fact: 'A', ...ofPlan, services: [], share: ZERO, procedure: service(code) }),
    ),
  ]
}
/** No element says so; the message does, and `benefitsFrom271` knows it. */
export const COPAY_FIRST = 'THE COPAY IS TAKEN BEFORE THE DEDUCTIBLE'
const isOffice = (procedures: readonly string[]): boolean =>
  procedures.length === OFFICE_VISITS.length && OFFICE_VISITS.every((code) => procedures.includes(code))

function limits({ frequencies, excluded }: Benefits): readonly Benefit[] {
  return [
    ...frequencies.flatMap(({ procedures, most, per }) =>
      procedures.map((code) =>
        per.kind === 'year'
          ? fact({
              ...{ fact: 'F', level: 'IND', period: '23', quantityKind: 'P6', quantity: exactly(most) },
              procedure: service(code),
            })
          : fact({
              ...{ fact: 'F', level: 'IND', procedure: service(code) },
              deliveries: [{ kind: 'FL', most: exactly(most), period: '34', periods: exactly(per.months) }],
            }),
      ),
    ),
    ...excluded.map((code) => fact({ fact: 'I', level: 'IND', procedure: service(code) })),
  ]
}

/** What surrounds the plan: authorizations wanted, other payers, the primary care provider. */
function around({ authorized = [], others = [], primaryCare }: Member): readonly Benefit[] {
  return [
    ...authorized.map((code) =>
      fact({ fact: '1', level: 'IND', needsAuthorization: 'Y', procedure: service(code) }),
    ),
    ...others.map(({ payer, memberId, isFirst }) =>
      fact({
        ...{ fact: 'R', level: 'IND', services: ['30'] },
        numbers: memberId === undefined ? [] : [{ code: '1W', id: memberId }],
        parties: [
          {
            ...{ role: isFirst ? 'PRP' : 'SEP', kind: 'organization', name: payer.name, idKind: 'PI' },
            ...{ id: payer.id, contacts: [] },
          },
        ],
      }),
    ),
    ...(primaryCare
      ? [
          fact({
            ...{ fact: 'L', level: 'IND', services: ['30'] },
            parties: [
              given({
                ...{ role: 'P3', kind: 'person' as const, name: primaryCare.last },
                ...{ first: primaryCare.first, idKind: 'XX', id: primaryCare.npi, contacts: [] },
              }) as BenefitParty,
            ],
          }),
        ]
      : []),
  ]
}
