import type { Outcome } from '../../claim/outcome.ts'
import { checkedFile } from '../checked-file.ts'
import type { Envelope } from '../wire/write-file.ts'
import type { X12Error } from '../wire/x12-error.ts'
import { STATUS_ANSWER, STATUS_INQUIRY } from './guides-27s.ts'
import { statusAnswerSegments, statusInquirySegments } from './segments-27s.ts'
import type { StatusAnswers, StatusInquiries } from './status.ts'

/** Writes status inquiries as a 276 file; refuses what the guide does not allow, with its place. */
export const writeStatusInquiries = (
  inquiries: StatusInquiries,
  envelope: Envelope,
): Outcome<string, readonly X12Error[]> =>
  checkedFile(STATUS_INQUIRY, envelope, [{ segments: statusInquirySegments(inquiries) }])

/** Writes status answers as a 277 file; refuses what the guide does not allow, with its place. */
export const writeStatusAnswers = (
  answers: StatusAnswers,
  envelope: Envelope,
): Outcome<string, readonly X12Error[]> =>
  checkedFile(STATUS_ANSWER, envelope, [{ segments: statusAnswerSegments(answers) }])
