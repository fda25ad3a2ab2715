import type { ActivityKind, Delivery } from './activity.ts'
import type { EvidenceStatus } from './entry.ts'

export const KIND_NAMES: Readonly<Record<ActivityKind, string>> = {
  workshop: 'Workshop',
  seminar: 'Seminar',
  webinar: 'Webinar',
  course: 'Course',
  'college-course': 'College course',
  conference: 'Conference',
  'chapter-meeting': 'Chapter meeting',
  article: 'Article written',
  talk: 'Talk given',
  'self-study': 'Self-study',
  quiz: 'Quiz',
  exam: 'Exam',
  volunteering: 'Volunteering',
  'lesson-here': 'Lesson here',
  'exam-here': 'Exam here',
  other: 'Something else',
}

export const DELIVERY_NAMES: Readonly<Record<Delivery, string>> = {
  'in-person': 'In person',
  'live-online': 'Live online',
  'on-demand': 'On demand',
  print: 'In print',
}

/** How far a line is proved: a shape beside each word, so that color only repeats it. */
export const STATUS_NAMES: Readonly<
  Record<EvidenceStatus, { readonly mark: string; readonly word: string }>
> = {
  'self-reported': { mark: '○', word: 'Self-reported' },
  evidenced: { mark: '◐', word: 'Evidenced' },
  verified: { mark: '●', word: 'Verified' },
}

/** "45 min", "2 h", "1 h 30 min". */
export function minutesInWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  const parts = [
    hours > 0 && `${hours.toLocaleString('en-US')} h`,
    (rest > 0 || hours === 0) && `${rest} min`,
  ]
  return parts.filter(Boolean).join(' ')
}
