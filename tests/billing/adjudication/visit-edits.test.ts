import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Adjudication, ChartFacts, ClaimChange, Complexity, Stage } from '#billing'
import {
  adjudicate,
  COMPLEXITIES,
  cents,
  day,
  dollars,
  exact,
  imbalance,
  minus,
  scenesOn,
  scrubClaim,
} from '#billing'
import { partB, stageOf } from '../helpers/stages.ts'

const line = (procedure: string, modifiers: string[] = [], more: object = {}) => ({
  ...{ from: '2025-10-15', procedure, modifiers, units: '1', pointers: [2], charge: '500.00', ...more },
})
const remit = (change: ClaimChange, more: Partial<Stage> = {}): Adjudication =>
  adjudicate(scenesOn(stageOf({ benefits: partB(0), ...more }))(change))
const allowed = (...from: Parameters<typeof remit>) =>
  remit(...from).lines.map(({ allowed: amount }) => dollars(amount ?? cents(0)))
const told = (answer: Adjudication, n: number) =>
  answer.lines[n - 1]?.adjustments.map((one) => [`${one.group}-${one.carc}`, ...one.rarc].join(' '))

describe('visits, therapy and practitioners to the cent (Ohio, October 2025)', () => {
  test.each([
    [
      'a nurse practitioner’s visit',
      { rendering: { taxonomy: '363LF0000X' }, lines: [line('99213')] },
      ['72.39'],
    ],
    ['a nurse-midwife’s visit', { rendering: { taxonomy: '367A00000X' }, lines: [line('99213')] }, ['85.17']],
    [
      'a counselor’s talk therapy',
      { rendering: { taxonomy: '101YM0800X' }, lines: [line('90834')] },
      ['76.61'],
    ],
    ['a visit at home by video', { place: '10', lines: [line('99213')] }, ['85.17']],
    ['a visit elsewhere by video', { place: '02', lines: [line('99213')] }, ['62.19']],
    ['an assistant’s exercise', { lines: [line('97110', ['GP', 'CQ'])] }, ['23.43']],
    ['five units of exercise', { lines: [line('97110', ['GP'], { units: '5' })] }, ['112.48']],
    ['a reading and a making of films', { place: '22', lines: [line('71046', ['26'])] }, ['9.81']],
  ] as const)('%s', (_, change, want) => expect(allowed(change as never)).toEqual(want))

  test('9: 97110 × 7 is denied whole; 68 minutes are five units', () => {
    const facts = { minutes: { 1: 68 } }
    const units = (n: string) => ({ lines: [line('97110', ['GP'], { units: n })] })
    expect(told(remit(units('7'), { facts }), 1)).toEqual(['CO-151 N362'])
    expect(told(remit(units('6'), { facts }), 1)).toEqual(['CO-151'])
    expect(remit(units('5'), { facts })).toMatchObject({ status: 'paid' })
  })
  test('18: a wellness visit and a problem: no share in the first, 20 % of the second', () => {
    const answer = remit({
      diagnoses: ['Z00.00', 'E11.9'],
      lines: [line('G0439', [], { pointers: [1] }), line('99213', ['25'])],
    })
    expect(answer.lines.map((one) => dollars(one.allowed ?? cents(0)))).toEqual(['121.26', '85.17'])
    expect(dollars(answer.patient)).toBe('17.03')
  })
  test('19: a “new” patient seen before is denied; the refund would be 19.37', () => {
    const change = { lines: [line('99203')] }
    const answer = remit(change, { facts: { lastSeen: day('2023-05-02') } })
    expect(told(answer, 1)).toEqual(['CO-B16'])
    const [paid, right] = [remit(change).allowed, remit({ lines: [line('99213')] }).allowed]
    expect([dollars(paid), dollars(right), dollars(minus(paid, right))]).toEqual(['104.54', '85.17', '19.37'])
  })
  test('20: 72 minutes are one unit of G2212', () => {
    const facts = { minutes: { 1: 72 } }
    expect(allowed({ lines: [line('99215'), line('G2212')] }, { facts })).toEqual(['168.90', '30.20'])
    expect(told(remit({ lines: [line('99215'), line('G2212', [], { units: '2' })] }, { facts }), 2)).toEqual([
      'CO-151',
    ])
  })
  test('what only the chart knows to be too little is paid as billed', () => {
    const facts = { decision: { 1: { problems: 'moderate', data: 'low', risk: 'moderate' } } } as const
    const answer = remit({ lines: [line('99213')] }, { facts })
    expect(answer.findings.map(({ rule, level, answer: said }) => [rule, level, said])).toEqual([
      ['E17', 'WARN', null],
    ])
    expect(answer.status).toBe('paid')
  })
})

describe('whatever is claimed, and whatever the chart says', () => {
  const step = fc.constantFrom<Complexity>(...COMPLEXITIES)
  const number = fc.oneof(fc.nat(200), fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -1, 0.5))
  const byLine = <T>(of: fc.Arbitrary<T>) => fc.dictionary(fc.constantFrom('1', '2', '3', '4'), of)
  const facts = fc.record(
    {
      decision: byLine(fc.record({ problems: step, data: step, risk: step })),
      minutes: byLine(number),
      assistantMinutes: byLine(number),
      shared: byLine(
        fc.record({
          minutes: fc.option(fc.record({ physician: number, practitioner: number })),
          decidedBy: fc.constantFrom('physician', 'practitioner', null),
        }),
      ),
      telehealth: byLine(
        fc.record({ patient: fc.constantFrom('home', 'elsewhere'), by: fc.constantFrom('video', 'audio') }),
      ),
      drugs: byLine(
        fc.record({
          ...{ given: fc.nat(100).map((n) => exact(String(n))), discarded: fc.constant(exact('0.5')) },
          container: fc.constantFrom('single-dose', 'multi-dose'),
        }),
      ),
      therapyUsed: fc.constant({ physicalAndSpeech: cents(300_000), occupational: cents(0) }),
      lastSeen: fc.constantFrom(null, day('2024-01-01'), day('2026-01-01')),
      substituteSince: fc.constantFrom(day('2025-01-01'), day('2025-10-01')),
      enrolled: fc.constantFrom(
        { '1999999984': null },
        { '1234567893': { from: day('2025-10-15'), to: null } },
      ),
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<ChartFacts>
  const lines = fc.array(
    fc.record({
      from: fc.constantFrom('2025-10-14', '2025-10-15'),
      procedure: fc.constantFrom(
        ...[
          '99203',
          '99213',
          '99215',
          '99417',
          'G2212',
          'G2211',
          '99396',
          'G0439',
          'G0402',
          '90662',
          '90471',
        ],
        ...['G0008', '97110', '97140', 'J3301', '71046', '93000', '98000', '99232', '80048', 'XXXXX'],
      ),
      modifiers: fc.subarray([
        '25',
        '26',
        'TC',
        'FS',
        'GP',
        'GO',
        'CQ',
        'JW',
        'JZ',
        '76',
        '53',
        '22',
        '95',
        'GT',
        'Q5',
      ]),
      charge: fc.constantFrom('0.00', '100.00', '250.50'),
      units: fc.constantFrom('1', '1', '2', '7', '99999999999', '0.5'),
      pointers: fc.constantFrom<number[]>([], [1], [2]),
      place: fc.constantFrom('02', '10', '11', '22', '99'),
    }),
    { minLength: 1, maxLength: 6 },
  )
  const taxonomy = fc.constantFrom('207Q00000X', '363LF0000X', '111N00000X', '225100000X', '163W00000X', '')
  test('it is answered, it balances, and no rule tells one place twice', () =>
    fc.assert(
      fc.property(
        lines,
        facts,
        taxonomy,
        fc.constantFrom('MCRTRN', 'ALPHA1', 'BETA01', 'GAMMA1', 'OHMCD1'),
        (all, chart, who, id) => {
          const scene = scenesOn(stageOf({ id, facts: chart }))({
            lines: all,
            rendering: { taxonomy: who },
          } as ClaimChange)
          const found = scrubClaim(scene).map(({ rule, line: n, field }) => `${rule} ${n} ${field}`)
          expect(found.filter((one) => /^E(1[6-9]|2\d|30) /.test(one)).length).toBe(
            new Set(found.filter((one) => /^E(1[6-9]|2\d|30) /.test(one))).size,
          )
          for (const one of adjudicate(scene).lines) expect(imbalance(one)).toBe(0)
        },
      ),
      { numRuns: 150 },
    ))
  const totals = ({ status, allowed: all, paid, patient }: Adjudication) => [status, all, paid, patient]
  test('turning the lines round changes nothing but their places', () =>
    fc.assert(
      fc.property(lines, fc.constantFrom('MCRTRN', 'ALPHA1'), (all, id) => {
        const answer = (these: unknown) =>
          adjudicate(scenesOn(stageOf({ id }))({ lines: these } as ClaimChange))
        expect(totals(answer([...all].reverse()))).toEqual(totals(answer(all)))
      }),
      { numRuns: 150 },
    ))
})
