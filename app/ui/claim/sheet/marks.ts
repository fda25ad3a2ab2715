import type { BoxName } from '#billing'

/** One square of a box that is marked with an X: what the form then says, and the word beside it. */
export interface Mark {
  readonly value: string
  readonly word: string
}

const marks = (...pairs: readonly (readonly [string, string])[]): readonly Mark[] =>
  pairs.map(([value, word]) => ({ value, word }))
const YES_NO = marks(['YES', 'Yes'], ['NO', 'No'])
const SEX = marks(['M', 'M'], ['F', 'F'])

/** The boxes that are marked and not written in. One square of each at most. */
export const MARKS: Readonly<Partial<Record<BoxName, readonly Mark[]>>> = {
  '1': marks(
    ...([
      ['MEDICARE', 'Medicare'],
      ['MEDICAID', 'Medicaid'],
      ['TRICARE', 'TRICARE'],
      ['CHAMPVA', 'CHAMPVA'],
    ] as const),
    ...([
      ['GROUP', 'Group plan'],
      ['FECA', 'FECA'],
      ['OTHER', 'Other'],
    ] as const),
  ),
  ...{ '3 sex': SEX, '11a sex': SEX },
  '6': marks(['SELF', 'Self'], ['SPOUSE', 'Spouse'], ['CHILD', 'Child'], ['OTHER', 'Other']),
  ...{ '10a': YES_NO, '10b': YES_NO, '10c': YES_NO, '11d': YES_NO, '20': YES_NO, '27': YES_NO },
  '25 kind': marks(['SSN', 'SSN'], ['EIN', 'EIN']),
}
