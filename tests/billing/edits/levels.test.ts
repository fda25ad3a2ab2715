import { describe, expect, test } from 'vitest'
import { CATALOGUE, day, scenesOn, scrubClaim } from '#billing'
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
