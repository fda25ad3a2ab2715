import { describe, expect, test } from 'vitest'
import { INQUIRIES } from '#billing'
import { curatedTables } from '../helpers/tables.ts'

const tables = curatedTables()
const date = '2025-10-15'
const ask = (name: string, facts: object): unknown => {
  const found = INQUIRIES.get(name)?.ask(facts, tables)
  return found?.ok ? found.value : found?.fault
}
interface Priced {
  readonly allowed: string
  readonly notes?: readonly string[]
}
const priced = (code: string, modifiers: readonly string[], more: object = {}) =>
  ask('price', { code, modifiers, date, ...more }) as Priced

describe('a price says which modifiers changed nothing, and why', () => {
  test.each([
    ['99213', ['26'], '11', '85.17', /^26 .*99213 does not split.*indicator 0.*\(E16\)/],
    ['93000', ['26'], '11', '13.24', /^26 .*its part is 93010 \(indicator 4\)/],
    ['93000', ['TC'], '11', '13.24', /^TC .*its part is 93005 \(indicator 4\)/],
    ['93010', ['26'], '11', '7.60', /professional part by its number \(indicator 2\)/],
    ['93005', ['TC'], '11', '5.64', /technical part by its number \(indicator 3\)/],
    ['71046', ['26', 'TC'], '11', '9.81', /^26 and TC exclude each other/],
    ['99213', ['ZZ'], '11', '85.17', /^ZZ .*not among the modifiers at hand for 2025-10-15.*\(E2\)/],
    ['99213', ['50'], '11', '85.17', /^50 .*is for procedures, and 99213 is none/],
    ['17110', ['50'], '11', '102.44', /^50 .*no more is paid for both sides of 17110 \(indicator 0\)\.$/],
    ['20610', ['25'], '11', '60.54', /^25 .*is for visits, and 20610 is none/],
    ['20610', ['80'], '11', '60.54', /^80 .*never paid to an assistant \(indicator 1\)/],
    ['17110', ['AS'], '11', '102.44', /^AS .*never paid to an assistant \(indicator 1\)/],
    ['27447', ['66'], '21', '1217.83', /^66 .*a team is not paid for 27447 \(indicator 0\)/],
    ['17110', ['51'], '11', '102.44', /^51 .*one service alone is paid in full.*\(E11\)\.$/],
    ['17003', ['51'], '11', '6.01', /^51 .*not among the services of which later ones count less/],
    ['45378', ['54'], '22', '172.56', /^54 .*no package of care to divide \(indicator 000\)/],
    ['45378', ['78'], '22', '172.56', /^78 .*a return to the operating room is paid in full/],
    ['20610', ['59'], '11', '60.54', /^59 does not change the price: it says that the service is distinct/],
    ['71046', ['FX'], '11', '30.47', /^FX .*what it changes is not part of this fee schedule/],
  ])('%s %j at %s: %s', (code, modifiers, place, allowed, note) => {
    const found = priced(code, modifiers, { place })
    expect(found.allowed).toBe(allowed)
    expect(found.notes).toEqual([expect.stringMatching(note)])
  })
  test('what changed the price is told by the steps alone, and no note stands without a reason', () => {
    for (const [code, modifiers, place] of [
      ['99213', [], '11'],
      ['20610', ['50'], '11'],
      ['71046', ['26'], '11'],
      ['27447', ['78'], '21'],
      ['45378', ['53'], '22'],
    ] as const)
      expect(priced(code, modifiers, { place })).not.toHaveProperty('notes')
  })
  test('what is priced and would be held against the line all the same', () => {
    expect(priced('20610', ['RT', 'LT']).notes?.at(-1)).toMatch(/priced as one side/)
    expect(priced('20610', ['50'], { units: '2' }).notes).toEqual([expect.stringMatching(/one unit.*E10/)])
    expect(priced('20610', ['59', '59']).notes?.at(-1)).toMatch(/59 stands twice.*A10/)
    expect(priced('27447', ['62', '80'], { place: '21' }).notes).toEqual([
      expect.stringMatching(/62 and 80 exclude each other/),
      expect.stringMatching(/62 is paid only with papers/),
    ])
    expect(priced('99213', ['80']).notes).toEqual([expect.stringMatching(/papers.*indicator 0; E14/)])
  })
})

/** Every modifier of the table on services of every kind: what a note says of a claim, the scrubber says of that claim. */
test.each(['99213', '20610', '71046', '93000', '27447', '17110', '45378'])(
  'a note on %s that speaks of a denial names the rule that denies it',
  (code) => {
    const place = code === '27447' || code === '45378' ? '22' : '11'
    for (const modifier of '22 24 25 26 50 51 54 55 56 58 59 62 66 78 80 81 AS GT LT RT TC XE ZZ'.split(
      ' ',
    )) {
      for (const note of priced(code, [modifier], { place }).notes ?? []) {
        const [, rule] = /claim with it is denied \((\w+)\)/.exec(note) ?? []
        if (rule === undefined) continue
        const line = { control: 'L1', from: date, procedure: code, modifiers: [modifier], pointers: [1] }
        const change = { place, lines: [{ ...line, charge: '2000.00', units: '1' }] }
        const { findings } = ask('scrub', { sample: 'clean', change }) as { findings: { rule: string }[] }
        expect([note, findings.map((one) => one.rule)]).toEqual([note, expect.arrayContaining([rule])])
      }
    }
  },
)

test('units are whole and at least one; a modifier has two characters; a charge is not negative', () => {
  const path = (facts: object) =>
    (ask('price', { code: '99213', date, ...facts }) as { path: string }[])[0]?.path
  for (const units of ['0', '0.5', '1.5', '10000', '99999999', '-1', ''])
    expect(path({ units })).toBe('units')
  expect(priced('99213', [], { units: '1.0' }).allowed).toBe('85.17')
  expect(priced('99213', [], { units: '9999' }).allowed).toBe('851614.83')
  expect(path({ modifiers: ['26TC'] })).toBe('modifiers.1')
  expect(path({ charge: '-5.00' })).toBe('charge')
})

test('a payer with coverage rules of its own prices what Medicare leaves out, as it does on a claim', () => {
  expect(priced('99396', [], { payer: 'ALPHA1' }).allowed).toBe('127.81')
  expect(priced('99396', [])).toMatchObject({ allowed: null })
  expect(priced('99396', [], { payer: 'GAMMA1' })).toMatchObject({ allowed: null })
})
