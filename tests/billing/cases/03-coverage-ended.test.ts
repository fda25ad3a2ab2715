import { expect, test } from 'vitest'
import type { EligibilityAnswer, EligibilityInquiries, Enrolment } from '#billing'
import {
  benefitsFrom271,
  day,
  eligibilityAnswersTo,
  emptyLedger,
  remedyFor,
  trainingContext,
  writeAnswers,
  writeInquiries,
} from '#billing'
import {
  contentsOf,
  denialOf,
  deskOf,
  figures,
  line,
  lineOf,
  PLAN,
  scrubbed,
  send,
  statement,
  sure,
} from './play.ts'

/**
 * Claim: 99213 at $150 on 2025-10-15. The card on file is of Alpha PPO.
 * Chart: the patient has changed jobs; a new card of Beta HMO turns up when somebody asks, with a referral.
 * Only the payers know: Alpha's coverage ended on 2025-09-30, Beta's began on 2025-10-01.
 * End: the 271 says EB*6, so Beta is billed. Sent to Alpha all the same, it comes back PR-27, and is not appealed but
 * billed to the plan in force (B1, B2).
 */
const visit = { diagnoses: ['E11.9'], lines: [line('99213', '150.00')] }
const alpha = deskOf('ALPHA1', { benefits: { ...PLAN, from: day('2024-01-01'), to: day('2025-09-30') } })
const beta = deskOf('BETA01', { benefits: { ...PLAN, from: day('2025-10-01') } })

/** What a payer's file says of the patient. */
const enrolment = (id: string, name: string, desk: typeof alpha): Enrolment => ({
  ...{ payer: { id, name }, providers: null, ahead: 30, back: 365 },
  members: [
    {
      ...{ last: 'Sample', first: 'Pat', birth: day('1950-06-15'), sex: 'F', memberId: 'A123456789' },
      ...{ plan: name, dependents: [], benefits: desk().benefits ?? PLAN },
    },
  ],
})

/** Asks a payer about the day of service, over the wire: 270 out, 271 back. */
function asked({ payer: { id, name }, ...more }: Enrolment): EligibilityAnswer {
  const { envelope } = trainingContext(day('2025-10-14'))
  const inquiries: EligibilityInquiries = {
    ...{ purpose: '13', reference: 'ASK0001', on: day('2025-10-14'), at: '0930' },
    of: [
      {
        payer: { role: 'PR', kind: 'organization', name, idKind: 'PI', id },
        provider: {
          ...{ role: '1P', kind: 'organization', name: 'Lakeside Family Clinic', idKind: 'XX' },
          ...{ id: '1234567893', numbers: [], rejections: [] },
        },
        subscriber: {
          ...{ kind: 'person', name: 'Sample', first: 'Pat', idKind: 'MI', id: 'A123456789' },
          ...{ birth: day('1950-06-15'), sex: 'F', numbers: [], rejections: [] },
          traces: [{ code: '1', number: 'INQ0001', by: '9LAKESIDE1' }],
          dates: [{ code: '291', from: day('2025-10-15') }],
        },
        asked: [{ services: ['30'], amounts: [], details: [], numbers: [], dates: [] }],
      },
    ],
  }
  const [question] = contentsOf(sure(writeInquiries(inquiries, envelope)))
  if (question?.kind !== '270') throw new Error('No 270')
  const answers = eligibilityAnswersTo(
    question.inquiries,
    { ...more, payer: { id, name } },
    day('2025-10-14'),
    '0931',
  )
  const [told] = contentsOf(sure(writeAnswers(answers, envelope)))
  if (told?.kind !== '271') throw new Error('No 271')
  return told.answers.of[0] as EligibilityAnswer
}

test('nobody has asked: the scrubber says so before anything is sent', () => {
  expect(scrubbed(alpha(visit, { facts: { verified: null } }))).toEqual(['B2 DEN-C', 'B1 WARN'])
})

test('the 271 of the old plan says EB*6, that of the new one EB*1', () => {
  const old = asked(enrolment('ALPHA1', 'Alpha PPO', alpha))
  expect(old.benefits.map(({ fact }) => fact)).toEqual(['6'])
  expect(benefitsFrom271(old)).toMatchObject({ isActive: false, benefits: { to: '2025-09-30' } })
  const current = asked(enrolment('BETA01', 'Beta HMO', beta))
  expect(current.benefits[0]?.fact).toBe('1')
  expect(benefitsFrom271(current)).toMatchObject({ isActive: true, benefits: { from: '2025-10-01' } })
})

test('sent to the old plan it is denied PR-27, and the remedy is to find the plan in force', () => {
  const { answer } = send(emptyLedger('ALPHA1'), alpha(visit))
  expect([figures(answer).status, lineOf(answer).why]).toEqual(['denied', ['PR-27 150.00']])
  const remedy = remedyFor(denialOf(answer, '2025-10-22'), alpha().payer)
  expect(remedy).toMatchObject({ remedy: 'verify-coverage', due: null })
})

test('the new plan is billed and pays; only its share is the patient’s', () => {
  const scene = beta({ ...visit, referral: 'REF10015' })
  expect(scrubbed(scene)).toEqual([])
  const { answer } = send(emptyLedger('BETA01'), scene)
  // 105 % of 85.17 is 89.43; a fifth of it is the patient's.
  expect(figures(answer)).toEqual({ status: 'paid', allowed: '89.43', paid: '71.54', patient: '17.89' })
  const refused = send(emptyLedger('ALPHA1'), alpha(visit))
  expect(statement(refused.answer, answer)).toBe('17.89')
})
