import { Link } from '@remix-run/react'

interface LessonLine {
  readonly id: string
  readonly section: string
  readonly slug: string
  readonly title: string
  readonly minutes: number
  readonly mark: 'opened' | 'done' | null
}

const MARKS = {
  done: { sign: '✓', word: 'Read', tone: 'text-good' },
  opened: { sign: '◐', word: 'Begun', tone: 'text-soft' },
  none: { sign: '○', word: 'Not read', tone: 'text-faint' },
} as const

/** Lessons as lines of a table of contents: mark, title, minutes. */
export function LessonLines({ lessons }: { lessons: readonly LessonLine[] }) {
  return (
    <ul className="mt-3 print:mt-1">
      {lessons.map((lesson) => {
        const { sign, word, tone } = MARKS[lesson.mark ?? 'none']
        return (
          <li key={lesson.id} className="flex items-baseline gap-3">
            <span className={`w-20 shrink-0 text-sm ${tone}`}>
              <span aria-hidden="true" className="mr-1.5 inline-block w-4 text-center">
                {sign}
              </span>
              {word}
            </span>
            <Link
              to={`/lessons/${lesson.section}/${lesson.slug}`}
              className="min-w-0 flex-1 py-2.5 font-serif text-read print:py-0.5"
            >
              {lesson.title}
            </Link>
            <span className="shrink-0 text-sm text-soft">{lesson.minutes} min</span>
          </li>
        )
      })}
    </ul>
  )
}
