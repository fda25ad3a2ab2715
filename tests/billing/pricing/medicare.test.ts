import { describe, expect, test } from 'vitest'
import type { Practitioner } from '#billing'
import {
  cents,
  day,
  dollars,
  exact,
  limitingCharge,
  priceLines,
  priceService,
  READINGS,
  stepInWords,
} from '#billing'
import { federalFees, hasFederal } from '../helpers/federal.ts'
import { curatedTables } from '../helpers/tables.ts'

describe('the fee schedule of October 2025, Ohio (billing.md)', () => {
  const tables = curatedTables()
  const service = (
    code: string,
    more: { mods?: string[]; pos?: string; units?: string; who?: Practitioner } = {},
  ) => ({
    ...{
      procedure: code,
      modifiers: more.mods ?? [],
      units: exact(more.units ?? '1'),
      place: more.pos ?? '11',
    },
    ...{ on: day('2025-10-15'), locality: '15202-00', practitioner: more.who ?? 'physician' },
  })
  const price = (code: string, more = {}) => {
    const priced = priceService(service(code, more), tables)
    return priced.ok ? dollars(priced.value.amount) : priced.fault.code
  }
  test.each([
    ['99213', '85.17'],
    ['99214', '120.16'],
    ['99203', '104.54'],
    ['99215', '168.90'],
    ['20610', '60.54'],
    ['11102', '89.36'],
    ['17110', '102.44'],
    ['17000', '62.36'],
    ['17003', '6.01'],
    ['71046', '30.47'],
    ['70553', '293.35'],
    ['93000', '13.24'],
    ['97110', '27.56'],
    ['96372', '13.20'],
    ['G0439', '121.26'],
    ['G2212', '30.20'],
  ])('%s in the office is %s', (code, want) => expect(price(code)).toBe(want))
  test.each([
    ['99213', '62.19', {}],
    ['27447', '1217.83', {}],
    ['66984', '498.64', {}],
    ['45378', '172.56', {}],
    ['45380', '187.73', {}],
    ['45385', '236.67', {}],
    ['27447', '840.30', { mods: ['78'] }],
    ['27447', '962.09', { mods: ['54'] }],
    ['27447', '255.74', { mods: ['55'] }],
    ['27447', '761.14', { mods: ['62'] }],
    ['27447', '194.85', { mods: ['80'] }],
    ['27447', '165.62', { mods: ['AS'], who: 'physician-assistant' }],
  ] as const)('%s in a facility is %s %j', (code, want, more) =>
    expect(price(code, { ...more, pos: '22' })).toBe(want),
  )
  test.each([
    ['71046', '9.81', { mods: ['26'] }],
    ['71046', '20.67', { mods: ['TC'] }],
    ['20610', '90.81', { mods: ['50'] }],
    ['99213', '72.39', { who: 'nurse-practitioner' }],
    ['17003', '12.02', { units: '2' }],
    ['99213', '72.39', { who: 'physician-assistant' }],
    ['99213', '72.39', { who: 'nurse-specialist' }],
    ['99213', '85.17', { who: 'nurse-midwife' }],
    // (2.45 + 0.72 × 0.911 + 0.05 × 1.033) × 32.3465 = 102.14, of which 75 %
    ['90834', '76.61', { who: 'social-worker' }],
    ['90834', '76.61', { who: 'marriage-therapist' }],
    ['90834', '76.61', { who: 'mental-health-counselor' }],
    ['97110', '23.43', { mods: ['GP', 'CQ'] }],
    ['97110', '23.43', { mods: ['GO', 'CO'] }],
    ['99213', '85.17', { pos: '10' }],
    ['99213', '62.19', { pos: '02' }],
    ['45378', '86.60', { mods: ['53'], pos: '24' }],
    ['27447', 'by-report', { mods: ['53'], pos: '22' }],
    ['20610', 'by-report', { mods: ['52'] }],
  ] as const)('%s is %s %j', (code, want, more) => expect(price(code, more)).toBe(want))
  test.each([
    ['99396', 'status'],
    ['99417', 'status'],
    ['36415', 'status'],
    ['00000', 'no-row'],
  ])('%s has no fee: %s', (code, want) => expect(price(code)).toBe(want))
  test('not participating: 80.91, and at most 93.05 may be charged', () => {
    const limits = limitingCharge(cents(8517), day('2025-10-15'))
    expect(limits && [dollars(limits.allowed.amount), dollars(limits.most.amount)]).toEqual([
      '80.91',
      '93.05',
    ])
  })
  const together = (...lines: [string, object?][]) =>
    priceLines(
      lines.map(([code, more], i) => ({
        n: i + 1,
        by: 'A',
        charge: cents(100_000),
        service: service(code, more ?? {}),
      })),
      tables,
    ).map((line) => (line.ok ? dollars(line.amount) : line.fault.code))
  test('two lesions: the second operation by half', () =>
    expect(together(['11102', { mods: ['59'] }], ['17110'])).toEqual(['44.68', '102.44']))
  test('two polyp techniques: the second by what it is worth above the base', () =>
    expect(together(['45380', { mods: ['59'], pos: '24' }], ['45385', { pos: '24' }])).toEqual([
      '15.17',
      '236.67',
    ]))
  test('an add-on is not halved', () =>
    expect(together(['17000'], ['17003', { units: '2' }])).toEqual(['62.36', '12.02']))
  test('imaging is paid no more than the outpatient system pays for its technical part', () => {
    // The row of 70496 in PPRRVU25D, which is not among our codes: 253.59 by its own values, 240.33 by the cap.
    const head = tables.fee('70450', '', day('2025-10-15'))
    if (!head) throw new Error('No row')
    const values = { work: exact('1.75'), mp: exact('0.11'), peNonFacility: exact('6.56') }
    const cap = { peNonFacility: exact('6.11'), peFacility: exact('6.11'), mp: exact('0.11') }
    const priced = (row: typeof head) => {
      const found = priceService(service('70450'), { ...tables, fee: () => row })
      return found.ok ? [dollars(found.value.amount), found.value.steps[0]?.what] : found.fault.code
    }
    const site = 'Fee schedule amount, non-facility'
    expect(priced({ ...head, ...values, cap: null })).toEqual(['253.59', site])
    expect(priced({ ...head, ...values, cap })).toEqual([
      '240.33',
      `${site}, capped by the outpatient amount`,
    ])
    const higher = { ...cap, peNonFacility: exact('6.57') }
    expect(priced({ ...head, ...values, cap: higher })).toEqual(['253.59', site])
  })
  test('of a later heart tracing in one number only the technical part is reduced', () => {
    // 93010: 7.60 in full; 93005, what 93000 is above it: 5.64 × 0.75 = 4.23.
    expect(together(['93306'], ['93000'])[1]).toBe('11.83')
    expect(together(['93306'], ['93005'], ['93010'])).toEqual([together(['93306'])[0], '4.23', '7.60'])
  })
  test('later therapy units lose half of their practice expense', () => {
    // (0.45 + 0.43 × 0.911 × 0.5 + 0.01 × 1.033) × 32.3465 = 21.23
    expect(together(['97110', { units: '2' }])).toEqual(['48.79'])
  })
  test('every step says its arithmetic', () => {
    const priced = priceService(service('20610', { mods: ['50'] }), tables)
    expect(priced.ok && priced.value.steps.map(stepInWords)).toEqual([
      'Fee schedule amount, non-facility: (0.79 × 1 + 1.04 × 0.911 + 0.13 × 1.033) × 32.3465 = 60.54',
      'Both sides: 150 % (50): 60.54 × 1.5 = 90.81',
    ])
  })
})

describe.skipIf(!hasFederal)('the whole fee schedule of October 2025', () => {
  test('work, practice expense and malpractice add up to the printed totals of every row', () => {
    const off = federalFees().filter(({ work, peNonFacility, peFacility, mp, totals }) => {
      const cents = ({ units }: { units: bigint }) => Number(units)
      return [peNonFacility, peFacility].some(
        (pe, i) => cents(work) + cents(pe) + cents(mp) !== Number(exact(totals[i] || '0').units),
      )
    })
    expect(off.map((row) => `${row.code} ${row.modifier}`)).toEqual([])
  })
  test('every reducible service that only numbers split is known with its readings, of which it has the whole work', () => {
    const rows = new Map(federalFees().map((row) => [`${row.code}${row.modifier}`, row]))
    const whole = [...rows.values()].filter(
      ({ pcTc, multiple, status }) => pcTc === '4' && '467'.includes(multiple) && status === 'A',
    )
    const work = (code: string) => Number(rows.get(code)?.work.units ?? -1)
    expect(whole.map(({ code }) => code).sort()).toEqual(Object.keys(READINGS).sort())
    for (const { code } of whole)
      expect([code, (READINGS[code] ?? []).map(work).reduce((a, b) => a + b, 0)]).toEqual([code, work(code)])
  })
})
