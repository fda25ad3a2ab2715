import type { Transaction } from '../transaction.ts'
import { INQUIRY, INQUIRY_GUIDE } from './guide-270.ts'
import { ANSWER, ANSWER_GUIDE } from './guide-271.ts'
import type { ReadAnswers, ReadInquiries } from './read-27x.ts'
import { readAnswers, readInquiries } from './read-27x.ts'

export const eligibilityInquiries: Transaction<ReadInquiries> = {
  ...{ set: INQUIRY, guide: INQUIRY_GUIDE, family: '005010X279' },
  read: readInquiries,
}
export const eligibilityAnswers: Transaction<ReadAnswers> = {
  ...{ set: ANSWER, guide: ANSWER_GUIDE, family: '005010X279' },
  read: readAnswers,
}
