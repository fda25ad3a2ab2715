import { describe, expect, test } from 'vitest'
import type { PaperForm } from '#billing'
import { boxesOf, checkX12, day, payerOf, standardBenefits } from '#billing'
import type { ClaimWorld } from '#ui/claim/answer/claim-answer.ts'
import { claimAnswer } from '#ui/claim/answer/claim-answer.ts'
import { keyOfFault } from '#ui/claim/answer/fault-keys.ts'
import { BLANK_FORM, textAt, withLine, withText } from '#ui/claim/sheet/edit-form.ts'
import { notesOf } from '#ui/claim/sheet/notes.ts'
import { keysOfFinding } from '#ui/claim/sheet/sheet-keys.ts'
import { boxName } from '#ui/claim/sheet/sheet-words.ts'
import { curatedTables } from '../../billing/helpers/tables.ts'
import { claimWith } from '../../billing/x12/claims.ts'

const medicare = payerOf('MCRTRN')
if (!medicare) throw new Error('No payer')
const received = day('2025-10-16')
const beside = { benefits: standardBenefits(medicare, received) }
const world = (): ClaimWorld => ({ tables: curatedTables(), payer: medicare, received })
const sample = (): PaperForm => boxesOf(claimWith())
const answerTo = (form: PaperForm, more: Partial<ClaimWorld> = {}) =>
  claimAnswer(form, beside, { ...world(), ...more })

describe('the answer to a form', () => {
  test('of the sample is a clean claim and an 837P that nothing is wrong with', () => {
    const answer = answerTo(sample())
    expect(answer).toMatchObject({ faults: [], findings: [], unwritten: [], claim: { id: 'ACCT0001' } })
    expect(checkX12(answer.x12?.text ?? '').ok).toBe(true)
  })
  test('of a form with a fault says what the rules find, with its line and box', () => {
    const answer = answerTo(withText(sample(), '1:D modifiers', ''))
    expect(answer.findings).toMatchObject([{ rule: 'E3', box: '24D', line: 1 }])
    expect(answer.x12?.text).toContain('SV1*HC:99213*150')
  })
  test('of a form that says no claim names every place', () => {
    const answer = answerTo(withText(withText(sample(), '3', '13 45 2025'), '28', 'FREE'))
    expect(answer).toMatchObject({ claim: null, findings: [], x12: null })
    expect(answer.faults.map(keyOfFault)).toEqual(['3', '28'])
  })
  test('of an empty form and of one with an empty line throws nothing, and points at boxes that are there', () => {
    for (const form of [BLANK_FORM, withLine(BLANK_FORM, 1), withLine(sample(), 2)]) {
      const answer = answerTo(form)
      expect(answer.x12).toBeNull()
      for (const fault of answer.faults) {
        const key = keyOfFault(fault)
        expect(key, fault.path).not.toBeNull()
        expect(boxName(key ?? ''), fault.path).not.toContain('undefined')
        expect(textAt(form, key ?? ''), fault.path).toBe('')
      }
    }
  })
  test('does not let a diagnosis move up under the pointers', () => {
    const answer = answerTo(withText(sample(), '21 A', ''))
    expect(answer.faults).toEqual([
      { path: 'diagnoses.1', message: 'it is empty, and another diagnosis follows it' },
    ])
    expect(answer.faults.map(keyOfFault)).toEqual(['21 A'])
  })
  test('of a claim that cannot be written says why', () => {
    const answer = answerTo(withText(sample(), '1a', ''))
    expect(answer.claim).not.toBeNull()
    expect(answer.x12).toBeNull()
    expect(answer.unwritten.length).toBeGreaterThan(0)
  })
  test('without tables finds nothing yet, and what no form holds is added before the rules look', () => {
    const broken = withText(sample(), '1:D modifiers', '')
    expect(answerTo(broken, { tables: null }).findings).toEqual([])
    const replaced = answerTo(sample(), { complete: (claim) => ({ ...claim, frequency: '7' }) })
    expect(replaced.claim?.frequency).toBe('7')
    expect(replaced.findings.map(({ rule }) => rule)).toContain('A13')
  })
})

describe('findings', () => {
  test('are at the finest place that paper has', () => {
    const at = (box: string | null, element: string, line: number | null = null) =>
      keysOfFinding({ box, element, line }, 2)
    expect(at('24D', '2400 SV101-3', 2)).toEqual(['2:D modifiers'])
    expect(at('24D', '2400 SV101-2', 2)).toEqual(['2:D'])
    expect(at('3', '2010CA DMG03')).toEqual(['3 sex'])
    expect(at('24J', '2310B NM109')).toEqual(['1:J', '2:J'])
    expect(at('10a-10c', '2300 CLM11')).toEqual(['10a', '10b', '10b state', '10c'])
    expect(at(null, '2430 SVD', 1)).toEqual([])
  })
  test('are worded as the form is written', () => {
    const { faults } = answerTo(withText(withText(sample(), '3', '13 45 2025'), '28', 'FREE'))
    expect([...notesOf([], faults, 2).values()]).toEqual([
      'Cannot be read: a day of the calendar as MM DD YYYY.',
      'Cannot be read: an amount in dollars such as 85.17.',
    ])
  })
  test('are told once at each place, faults first', () => {
    const finding = { box: '24D', element: '2400 SV101-2', line: 1, message: 'No such code.' }
    const notes = notesOf([finding, finding], [{ path: 'lines.1.procedure', message: 'it is missing' }], 2)
    expect([...notes]).toEqual([['1:D', 'Cannot be read: it is missing. No such code.']])
  })
})
