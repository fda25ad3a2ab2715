import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ClaimChange, Scene, SceneLine, Stage } from '#billing'
import { addDays, CATALOGUE, day, globalPeriod, scenesOn, scrubClaim } from '#billing'
import { coverageBy } from '../helpers/claims.ts'
import { partB, stageOf } from '../helpers/stages.ts'
import { curatedTables, readCurated } from '../helpers/tables.ts'

const line = (procedure: string, modifiers: string[] = [], more: object = {}) => ({
  ...{ from: '2025-10-15', procedure, modifiers, units: '1', pointers: [1], charge: '200.00', ...more },
})
const told = (change: ClaimChange, id = 'MCRTRN', more: Partial<Stage> = {}) =>
  scrubClaim(scenesOn(stageOf({ id, benefits: partB(0), ...more }))({ ...ofPayer(id), ...change }))
/** The claim names the payer that it stands before. */
const ofPayer = (id: string): ClaimChange => ({ coverages: [coverageBy(stageOf({ id }).payer)] })
const of = (rule: string, ...from: Parameters<typeof told>) =>
  told(...from).filter((one) => one.rule === rule)
const answers = (rule: string, ...from: Parameters<typeof told>) =>
  of(rule, ...from).map(({ line: n, level, answer }) => [
    n,
    level,
    answer && [`${answer.group}-${answer.carc}`, ...answer.rarc].join(' '),
  ])

describe('payers differ by their data', () => {
  const pair = { lines: [line('99213'), line('20610', ['RT'])] }
  test.each([
    ['MCRTRN', 'CO-236'],
    ['ALPHA1', 'CO-236'],
    ['BETA01', 'CO-97 M15'],
  ])('%s denies column 2 of a pair with %s', (id, answer) =>
    expect(answers('E3', pair, id)).toEqual([[1, 'DEN-L', answer]]),
  )
  test.each([
    ['MCRTRN', 'CO-151 N362'],
    ['ALPHA1', 'CO-222 N362'],
  ])('%s denies units with %s', (id, answer) =>
    expect(answers('E4', { lines: [line('97110', ['GP'], { units: '7' })] }, id)).toEqual([
      [1, 'DEN-L', answer],
    ]),
  )
  test('59 is taken by one, X is wanted by the other', () => {
    const change = { place: '24', lines: [line('45385'), line('45380', ['59'])] }
    expect(answers('E2', change)).toEqual([])
    expect(answers('E2', change, 'BETA01')).toEqual([[2, 'WARN', 'CO-4 N823']])
    expect(answers('E2', { ...change, lines: [line('45385'), line('45380', ['XS'])] }, 'BETA01')).toEqual([])
  })
  test('both sides on one line or on two', () => {
    const one = { lines: [line('20610', ['50'])] }
    const two = { lines: [line('20610', ['RT']), line('20610', ['LT'])] }
    expect(answers('E10', one)).toEqual([[1, 'ADJ', 'CO-45 N644']])
    expect(answers('E10', two)).toEqual([[2, 'DEN-L', 'CO-4 N823']])
    expect(answers('E10', one, 'BETA01')).toEqual([[1, 'DEN-L', 'CO-4 N823']])
    expect(answers('E10', two, 'BETA01')).toEqual([])
    expect([answers('E10', one, 'ALPHA1'), answers('E10', two, 'ALPHA1')]).toEqual([
      [[1, 'ADJ', 'CO-45 N644']],
      [],
    ])
  })
  test('what Medicare leaves out, others may pay', () => {
    const change = { lines: [line('99215'), line('99417', [], { units: '2' }), line('99396')] }
    expect(answers('E1', change)).toEqual([
      [2, 'UNP', 'CO-16 M51 N56'],
      [3, 'DEN-L', 'PR-96 N425'],
    ])
    expect([answers('E1', change, 'ALPHA1'), answers('E4', change, 'ALPHA1')]).toEqual([[], []])
    expect(answers('E1', { lines: [line('99441')] }, 'ALPHA1')).toEqual([[1, 'DEN-L', 'CO-181']])
  })
  test('a payer that does not ask for a rule', () => {
    const payer = { ...stageOf().payer, answers: { E3: null } }
    expect(of('E3', pair, 'MCRTRN', { payer })).toEqual([])
  })
})

describe('one fault is told once', () => {
  test.each([
    ['a visit and an injection without 25', [line('99213'), line('20610', ['RT'])], ['E3 1']],
    ['a supply that is never paid', [line('A4550')], ['E1 1']],
    ['a visit with the modifier of procedures', [line('99213', ['50'])], ['E2 1']],
    ['an add-on that Medicare does not take', [line('99417')], ['E1 1']],
  ] as const)('%s', (_, lines, rules) =>
    expect(
      told({ lines })
        .filter(({ rule, level }) => rule.startsWith('E') && level !== 'ADJ')
        .map((one) => `${one.rule} ${one.line}`),
    ).toEqual(rules),
  )
  test('a warning silences no denial', () => {
    const change = { lines: [line('66984', ['RT', '80'], { place: '24' })] }
    expect(told(change).filter(({ field }) => field === 'line.modifiers')).toMatchObject([
      { rule: 'E14', level: 'DEN-L' },
      { rule: 'E2', level: 'WARN' },
    ])
  })
  test('what pricing does is told only of lines that are paid', () => {
    const denied = { place: '24', lines: [line('45385'), line('45380')] }
    expect([of('E3', denied).length, of('E12', denied).length]).toEqual([1, 0])
    const parted = { place: '24', lines: [line('45385'), line('45380', ['59'])] }
    expect([of('E3', parted).length, of('E12', parted).length]).toEqual([0, 1])
  })
  test('a service that was sent twice is a duplicate, not too many units', () => {
    const make = scenesOn(stageOf({ benefits: partB(0) }))
    const past = CATALOGUE.find(({ id }) => id === 'C4')?.examples[0]?.scene(make).history[0]
    const twice = make(
      { lines: [line('45385', [], { place: '24' })] },
      {
        history: past
          ? [{ ...past, procedure: '45385', modifiers: [], place: '24', charge: 20_000 as never }]
          : [],
      },
    )
    expect(scrubClaim(twice).map(({ rule }) => rule)).toEqual(['C4'])
  })
  test('a replacement is not held against what it replaces', () => {
    const make = scenesOn(stageOf({ id: 'ALPHA1', benefits: partB(0) }))
    const past = CATALOGUE.find(({ id }) => id === 'C4')?.examples[0]?.scene(make).history[0]
    const change = { frequency: '7', original: past?.control, lines: [line('20610', ['RT'])] }
    const history = past ? [{ ...past, procedure: '99213', modifiers: [] }] : []
    expect(scrubClaim(make(change, { history })).map(({ rule }) => rule)).not.toContain('E3')
    expect(scrubClaim(make({ ...change, frequency: '1' }, { history })).map(({ rule }) => rule)).toContain(
      'E3',
    )
  })
})

describe('the package of a surgery', () => {
  test('a knee replacement of March 10, 2026 covers March 9 to June 8', () =>
    expect(globalPeriod('090', day('2026-03-10'))).toEqual({ first: '2026-03-09', last: '2026-06-08' }))
  test.each([
    ['000', 0, 0],
    ['010', 0, 10],
    ['090', -1, 90],
  ])('%s: from day %i to day %i', (indicator, first, last) => {
    const on = day('2025-10-15')
    expect(globalPeriod(indicator, on)).toEqual({ first: addDays(on, first), last: addDays(on, last) })
  })
  test.each(['XXX', 'ZZZ', 'MMM', '', 'constructor'])('“%s” has none', (indicator) =>
    expect(globalPeriod(indicator, day('2025-10-15'))).toBeNull(),
  )
  test('a visit without a modifier is covered on exactly those days', () => {
    const make = scenesOn(stageOf({ benefits: partB(0), received: day('2026-01-15') }))
    fc.assert(
      fc.property(
        fc.integer({ min: -3, max: 95 }),
        fc.constantFrom(['27447', '090'], ['17110', '010'], ['11730', '000']),
        (days, [code = '', indicator = '']) => {
          const on = day('2025-09-20')
          const visit = addDays(on, days)
          const scene = make({
            lines: [line('99213', [], { from: visit }), line(code, [], { from: on, place: '21' })],
          })
          const period = globalPeriod(indicator, on)
          const isCovered = period !== null && visit >= period.first && visit <= period.last
          // On the day itself some of them are an NCCI pair as well, which is told first.
          const rule = CATALOGUE.find(({ id }) => id === 'E6')
          expect(rule?.check(scene).map((hit) => hit.line)).toEqual(isCovered ? [1] : [])
        },
      ),
      { numRuns: 150 },
    )
  })
})

test('E3 denies column 2 of every active pair of our codes, and nothing else', () => {
  const rule = CATALOGUE.find(({ id }) => id === 'E3')
  const base = scenesOn(stageOf({ benefits: partB(0) }))({ lines: [line('99213'), line('99213')] })
  const codes = [...(readCurated().shelves.procedures.newest()?.entries?.() ?? [])].map(({ key }) => key)
  const tables = curatedTables()
  const scene = (...procedures: readonly string[]): Scene => ({
    ...base,
    lines: procedures.map((procedure, i) => ({ ...(base.lines[i] as SceneLine), procedure })),
  })
  let pairs = 0
  for (const [i, a] of codes.entries())
    for (const b of codes.slice(i + 1)) {
      const pair = tables.pair(a, b, day('2025-10-15'))
      pairs += pair === null ? 0 : 1
      const hits = rule?.check(scene(a, b)).map((hit) => hit.line)
      expect([a, b, hits]).toEqual([a, b, pair === null ? [] : [pair.column2 === a ? 1 : 2]])
    }
  expect(pairs).toBeGreaterThan(1_000)
})

describe('whatever is claimed', () => {
  const some = fc.record({
    from: fc.constantFrom('2025-10-14', '2025-10-15', '2025-10-16'),
    procedure: fc.constantFrom(
      ...['99213', '99215', '20610', '27447', '17110', '17000', '17003', '45385', '45380', '97110', 'G2212'],
      ...['22558', '94760', 'G0559', '66984', '85025', '90472', 'A4550', '99024', 'ZZZZZ', '0'],
    ),
    modifiers: fc.array(
      fc.constantFrom(
        '25',
        '57',
        '24',
        '59',
        'XS',
        '50',
        'RT',
        'LT',
        '78',
        '79',
        '55',
        '62',
        '66',
        '80',
        'AS',
        '51',
        'ZZ',
      ),
      { maxLength: 4 },
    ),
    pointers: fc.constantFrom<number[]>([1], [2], [1, 2], []),
    charge: fc.constantFrom('0.00', '10.00', '9000.00'),
    units: fc.constantFrom('0', '1', '1.5', '2', '99999999999.999'),
  })
  test.each(CATALOGUE.filter(({ id }) => id.startsWith('E')))(
    '$id throws on nothing, and names lines of the claim',
    (rule) => {
      const make = scenesOn(stageOf({ benefits: partB(0) }))
      fc.assert(
        fc.property(fc.array(some, { maxLength: 7 }), (lines) => {
          for (const hit of rule.check(make({ lines }))) {
            expect(hit.line).toBeGreaterThanOrEqual(1)
            expect(hit.line).toBeLessThanOrEqual(lines.length)
            expect(hit.message).not.toMatch(/undefined|null|NaN|\[object/)
          }
        }),
        { numRuns: 60 },
      )
    },
  )
})
