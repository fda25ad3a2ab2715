import type { Actor } from '#accounts'
import { lessonUrl } from '#curriculum'
import type { Database } from '#db'
import type { Report } from '#exams'
import { count } from '#kernel/text.ts'
import { readingList } from '../reading/reading-list.server.ts'
import { DEFAULT_MARK, weakestSections } from './weakest-sections.ts'

/** What to do after a report: the section that cost most, its lesson if one is there, and why. */
export interface NextStep {
  readonly section: string
  readonly sectionTitle: string
  readonly why: string
  /** The first lesson of the section not read to its end, else its first. */
  readonly lesson: { readonly title: string; readonly url: string; readonly minutes: number } | null
}

/** The next step after a report; null when no section lies below its mark. */
export async function nextStep(db: Database, actor: Actor, report: Report): Promise<NextStep | null> {
  const [section] = weakestSections(report.sections, report.passMark?.percent ?? DEFAULT_MARK)
  const line = report.sections.find((s) => s.section === section)
  if (!section || !line) return null
  const list = await readingList(db, actor)
  const at = list.find((s) => s.id === section)
  if (!at) return null
  const lesson = at.lessons.find((l) => l.mark !== 'done') ?? at.lessons[0] ?? null
  const missed = Math.ceil(line.total - line.points)
  const cost = `${at.title} cost you ${count(missed, 'question')} of ${line.total}.`
  const why = lesson
    ? `${cost} One lesson of ${lesson.minutes} minutes covers it; then practice.`
    : `${cost} There is no lesson on it yet; practice shows the reason for every option.`
  const offered = lesson && { title: lesson.title, minutes: lesson.minutes, url: lessonUrl(lesson) }
  return { section, sectionTitle: at.title, why, lesson: offered }
}
