import type { Outcome } from '../../claim/outcome.ts'
import { checkedFile } from '../checked-file.ts'
import type { Envelope } from '../wire/write-file.ts'
import type { X12Error } from '../wire/x12-error.ts'
import type { EligibilityAnswers, EligibilityInquiries } from './eligibility.ts'
import { INQUIRY } from './guide-270.ts'
import { ANSWER } from './guide-271.ts'
import { answerSegments, inquirySegments } from './segments-27x.ts'

/** Writes eligibility inquiries as a 270 file; refuses what the guide does not allow, with its place. */
export const writeInquiries = (
  inquiries: EligibilityInquiries,
  envelope: Envelope,
): Outcome<string, readonly X12Error[]> =>
  checkedFile(INQUIRY, envelope, [{ segments: inquirySegments(inquiries) }])

/** Writes eligibility answers as a 271 file; refuses what the guide does not allow, with its place. */
export const writeAnswers = (
  answers: EligibilityAnswers,
  envelope: Envelope,
): Outcome<string, readonly X12Error[]> =>
  checkedFile(ANSWER, envelope, [{ segments: answerSegments(answers) }])
