import fc from 'fast-check'
import { expect, test } from 'vitest'
import { realIdentifiers } from '#sandbox'

test.each([
  ['SSN 219-09-9999 on file', ['a Social Security number']],
  ['call her at (614) 471-2290', ['a telephone number']],
  ['write to kim.novak@hospital.org', ['an e-mail address']],
  ['her card says 1EG4TE5MK73', ['a Medicare number']],
  ['DOB 3/14/1962', ['a birth date']],
  ['MRN 00482213', ['a record number']],
])('%s', (text, kinds) => expect(realIdentifiers(text)).toEqual(kinds))

test.each([
  'The visit was for diabetes, separate from the injection (99213-25, 20610-RT).',
  'CO-45 144.29 written off on 2025-11-03; EFTMCR00001; claim 2025101600001.',
  'Call 614-555-0100, or write to desk@example.com.',
  'NPI 1234567893, tax number 31-1234567.',
  '000-12-3456 is no number of anybody.',
])('%s: nothing', (text) => expect(realIdentifiers(text)).toEqual([]))

test('numbers of the scenario may be written anywhere', () => {
  expect(realIdentifiers('member 1EG4-TE5-MK73, born 1950-06-15', ['1EG4TE5MK73', '1950-06-15'])).toEqual([])
})

test('whatever is typed, it answers at once', () => {
  fc.assert(fc.property(fc.string({ maxLength: 4000 }), (text) => Array.isArray(realIdentifiers(text))))
  expect(realIdentifiers(`${'1-'.repeat(2000)}a@${'a.'.repeat(1000)}`)).toEqual(expect.any(Array))
})
