import type {
  Adjudication,
  Claim,
  Content,
  EligibilityInquiries,
  EligibilityInquiry,
  Enrolment,
  Member,
  PaymentToRemit,
  Remittance,
  StatusDesk,
  StatusInquiries,
} from '#billing'
import {
  adjudicate,
  cents,
  day,
  exact,
  readX12,
  remittanceOf,
  scenesOn,
  trainingContext,
  trainingRemitter,
} from '#billing'
import { partB, stageOf } from '../helpers/stages.ts'

/** Payers' answers in the training world: what the golden files of `tests/golden/billing/x12` were written from. */
export const ASKED = trainingContext(day('2025-11-03')).envelope
/** The envelope of what comes back. */
export const ENVELOPE = { ...ASKED, sender: ASKED.receiver, receiver: ASKED.sender }

/** What the sets of a file hold, in order. */
export const contentsOf = (text: string): readonly (Content | null)[] =>
  readX12(text).interchanges.flatMap(({ groups }) =>
    groups.flatMap(({ sets }) => sets.map(({ content }) => content)),
  )

/** The remittances of a file. */
export const remittancesIn = (text: string): readonly Remittance[] =>
  contentsOf(text).flatMap((one) => (one?.kind === '835' ? [one.remittance] : []))

/** The sample claim and what Medicare makes of it with $40 of the deductible left (billing.md scenario 1). */
export function sampleDecided(): { readonly claim: Claim; readonly answer: Adjudication } {
  const scene = scenesOn(stageOf({ benefits: partB(4000) }))()
  return { claim: scene.claim, answer: adjudicate(scene) }
}

/** Its payment, with interest of fifty cents (rule F10's example). */
export function samplePayment(): PaymentToRemit {
  const { claim, answer } = sampleDecided()
  return {
    ...{ number: 'EFT0001', payee: '1234567893', on: day('2025-11-03'), amount: cents(8338) },
    claims: [{ control: '2025293000001', statusCode: '1', claim, answer }],
    adjustments: [{ code: 'L6', reference: '2025293000001', amount: cents(-50) }],
  }
}
export const sampleRemittance = (): Remittance =>
  remittanceOf(samplePayment(), trainingRemitter('Medicare Part B Training'))

/** A family of Alpha PPO. */
export const JESSE: Member = {
  ...{ last: 'Sample', first: 'Jesse', birth: day('1980-03-04'), sex: 'F' },
  ...{ memberId: 'AP100200', group: 'G4410', plan: 'Alpha PPO Choice', insurance: 'C1' },
  dependents: [
    { last: 'Sample', first: 'Robin', birth: day('2015-03-01'), sex: 'M', relationship: '19' },
    { last: 'Novak', first: 'Kim', birth: day('1979-11-20'), sex: 'U', relationship: '01' },
  ],
  benefits: {
    ...{ from: day('2025-01-01'), to: day('2025-12-31'), deductible: cents(150_000) },
    ...{ deductibleMet: cents(80_000), coinsurance: exact('0.2'), copayBeforeDeductible: true },
    copays: [
      {
        procedures: ['99202', '99203', '99204', '99205', '99211', '99212', '99213', '99214', '99215'],
        amount: cents(3000),
      },
      { procedures: ['97110'], amount: cents(2550) },
    ],
    ...{ outOfPocket: cents(500_000), outOfPocketMet: cents(114_950), preventive: ['G0439'] },
    excluded: ['S9999'],
    frequencies: [
      { id: 'visits', procedures: ['97110'], most: 20, per: { kind: 'year' } },
      { id: 'screening', procedures: ['G0121'], most: 1, per: { kind: 'months', months: 120 } },
    ],
    ...{ policies: [], authorizations: [] },
  },
  ...{ notCovered: ['35'], authorized: ['70553'] },
  primaryCare: { last: 'Rivera', first: 'Alex', npi: '1999999984' },
  others: [{ payer: { id: 'BETA01', name: 'Beta HMO' }, memberId: 'BH200300', isFirst: false }],
}
export const ALPHA: Enrolment = {
  payer: { id: 'ALPHA1', name: 'Alpha PPO', phone: '8005550188' },
  ...{ providers: null, ahead: 30, back: 365, members: [JESSE] },
}

export const inquiryAbout = (
  subscriber: Partial<EligibilityInquiry['subscriber']>,
  more: Partial<EligibilityInquiry> = {},
): EligibilityInquiry => ({
  payer: { role: 'PR', kind: 'organization', name: 'ALPHA PPO', idKind: 'PI', id: 'ALPHA1' },
  provider: {
    ...{ role: '1P', kind: 'organization', name: 'LAKESIDE FAMILY CLINIC', idKind: 'XX', id: '1234567893' },
    ...{ numbers: [], rejections: [] },
  },
  subscriber: {
    ...{ kind: 'person', name: 'SAMPLE', first: 'JESSE', idKind: 'MI', id: 'AP100200' },
    ...{ birth: day('1980-03-04'), sex: 'F', numbers: [], rejections: [] },
    traces: [{ code: '1', number: 'INQ0001', by: '9LAKESIDE1' }],
    dates: [{ code: '291', from: day('2025-10-15') }],
    ...subscriber,
  },
  asked: [{ services: ['30', '98'], amounts: [], details: [], numbers: [], dates: [] }],
  ...more,
})
export const ROBIN: NonNullable<EligibilityInquiry['dependent']> = {
  ...{ kind: 'person', name: 'SAMPLE', first: 'ROBIN', birth: day('2015-03-01'), sex: 'M' },
  ...{ numbers: [], rejections: [], dates: [] },
  traces: [{ code: '1', number: 'INQ0002', by: '9LAKESIDE1' }],
  relation: { isSubscriber: 'N', relationship: '19' },
}
export const INQUIRIES: EligibilityInquiries = {
  ...{ purpose: '13', reference: 'INQ0001', on: day('2025-10-14'), at: '0815' },
  of: [
    inquiryAbout({}),
    inquiryAbout(
      { traces: [], dates: [] },
      { dependent: ROBIN, asked: [{ services: ['98'], amounts: [], details: [], numbers: [], dates: [] }] },
    ),
  ],
}

/** Medicare's desk: the sample claim, paid, and the same claim again, waiting for records. */
export function desk(): StatusDesk {
  const { claim, answer } = sampleDecided()
  return {
    payer: { id: 'MCRTRN', name: 'Medicare Part B Training', phone: '8005550177' },
    claims: [
      {
        ...{ control: '2025293000001', claim, received: day('2025-10-20'), answer },
        ...{ remitted: day('2025-11-03'), payment: 'EFT0001', state: 'settled' },
      },
      {
        ...{ control: '2025300000002', claim: { ...claim, id: 'ACCT0009' } },
        ...{ received: day('2025-10-27'), answer: null, remitted: null },
        waits: { category: 'R4', status: '287', entity: '1P' },
      },
    ],
  }
}
export const statusInquiryAbout = (
  ...numbers: readonly { readonly code: string; readonly id: string }[]
): StatusInquiries['of'][number] => ({
  payer: { kind: 'organization', name: 'MEDICARE PART B TRAINING', idKind: 'PI', id: 'MCRTRN' },
  receiver: { kind: 'organization', name: 'LAKESIDE FAMILY CLINIC', idKind: '46', id: 'SUB001' },
  providers: [{ kind: 'organization', name: 'LAKESIDE FAMILY CLINIC', idKind: 'XX', id: '1234567893' }],
  subscriber: {
    ...{ kind: 'person', name: 'SAMPLE', first: 'PAT', middle: 'Q', idKind: 'MI', id: '1EG4TE5MK73' },
    ...{ birth: day('1950-06-15'), sex: 'F' },
  },
  ...{ trace: `STQ-${numbers[0]?.id ?? 'ANY'}`, numbers, charge: cents(29_000), lines: [] },
  dates: [{ code: '472', from: day('2025-10-15') }],
})
export const STATUS_INQUIRIES: StatusInquiries = {
  ...{ purpose: '13', reference: 'STQ0001', on: day('2025-11-05'), at: '0700' },
  of: [
    statusInquiryAbout({ code: 'EJ', id: 'ACCT0001' }),
    statusInquiryAbout({ code: '1K', id: '2025300000002' }),
    statusInquiryAbout({ code: 'EJ', id: 'ACCT0404' }),
  ],
}
