import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readWhatIf } from '#credits'
import { day } from '../small-rules.ts'

const TODAY = day('2026-05-01')
const FORM = { kind: ['webinar'], minutesOffered: ['90'], completedOn: ['2026-06-01'] }
const read = (more: Readonly<Record<string, readonly string[]>> = {}) =>
  readWhatIf({ ...FORM, ...more }, TODAY)

test('kind, minutes and day are enough', () => {
  expect(read()).toMatchObject({
    fields: {},
    activity: { kind: 'webinar', minutesOffered: 90, minutesEarned: 90, issuer: null, appliesTo: [] },
  })
})

test('issuer, approvals, topics and credentials are taken as they are said', () => {
  const more = {
    issuer: ['amba'],
    approvedBy: ['aapc', 'amba'],
    topics: ['billing'],
    appliesTo: ['aapc:cpb'],
  }
  expect(read(more).activity).toMatchObject({
    ...{ issuer: 'amba', topics: ['billing'], appliesTo: ['aapc:cpb'] },
    approvals: [{ board: 'aapc' }, { board: 'amba' }],
  })
})

test('nothing asked is nothing wrong', () => {
  expect(readWhatIf({}, TODAY)).toEqual({ activity: null, fields: {} })
})

test.each([
  ['minutesOffered', '', 'write minutes as a whole number'],
  ['minutesOffered', 'sixty', 'write minutes as a whole number'],
  ['minutesOffered', '1.5', 'write minutes as a whole number'],
  ['minutesOffered', '0', 'at least one minute'],
  ['completedOn', '2026-02-30', 'a day that exists, as 2026-05-01'],
  ['completedOn', '2037-01-01', 'a day before the end of 2036'],
])('%s "%s": %s', (name, text, say) => {
  expect(read({ [name]: [text] })).toEqual({ activity: null, fields: { [name]: say } })
})

test('whatever an address says, the form answers', () => {
  const anything = fc.dictionary(
    fc.constantFrom(
      'kind',
      'minutesOffered',
      'completedOn',
      'issuer',
      'approvedBy',
      'topics',
      'appliesTo',
      'wordCount',
    ),
    fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 }),
  )
  fc.assert(
    fc.property(anything, (typed) => {
      const { activity, fields } = readWhatIf({ ...FORM, ...typed }, TODAY)
      expect(activity === null).toBe(Object.keys(fields).length > 0)
    }),
  )
})
