import { describe, expect, test } from 'vitest'
import type { ClaimJson, PayerOrderFacts } from '#billing'
import {
  cents,
  claimForNext,
  day,
  dollars,
  emptyLedger,
  orderOf,
  postRemittance,
  remedyFor,
  secondaryAmount,
} from '#billing'
import {
  adjusted,
  denialOf,
  deskOf,
  figures,
  line,
  lineOf,
  paid,
  scrubbed,
  send,
  sentTo,
  statement,
  sure,
} from './play.ts'

type CoverageJson = ClaimJson['coverages'][number]
const address = { line1: '200 Oak Ave', city: 'Columbus', state: 'OH', zip: '432150000' }

/**
 * Claim: 99213 at $150 for a child of eight, insured with both parents.
 * Chart: the parents live together; the mother was born on May 11, the father on February 3.
 * Alpha is the father's plan, Beta the mother's; Beta wants a referral and has it.
 * End: Alpha is first by the birthday rule. Beta, billed first, denies CO-22. After Alpha the claim goes to Beta with
 * what Alpha paid and cut on the line (SVD, CAS), and Beta takes over what Alpha left to the patient (B7, B10).
 */
describe('a child of two insured parents', () => {
  const plan = (
    id: string,
    name: string,
    filing: string,
    parent: Pick<CoverageJson['subscriber'], 'first' | 'birth' | 'sex'>,
  ): CoverageJson => ({
    ...{ payer: { id, name }, filing, relationship: '19' },
    subscriber: { last: 'Sample', ...parent, memberId: `${id}900`, address },
  })
  const father = plan('ALPHA1', 'Alpha PPO', '12', { first: 'Lee', birth: '1986-02-03', sex: 'M' })
  const mother = plan('BETA01', 'Beta HMO', 'HM', { first: 'Ann', birth: '1984-05-11', sex: 'F' })
  const child = { kind: 'group', relationship: 'child', related: true } as const
  const payerOrder: PayerOrderFacts = {
    ...{ day: day('2025-10-15'), patient: { birth: day('2017-03-04') }, parents: { together: true } },
    plans: [
      { ...child, id: 'BETA01', holder: 'mother', holderBirth: day('1984-05-11') },
      { ...child, id: 'ALPHA1', holder: 'father', holderBirth: day('1986-02-03') },
    ],
  }
  const visit = (...coverages: CoverageJson[]) => ({
    patient: { last: 'Sample', first: 'Kim', middle: undefined, birth: '2017-03-04', sex: 'M' as const },
    ...{ diagnoses: ['J02.9'], dates: { onset: undefined }, coverages, lines: [line('99213', '150.00')] },
  })
  const alpha = deskOf('ALPHA1', { facts: { payerOrder } })
  const beta = deskOf('BETA01', { facts: { payerOrder } })

  test('February comes before May, whatever the years', () => {
    expect(sure(orderOf(payerOrder)).order).toEqual(['ALPHA1', 'BETA01'])
  })
  test('the mother’s plan first: CO-22', () => {
    const wrong = beta({ ...visit(mother, father), referral: 'REF10015' })
    expect(scrubbed(wrong)).toEqual(['B7 DEN-C'])
    const { answer } = send(emptyLedger('BETA01'), wrong)
    expect(lineOf(answer).why).toEqual(['CO-22 150.00'])
    expect(remedyFor(denialOf(answer, '2025-10-24'), wrong.payer).remedy).toBe('other-payer')
  })
  test('the father’s plan, then the mother’s with its answer', () => {
    const first = send(emptyLedger('ALPHA1'), alpha(visit(father, mother)))
    expect(figures(first.answer)).toEqual({
      status: 'paid',
      allowed: '93.69',
      paid: '74.95',
      patient: '18.74',
    })
    expect(paid(first.ledger, alpha().payer, '2025-10-24').claims).toEqual(['ACCT0001 1 74.95'])
    expect(postRemittance(first.answer, { hasNextPayer: true }).totals).toMatchObject({
      ...{ 'next-payer': 1874, patient: 0 },
    })

    const told = { on: day('2025-10-24'), control: first.control, referral: 'REF10015' }
    const scene = sentTo(beta(), claimForNext(first.scene.claim, first.answer, told), '2025-10-27')
    expect(scrubbed(scene)).toEqual([])
    const second = send(emptyLedger('BETA01'), scene)
    // Its own benefit would be 80 % of 89.43; 18.74 are left to take over.
    expect(figures(second.answer)).toEqual({
      status: 'paid',
      allowed: '89.43',
      paid: '18.74',
      patient: '0.00',
    })
    expect(adjusted(second.answer)).toEqual({ 'OA-23': '131.26' })
    expect(paid(second.ledger, beta().payer, '2025-11-03').claims).toEqual(['ACCT0001 2 18.74'])
    expect(statement(first.answer, second.answer)).toBe('0.00')
  })
})

/**
 * Claim: 99214 at $175 for a worker of 67.
 * Chart: works for a firm of 25, in whose plan (Alpha) the patient is; Medicare by age.
 * Only the plans know: Alpha allows 150.00 and pays 120.00; Medicare's deductible is met.
 * End: the firm's plan is first, since it has at least 20 employees. Medicare, billed first, denies CO-22 MA04. As second
 * it pays the lowest of 55, of its own payment, and of 30: 30.00, less 2 % by sequestration; OA-23 is posted as what the
 * first payer paid and cut (B8, B9, F7).
 */
describe('a worker of 67 at a firm of 25', () => {
  const payerOrder = (employees: number): PayerOrderFacts => ({
    ...{ day: day('2025-10-15'), patient: { birth: day('1958-06-15') } },
    plans: [
      {
        ...{ id: 'MCRTRN', kind: 'medicare', relationship: 'self', related: true },
        entitlement: { reason: 'age', from: day('2023-06-01') },
      },
      {
        ...{ id: 'ALPHA1', kind: 'group', relationship: 'self', related: true },
        ...{ employment: 'active', employees },
      },
    ],
  })
  const own = {
    ...{ last: 'Sample', first: 'Pat', middle: 'Q', birth: '1958-06-15', sex: 'F' as const },
    address,
  }
  const group: CoverageJson = {
    ...{ payer: { id: 'ALPHA1', name: 'Alpha PPO' }, filing: '12', relationship: '18' },
    subscriber: { ...own, memberId: 'A123456789' },
  }
  const federal: CoverageJson = {
    ...{ payer: { id: 'MCRTRN', name: 'Medicare Part B Training' }, filing: 'MB', relationship: '18' },
    ...{ subscriber: { ...own, memberId: '1EG4TE5MK73' } },
  }
  const visit = (...coverages: CoverageJson[]) => ({
    ...{
      patient: { birth: '1958-06-15' },
      diagnoses: ['E11.9'],
      coverages,
      lines: [line('99214', '175.00')],
    },
  })
  const facts = { payerOrder: payerOrder(25) }
  const medicare = deskOf('MCRTRN', { facts })
  /** Alpha with a fee of its own for this visit. */
  const alpha = deskOf('ALPHA1', { facts })
  const payer = {
    ...alpha().payer,
    contract: { kind: 'fixed', fees: { '99214': '150.00' }, otherwise: null, lesserOfCharge: true } as const,
  }

  test('the plan of a firm of 25 is first, that of a firm of 19 second', () => {
    expect(sure(orderOf(payerOrder(25)))).toMatchObject({
      ...{ order: ['ALPHA1', 'MCRTRN'], why: [{ plan: 'ALPHA1', rule: 'B8' }] },
    })
    expect(sure(orderOf(payerOrder(19))).order).toEqual(['MCRTRN', 'ALPHA1'])
  })
  test('Medicare billed first: CO-22 MA04', () => {
    const wrong = medicare(visit(federal))
    expect(scrubbed(wrong)).toEqual(['B8 DEN-C'])
    const { answer } = send(emptyLedger('MCRTRN'), wrong)
    expect(lineOf(answer).why).toEqual(['CO-22 175.00 MA04'])
    expect(remedyFor(denialOf(answer, '2025-11-03'), wrong.payer).remedy).toBe('other-payer')
  })
  test('Alpha pays 120 of 150, Medicare 30, and nothing is left', () => {
    const first = send(emptyLedger('ALPHA1'), alpha(visit(group, { ...federal, msp: '12' }), { payer }))
    expect(figures(first.answer)).toEqual({
      status: 'paid',
      allowed: '150.00',
      paid: '120.00',
      patient: '30.00',
    })
    expect(adjusted(first.answer)).toEqual({ 'CO-45': '25.00', 'PR-2': '30.00' })

    const next = claimForNext(first.scene.claim, first.answer, {
      on: day('2025-10-24'),
      control: first.control,
    })
    const scene = sentTo(medicare(), next, '2025-10-27')
    expect(scrubbed(scene)).toEqual([])
    const second = send(emptyLedger('MCRTRN'), scene)
    expect(second.answer.lines[0]?.steps.find(({ what }) => what === 'Lowest of the three')).toMatchObject({
      ...{ how: '55.00, 96.13, 30.00', amount: 3000 },
    })
    expect(adjusted(second.answer)).toEqual({ 'OA-23': '145.00', 'CO-253': '0.60' })
    expect(figures(second.answer)).toMatchObject({ paid: '29.40', patient: '0.00' })
    expect(postRemittance(second.answer).totals).toMatchObject({
      payment: 2940,
      neutral: 14_500,
      'to-work': 0,
    })
    expect(paid(second.ledger, scene.payer, '2025-11-10').claims).toEqual(['ACCT0001 2 29.40'])
    expect(statement(first.answer, second.answer)).toBe('0.00')
  })
  test('the regulation’s own numbers: a fee of 125 comes to 55, 100 and 30', () => {
    const of = (amount: number) => cents(amount * 100)
    const { amount, steps } = secondaryAmount('medicare', {
      ...{ charge: of(175), primaryAllowed: of(150), primaryPaid: of(120), patientLeft: of(30) },
      ...{ allowed: of(125), ownBenefit: of(100), obligated: null },
    })
    expect(steps.map((step) => dollars(step.amount))).toEqual(['55.00', '100.00', '30.00', '30.00'])
    expect(dollars(amount)).toBe('30.00')
  })
})
