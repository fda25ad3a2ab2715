import { describe, expect, test } from 'vitest'
import type { Content, EligibilityAnswer, EligibilityInquiry, Enrolment, ToldBenefits } from '#billing'
import {
  benefitsFrom271,
  checkX12,
  day,
  eligibilityAnswer,
  eligibilityAnswersTo,
  rejectionsOf,
  writeAnswers,
  writeInquiries,
} from '#billing'
import { ALPHA, ASKED, contentsOf, ENVELOPE, INQUIRIES, inquiryAbout, JESSE, ROBIN } from './answers.ts'
import { golden } from './claims.ts'

const TODAY = day('2025-10-14')
const answersIn = (text: string): readonly EligibilityAnswer[] =>
  contentsOf(text).flatMap((one: Content | null) => (one?.kind === '271' ? one.answers.of : []))
const answer = (inquiry: EligibilityInquiry, more: Partial<Enrolment> = {}) =>
  eligibilityAnswer(inquiry, { ...ALPHA, ...more }, TODAY)
/** The reasons of a refusal. */
const reasons = (one: EligibilityAnswer) => rejectionsOf(one).map(({ reason }) => reason)
const facts = ({ benefits }: EligibilityAnswer) => benefits.map(({ fact }) => fact).join('')

describe('golden files', () => {
  test('our inquiry and the payer’s answer', () => {
    expect(writeInquiries(INQUIRIES, ASKED)).toEqual({ ok: true, value: golden('x12/eligibility.270') })
    const answers = eligibilityAnswersTo(INQUIRIES, ALPHA, TODAY, '0816')
    expect(writeAnswers(answers, ENVELOPE)).toEqual({ ok: true, value: golden('x12/eligibility.271') })
    expect(contentsOf(golden('x12/eligibility.270'))).toEqual([
      { kind: '270', inquiries: INQUIRIES, unread: [] },
    ])
  })
  test.each([
    'clearinghouse-eligibility.271',
    'refused-eligibility.271',
    'eligibility.270',
    'eligibility.271',
  ])('%s is right and read whole', (name) => {
    expect(checkX12(golden(`x12/${name}`)).errors).toEqual([])
    for (const content of contentsOf(golden(`x12/${name}`))) expect(content).toMatchObject({ unread: [] })
  })
  test('a refusal ends at the level where it was given', () => {
    const all = answersIn(golden('x12/refused-eligibility.271'))
    expect(all.map(reasons)).toEqual([['51'], ['42'], ['65']])
    expect(all.map(({ provider, subscriber, dependent }) => [!!provider, !!subscriber, !!dependent])).toEqual(
      [
        ...[
          [true, false, false],
          [false, false, false],
        ],
        [true, true, true],
      ],
    )
    expect(all.map(benefitsFrom271).map(({ isActive }) => isActive)).toEqual([null, null, null])
  })
})

describe('what a clearinghouse’s answer says of benefits', () => {
  const [theirs] = answersIn(golden('x12/clearinghouse-eligibility.271'))
  const told = theirs && benefitsFrom271(theirs)
  test('services that are repeated in one element, in that file’s delimiters', () =>
    expect(theirs?.benefits[0]?.services).toEqual(['30', '1', '33', '47', '48', '50', '86', '98', 'UC']))
  test('in the network and for one person; the family’s and other networks’ are left alone', () =>
    expect(told).toMatchObject({
      ...{ isActive: true, plan: 'ALPHA PPO CHOICE', authorized: ['70553'], notCovered: ['35', 'AL'] },
      benefits: {
        ...{ from: '2025-01-01', deductible: 150_000, deductibleMet: 80_000 },
        ...{ outOfPocket: 500_000, outOfPocketMet: 114_950, coinsurance: { units: 2n, scale: 1 } },
        copays: [{ procedures: expect.arrayContaining(['99213']), amount: 3000 }],
      },
      others: [{ id: 'BETA01', name: 'BETA HMO', isFirst: false }],
      primaryCare: { name: 'ALEX RIVERA', npi: '1999999984' },
      messages: ['SPECIALISTS COST MORE', 'CALL BEFORE PLANNED SURGERY'],
    } satisfies Partial<Record<keyof ToldBenefits, unknown>>))
})

describe('a payer’s answer', () => {
  test('tells the plan, the shares with what is left, limits, and who else pays', () => {
    const one = answer(inquiryAbout({}))
    expect(facts(one)).toBe('1CCAGGBBAFFI1RL')
    expect(one.subscriber).toMatchObject({ id: 'AP100200', traces: [{ code: '2', number: 'INQ0001' }] })
  })
  test('is read back to the benefits it was made from', () => {
    const { policies: _, authorizations: __, frequencies, ...said } = JESSE.benefits
    const text = writeAnswers(eligibilityAnswersTo(INQUIRIES, ALPHA, TODAY, '0816'), ENVELOPE)
    const [first] = answersIn(text.ok ? text.value : '')
    const told = first && benefitsFrom271(first)
    expect(told?.benefits).toEqual({
      ...said,
      // The wire knows the limits by code, not by our names for them.
      frequencies: frequencies.map((one) => ({ ...one, id: one.procedures[0] })),
    })
    expect(told).toMatchObject({ isActive: true, authorized: ['70553'], messages: [] })
  })
  test('is one of coverage that is over, with its last day (billing.md B1, B2)', () => {
    const benefits = { ...JESSE.benefits, to: day('2025-09-30') }
    const one = answer(inquiryAbout({}), { members: [{ ...JESSE, benefits }] })
    expect(facts(one)).toBe('6')
    expect(benefitsFrom271(one)).toMatchObject({ isActive: false, benefits: { to: '2025-09-30' } })
  })
  test('of a service the plan leaves out, and of one nobody knows', () => {
    const ask = (...services: readonly string[]) =>
      answer(inquiryAbout({}, { asked: [{ services, amounts: [], details: [], numbers: [], dates: [] }] }))
    expect(facts(ask('35'))).toBe('I')
    expect(facts(ask('ZZ'))).toBe('V')
    expect(facts(ask('30', '35', 'ZZ')).slice(0, 3)).toBe('1IV')
  })
  test('about a dependent, under the subscriber’s number', () => {
    const one = answer(inquiryAbout({ dates: [] }, { dependent: ROBIN }))
    expect(one.dependent).toMatchObject({ first: 'Robin', relation: { relationship: '19' } })
    expect(facts(one)[0]).toBe('1')
  })
  test.each<readonly [reason: string, what: string, of: EligibilityAnswer]>([
    ['42', 'a system that is down', answer(inquiryAbout({}), { isDown: true })],
    [
      '43',
      'an NPI with a wrong check digit',
      answer(inquiryAbout({}, { provider: { ...inquiryAbout({}).provider, id: '1234567890' } })),
    ],
    ['51', 'a provider not on file', answer(inquiryAbout({}), { providers: ['1999999984'] })],
    ['62', 'a day too far back', answer(inquiryAbout({ dates: [{ code: '291', from: day('2023-01-01') }] }))],
    [
      '63',
      'a day too far ahead',
      answer(inquiryAbout({ dates: [{ code: '291', from: day('2026-06-01') }] })),
    ],
    ['58', 'neither number nor birth', answer(inquiryAbout({ id: '', birth: undefined as never }))],
    ['71', 'another birth', answer(inquiryAbout({ birth: day('1980-04-03') }))],
    ['72', 'a wrong number of someone known', answer(inquiryAbout({ id: 'AP100201' }))],
    ['73', 'another first name', answer(inquiryAbout({ first: 'JESSICA' }))],
    ['74', 'another sex', answer(inquiryAbout({ sex: 'M' }))],
    ['75', 'nobody known', answer(inquiryAbout({ id: 'XX1', name: 'NOBODY' }))],
    ['76', 'two of one number', answer(inquiryAbout({}), { members: [JESSE, JESSE] })],
    ['78', 'another group', answer(inquiryAbout({ numbers: [{ code: '6P', id: 'G1' }] }))],
    ['65', 'a child of another name', answer(inquiryAbout({}, { dependent: { ...ROBIN, name: 'OTHER' } }))],
    ['66', 'a child of another sex', answer(inquiryAbout({}, { dependent: { ...ROBIN, sex: 'F' } }))],
    ['67', 'a child nobody knows', answer(inquiryAbout({}, { dependent: { ...ROBIN, first: 'ALEX' } }))],
    [
      '71',
      'a child of another birth',
      answer(inquiryAbout({}, { dependent: { ...ROBIN, birth: day('2016-03-01') } })),
    ],
  ])('refuses with %s: %s', (reason, _, refused) => {
    expect(reasons(refused)).toEqual([reason])
    expect(refused.benefits).toEqual([])
    const text = writeAnswers(
      { purpose: '11', reference: 'A1', on: TODAY, at: '0816', of: [refused] },
      ENVELOPE,
    )
    expect(text).toMatchObject({ ok: true })
    expect(answersIn(text.ok ? text.value : '').map(reasons)).toEqual([[reason]])
  })
  test('without a number, name and birth are enough where they lead to one member', () =>
    expect(facts(answer(inquiryAbout({ id: undefined as never })))[0]).toBe('1'))
})

describe('what a 270 or 271 gets wrong', () => {
  const faults = (text: string) =>
    checkX12(text).errors.map(({ segment, element, code, loop }) => [segment, element, code, loop])
  test('elements and codes by their places', () => {
    const text = golden('x12/eligibility.270')
    expect(faults(text.replace('NM1*IL*1', 'NM1*QC*1'))).toContainEqual([...['NM1', null, '2', '2000C']])
    expect(faults(text.replace('DTP*291*D8*20251015', 'DTP*291*D8*20251345'))).toEqual([
      ['DTP', 3, '8', '2100C'],
    ])
    expect(faults(text.replace('HL*5*4*23*0', 'HL*5*9*23*0'))).toContainEqual(['HL', 2, '7', null])
  })
  test('a benefit that is none, and a segment that belongs elsewhere', () => {
    const text = golden('x12/eligibility.271')
    expect(faults(text.replace('EB*C*IND', 'EB*ZZ*IND'))).toEqual([['EB', 1, '7', '2110C']])
    expect(faults(text.replace('EB*A*', 'CLM*1*2~\nEB*A*').replace('SE*75', 'SE*76'))[0]).toEqual([
      ...['CLM', null, '6', '2110C'],
    ])
  })
})
