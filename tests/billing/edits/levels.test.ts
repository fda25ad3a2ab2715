import { describe, expect, test } from 'vitest'
import { adjudicate, CATALOGUE, day, scenesOn, scrubClaim } from '#billing'
import { partB, stageOf } from '../helpers/stages.ts'

const make = scenesOn(stageOf())
const line = (from: string) => ({
  ...{ from, procedure: '99213', modifiers: [], pointers: [1], charge: '150.00', units: '1' },
})
const levelsOf = (id: string, scene: ReturnType<typeof make>) =>
  scrubClaim(scene).flatMap(({ rule, level, line: n }) => (rule === id ? [[level, n]] : []))

describe('a rule that denies the claim and reads lines', () => {
  test('all lines late: the claim is denied (C1)', () =>
    expect(levelsOf('C1', make({}, { received: day('2026-10-20') }))).toEqual([
      ['DEN-C', 1],
      ['DEN-C', 2],
    ]))
  test('one of two lines late: that line is (C1)', () => {
    const scene = make({ lines: [line('2025-10-15'), line('2025-10-22')] }, { received: day('2026-10-20') })
    expect(levelsOf('C1', scene)).toEqual([['DEN-L', 1]])
  })
  test('coverage that ends between two lines: the later one is denied (B2)', () => {
    const benefits = { ...partB(0), to: day('2025-10-20') }
    const scene = make({ lines: [line('2025-10-15'), line('2025-10-22')] }, { benefits })
    expect(levelsOf('B2', scene)).toEqual([['DEN-L', 2]])
  })
})

test.each(['B2', 'C1', 'C2', 'B3', 'B8'])('%s denies claims, as billing.md has it', (id) =>
  expect(CATALOGUE.find((rule) => rule.id === id)?.level).toBe('DEN-C'),
)

test('whatever cites a CMS manual is to be verified: its section numbers are from memory (billing.md §7)', () => {
  const unmarked = CATALOGUE.filter(({ source, verify }) => /MCPM|MBPM|MSPM/.test(source) && !verify)
  expect(unmarked.map(({ id }) => id)).toEqual([])
})

test('no release covers the day: no diagnosis is called invalid (D1)', () => {
  const scene = make({ lines: [line('2031-10-15')] }, { received: day('2031-10-20') })
  expect(levelsOf('D1', scene)).toEqual([])
})

describe('what is denied is not priced, and nothing tells of a payment with an adjustment', () => {
  const knees = {
    diagnoses: ['M17.0'],
    lines: [{ ...line('2025-10-15'), procedure: '20610', modifiers: ['50'] }],
  }
  const lateScene = make(knees, { received: day('2026-10-20') })
  test('in time both knees are told of (E10), late they are not', () => {
    expect(levelsOf('E10', make(knees))).toEqual([['ADJ', 1]])
    expect(scrubClaim(lateScene).map(({ rule }) => rule)).toEqual(['C1'])
  })
  test('a denied line says nothing of its payment, one beside it does', () => {
    const payer = { ...stageOf().payer, wants: { ...stageOf().payer.wants, authorization: ['20610'] } }
    const lines = [...knees.lines, { ...line('2025-10-15'), procedure: '20550', modifiers: ['50', '59'] }]
    const scene = (more = {}) => scrubClaim(make({ ...knees, lines }, more))
    const adjusted = (more = {}) =>
      scene(more).flatMap(({ rule, level, line: n }) => (level === 'ADJ' && rule === 'E10' ? [n] : []))
    expect([adjusted(), adjusted({ payer })]).toEqual([[1, 2], [2]])
  })
  test('where the denial is set aside they are told again, on the remittance too', () => {
    const answer = adjudicate(lateScene, [{ rule: 'C1', line: null }])
    expect(answer.findings.map(({ rule }) => rule)).toEqual(['E10'])
    expect(answer.lines[0]?.adjustments[0]).toMatchObject({ carc: '45', rarc: ['N644'] })
  })
  test('an operation whose denial is set aside reduces the others by their rule', () => {
    const lesions = make({
      diagnoses: ['B07.9', 'D48.5'],
      lines: [
        { ...line('2025-10-15'), procedure: '17110', charge: '220.00' },
        { ...line('2025-10-15'), procedure: '11102', pointers: [2], charge: '190.00' },
      ],
    })
    expect(adjudicate(lesions).lines[1]?.deniedBy).toBe('E3')
    const won = adjudicate(lesions, [{ rule: 'E3', line: 2 }])
    expect(won.findings.map(({ rule, level }) => `${rule} ${level}`)).toEqual(['E11 ADJ', 'E11 ADJ'])
  })
})
