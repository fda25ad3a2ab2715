import { z } from 'zod'
import { BoardId, DaySchema, TopicId } from '../ledger/activity.ts'

const words = (most: number) => z.string().trim().min(1).max(most)
const Minutes = z.int().min(1).max(3000)
export const AccreditationId = z.string().regex(/^[a-z][a-z0-9-]{2,60}$/, 'small letters, digits and hyphens')
const Percent = z.int().min(50, 'a pass mark below 50 proves no learning').max(100)

/** What the approval is for: a lesson or exam by its permanent id, its exact title, and the SHA-256 of its file. */
const Subject = z.strictObject({
  kind: z.enum(['lesson', 'exam']),
  id: words(80),
  /** Word for word as it was approved: an approval is bound to the exact title (AAPC's rules for CEU vendors). */
  title: words(300),
  text: z.string().regex(/^[0-9a-f]{64}$/, 'the SHA-256 of the approved file, 64 digits'),
})

/** Proof of learning after self-study: the questions of the lesson, or an exam. An exam is its own. */
const PostTest = z.union([
  z.strictObject({ checks: z.literal('all'), pass: Percent }),
  z.strictObject({ exam: words(80), pass: Percent }),
])

/**
 * A lesson or exam that a provider offers for credit, as its file in `content/accreditations` says it. The fields are
 * those that boards ask of a provider and print on certificates (certification.md §5, §6).
 */
export const AccreditationSchema = z
  .strictObject({
    id: AccreditationId,
    subject: Subject,
    provider: z.strictObject({
      name: words(200),
      address: words(300),
      contact: words(200),
      /** Who signs, by the office they hold. */
      signature: z.strictObject({ name: words(120), role: words(120) }),
    }),
    /** A board's approval; null: no board has approved it, and the certificate says so. */
    approval: z
      .strictObject({
        board: BoardId,
        boardName: words(200),
        /** Approval or index number, as the board gave it. */
        number: words(60),
        /** What the board printed for the whole of it. */
        credits: z.number().min(0.25).max(200).multipleOf(0.25),
      })
      .nullable(),
    /** First and last day on which credit is given; those of the approval, where there is one. */
    window: z.strictObject({ from: DaySchema, to: DaySchema }),
    agenda: z
      .array(z.strictObject({ title: words(200), minutes: Minutes }))
      .min(1)
      .max(60),
    minutes: Minutes,
    postTest: PostTest,
    topics: z.array(TopicId).max(20),
    /** The field of knowledge in the board's own words. */
    domain: words(200),
    /** Said wherever the credit is offered. */
    notice: words(500).optional(),
  })
  .refine((a) => a.agenda.reduce((sum, { minutes }) => sum + minutes, 0) === a.minutes, {
    path: ['minutes'],
    error: ({ input }) => {
      const { agenda, minutes } = input as { agenda: { minutes: number }[]; minutes: number }
      const sum = agenda.reduce((all, one) => all + one.minutes, 0)
      return `the agenda comes to ${sum} minutes, not ${minutes}`
    },
  })
  .refine((a) => a.window.from <= a.window.to, {
    path: ['window', 'to'],
    message: 'the window ends before it begins',
  })
  .refine((a) => a.subject.kind === 'lesson' || ('exam' in a.postTest && a.postTest.exam === a.subject.id), {
    path: ['postTest'],
    message: 'an exam is its own post-test: name it there',
  })
export type Accreditation = z.infer<typeof AccreditationSchema>

/** Something published that may be accredited. */
export interface Title {
  readonly kind: 'lesson' | 'exam'
  readonly id: string
  readonly title: string
  /** As those who tell of its completion name it. */
  readonly revision: string
}

/** "1.2 credits": what the board printed, or nothing where no board did. Credits are a board's word; minutes are ours. */
export const approvedCredits = ({ approval }: Pick<Accreditation, 'approval'>): number | null =>
  approval?.credits ?? null
