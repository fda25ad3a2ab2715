import type { Actor } from '#accounts'
import type { Database } from '#db'
import { isLong } from '#exams'
import type { AttemptSummary } from '#exams/server'
import { getReport, listAttempts, paceOf } from '#exams/server'
import type { Instant } from '#kernel/time.ts'
import { caseEvidence } from '#sandbox/server'
import { lessonMarks } from '../progress/lesson-marks.server.ts'
import type { ReadingLesson, ReadingSection } from '../reading/reading-list.server.ts'
import { readingList } from '../reading/reading-list.server.ts'
import { nextLesson } from './next-lesson.ts'
import { DEFAULT_MARK, weakestSections } from './weakest-sections.ts'

/** What the page `Today` shows of one person. */
export interface Today {
  /** Attempts that can be gone on with; timed ones first, the one with least time left first. */
  readonly open: readonly (AttemptSummary & { readonly pace: string | null })[]
  /** Claim cases that can be gone on with. */
  readonly cases: readonly { readonly id: string; readonly title: string }[]
  /** The lesson opened last that is not read to its end. */
  readonly begun: ReadingLesson | null
  readonly next: NextReading | null
  /** Closed attempts, the newest first: the last five, and older ones whose result was corrected since. */
  readonly results: readonly AttemptSummary[]
  readonly sections: readonly ReadingSection[]
  /** Nothing was opened and nothing sat yet. */
  readonly isNew: boolean
}

/** The lesson to read next, and why. */
export interface NextReading {
  readonly lesson: ReadingLesson
  readonly sectionTitle: string
  readonly why: 'weakest' | 'case' | 'order'
}

const MOST_RESULTS = 5

/** What the person was in the middle of, what is next, and how the last attempts ended. */
export async function today(db: Database, actor: Actor, now: Instant): Promise<Today> {
  const [sections, marks, attempts, evidence] = await Promise.all([
    readingList(db, actor),
    lessonMarks(db, actor),
    listAttempts(db, actor, now),
    caseEvidence(db, actor),
  ])
  const lessons = sections.flatMap((s) => s.lessons)
  const lastOpened = marks.map((m) => m.lessonId)
  const current = nextLesson(lessons, lastOpened, [])
  const begun = current?.why === 'begun' ? current.lesson : null
  const others = lessons.filter((lesson) => lesson !== begun)
  const pace = (a: AttemptSummary) =>
    a.limitMs !== null && isLong(a.limitMs / 60_000) ? paceOf(db, actor, a.id, now) : null
  // What an exam measured comes first; what a claim case missed comes after it.
  const weakest = await weakestOfLast(db, actor, attempts, now)
  const next = nextLesson(others, [], [...weakest, ...evidence.missed])
  return {
    open: await Promise.all(
      attempts
        .filter((a) => a.state === 'open' && a.remainingMs !== 0)
        .sort(byTimeLeft)
        .map(async (a) => ({ ...a, pace: await pace(a) })),
    ),
    cases: evidence.open,
    begun,
    next: next && {
      lesson: next.lesson,
      sectionTitle: sections.find((s) => s.id === next.lesson.section)?.title ?? '',
      why: next.why !== 'weakest' ? 'order' : weakest.includes(next.lesson.section) ? 'weakest' : 'case',
    },
    results: attempts.filter((a) => a.state !== 'open').filter((a, i) => i < MOST_RESULTS || a.unseen),
    sections,
    isNew: marks.length === 0 && attempts.length === 0 && evidence.open.length === 0,
  }
}

const byTimeLeft = (a: AttemptSummary, b: AttemptSummary): number =>
  (a.remainingMs ?? Number.POSITIVE_INFINITY) - (b.remainingMs ?? Number.POSITIVE_INFINITY) || 0

/** The weak sections of the last timed exam that was submitted; none when there is none. */
async function weakestOfLast(
  db: Database,
  actor: Actor,
  attempts: readonly AttemptSummary[],
  now: Instant,
): Promise<string[]> {
  const last = attempts.find((a) => a.mode === 'timed' && a.state === 'submitted')
  if (!last) return []
  const found = await getReport(db, actor, last.id, now)
  if (!found.ok) return []
  const { sections, passMark } = found.value.report
  return weakestSections(sections, passMark?.percent ?? DEFAULT_MARK)
}
