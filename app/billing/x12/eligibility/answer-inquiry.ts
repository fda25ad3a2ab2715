import type { Day } from '../../claim/day.ts'
import { addDays } from '../../claim/day.ts'
import { isNpi } from '../../claim/npi.ts'
import { given } from '../guide/pick.ts'
import type { Dated } from '../shape/parties.ts'
import type {
  EligibilityAnswer,
  EligibilityAnswers,
  EligibilityInquiries,
  EligibilityInquiry,
  EligibilityPerson,
  Rejection,
} from './eligibility.ts'
import type { EnrolledPerson, Enrolment, Member } from './enrolment.ts'
import { payerPart } from './enrolment.ts'
import { benefitsTold, planDates } from './tell-benefits.ts'

const refuse = (reason: string, next: string, isValid = 'N'): Rejection => ({ isValid, reason, next })
/** AAA04: C correct it and send again, R it may be sent again, N it may not. */
const CORRECT = 'C'

const plain = (text: string | undefined): string => (text ?? '').toUpperCase().replace(/[^A-Z0-9]/g, '')

/** The day that is asked about: that of the patient's level, or of the first service; missing: today. */
export function askedDay({ subscriber, dependent, asked }: EligibilityInquiry, on: Day): Day {
  const dates = [...(dependent?.dates ?? []), ...subscriber.dates, ...asked.flatMap((one) => one.dates)]
  return dates.find(({ code }) => code === '291')?.from ?? on
}

const nextTrace = ({ traces }: EligibilityPerson): EligibilityPerson['traces'] =>
  traces.map((one) => ({ ...one, code: '2' }))

/**
 * What a payer answers to one inquiry: why there is no answer (AAA), or what the plan covers on the day asked about
 * (EB). Reasons: 42 the system is down, 43 no valid provider number, 51 not on file, 62 and 63 a day too far back or
 * ahead, 58, 71, 72, 73, 74, 75 and 78 the member, 64, 65, 66, 67 and 71 the dependent (005010X279A1, AAA03).
 * @param on today: without a day of its own an inquiry asks about it
 */
export function eligibilityAnswer(
  inquiry: EligibilityInquiry,
  enrolment: Enrolment,
  on: Day,
): EligibilityAnswer {
  const { phone, name } = enrolment.payer
  const payer = {
    ...payerPart(enrolment),
    contacts: phone === undefined ? [] : [{ code: 'IC', name, ways: [{ by: 'TE', to: phone }] }],
    requestRejections: [],
    rejections: enrolment.isDown ? [refuse('42', 'R', 'Y')] : [],
  }
  if (enrolment.isDown) return { payer, benefits: [] }
  const { numbers: _, address: __, specialty: ___, ...asker } = inquiry.provider
  const refusal = providerRefusal(inquiry, enrolment)
  const provider = { ...asker, numbers: [], rejections: refusal ? [refusal] : [] }
  if (refusal) return { payer, provider, benefits: [] }

  const asked = askedDay(inquiry, on)
  // What kind of number it is goes with the number.
  const echoed = (person: EligibilityPerson, rejections: readonly Rejection[]): EligibilityPerson => {
    const { idKind, id, relation, ...rest } = person
    const number = id === undefined || id === '' ? {} : { idKind: idKind ?? 'MI', id }
    return given({
      ...rest,
      ...number,
      relation: toldRelation(relation),
      traces: nextTrace(person),
      rejections,
    })
  }
  const found = memberFor(inquiry.subscriber, enrolment, asked, on)
  const { dependent } = inquiry
  if ('reason' in found)
    return { payer, provider, subscriber: echoed(inquiry.subscriber, [found]), benefits: [] }
  const days = planDates(found.benefits)
  const subscriber = enrolled(found, found, inquiry.subscriber, dependent ? [] : days)
  if (!dependent) return { payer, provider, subscriber, benefits: benefitsTold(found, inquiry, asked) }

  const child = dependentFor(dependent, found)
  if ('reason' in child)
    return { payer, provider, subscriber, dependent: echoed(dependent, [child]), benefits: [] }
  return {
    ...{ payer, provider, subscriber, dependent: enrolled(child, null, dependent, days) },
    benefits: benefitsTold(found, inquiry, asked),
  }
}

/** Answers every inquiry of a file, in its order. @param at time of the answer, HHMM */
export const eligibilityAnswersTo = (
  inquiries: EligibilityInquiries,
  enrolment: Enrolment,
  on: Day,
  at: string,
): EligibilityAnswers => ({
  ...given({ purpose: '11', reference: inquiries.reference, on, at }),
  of: inquiries.of.map((one) => eligibilityAnswer(one, enrolment, on)),
})

function providerRefusal({ provider }: EligibilityInquiry, { providers }: Enrolment): Rejection | null {
  const { idKind, id = '' } = provider
  if (id === '' || (idKind === 'XX' && !isNpi(id))) return refuse('43', CORRECT)
  return providers && !providers.includes(id) ? refuse('51', CORRECT) : null
}

function memberFor(
  person: EligibilityPerson,
  { members, ahead, back }: Enrolment,
  asked: Day,
  on: Day,
): Member | Rejection {
  if (ahead !== null && asked > addDays(on, ahead)) return refuse('63', CORRECT)
  if (back !== null && asked < addDays(on, -back)) return refuse('62', CORRECT)
  const id = plain(person.id)
  const last = plain(person.name)
  if (id === '' && last === '') return refuse('72', CORRECT)
  if (id === '' && person.birth === undefined) return refuse('58', CORRECT)
  const sameId = members.filter((one) => id !== '' && plain(one.memberId) === id)
  if (sameId.length === 0) {
    const known = members.filter((one) => plain(one.last) === last && one.birth === person.birth)
    const [only, ...more] = known
    // Without a number, name and birth must lead to one member; with a wrong one, the number is what is wrong.
    if (id === '' && only) return more.length === 0 ? only : refuse('76', CORRECT)
    return refuse(only ? '72' : '75', CORRECT)
  }
  const [member, ...others] = sameId as [Member, ...Member[]]
  if (others.length > 0) return refuse('76', CORRECT)
  return mismatch(person, member, { name: '73', sex: '74' }) ?? groupRefusal(person, member) ?? member
}

function groupRefusal({ numbers }: EligibilityPerson, { group }: Member): Rejection | null {
  const said = numbers.find(({ code }) => code === '6P')
  return said && group !== undefined && plain(said.id) !== plain(group) ? refuse('78', CORRECT) : null
}

function dependentFor(person: EligibilityPerson, { dependents }: Member): EnrolledPerson | Rejection {
  if (plain(person.name) === '' && plain(person.first) === '') return refuse('65', CORRECT)
  const named = dependents.filter(({ first }) => plain(first) === plain(person.first))
  const [child] = named.length > 1 ? named.filter(({ birth }) => birth === person.birth) : named
  if (!child) return refuse('67', CORRECT)
  return mismatch(person, child, { name: '65', sex: '66' }) ?? child
}

/** What of a person is not as the payer has it. What was not said cannot be wrong. */
function mismatch(
  person: EligibilityPerson,
  known: EnrolledPerson,
  reasons: { readonly name: string; readonly sex: string },
): Rejection | null {
  const { name, first, birth, sex } = person
  const isOther = (said: string | undefined, is: string) => plain(said) !== '' && plain(said) !== plain(is)
  if (isOther(name, known.last) || isOther(first, known.first)) return refuse(reasons.name, CORRECT)
  if (birth !== undefined && birth !== known.birth) return refuse('71', CORRECT)
  const isKnown = sex !== undefined && sex !== 'U' && known.sex !== 'U'
  return isKnown && sex !== known.sex ? refuse(reasons.sex, CORRECT) : null
}

/** An answer has no word for another adult (34), as an inquiry may say: it says another relation. */
const toldRelation = (relation: EligibilityPerson['relation']): EligibilityPerson['relation'] =>
  relation?.relationship === '34' ? { ...relation, relationship: 'G8' } : relation

/** A person as the payer has them on file, with the inquiry's trace and, of who is asked about, the plan's days. */
function enrolled(
  known: EnrolledPerson,
  member: Member | null,
  asked: EligibilityPerson,
  days: readonly Dated[],
): EligibilityPerson {
  const { last, first, middle, birth, sex, relationship } = known
  return given({
    ...{ kind: 'person' as const, name: last, first, middle, birth, sex },
    ...(member ? { idKind: 'MI', id: member.memberId } : {}),
    ...{ traces: nextTrace(asked), dates: [...asked.dates, ...days], rejections: [] },
    numbers: member?.group === undefined ? [] : [{ code: '6P', id: member.group }],
    relation: member ? undefined : { isSubscriber: 'N', relationship: relationship ?? 'G8' },
  })
}
