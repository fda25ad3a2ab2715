import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Denial } from '#billing'
import {
  ACTIONS,
  actionFor,
  addDays,
  CATALOGUE,
  cents,
  commercialAppeal,
  creditBalance,
  day,
  daysFrom,
  Group,
  medicareAppeal,
  ownersOfCredit,
  PAYERS,
  remedyFor,
  returnClock,
} from '#billing'
import { curatedTables } from '../helpers/tables.ts'

const ON = day('2025-10-15')
const someDay = fc.integer({ min: 0, max: 2000 }).map((n) => addDays(day('2022-01-01'), n))

const since2025 = fc.integer({ min: 0, max: 900 }).map((n) => addDays(day('2025-01-01'), n))

describe('the worklist', () => {
  test('has each code in one row, and every code exists', () => {
    const codes = ACTIONS.flatMap(({ carcs }) => carcs)
    expect(new Set(codes).size).toBe(codes.length)
    for (const carc of codes) expect(curatedTables().adjustment(carc, ON), `CARC ${carc}`).not.toBeNull()
  })
  test('knows what to do about every code a rule answers with', () => {
    const answered = CATALOGUE.flatMap(({ answer, examples }) => [
      answer,
      ...examples.flatMap(({ finds }) => finds.map((one) => one.answer ?? null)),
    ])
    const unknown = answered.flatMap((answer) => (answer && !actionFor(answer.carc) ? [answer.carc] : []))
    expect([...new Set(unknown)]).toEqual([])
  })
  test('anything else is no row', () => expect(actionFor('constructor')).toBeNull())
})

describe('the remedy', () => {
  const denial = fc.record(
    {
      group: fc.constantFrom(...Group.options),
      carc: fc.constantFrom('zz', ...ACTIONS.flatMap(({ carcs }) => carcs)),
      rarc: fc.subarray(['MA130', 'N519']),
      remitted: someDay,
      cause: fc.constantFrom(
        'clerical' as const,
        'judgment' as const,
        'wrong-claim' as const,
        'right' as const,
      ),
      hasProof: fc.boolean(),
    },
    { requiredKeys: ['group', 'carc', 'rarc', 'remitted'] },
  )
  const holds = (says: (denial: Denial, payer: (typeof PAYERS)[number]) => void) =>
    fc.assert(fc.property(denial, fc.constantFrom(...PAYERS), says), { numRuns: 400 })
  test('is one the payer takes, with a reason and a source, due after the remittance', () =>
    holds((one, payer) => {
      const { remedy, due, why, source } = remedyFor(one, payer)
      expect([why === '', source === '']).toEqual([false, false])
      if (remedy === 'replacement') expect(payer.frequencies).toContain('7')
      if (remedy === 'void') expect(payer.frequencies).toContain('8')
      if (remedy === 'reopening') expect(payer.frequencies).not.toContain('8')
      if (due !== null) expect(daysFrom(one.remitted, due)).toBeGreaterThan(0)
    }))
  test('never bills the patient for what is not PR, and never appeals what was not decided', () =>
    holds((one, payer) => {
      const { remedy } = remedyFor(one, payer)
      if (one.group !== 'PR') expect(remedy).not.toBe('bill-patient')
      if (one.rarc.includes('MA130')) expect(remedy).toBe('new-claim')
      if (one.carc === '29' && payer.kind === 'medicare') expect(remedy).not.toBe('appeal')
    }))
})

describe('the clocks', () => {
  test('a level of appeal is due its days after the notice counts as received', () =>
    fc.assert(
      fc.property(
        someDay,
        fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 5 as const),
        (on, level) => {
          const { received, due, days } = medicareAppeal(level, on)
          expect([daysFrom(on, received), daysFrom(received, due)]).toEqual([5, days])
        },
      ),
    ))
  test('the amount at stake is that of the year in which one files', () => {
    expect(medicareAppeal(3, day('2025-10-25'), day('2025-12-31')).amount).toBe('190')
    expect(medicareAppeal(3, day('2025-10-25'), day('2026-01-01')).amount).toBe('200')
    expect(medicareAppeal(5, day('2026-05-20')).amount).toBe('1960')
    expect(medicareAppeal(3, day('2023-05-20')).amount).toBeNull()
  })
  test.each([
    ['2025-10-30', '2026-03-01'],
    ['2025-10-28', '2026-02-28'],
    ['2023-10-30', '2024-03-01'],
    ['2023-10-29', '2024-02-29'],
    ['2025-07-31', '2025-12-01'],
    ['2025-11-30', '2026-03-30'],
  ])('an external review of a final denial of %s is asked for until %s', (denied, until) => {
    const { externalReview } = commercialAppeal(day(denied), 'urgent', { finallyDenied: day(denied) })
    expect(externalReview).toBe(until)
  })
  test('a member has 180 days, whatever the kind of appeal', () =>
    fc.assert(
      fc.property(someDay, fc.constantFrom('pre-service', 'post-service', 'urgent'), (on, kind) => {
        expect(daysFrom(on, commercialAppeal(on, kind).due)).toBe(180)
      }),
    ))
  test('an investigation only ever moves the day of return back, to 180 days from the first overpayment at most', () =>
    fc.assert(
      fc.property(since2025, fc.nat(90), fc.option(fc.nat(400)), (identified, after, length) => {
        const paid = addDays(identified, -30)
        const began = addDays(identified, after)
        const plain = returnClock({ paid, identified })
        const ended = length === null ? {} : { ended: addDays(began, length) }
        const { due } = returnClock({ paid, identified, investigation: { began, ...ended } })
        const moved = daysFrom(plain.due as typeof paid, due as typeof paid)
        expect(moved).toBe(after > 60 ? 0 : Math.min(length ?? 180, 180 - after))
      }),
    ))
  test('before 2025 no investigation stopped the clock', () => {
    const identified = day('2024-05-01')
    const investigation = { began: day('2024-05-01') }
    expect(returnClock({ paid: identified, identified, investigation }).due).toBe('2024-06-30')
  })
})

test('what is returned is what was paid over each one’s share; together at least the credit', () =>
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(10_000), fc.nat(10_000)), { minLength: 1, maxLength: 4 }),
      (pairs) => {
        const [patient, ...payers] = pairs.map(([owed, paid], i) => ({
          ...{ id: `payer ${i}`, owed: cents(owed), paid: cents(paid) },
        }))
        if (!patient) return
        const receipts = { patient, payers }
        const owners = ownersOfCredit(receipts)
        for (const { to, amount } of owners) {
          const party = to === 'patient' ? patient : payers.find(({ id }) => id === to)
          expect(amount).toBe((party?.paid ?? 0) - (party?.owed ?? 0))
          expect(amount).toBeGreaterThan(0)
        }
        expect(owners.reduce((all, { amount }) => all + amount, 0)).toBeGreaterThanOrEqual(
          creditBalance(receipts),
        )
      },
    ),
  ))
