import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  cents,
  day,
  daysFrom,
  estimateDispute,
  estimateDue,
  lastToAuthorize,
  lateAuthorization,
  PAYERS,
  payerOf,
  remedyFor,
} from '#billing'
import { stageOf } from '../helpers/stages.ts'

const alpha = stageOf({ id: 'ALPHA1' }).payer
const medicare = stageOf().payer
const served = day('2025-10-15')
const someDay = fc.integer({ min: 0, max: 2000 }).map((n) => addDays(day('2022-01-01'), n))

describe('permission after the service', () => {
  const asked = (on: string) => ({ procedures: ['70553'], units: 1, served, asked: day(on) })
  test('is given for the day of the service while the window is open', () => {
    expect(lastToAuthorize(alpha, served)).toBe('2025-10-18')
    expect(lateAuthorization(asked('2025-10-18'), alpha, 'A1')).toEqual({
      ok: true,
      value: { number: 'A1', procedures: ['70553'], units: 1, from: served, to: served },
    })
    expect(lateAuthorization(asked('2025-10-19'), alpha, 'A1').ok).toBe(false)
  })
  test('is never given by a payer without a window', () => {
    const without = PAYERS.filter(({ lateAuthorizationDays }) => lateAuthorizationDays === undefined)
    expect(without.map(({ id }) => id)).toContain('BETA01')
    for (const payer of without)
      expect(lateAuthorization(asked('2025-10-15'), payer, 'A1')).toEqual({
        ...{ ok: false, fault: { carc: '302', last: null } },
      })
  })
  test('the remedy: ask while it can be had, appeal if it was urgent, else write off', () => {
    const denial = { group: 'CO' as const, carc: '197', rarc: [], remitted: day('2025-10-18') }
    expect(remedyFor(denial, alpha)).toMatchObject({ remedy: 'authorization', due: null })
    expect(remedyFor({ ...denial, served }, alpha)).toMatchObject({
      remedy: 'authorization',
      due: '2025-10-18',
    })
    const late = { ...denial, served, remitted: day('2025-10-19') }
    expect(remedyFor(late, alpha).remedy).toBe('write-off')
    expect(remedyFor({ ...late, wasUrgent: true }, alpha)).toMatchObject({
      ...{ remedy: 'appeal', due: '2026-04-17' },
    })
    expect(remedyFor({ ...denial, served }, medicare).remedy).toBe('write-off')
    expect(payerOf('ALPHA1')?.lateAuthorizationDays).toBe(3)
  })
})

describe('a good faith estimate', () => {
  // October 15, 2025 is a Wednesday.
  test.each([
    ['scheduled two business days ahead', '2025-10-15', '2025-10-17', false, null],
    ['scheduled three business days ahead, over a weekend', '2025-10-15', '2025-10-20', false, '2025-10-16'],
    ['scheduled on a Friday', '2025-10-17', '2025-10-23', false, '2025-10-20'],
    ['scheduled ten business days ahead', '2025-10-15', '2025-10-29', false, '2025-10-20'],
    ['scheduled nine business days ahead', '2025-10-15', '2025-10-28', false, '2025-10-16'],
    ['asked for, nothing scheduled', '2025-10-15', null, true, '2025-10-20'],
    ['asked for the day before the service', '2025-10-15', '2025-10-16', true, '2025-10-20'],
  ] as const)('%s', (_, on, service, isAskedFor, due) =>
    expect(estimateDue({ on: day(on), service: service && day(service), isAskedFor })).toBe(due),
  )
  test('a holiday is no business day', () => {
    const request = { on: day('2025-11-26'), service: day('2025-12-04'), isAskedFor: false }
    expect(estimateDue(request)).toBe('2025-11-27')
    expect(estimateDue(request, [day('2025-11-27')])).toBe('2025-11-28')
  })
  test('never falls on a weekend', () =>
    fc.assert(
      fc.property(someDay, fc.integer({ min: 0, max: 60 }), (on, ahead) => {
        const due = estimateDue({ on, service: addDays(on, ahead), isAskedFor: true })
        const weekday = due && ((daysFrom(day('2025-10-13'), due) % 7) + 7) % 7
        expect(weekday).toBeLessThan(5)
        expect(due && due > on).toBe(true)
      }),
    ))
  test('a bill $400 above it may be disputed for 120 days, one of $399.99 not', () => {
    const of = (billed: number) => estimateDispute(cents(60_000), cents(billed), day('2025-11-03'))
    expect(of(100_000)).toEqual({ above: 40_000, isOpen: true, until: '2026-03-03' })
    expect(of(99_999).isOpen).toBe(false)
    expect(of(50_000)).toMatchObject({ above: -10_000, isOpen: false })
  })
})
