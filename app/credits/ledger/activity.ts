import { z } from 'zod'
import type { CalendarDay } from '#kernel/time.ts'

/** What a specialist did for credit. A kind decides which multiplier, unit or cap of a board applies. */
export const ACTIVITY_KINDS = [
  'workshop',
  'seminar',
  'webinar',
  'course',
  'college-course',
  'conference',
  'chapter-meeting',
  'article',
  'talk',
  'self-study',
  'quiz',
  'exam',
  'volunteering',
  'lesson-here',
  'exam-here',
  'other',
] as const
export type ActivityKind = (typeof ACTIVITY_KINDS)[number]

export const DELIVERIES = ['in-person', 'live-online', 'on-demand', 'print'] as const
export type Delivery = (typeof DELIVERIES)[number]

const DAY = /^(19|20)\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
/** A calendar day that exists: `2026-02-30` is refused. */
export const DaySchema = z
  .string()
  .regex(DAY, 'a day that exists, as 2026-05-01')
  .refine((text) => !DAY.test(text) || exists(text), 'a day that exists, as 2026-05-01')
  .transform((text) => text as CalendarDay)

function exists(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return day <= ([31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0)
}

/** A day as somebody typed it; null when there is no such day. */
export const readDay = (text: string): CalendarDay | null => DaySchema.safeParse(text).data ?? null

const words = (most: number) => z.string().trim().min(1).max(most)
/** A board's id, as its rule file is named: `amba`, `aapc`. */
export const BoardId = z.string().regex(/^[a-z][a-z0-9-]{1,30}$/, 'a board: letters, digits and hyphens')
/** `board:credential`, as `aapc:cpb`. */
export const CredentialId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{1,30}:[a-z0-9][a-z0-9-]{0,30}$/, 'a credential as board:credential, as aapc:cpb')
export const TopicId = z.string().regex(/^[a-z][a-z0-9-]{1,40}$/)

/** A board's approval of what was taught: its number and, where the certificate prints them, its credits. */
export const ApprovalSchema = z.strictObject({
  board: BoardId,
  /** Approval or index number, as printed. */
  number: words(60).optional(),
  /** Credits that the approving board printed for the whole activity. */
  credits: z.number().min(0).max(200).multipleOf(0.25).optional(),
})
export type Approval = z.infer<typeof ApprovalSchema>

/** What was done, as the specialist says it: minutes, never just credits. One activity may serve several credentials. */
export const ActivitySchema = z
  .strictObject({
    kind: z.enum(ACTIVITY_KINDS).meta({ title: 'Kind of activity' }),
    title: words(300).meta({ title: 'Title, as on the certificate' }),
    /** Who taught or published it. */
    provider: words(200).meta({ title: 'Who taught or published it' }),
    /** The board whose own event it was; what a board's "at least half from us" counts. */
    issuer: BoardId.nullable().default(null).meta({
      title: 'The board whose own event it was',
      description:
        'A board as `rules` lists it (`amba`, `aapc`, `ahima`, `hfma`, `aaham` …), or null. What counts toward "so much from the board itself".',
    }),
    startedOn: DaySchema.optional().meta({ title: 'First day' }),
    /** What every board counts by. In the person's own calendar. */
    completedOn: DaySchema.meta({
      title: 'Day of completion',
      description: "A calendar day of the ledger's zone. Every board counts by it.",
    }),
    /** Teaching time on offer, breaks and registration left out. */
    minutesOffered: z
      .number()
      .int()
      .min(0)
      .max(60_000)
      .meta({ title: 'Minutes of teaching on offer, breaks left out' }),
    /** What of it was taken: less when one left early. */
    minutesEarned: z.number().int().min(0).max(60_000).meta({ title: 'Minutes that were attended' }),
    delivery: z.enum(DELIVERIES),
    place: words(200).optional(),
    instructor: words(200).optional(),
    approvals: z.array(ApprovalSchema).max(10).default([]).meta({
      title: 'Approvals of boards printed on the certificate',
      description:
        'AAPC counts only its own programs and approved ones; printed credits replace minutes where a board says so.',
    }),
    /** What it was about; the topics that boards ask for are named in their rule files. */
    topics: z.array(TopicId).max(20).default([]).meta({ title: 'Topics, by the ids of the rule files' }),
    /** Words written, for an article; some boards ask for a least length. */
    wordCount: z
      .number()
      .int()
      .min(0)
      .max(500_000)
      .optional()
      .meta({ title: 'Words written, for an article' }),
    /** The credentials it is to serve; none means any that can take it. */
    appliesTo: z.array(CredentialId).max(20).default([]).meta({
      title: 'The credentials it is to serve',
      description: 'As `aapc:cpb`. Empty: any that is held and can take it.',
    }),
    note: words(1000).optional(),
  })
  .refine((a) => a.minutesEarned <= a.minutesOffered, {
    path: ['minutesEarned'],
    message: 'not more minutes than were offered',
  })
  .refine((a) => !a.startedOn || a.startedOn <= a.completedOn, {
    path: ['startedOn'],
    message: 'not after the day it was completed',
  })
export type Activity = z.infer<typeof ActivitySchema>
