import { describe, expect, test } from 'vitest'
import { day } from '#billing'
import type { CodeKind } from '#ui/claim/look-up/code-book.ts'
import { codeBookOf } from '#ui/claim/look-up/code-book.ts'
import { lookUpIn, MOST_SHOWN, searchCodes } from '#ui/claim/look-up/search-codes.ts'
import { asked, chosen, isCodeLike } from '#ui/claim/look-up/typed-code.ts'
import { codeFiles, curatedTables } from '../../billing/helpers/tables.ts'

const ON = day('2025-10-15')
const book = codeBookOf(codeFiles(), ON)
const find = (kind: CodeKind, text: string) => searchCodes(book[kind], text).map(({ code }) => code)

describe('a look-up', () => {
  test('lists what a claim of that day may hold, and nothing else', () => {
    const tables = curatedTables()
    for (const { code } of book.diagnoses) expect(tables.diagnosis(code, ON)?.billable, code).toBe(true)
    for (const { code } of book.procedures) expect(tables.procedure(code, ON), code).not.toBeNull()
    for (const { code } of book.modifiers) expect(tables.modifier(code, ON), code).not.toBeNull()
    for (const { code } of book.places) expect(tables.place(code, ON), code).not.toBeNull()
    expect(book.payers.map(({ code }) => code)).toContain('MCRTRN')
  })
  test('finds by code, with or without its dot', () => {
    expect(find('diagnoses', 'm17.11')[0]).toBe('M1711')
    expect(find('diagnoses', 'M1711')).toEqual(['M1711'])
    expect(find('procedures', '9921').slice(0, 2)).toEqual(['99211', '99212'])
  })
  test('finds by the beginnings of words, in whatever order', () => {
    expect(find('diagnoses', 'knee right osteo')).toContain('M1711')
    expect(find('procedures', 'needle large joint')[0]).toBe('20610')
    expect(find('places', 'office')).toContain('11')
    expect(find('payers', 'medicare')[0]).toBe('MCRTRN')
    expect(find('diagnoses', 'no such words')).toEqual([])
  })
  test('puts codes before words, and shows so many at most', () => {
    expect(find('modifiers', '2')[0]).toBe('22')
    expect(find('diagnoses', '')).toHaveLength(MOST_SHOWN)
    expect(lookUpIn(book)('modifiers', 'rt')).toMatchObject([{ code: 'RT' }, ...[]])
  })
})

describe('what is typed', () => {
  test('is a code or a word that is looked for', () => {
    expect(['E11.9', 'e11', ''].map((text) => isCodeLike('diagnoses', text))).toEqual([true, true, true])
    expect(['diab', 'e', 'knee 2'].map((text) => isCodeLike('diagnoses', text))).toEqual([
      false,
      false,
      false,
    ])
    expect(['99213', 'G2211', 'needle'].map((text) => isCodeLike('procedures', text))).toEqual([
      true,
      true,
      false,
    ])
  })
  test('in the box of modifiers is the one at the caret', () => {
    expect(asked('modifiers', '25 RT', 5)).toBe('RT')
    expect(asked('modifiers', '25 RT', 1)).toBe('25')
    expect(chosen('modifiers', { code: 'LT', label: '' }, '25 RT', 5)).toBe('25 LT')
    expect(chosen('modifiers', { code: '59', label: '' }, '25 R', 1)).toBe('59 R')
    expect(chosen('modifiers', { code: '59', label: '' }, '', 0)).toBe('59')
    expect(chosen('diagnoses', { code: 'E119', label: '' }, 'DIAB', 4)).toBe('E119')
  })
})
