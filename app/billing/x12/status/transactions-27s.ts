import type { Transaction } from '../transaction.ts'
import { STATUS_ANSWER, STATUS_ANSWER_GUIDE, STATUS_INQUIRY, STATUS_INQUIRY_GUIDE } from './guides-27s.ts'
import type { ReadStatusAnswers, ReadStatusInquiries } from './read-27s.ts'
import { readStatusAnswers, readStatusInquiries, statusSituations } from './read-27s.ts'

export const statusInquiries: Transaction<ReadStatusInquiries> = {
  ...{ set: STATUS_INQUIRY, guide: STATUS_INQUIRY_GUIDE, family: '005010X212' },
  read: readStatusInquiries,
}
export const statusAnswers: Transaction<ReadStatusAnswers> = {
  ...{ set: STATUS_ANSWER, guide: STATUS_ANSWER_GUIDE, family: '005010X212' },
  situations: statusSituations,
  read: readStatusAnswers,
}
