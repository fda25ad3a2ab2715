import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Adjudication, Cents, RemitLine } from '#billing'
import {
  adjudicate,
  cents,
  dollars,
  patientStatement,
  postingOfLine,
  postRemittance,
  scenesOn,
} from '#billing'
import { partB, stageOf } from '../helpers/stages.ts'

const make = scenesOn(stageOf({ benefits: partB(4000) }))
const inDollars = (totals: Readonly<Record<string, Cents>>) =>
  Object.fromEntries(Object.entries(totals).map(([account, amount]) => [account, dollars(amount)]))

const lineOf = (
  charge: number,
  paid: number,
  ...adjustments: (readonly [string, string, number])[]
): RemitLine => ({
  ...{ n: 1, control: 'L1', procedure: '99213', modifiers: [], charge: cents(charge), paid: cents(paid) },
  ...{ allowed: null, deniedBy: null, steps: [] },
  adjustments: adjustments.map(([group, carc, amount]) => ({
    ...{ group: group as 'CO', carc, amount: cents(amount), rarc: [] },
  })),
})

describe('a remittance in the books (billing.md F11)', () => {
  test('of scenario 1: 82.88 came in, 145.98 is written off, 61.14 is the patient’s', () => {
    expect(inDollars(postRemittance(adjudicate(make())).totals)).toEqual({
      ...{ payment: '82.88', 'write-off': '145.98', patient: '61.14', 'next-payer': '0.00', neutral: '0.00' },
      'to-work': '0.00',
    })
  })
  test('with another payer to follow its share goes there first', () => {
    const { totals } = postRemittance(adjudicate(make()), { hasNextPayer: true })
    expect(inDollars(totals)).toMatchObject({ patient: '0.00', 'next-payer': '61.14' })
  })
  test('of a qualified Medicare beneficiary nothing is the patient’s, and the remittance says so', () => {
    const qmb = adjudicate(make({}, { benefits: { ...partB(4000), qmb: true } }))
    expect(inDollars(postRemittance(qmb, { isQmb: true }).totals)).toMatchObject({ patient: '0.00' })
    const remarks = qmb.lines.flatMap(({ adjustments }) => adjustments.flatMap(({ rarc }) => rarc))
    expect(remarks).toContain('N782')
  })
  test('a refusal is worked, not written off', () => {
    const posted = postingOfLine(lineOf(90_000, 0, ['CO', '197', 90_000]))
    expect(posted.entries).toMatchObject([{ account: 'to-work', amount: 90_000, code: 'CO-197' }])
  })
  test.each([
    ['CO', '45', 'write-off'],
    ['CO', '253', 'write-off'],
    ['PI', '45', 'write-off'],
    ['PI', '16', 'to-work'],
    ['PR', '3', 'patient'],
    ['PR', 'ZZ9', 'patient'],
    ['OA', '23', 'neutral'],
    ['OA', '18', 'neutral'],
    ['OA', 'ZZ9', 'to-work'],
    ['CO', 'ZZ9', 'to-work'],
    ['CR', '45', 'to-work'],
    ['XX', '45', 'to-work'],
  ])('%s-%s goes to %s', (group, carc, account) =>
    expect(postingOfLine(lineOf(100, 0, [group, carc, 100])).entries[0]?.account).toBe(account),
  )
  test('a remittance that does not balance leaves the rest open, by name', () => {
    const { entries } = postingOfLine(lineOf(15_000, 5000, ['CO', '45', 7000]))
    expect(entries.at(-1)).toMatchObject({ account: 'to-work', amount: 3000, code: null })
  })
  test('whatever a payer sends, every cent has a place', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: -100_000, max: 100_000 }),
        fc.integer({ min: -100_000, max: 100_000 }),
        fc.array(
          fc.tuple(
            fc.constantFrom('CO', 'PR', 'OA', 'PI', 'CR', 'ZZ', ''),
            fc.string({ maxLength: 5 }),
            fc.integer({ min: -100_000, max: 100_000 }),
          ),
          { maxLength: 8 },
        ),
        fc.boolean(),
        (charge, paid, adjustments, hasNextPayer) => {
          const { totals } = postRemittance(
            { lines: [lineOf(charge, paid, ...adjustments)] },
            { hasNextPayer },
          )
          expect(Object.values(totals).reduce((all, amount) => all + amount, 0)).toBe(charge)
        },
      ),
      { numRuns: 2000 },
    ))
})

describe('what the patient owes (billing.md F12)', () => {
  const first = adjudicate(make())
  const second = (...lines: RemitLine[]): Pick<Adjudication, 'lines'> => ({ lines })
  test('after one payer: all PR, less what they paid', () =>
    expect(patientStatement({ answers: [first], paidByPatient: cents(2000) }).balance).toBe(4114))
  test('after two: what both left to them', () => {
    const taken = second(lineOf(15_000, 4903, ['OA', '23', 10_097]))
    expect(dollars(patientStatement({ answers: [first, taken], paidByPatient: cents(0) }).balance)).toBe(
      '12.11',
    )
  })
  test('nothing of what a later payer refused for the practice’s own fault', () => {
    const late = second(lineOf(15_000, 0, ['CO', '29', 15_000]))
    expect(dollars(patientStatement({ answers: [first, late], paidByPatient: cents(0) }).balance)).toBe(
      '12.11',
    )
  })
  test('nothing when they may not be billed, and no more than law allows', () => {
    const of = { answers: [first], paidByPatient: cents(0) }
    expect(patientStatement({ ...of, isQmb: true }).balance).toBe(0)
    expect(patientStatement({ ...of, protectedShare: cents(5000) }).balance).toBe(5000)
  })
  test('what was paid too much is a credit of theirs', () =>
    expect(patientStatement({ answers: [first], paidByPatient: cents(7000) }).balance).toBe(-886))
})
