import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Content, Outcome, X12Error } from '#billing'
import {
  day,
  readX12,
  trainingContext,
  writeAnswers,
  writeInquiries,
  writeRemittances,
  writeStatusAnswers,
  writeStatusInquiries,
} from '#billing'
import {
  anyAnswers,
  anyInquiries,
  anyRemittance,
  anyStatusAnswers,
  anyStatusInquiries,
} from '../helpers/any-x12.ts'

const { envelope } = trainingContext(day('2025-12-01'))

/** What the first set of a file holds. */
const contentOf = (text: string): Content | null =>
  readX12(text).interchanges[0]?.groups[0]?.sets[0]?.content ?? null

/** What of a content is what was written. */
const saidIn = (content: Content | null): unknown => {
  switch (content?.kind) {
    case '835':
      return content.remittance
    case '270':
    case '276':
      return content.inquiries
    case '271':
    case '277':
      return content.answers
    default:
      return null
  }
}

interface Kind<T> {
  readonly name: string
  readonly any: fc.Arbitrary<T>
  write(one: T): Outcome<string, readonly X12Error[]>
}

function thereAndBack<T>({ name, any, write }: Kind<T>): void {
  describe(name, () => {
    test('what is written is right, reads back the same with nothing left over, and is written the same again', () =>
      fc.assert(
        fc.property(any, (one) => {
          // What is written has been checked: a file with faults does not come out.
          const text = write(one)
          if (!text.ok) throw new Error(JSON.stringify(text.fault, null, 1))
          const content = contentOf(text.value)
          const said = saidIn(content)
          expect(said).toEqual(one)
          expect(content && 'unread' in content ? content.unread : null).toEqual([])
          expect(write(said as T)).toEqual(text)
        }),
        { numRuns: 60 },
      ))
  })
}

thereAndBack({ name: '835', any: anyRemittance, write: (one) => writeRemittances([one], envelope) })
thereAndBack({ name: '270', any: anyInquiries, write: (all) => writeInquiries(all, envelope) })
thereAndBack({ name: '271', any: anyAnswers, write: (all) => writeAnswers(all, envelope) })
thereAndBack({ name: '276', any: anyStatusInquiries, write: (all) => writeStatusInquiries(all, envelope) })
thereAndBack({ name: '277', any: anyStatusAnswers, write: (all) => writeStatusAnswers(all, envelope) })
